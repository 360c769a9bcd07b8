import { formatDate } from "../../domain/dates";
import { SHEETS, VERSION_CLASSEUR } from "../../domain/classeur";
import type { CellSpec, SheetSpec } from "../../ooxml/write/spec";
import { inColumn, linkCell, valueCell } from "../cells";
import type { Suivi } from "../options";
import { PALETTE } from "../palette";
import { absoluteReference } from "../references";
import { STYLES } from "../styles";

/** Cells of the cover that defined names point to. */
export const CELLULES_GARDE = {
  departement: "C8",
  versionClasseur: "C9",
  versionNomenclature: "C10",
} as const;

const TITRE = "EXCEL DE SUIVI DES INDICATEURS DES APPELS DE VOTRE DEPARTEMENT";
const SOUS_TITRE =
  "Reporting et bases de données utiles au suivi des sollicitations téléphoniques à l'assistance";

const SOMMAIRE: readonly (readonly [sheet: string, contenu: string])[] = [
  [SHEETS.guide, "comment saisir, et comment sortir les chiffres"],
  [SHEETS.historique, "une ligne par motif de sollicitation"],
  [SHEETS.resultats, "les indicateurs d'une période, les motifs les plus cités"],
  [SHEETS.enquete, "les réponses à recopier dans le formulaire national"],
  [SHEETS.nomenclature, "les thématiques, motifs et sous-motifs en vigueur"],
];

/** *Page de garde*: what the file is, whose it is, which versions it holds, and the way to each sheet. */
export function feuilleGarde(suivi: Suivi): SheetSpec {
  return {
    name: SHEETS.garde,
    tabColor: PALETTE.bleu,
    showGridLines: false,
    columns: [
      { column: 0, width: 3 },
      { column: 1, width: 34 },
      { column: 2, width: 30 },
      { column: 3, width: 44 },
    ],
    rows: [
      { row: 1, height: 54 },
      { row: 2, height: 30 },
      ...[6, 7, 8, 9, 10].map((row) => ({ row, height: 24 })),
      { row: 12, height: 24 },
      ...SOMMAIRE.map((_, index) => ({ row: 13 + index, height: 22 })),
    ],
    blocks: [
      { at: "B2", rows: [[bandeau(TITRE), bandeau(""), bandeau("")]] },
      {
        at: "B3",
        rows: [[valueCell(SOUS_TITRE, { ...STYLES.sousTitre, fontSize: 12, wrap: true })]],
      },
      { at: "B7", rows: [section("Ce fichier")] },
      { at: "B8", rows: identite(suivi) },
      { at: "D8", rows: [[valueCell("À renseigner une fois pour toutes.", STYLES.precision)]] },
      { at: "B13", rows: [section("Sommaire")] },
      { at: "B14", rows: inColumn(SOMMAIRE.map(([sheet]) => lienVers(sheet))) },
      {
        at: "C14",
        rows: inColumn(SOMMAIRE.map(([, contenu]) => valueCell(contenu, STYLES.sousTitre))),
      },
    ],
    merges: ["B2:D2", "B3:D3"],
    selection: CELLULES_GARDE.departement,
    validations: [
      {
        ranges: [CELLULES_GARDE.departement],
        type: "none",
        prompt: {
          title: "Département",
          text: "Le nom de votre département, tel qu'il doit paraître dans l'enquête.",
        },
      },
    ],
    print: { landscape: true, fitToPage: true, centerHorizontally: true },
  };
}

function bandeau(texte: string): CellSpec {
  return valueCell(texte, {
    bold: true,
    fontSize: 16,
    fontColor: PALETTE.blanc,
    fillColor: PALETTE.bleu,
    horizontal: "center",
    vertical: "center",
    wrap: true,
  });
}

function section(texte: string): CellSpec[] {
  return [texte, "", ""].map((part) => valueCell(part, STYLES.section));
}

function identite({ departement, version }: Suivi): CellSpec[][] {
  const fixe = { ...STYLES.libelle, horizontal: "center", indent: 0 };
  return [
    [valueCell("Département", STYLES.libelle), valueCell(departement, STYLES.saisie)],
    [valueCell("Version du classeur", STYLES.libelle), valueCell(VERSION_CLASSEUR, fixe)],
    [valueCell("Version de la nomenclature", STYLES.libelle), valueCell(version.numero, fixe)],
    [
      valueCell("Date de la nomenclature", STYLES.libelle),
      valueCell(formatDate(version.date), fixe),
    ],
  ];
}

function lienVers(sheet: string): CellSpec {
  const location = absoluteReference(sheet, "A1");
  return linkCell(sheet, { location, tooltip: `Aller à la feuille ${sheet}` }, STYLES.lien);
}
