import {
  COLONNES_MESURES,
  FEUILLES_NATIONALES,
  NOMS_NATIONAUX,
  PIVOTS_NATIONAUX,
  TABLES_NATIONALES,
} from "../../domain/consolidation/tableauDeBord";
import { type Comptes, comptesOf } from "../../domain/consolidation/mesures";
import { evolutionsOf, figureKeys, quotient, SANS_VALEUR } from "../../domain/resultats/figures";
import { TOTAL_GENERAL } from "../../domain/tableauxCroises";
import type { CellBlock, CellSpec, PivotSpec, SheetSpec } from "../../ooxml/write/spec";
import { formulaCell, lienVersGarde, valueCell } from "../cells";
import { contenuDeFigure, FORMATS_UNITES } from "../formules";
import { EN_TETES, PALETTE, STYLES } from "../styles";
import {
  type Classement,
  formuleDeFigure,
  rangDeLigne,
  SERIE_DES_MOIS,
  sommeDuNiveau,
  sommeOf,
} from "./calculs";
import { chiffresOfComptes, type National, SANS_COMPTE } from "./options";

/** 1-based rows of the sections' titles. */
const LIGNES = {
  figures: 4,
  motifs: 13,
  temps: 26,
  difficulte: 39,
  niveaux: 52,
  pivots: 62,
} as const;
const RANGS = 10;
const COURANTE = { periode: "courante" } as const;
const PRECEDENTE = { periode: "precedente" } as const;

/**
 * *Synthèse*: the nation's figures and their change, calls by month, what is asked most, what
 * irritates. The file is long because it lays out one sheet, section by section.
 */
export function feuilleSynthese(national: National): SheetSpec {
  return {
    name: FEUILLES_NATIONALES.synthese,
    tabColor: PALETTE.canard,
    showGridLines: false,
    columns: [3, 64, 24, 30, 20, 20, 4, 26, 22, 20, 20].map((width, column) => ({ column, width })),
    rows: [
      { row: 0, height: 36 },
      ...Object.values(LIGNES).map((row) => ({ row: row - 1, height: 20 })),
      ...figureKeys(national.figures).map((_, index) => ({
        row: LIGNES.figures + 1 + index,
        height: 20,
      })),
    ],
    blocks: [
      { at: "B1", rows: [[valueCell("Synthèse nationale", STYLES.titre)]] },
      { at: "E1", rows: [[lienVersGarde()]] },
      { at: "B2", rows: [[periodeEnTexte(national)]] },
      blocDesFigures(national),
      blocDeClassement(national, "nombre", LIGNES.motifs, "Sous-motifs les plus demandés", [
        ["Sollicitations", "sollicitations"],
        ["Appels", "appels"],
      ]),
      blocDeClassement(national, "temps", LIGNES.temps, "Irritants : le plus de temps passé", [
        ["Heures d'appel", "secondes"],
        ["Sollicitations", "sollicitations"],
      ]),
      blocDesDifficultes(national),
      blocDesNiveaux(national),
      { at: `B${LIGNES.pivots}`, rows: [bande("Tableaux croisés sur Mesures", 10)] },
      { at: `B${LIGNES.pivots + 1}`, rows: [[valueCell(AVERTISSEMENT, STYLES.sousTitre)]] },
    ],
    charts: [
      {
        name: "AppelsNationaux",
        kind: "column",
        title: "Appels par mois",
        description:
          "Appels de tous les départements sur les douze mois qui finissent avec la période.",
        from: "H4",
        to: "L25",
        series: [{ name: "Appels", ...SERIE_DES_MOIS, color: PALETTE.canard }],
        numberFormat: "#,##0",
      },
    ],
    pivots: tableauxCroisesNationaux(),
    print: { landscape: true, fitToWidth: true, footer: PIED_DE_PAGE },
  };
}

export const PIED_DE_PAGE = "&LTableau de bord national SI SIAO – &A&RPage &P / &N";

const AVERTISSEMENT =
  "Actualisés à l'ouverture ou par Données > Actualiser tout. Sans filtre, ils portent sur toutes les mesures.";

/** « Du 01/10/2026 au 31/12/2026, mois entiers. » */
function periodeEnTexte({ periode }: National): CellSpec {
  const { debut, fin } = NOMS_NATIONAUX;
  const jour = (date: string): string => `RIGHT("0"&MONTH(${date}),2)&"/"&YEAR(${date})`;
  const text = (day: number): string => {
    const date = new Date(Date.UTC(1899, 11, 30 + Math.floor(day)));
    return `${String(date.getUTCMonth() + 1).padStart(2, "0")}/${date.getUTCFullYear()}`;
  };
  return formulaCell(
    `"De "&${jour(debut)}&" à "&${jour(fin)}&", mois entiers, contre la période d'avant."`,
    `De ${text(periode.debut)} à ${text(periode.fin)}, mois entiers, contre la période d'avant.`,
    STYLES.sousTitre,
  );
}

