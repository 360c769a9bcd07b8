import { wholeColumn } from "../../domain/classeur";
import { cleOfEnquete, enqueteRecueDe } from "../../domain/consolidation/enquetes";
import { COMPTES } from "../../domain/consolidation/mesures";
import {
  COLONNES_FICHIERS,
  COLONNES_MESURES,
  COLONNES_REPONSES_RECUES,
  rangDuMois,
  TABLES_NATIONALES,
} from "../../domain/consolidation/tableauDeBord";
import { COLONNES_CALENDRIER } from "../../domain/enquete/calendrier";
import { figuresDeLEnquete } from "../../domain/enquete/reponses";
import { moisKeysOf } from "../../domain/periode";
import type { FigureKey } from "../../domain/resultats/figures";
import type { CellBlock, CellInput, TableSpec } from "../../ooxml/write/spec";
import { valueCell } from "../cells";
import { FORMATS_UNITES } from "../formules";
import { EN_TETES, TEXTE_SEUL } from "../styles";
import { calcul, entre, here, mesures, rangOf, shifted, titre } from "./calculs";
import { type National, SANS_COMPTE } from "./options";

/**
 * On the hidden sheet, what each department sent: its last file, its answers to the survey that opened
 * last, and the sums of its rows over what that survey asks about. It follows the calendar day by day.
 */

export const COIN_DU_CALENDRIER = "AZ1";
const COIN_DES_REPONSES = "BX1";
/** First columns of the blocks. */
const [SURVEY, PAR_DEPARTEMENT] = ["BE", "BH"] as const;

/** The cells of the last survey, by row. */
const BORNES = ["ouverture", "rang", "debut", "fin", "cloture", "moisDebut", "moisFin"] as const;
type Borne = (typeof BORNES)[number];

/** The cell of a bound of the last survey; 0 before the first. */
export const borneDeLEnquete = (borne: Borne): string =>
  here(`${shifted(SURVEY, 1)}${BORNES.indexOf(borne) + 2}`);

export function blocsDesEnvois(national: National): CellBlock[] {
  return [blocDesBornes(national), blocDesDepartements(national)];
}

const calendrier = (key: keyof typeof COLONNES_CALENDRIER): string =>
  wholeColumn(TABLES_NATIONALES.calendrier, COLONNES_CALENDRIER[key]);

function blocDesBornes({ fenetre, calendrier: fenetres }: National): CellBlock {
  const ouvertures = calendrier("ouverture");
  const rang = borneDeLEnquete("rang");
  const celluleOf = (key: keyof typeof COLONNES_CALENDRIER): string =>
    `IF(${rang}=0,0,INDEX(${calendrier(key)},${rang}))`;
  const [debut, fin] = fenetre ? bornesEnMois(fenetre.periode) : [JANVIER_1900, JANVIER_1900];
  const cells: Readonly<Record<Borne, readonly [formule: string, valeur: number]>> = {
    ouverture: [`SUMPRODUCT(MAX((${ouvertures}<=TODAY())*${ouvertures}))`, fenetre?.ouverture ?? 0],
    rang: [
      `IF(${borneDeLEnquete("ouverture")}=0,0,MATCH(${borneDeLEnquete("ouverture")},${ouvertures},0))`,
      fenetre ? fenetres.indexOf(fenetre) + 1 : 0,
    ],
    debut: [celluleOf("debut"), fenetre?.periode.debut ?? 0],
    fin: [celluleOf("fin"), fenetre?.periode.fin ?? 0],
    cloture: [celluleOf("cloture"), fenetre?.cloture ?? 0],
    moisDebut: [moisOf(borneDeLEnquete("debut")), debut],
    moisFin: [moisOf(borneDeLEnquete("fin")), fin],
  };
  return {
    at: `${SURVEY}1`,
    rows: [[titre("Enquête"), titre("")], ...BORNES.map((key) => [key, calcul(...cells[key])])],
  };
}

/** No measure is of that month. */
const JANVIER_1900 = 0;
const moisOf = (jour: string): string => `IF(${jour}=0,${JANVIER_1900},${rangOf(jour)})`;

function bornesEnMois(periode: { debut: number; fin: number }): [number, number] {
  const months = moisKeysOf(periode).map(rangDuMois);
  return [months[0] ?? JANVIER_1900, months.at(-1) ?? JANVIER_1900];
}

/** The columns of a department's row, from its code on. */
const COLONNES = ["code", ...COMPTES, "reponse", "fichier", "derniereLigne"] as const;
type Colonne = (typeof COLONNES)[number];

/** A cell of the department of an index (0-based). */
export const envoiDu = (index: number, colonne: Colonne): string =>
  here(`${shifted(PAR_DEPARTEMENT, COLONNES.indexOf(colonne))}${index + 2}`);

const fichiers = (key: keyof typeof COLONNES_FICHIERS): string =>
  wholeColumn(TABLES_NATIONALES.fichiers, COLONNES_FICHIERS[key]);
const reponses = (header: string): string => wholeColumn(TABLES_NATIONALES.reponses, header);

