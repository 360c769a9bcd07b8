import { wholeColumn } from "../../domain/classeur";
import {
  COLONNES_FICHIERS,
  FEUILLES_NATIONALES,
  NOMS_NATIONAUX,
  TABLES_NATIONALES,
  VERSION_NATIONALE,
} from "../../domain/consolidation/tableauDeBord";
import { formatDate } from "../../domain/dates";
import type { CellBlock, CellSpec, SheetSpec, WorkbookSpec } from "../../ooxml/write/spec";
import { writeWorkbook } from "../../ooxml/write/writeWorkbook";
import { absoluteReference, formulaCell, lienVers, valueCell } from "../cells";
import { documentOf } from "../proprietes";
import { PALETTE, STYLES } from "../styles";
import { feuilleTechniqueNationale } from "./calculs";
import { CELLULE_FIGURE_DE_LA_CARTE, feuilleCarte, feuilleDepartements } from "./departements";
import { BORNE_DE_PERIODE } from "../feuilles/historiqueControles";
import { tableDuCalendrier } from "../feuilles/technique";
import { blocsDesEnvois, COIN_DU_CALENDRIER, tableDesReponses } from "./envois";
import { feuilleEnqueteNationale } from "./enquete";
import { type National, type NationalOptions, toNational } from "./options";
import { feuilleFichiers, feuilleMesures, feuilleNomenclatureNationale } from "./registres";
import { feuilleSynthese, PIED_DE_PAGE } from "./synthese";

/** The bytes of the national workbook; the same options always give the same bytes. */
export function buildTableauDeBord(options: NationalOptions): Uint8Array {
  return writeWorkbook(tableauDeBordSpec(options));
}

/** What the national workbook is made of: it works without the add-in, and holds no personal data. */
export function tableauDeBordSpec(options: NationalOptions): WorkbookSpec {
  const national = toNational(options);
  return {
    ...documentOf(
      {
        title: "Tableau de bord national SI SIAO",
        subject: "Indicateurs des appels à l'assistance, tous départements",
        description: `Tableau de bord ${VERSION_NATIONALE}, nomenclature ${national.version.numero}`,
        keywords: "SI SIAO, assistance, sollicitations, appels, indicateurs, national",
      },
      national.today,
    ),
    sheets: [
      feuilleGardeNationale(national),
      feuilleSynthese(national),
      feuilleDepartements(national),
      feuilleCarte(national),
      feuilleEnqueteNationale(national),
      feuilleMesures(national),
      feuilleFichiers(national),
      feuilleNomenclatureNationale(national),
      withEnvois(feuilleTechniqueNationale(national), national),
    ],
    names: Object.entries(CELLULES).map(([key, [sheet, cell]]) => ({
      name: NOMS_NATIONAUX[key as keyof typeof NOMS_NATIONAUX],
      formula: absoluteReference(sheet, cell),
    })),
    activeSheet: FEUILLES_NATIONALES.garde,
  };
}

const { garde, carte } = FEUILLES_NATIONALES;

const CELLULES: Readonly<
  Record<keyof typeof NOMS_NATIONAUX, readonly [sheet: string, cell: string]>
> = {
  debut: [garde, "C6"],
  fin: [garde, "C7"],
  consolidation: [garde, "C8"],
  versionNomenclature: [garde, "C9"],
  version: [garde, "C10"],
  figureDeLaCarte: [carte, CELLULE_FIGURE_DE_LA_CARTE],
};

const SOMMAIRE: readonly (readonly [sheet: string, contenu: string])[] = [
  [FEUILLES_NATIONALES.synthese, "les chiffres nationaux, leur évolution, les irritants"],
  [FEUILLES_NATIONALES.departements, "une ligne par département, par région"],
  [FEUILLES_NATIONALES.carte, "la figure choisie, département par département"],
  [FEUILLES_NATIONALES.enquete, "ce que chacun a répondu, à côté de ce que disent ses lignes"],
  [FEUILLES_NATIONALES.mesures, "la table dont viennent tous les chiffres"],
  [FEUILLES_NATIONALES.fichiers, "le registre de ce qui a été consolidé"],
  [FEUILLES_NATIONALES.nomenclature, "les lignes sous lesquelles les sollicitations comptent"],
];

