import { FEUILLES_NATIONALES, TABLES_NATIONALES } from "../../domain/consolidation/tableauDeBord";
import { formatDate } from "../../domain/dates";
import { figuresDeLEnquete } from "../../domain/enquete/reponses";
import type { Unite } from "../../domain/resultats/figures";
import { columnName } from "../../ooxml/a1";
import type { CellInput, SheetSpec } from "../../ooxml/write/spec";
import { formulaCell, lienVersGarde, valueCell } from "../cells";
import { contenuDeFigure, FORMATS_UNITES } from "../formules";
import { EN_TETES, PALETTE, STYLES, TEXTE_SEUL } from "../styles";
import { formuleDesSommes, sommeDesComptes } from "./calculs";
import { CENTRE, GAUCHE, LIGNE_EN_TETES, PREMIERE } from "./departements";
import {
  borneDeLEnquete,
  envoiDu,
  etatDeLEnquete,
  formuleDeReponse,
  renduLe,
  reponseDu,
} from "./envois";
import { chiffresOfComptes, type National, SANS_COMPTE } from "./options";
import { PIED_DE_PAGE } from "./synthese";

/** *Enquête*: what each department answered beside what its rows say, differences marked. */
export function feuilleEnqueteNationale(national: National): SheetSpec {
  const { departements, figures } = national;
  const questions = figuresDeLEnquete(figures);
  const last = PREMIERE + departements.length - 1;
  const premiereReponse = 5;
  const reponse = (index: number): string => columnName(premiereReponse + 2 * index);
  const calculee = (index: number): string => columnName(premiereReponse + 2 * index + 1);
  return {
    name: FEUILLES_NATIONALES.enquete,
    tabColor: PALETTE.canard,
    columns: [28, 8, 26, 14, 14, ...questions.flatMap(() => [16, 16])].map((width, column) => ({
      column,
      width,
    })),
    rows: [
      { row: 0, height: 32 },
      { row: LIGNE_EN_TETES - 1, height: 48 },
    ],
    blocks: [
      { at: "A1", rows: [[valueCell("Enquête", STYLES.titre)]] },
      { at: "D1", rows: [[lienVersGarde()]] },
      { at: "A2", rows: [[laquelle(national)]] },
    ],
    freeze: { rows: LIGNE_EN_TETES, columns: 3 },
    tables: [
      {
        name: TABLES_NATIONALES.enquete,
        at: `A${LIGNE_EN_TETES}`,
        columns: [
          ...["Région", "Code", "Département", "Rendue le", "État"].map((name, index) => ({
            name,
            headerStyle: EN_TETES.calculee,
            style:
              [
                GAUCHE,
                { ...TEXTE_SEUL, ...CENTRE },
                GAUCHE,
                { ...CENTRE, numberFormat: "dd/mm/yyyy" },
                CENTRE,
              ][index] ?? GAUCHE,
          })),
          ...questions.flatMap(({ question, unite }) => {
            const style = { ...CENTRE, numberFormat: FORMATS_UNITES[unite] };
            return [
              { name: `${question} (réponse)`, headerStyle: EN_TETES.facultative, style },
              { name: `${question} (lignes)`, headerStyle: EN_TETES.calculee, style },
            ];
          }),
        ],
        rows: departements.map((_, index) => rangeeOf(national, index)),
        style: "TableStyleLight1",
      },
    ],
    conditionalFormats: [
      ...questions.map(({ unite }, index) => ({
        type: "expression" as const,
        ranges: [`${reponse(index)}${PREMIERE}:${reponse(index)}${last}`],
        formula: `AND($D${PREMIERE}<>"",${differe(`${reponse(index)}${PREMIERE}`, `${calculee(index)}${PREMIERE}`, unite)})`,
        style: A_CORRIGER,
      })),
      {
        type: "cellIs" as const,
        ranges: [`E${PREMIERE}:E${last}`],
        operator: "equal" as const,
        formula: '"en retard"',
        style: A_CORRIGER,
      },
    ],
    uncheckedRanges: [`B${PREMIERE}:B${last}`],
    print: {
      landscape: true,
      fitToWidth: true,
      titleRows: `${LIGNE_EN_TETES}:${LIGNE_EN_TETES}`,
      footer: PIED_DE_PAGE,
    },
  };
}

const A_CORRIGER = {
  fontColor: STYLES.aCorriger.fontColor,
  fillColor: STYLES.aCorriger.fillColor,
};

/** How finely an answer is written: a count whole, a duration to the second, a rate to 0.1 %. */
const PRECISION: Readonly<Record<Unite, string>> = {
  nombre: "1",
  duree: "86400",
  taux: "1000",
};

/** Whether two cells say something else once both are written as answers; « – » is what it is. */
function differe(a: string, b: string, unite: Unite): string {
  const precision = PRECISION[unite];
  return `IFERROR(ROUND(${a}*${precision},0)<>ROUND(${b}*${precision},0),${a}<>${b})`;
}

/** Which survey the sheet is about. */
function laquelle({ fenetre }: National): CellInput {
  const jour = (borne: "debut" | "fin" | "ouverture" | "cloture"): string => {
    const cell = borneDeLEnquete(borne);
    // Not TEXT, whose codes follow the language of Excel.
    return `RIGHT("0"&DAY(${cell}),2)&"/"&RIGHT("0"&MONTH(${cell}),2)&"/"&YEAR(${cell})`;
  };
  const formule = `"Enquête du "&${jour("debut")}&" au "&${jour("fin")}&" : à rendre du "&${jour("ouverture")}&" au "&${jour("cloture")}&"${CONSIGNE}"`;
  const texte =
    fenetre &&
    `Enquête du ${formatDate(fenetre.periode.debut)} au ${formatDate(fenetre.periode.fin)} : à rendre du ${formatDate(fenetre.ouverture)} au ${formatDate(fenetre.cloture)}${CONSIGNE}`;
  return formulaCell(
    `IF(${borneDeLEnquete("rang")}=0,"${SANS_ENQUETE}",${formule})`,
    texte ?? SANS_ENQUETE,
    STYLES.sousTitre,
  );
}

const CONSIGNE = ". En rouge : la réponse diffère de ce que disent les lignes.";
const SANS_ENQUETE = "Aucune enquête n'est encore ouverte au calendrier de ce classeur.";

function rangeeOf(national: National, index: number): CellInput[] {
  const { departements, figures, parDepartementEnquete } = national;
  const { code = "", nom = "", region = "" } = departements[index] ?? {};
  const chiffres = chiffresOfComptes(parDepartementEnquete.get(code) ?? SANS_COMPTE, figures);
  const recue = reponseDu(national, index);
  return [
    ...[region, code, nom],
    renduLe(national, index),
    etatDeLEnquete(national, index),
    ...figuresDeLEnquete(figures).flatMap(({ key, question, unite }): CellInput[] => [
      {
        formula: formuleDeReponse(index, question),
        value: recue ? contenuDeFigure(unite, recue.chiffres[key] ?? null) : "",
      },
      {
        formula: formuleDesSommes(figures[key], (somme) =>
          sommeDesComptes(somme, (compte) => envoiDu(index, compte)),
        ),
        value: contenuDeFigure(unite, chiffres[key]),
      },
    ]),
  ];
}