export function bande(titre: string, width: number): CellSpec[] {
  return Array.from({ length: width }, (_, index) =>
    valueCell(index === 0 ? titre : "", STYLES.section),
  );
}

function blocDesFigures(national: National): CellBlock {
  const { figures, comptes, comptesPrecedents } = national;
  const chiffres = chiffresOfComptes(comptes, figures);
  const precedents = chiffresOfComptes(comptesPrecedents, figures);
  const evolutions = evolutionsOf(chiffres, precedents, figures);
  const rows = figureKeys(figures).map((key, index) => {
    const { libelle, precision, unite } = figures[key];
    const row = LIGNES.figures + 2 + index;
    const numberFormat = FORMATS_UNITES[unite];
    const style = { ...STYLES.chiffre, numberFormat };
    const evolution = unite === "nombre" ? evolutions[key].ratio : evolutions[key].difference;
    const change =
      unite === "nombre" ? quotient(`(C${row}-D${row})`, `D${row}`) : `C${row}-D${row}`;
    return [
      valueCell(libelle, STYLES.libelle),
      formulaCell(
        formuleDeFigure(national, key, COURANTE),
        contenuDeFigure(unite, chiffres[key]),
        style,
      ),
      formulaCell(
        formuleDeFigure(national, key, PRECEDENTE),
        contenuDeFigure(unite, precedents[key]),
        {
          ...style,
          bold: false,
        },
      ),
      formulaCell(
        `IFERROR(${change},"${SANS_VALEUR}")`,
        evolution === null ? SANS_VALEUR : unite === "duree" ? evolution / 86_400 : evolution,
        { ...style, bold: false, numberFormat: FORMATS_EVOLUTION[unite] },
      ),
      valueCell(precision, STYLES.precision),
    ];
  });
  const titres = ["", "Période", "Période précédente", "Évolution"].map((texte) =>
    valueCell(texte, EN_TETES.calculee),
  );
  return { at: `B${LIGNES.figures}`, rows: [bande("Chiffres nationaux", 5), titres, ...rows] };
}

/** A count changes by a part of itself, a mean by seconds, a rate by points. */
const FORMATS_EVOLUTION = {
  nombre: "+0 %;-0 %;0 %",
  duree: "+[mm]:ss;-[mm]:ss;00:00",
  taux: "+0.0 %;-0.0 %;0.0 %",
} as const;

type Champ = keyof Comptes;

function blocDeClassement(
  national: National,
  classement: Classement,
  at: number,
  titre: string,
  champs: readonly (readonly [titre: string, champ: Champ])[],
): CellBlock {
  const rows = Array.from({ length: Math.min(RANGS, national.lignes.length) }, (_, index) => {
    const { index: place, formuleOf } = rangDeLigne(national, classement, index + 1);
    const ligne = national.lignes[place];
    const comptes = national.parCode.get(ligne?.code ?? "") ?? SANS_COMPTE;
    return [
      formulaCell(formuleOf("libelle"), libelleOf(ligne), { ...STYLES.libelle, wrap: false }),
      ...champs.map(([, champ]) =>
        formulaCell(
          champ === "secondes" ? `${formuleOf(champ)}/3600` : formuleOf(champ),
          champ === "secondes" ? comptes[champ] / 3_600 : comptes[champ],
          {
            ...STYLES.chiffre,
            fontSize: 11,
            numberFormat: champ === "secondes" ? "#,##0.0" : "#,##0",
          },
        ),
      ),
    ];
  });
  const titres = ["Sous-motif", ...champs.map(([nom]) => nom)].map((texte) =>
    valueCell(texte, EN_TETES.calculee),
  );
  return { at: `B${at}`, rows: [bande(titre, 5), titres, ...rows] };
}

const libelleOf = (ligne: National["lignes"][number] | undefined): string =>
  ligne ? `${ligne.sousMotif} (${ligne.motif})` : "";