/** *Page de garde*: the period, the last consolidation, the way to each sheet. */
function feuilleGardeNationale({ periode, fichiers, version }: National): SheetSpec {
  const instants = wholeColumn(TABLES_NATIONALES.fichiers, COLONNES_FICHIERS.instant);
  const last = Math.max(0, ...fichiers.map(({ instant }) => instant));
  const ligne = (libelle: string, cell: CellSpec, precision: string): CellSpec[] => [
    valueCell(libelle, STYLES.libelle),
    cell,
    valueCell(precision, STYLES.precision),
  ];
  const mois = { ...STYLES.saisie, numberFormat: "mm/yyyy" };
  const lu = { ...STYLES.libelle, horizontal: "center", numberFormat: "@" } as const;
  const bande = (titre: string): CellSpec[] =>
    [titre, "", ""].map((texte) => valueCell(texte, STYLES.section));
  const blocks: CellBlock[] = [
    { at: "B2", rows: [["TABLEAU DE BORD NATIONAL DE L'ASSISTANCE SI SIAO", "", ""].map(bandeau)] },
    { at: "B3", rows: [[valueCell(SOUS_TITRE, { ...STYLES.sousTitre, wrap: true })]] },
    {
      at: "B5",
      rows: [
        bande("Ce fichier"),
        ligne("Premier mois", valueCell(periode.debut, mois), "à saisir, le premier jour du mois"),
        ligne("Dernier mois", valueCell(periode.fin, mois), "à saisir, un jour du mois"),
        ligne(
          "Dernière consolidation",
          formulaCell(`IF(COUNT(${instants})=0,"",MAX(${instants}))`, last === 0 ? "" : last, {
            ...lu,
            numberFormat: "dd/mm/yyyy hh:mm",
          }),
          "du dernier fichier consolidé",
        ),
        ligne("Nomenclature", valueCell(version.numero, lu), `du ${formatDate(version.date)}`),
        ligne("Modèle", valueCell(VERSION_NATIONALE, lu), ""),
      ],
    },
    {
      at: "B12",
      rows: [
        bande("Sommaire"),
        ...SOMMAIRE.map(([sheet, contenu]) => [
          lienVers(sheet),
          valueCell(contenu, STYLES.precision),
        ]),
      ],
    },
  ];
  return {
    name: garde,
    tabColor: PALETTE.bleu,
    showGridLines: false,
    columns: [3, 32, 30, 52].map((width, column) => ({ column, width })),
    rows: [
      { row: 1, height: 60 },
      { row: 2, height: 36 },
      ...[...Array(6).keys()].map((index) => ({ row: 4 + index, height: 24 })),
      ...SOMMAIRE.map((_, index) => ({ row: 12 + index, height: 22 })),
    ],
    blocks,
    merges: ["B2:D2", "B3:D3"],
    validations: [
      {
        ranges: ["C6:C7"],
        prompt: { title: "Période", text: "Un jour du premier et du dernier mois, compris." },
        ...BORNE_DE_PERIODE,
      },
    ],
    uncheckedRanges: ["C9:C10"],
    selection: "C6",
    print: { landscape: true, fitToPage: true, centerHorizontally: true, footer: PIED_DE_PAGE },
  };
}

const SOUS_TITRE =
  "Mesures par département, mois et code, sans aucune donnée personnelle. Moyennes et taux sont des rapports de sommes.";

const bandeau = (texte: string): CellSpec =>
  valueCell(texte, {
    bold: true,
    fontSize: 18,
    fontColor: PALETTE.blanc,
    fillColor: PALETTE.bleu,
    horizontal: "center",
    vertical: "center",
    wrap: true,
  });

/** On the hidden sheet too: what departments sent, beside the sums. */
function withEnvois(sheet: SheetSpec, national: National): SheetSpec {
  return {
    ...sheet,
    blocks: [...(sheet.blocks ?? []), ...blocsDesEnvois(national)],
    tables: [
      tableDuCalendrier(COIN_DU_CALENDRIER, national.calendrier),
      tableDesReponses(national),
    ],
  };
}