function blocDesDepartements(national: National): CellBlock {
  const { departements, parDepartementEnquete, enquetes, fenetre } = national;
  const borne = entre(borneDeLEnquete("moisDebut"), borneDeLEnquete("moisFin"));
  const rows = departements.map(({ code }, index): CellInput[] => {
    const comptes = parDepartementEnquete.get(code) ?? SANS_COMPTE;
    const cell = `$${PAR_DEPARTEMENT}${index + 2}`;
    const siens = `(${fichiers("departement")}=${cell})`;
    const recue = fenetre && enqueteRecueDe(enquetes, code, fenetre.periode);
    const cle = `${cell}&"|"&${borneDeLEnquete("debut")}&"|"&${borneDeLEnquete("fin")}`;
    return [
      valueCell(code, TEXTE_SEUL),
      ...COMPTES.map((key) =>
        calcul(`SUMIFS(${mesures(key)},${borne},${mesures("departement")},${cell})`, comptes[key]),
      ),
      calcul(
        `IFERROR(MATCH(${cle},${reponses(COLONNES_REPONSES_RECUES.cle)},0),0)`,
        recue ? enquetes.indexOf(recue) + 1 : 0,
      ),
      calcul(
        `SUMPRODUCT(MAX(${siens}*(ROW(${fichiers("departement")})-ROW(INDEX(${fichiers("departement")},1))+1)))`,
        dernierFichier(national, code) + 1,
      ),
      calcul(`SUMPRODUCT(MAX(${siens}*${fichiers("fin")}))`, derniereLigne(national, code)),
    ];
  });
  const titres: Readonly<Record<Colonne, string>> = {
    ...COLONNES_MESURES,
    code: "Code",
    reponse: "Réponse",
    fichier: "Fichier",
    derniereLigne: "Dernière ligne",
  };
  return {
    at: `${PAR_DEPARTEMENT}1`,
    rows: [COLONNES.map((colonne) => titre(titres[colonne])), ...rows],
  };
}

/** The place (0-based) of the file that a department gave last; -1 when it gave none. */
export const dernierFichier = ({ fichiers: tous }: National, code: string): number =>
  tous.map(({ departement }) => departement).lastIndexOf(code);

/** The last day of a department's rows, over all its files; 0 for none. */
export const derniereLigne = ({ fichiers: tous }: National, code: string): number =>
  Math.max(
    0,
    ...tous.map(({ departement, periode }) => (departement === code ? (periode?.fin ?? 0) : 0)),
  );

/** The cell of the last file of the department of an index: « » when it gave none. */
export function formuleDuFichier(index: number, key: keyof typeof COLONNES_FICHIERS): string {
  const rang = envoiDu(index, "fichier");
  return `IF(${rang}=0,"",INDEX(${fichiers(key)},${rang})&"")`;
}

/** An answer to the last survey of the department of an index; « » while it has not come, « – » for none. */
export function formuleDeReponse(index: number, header: string): string {
  const rang = envoiDu(index, "reponse");
  const cell = `INDEX(${reponses(header)},${rang})`;
  return `IF(${rang}=0,"",IF(${cell}="","–",${cell}))`;
}

/** When the department of an index answered the last survey; « » while it has not. */
export const renduLe = (national: National, index: number): CellInput => ({
  formula: formuleDeReponse(index, COLONNES_REPONSES_RECUES.instant),
  value: reponseDu(national, index)?.instant ?? "",
});

/** Whether the department of an index answered the last survey: « rendue », « attendue », « en retard ». */
export function etatDeLEnquete(national: National, index: number): CellInput {
  const { fenetre, today } = national;
  const attendue = `IF(TODAY()>${borneDeLEnquete("cloture")},"en retard","attendue")`;
  const etat = (): string => {
    if (!fenetre) return "";
    if (reponseDu(national, index)) return "rendue";
    return today > fenetre.cloture ? "en retard" : "attendue";
  };
  return {
    formula: `IF(${borneDeLEnquete("rang")}=0,"",IF(${envoiDu(index, "reponse")}>0,"rendue",${attendue}))`,
    value: etat(),
  };
}

/** What the department of an index answered to the last survey; null while nothing came. */
export function reponseDu(
  { departements, enquetes, fenetre }: National,
  index: number,
): National["enquetes"][number] | null {
  const code = departements[index]?.code;
  return fenetre && code !== undefined ? enqueteRecueDe(enquetes, code, fenetre.periode) : null;
}

/** The headers of the answers, by figure. */
function questionsRecues({ figures }: National): readonly (readonly [FigureKey, string])[] {
  return figuresDeLEnquete(figures).map(({ key, question }) => [key, question] as const);
}

const FORMATS: Readonly<Record<keyof typeof COLONNES_REPONSES_RECUES, string>> = {
  cle: "@",
  departement: "@",
  debut: "dd/mm/yyyy",
  fin: "dd/mm/yyyy",
  instant: "dd/mm/yyyy hh:mm",
};

/** The answers that came, one row a department and period. */
export function tableDesReponses(national: National): TableSpec {
  const champs = Object.keys(FORMATS) as (keyof typeof FORMATS)[];
  const { figures } = national;
  const colonnes = [
    ...champs.map((champ) => [COLONNES_REPONSES_RECUES[champ], FORMATS[champ]] as const),
    ...questionsRecues(national).map(
      ([key, question]) => [question, FORMATS_UNITES[figures[key].unite]] as const,
    ),
  ];
  return {
    name: TABLES_NATIONALES.reponses,
    at: COIN_DES_REPONSES,
    columns: colonnes.map(([name, numberFormat]) => ({
      name,
      headerStyle: EN_TETES.technique,
      style: { numberFormat },
    })),
    rows: national.enquetes.map((enquete) => rangeeOfEnquete(enquete, national)),
    style: "TableStyleLight1",
    showRowStripes: false,
  };
}

/** The cells of a department's answers, in the order of their columns; a duration as a fraction of a day. */
export function rangeeOfEnquete(
  enquete: National["enquetes"][number],
  national: Pick<National, "figures">,
): (string | number | null)[] {
  const { departement, periode, instant, chiffres } = enquete;
  return [
    ...[cleOfEnquete(enquete), departement, periode.debut, periode.fin, instant],
    ...figuresDeLEnquete(national.figures).map(({ key, unite }) => {
      const chiffre = chiffres[key] ?? null;
      return chiffre !== null && unite === "duree" ? chiffre / 86_400 : chiffre;
    }),
  ];
}