/** The lines whose calls are the least often resolved at once, or the most often escalated. */
function blocDesDifficultes(national: National): CellBlock {
  const rows = Array.from({ length: Math.min(RANGS, national.lignes.length) }, (_, index) => {
    const { index: place, formuleOf } = rangDeLigne(national, "difficulte", index + 1);
    const ligne = national.lignes[place];
    const comptes = national.parCode.get(ligne?.code ?? "") ?? SANS_COMPTE;
    const lignes = comptes.sollicitations - comptes.emails;
    const appels = `(${formuleOf("sollicitations")}-${formuleOf("emails")})`;
    const part = (count: number): number | string => (lignes === 0 ? SANS_VALEUR : count / lignes);
    const taux = { ...STYLES.chiffre, fontSize: 11, numberFormat: FORMATS_UNITES.taux };
    return [
      formulaCell(formuleOf("libelle"), libelleOf(ligne), { ...STYLES.libelle, wrap: false }),
      formulaCell(
        quotient(`(${appels}-${formuleOf("resolues")})`, appels),
        part(lignes - comptes.resolues),
        taux,
      ),
      formulaCell(quotient(formuleOf("escaladees"), appels), part(comptes.escaladees), taux),
      formulaCell(formuleOf("sollicitations"), comptes.sollicitations, {
        ...taux,
        numberFormat: FORMATS_UNITES.nombre,
      }),
    ];
  });
  const titres = ["Sous-motif", "Non résolues", "Escaladées", "Sollicitations"].map((texte) =>
    valueCell(texte, EN_TETES.calculee),
  );
  const titre = "Irritants : le moins souvent résolus, ou le plus souvent escaladés";
  return { at: `B${LIGNES.difficulte}`, rows: [bande(titre, 5), titres, ...rows] };
}

const NIVEAUX = [
  ["1", "Niveau 1"],
  ["2", "Niveau 2"],
  ["1/2", "Niveau 1 ou 2, au choix du référent"],
] as const;

/** The share of each level and of each canal among the sollicitations of known motifs. */
function blocDesNiveaux(national: National): CellBlock {
  const { lignes, parCode, comptes } = national;
  const total = sommeOf("sollicitations", COURANTE);
  const row = (libelle: string, formule: string, valeur: number): CellSpec[] => [
    valueCell(libelle, STYLES.libelle),
    formulaCell(formule, valeur, { ...STYLES.chiffre, fontSize: 11, numberFormat: "#,##0" }),
    formulaCell(
      quotient(formule, total),
      comptes.sollicitations === 0 ? SANS_VALEUR : valeur / comptes.sollicitations,
      { ...STYLES.chiffre, fontSize: 11, numberFormat: FORMATS_UNITES.taux },
    ),
  ];
  const niveaux = NIVEAUX.map(([niveau, libelle]) => {
    const duNiveau = lignes.filter((ligne) => ligne.niveau === niveau);
    const somme = comptesOf(duNiveau.map(({ code }) => parCode.get(code) ?? SANS_COMPTE));
    return row(libelle, sommeDuNiveau(national, niveau, "sollicitations"), somme.sollicitations);
  });
  const appels = sommeOf("lignes", COURANTE);
  return {
    at: `B${LIGNES.niveaux}`,
    rows: [
      bande("Par niveau et par canal", 5),
      ["", "Sollicitations", "Part"].map((texte) => valueCell(texte, EN_TETES.calculee)),
      ...niveaux,
      row("Téléphone", appels, comptes.sollicitations - comptes.emails),
      row("E-mail", `(${total}-${appels})`, comptes.emails),
    ],
  };
}

function tableauxCroisesNationaux(): PivotSpec[] {
  const { region, nomDepartement, trimestre, mois, thematique, motif, sousMotif } =
    COLONNES_MESURES;
  const dataFields: PivotSpec["dataFields"] = [
    {
      name: "Nombre de sollicitations",
      field: COLONNES_MESURES.sollicitations,
      function: "sum",
      numberFormat: "#,##0",
    },
    {
      name: "Nombre d'appels",
      field: COLONNES_MESURES.appels,
      function: "sum",
      numberFormat: "#,##0",
    },
  ];
  const common = {
    source: { table: TABLES_NATIONALES.mesures },
    layout: "outline",
    grandTotalCaption: TOTAL_GENERAL,
    showGrandTotal: true,
  } as const;
  const most = { by: "value", dataField: "Nombre de sollicitations", descending: true } as const;
  const filters = (fields: readonly string[]): PivotSpec["pageFields"] =>
    fields.map((field) => ({ field, selected: null }));
  // Beside one another and above the widest, which grows downwards.
  const at = LIGNES.pivots + 9;
  return [
    {
      ...common,
      name: PIVOTS_NATIONAUX.regions,
      at: `H${at}`,
      rowFields: [region, nomDepartement].map((field) => ({ field, sort: { by: "label" } })),
      pageFields: filters([trimestre, mois]),
      dataFields: dataFields.map((field) => ({ ...field, name: `${field.name} ` })),
    },
    {
      ...common,
      name: PIVOTS_NATIONAUX.motifs,
      at: `B${at}`,
      rowFields: [thematique, motif, sousMotif].map((field) => ({ field, sort: most })),
      pageFields: filters([trimestre, mois, region, nomDepartement]),
      dataFields,
    },
  ];
}
