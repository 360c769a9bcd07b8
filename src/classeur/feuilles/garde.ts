import { SHEETS, VERSION_CLASSEUR } from "../../domain/classeur";
import { formatDate } from "../../domain/dates";
import type { CellBlock, CellSpec, SheetSpec, ValidationSpec } from "../../ooxml/write/spec";
import { valueCell, lienVers } from "../cells";
import { COULEURS_ALERTES, COULEURS_COLONNES, PALETTE, STYLES } from "../styles";
import { NOMS_LISTES } from "../listes";
import type { Suivi } from "../options";

/** Cells of the cover that defined names point to, and the first of the list of sheets. */
export const CELLULES_GARDE = {
  departement: "C7",
  horaires: "C8",
  versionClasseur: "C9",
  versionNomenclature: "C10",
  titre: "B2",
  sommaire: "B14",
} as const;

const TITRE = "EXCEL DE SUIVI DES INDICATEURS DES APPELS DE VOTRE DEPARTEMENT";
const TITRE_DIAGNOSTIC = "CLASSEUR DE DIAGNOSTIC : À JETER APRÈS L'ESSAI, NE PAS Y NOTER D'APPELS";
const SOUS_TITRE =
  "Reporting et bases de données utiles au suivi des sollicitations téléphoniques à l'assistance";

const SOMMAIRE: readonly (readonly [sheet: string, contenu: string])[] = [
  [SHEETS.guide, "comment noter un appel, sortir les chiffres, répondre à l'enquête"],
  [SHEETS.historique, "une ligne par motif, pour chaque demande reçue"],
  [SHEETS.resultats, "les indicateurs d'une période et les motifs les plus cités"],
  [SHEETS.enquete, "les réponses à recopier dans le formulaire national"],
  [SHEETS.nomenclature, "les thématiques, motifs et sous-motifs en vigueur"],
  [SHEETS.affluence, "les jours et les heures auxquels on appelle"],
];

const LEGENDE = [...COULEURS_COLONNES, ...COULEURS_ALERTES];

/** 1-based rows of the sections' titles. */
const LIGNES = { fichier: 6, sommaire: 13, legende: 20 } as const;

/** *Page de garde*: what the file is, whose it is, which versions it holds, and the way to each sheet. */
export function feuilleGarde(suivi: Suivi): SheetSpec {
  return {
    name: SHEETS.garde,
    tabColor: PALETTE.bleu,
    showGridLines: false,
    columns: [3, 32, 38, 62].map((width, column) => ({ column, width })),
    rows: [
      { row: 1, height: 60 },
      { row: 2, height: 28 },
      ...Object.values(LIGNES).map((row) => ({ row: row - 1, height: 24 })),
      ...[LIGNES.fichier, LIGNES.sommaire, LIGNES.legende].flatMap((titre) =>
        Array.from({ length: 6 }, (_, index) => ({ row: titre + index, height: 22 })),
      ),
    ],
    blocks: [
      {
        at: CELLULES_GARDE.titre,
        rows: [[bandeau(suivi.diagnostic ? TITRE_DIAGNOSTIC : TITRE), bandeau(""), bandeau("")]],
      },
      { at: "B3", rows: [[valueCell(SOUS_TITRE, SOUS_TITRE_STYLE)]] },
      ...section(LIGNES.fichier, "Ce fichier", identite(suivi)),
      ...section(LIGNES.sommaire, "Sommaire", sommaire()),
      ...section(LIGNES.legende, "Les couleurs de l'historique", legende()),
    ],
    merges: ["B2:D2", "B3:D3", ...LEGENDE.map((_, index) => fusionDeLegende(index))],
    selection: CELLULES_GARDE.departement,
    uncheckedRanges: [`${CELLULES_GARDE.versionClasseur}:${CELLULES_GARDE.versionNomenclature}`],
    validations: validations(),
    print: { landscape: true, fitToPage: true, centerHorizontally: true, footer: PIED_DE_PAGE },
  };
}

const PIED_DE_PAGE = "&LSuivi SI SIAO&RPage &P / &N";
const SOUS_TITRE_STYLE = { ...STYLES.sousTitre, fontSize: 12, horizontal: "center" } as const;

function bandeau(texte: string): CellSpec {
  return valueCell(texte, {
    bold: true,
    fontSize: 18,
    fontColor: PALETTE.blanc,
    fillColor: PALETTE.bleu,
    horizontal: "center",
    vertical: "center",
    wrap: true,
  });
}

function section(row: number, titre: string, lignes: CellSpec[][]): CellBlock[] {
  const bande = [titre, "", ""].map((texte) => valueCell(texte, STYLES.section));
  return [
    { at: `B${row}`, rows: [bande] },
    { at: `B${row + 1}`, rows: lignes },
  ];
}

function identite({ departement, version }: Suivi): CellSpec[][] {
  const fixe = { ...STYLES.libelle, horizontal: "center", indent: 0 } as const;
  const libelle = (texte: string): CellSpec => valueCell(texte, STYLES.libelle);
  const note = (texte: string): CellSpec => valueCell(texte, STYLES.precision);
  return [
    [
      libelle("Département"),
      valueCell(departement, STYLES.saisie),
      note("À choisir une fois pour toutes."),
    ],
    [
      libelle("Horaires de votre assistance"),
      valueCell("", STYLES.saisie),
      note("Seulement s'ils diffèrent des horaires nationaux."),
    ],
    [libelle("Version du classeur"), valueCell(VERSION_CLASSEUR, fixe)],
    [libelle("Version de la nomenclature"), valueCell(version.numero, fixe)],
    [libelle("Date de la nomenclature"), valueCell(formatDate(version.date), fixe)],
  ];
}

function sommaire(): CellSpec[][] {
  return SOMMAIRE.map(([sheet, contenu]) => [
    lienVers(sheet),
    valueCell(contenu, STYLES.sousTitre),
  ]);
}

function legende(): CellSpec[][] {
  return LEGENDE.map(({ libelle, sens, style }) => [
    valueCell(libelle, { ...style, wrap: false }),
    valueCell(sens, { ...STYLES.texte, vertical: "center", wrap: false, indent: 1 }),
  ]);
}

/** The last colour of the legend. */
export function finDeLaLegende(): CellBlock {
  return { at: `B${LIGNES.legende + LEGENDE.length}`, rows: legende().slice(-1) };
}

function fusionDeLegende(index: number): string {
  const row = LIGNES.legende + 1 + index;
  return `C${row}:D${row}`;
}

function validations(): ValidationSpec[] {
  return [
    {
      ranges: [CELLULES_GARDE.departement],
      type: "list",
      formula1: NOMS_LISTES.departements,
      prompt: {
        title: "Département",
        text: "Choisissez le nom de votre département dans la liste : il paraît dans l'enquête.",
      },
      error: {
        title: "Département",
        text: "Ce nom n'est pas celui d'un département. Le garder tout de même ?",
        style: "warning",
      },
    },
    {
      ranges: [CELLULES_GARDE.horaires],
      type: "none",
      prompt: {
        title: "Horaires",
        text: "Par exemple : lundi-vendredi 9:00-12:00, 14:00-17:00. Laissez vide si ce sont les horaires nationaux.",
      },
    },
  ];
}
