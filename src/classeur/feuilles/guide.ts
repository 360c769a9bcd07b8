import { SHEETS } from "../../domain/classeur";
import { type ColonneKey, COLONNE_KEYS, COLONNES, type ColonneRole } from "../../domain/historique";
import type { CellInput, CellSpec, RowSpec, SheetSpec } from "../../ooxml/write/spec";
import { valueCell } from "../cells";
import { PALETTE } from "../palette";
import { EN_TETES, STYLES } from "../styles";
import { SECTIONS, USAGE_DES_COLONNES } from "./guideTextes";

const ROLES: Readonly<Record<ColonneRole, string>> = {
  obligatoire: "Obligatoire",
  facultative: "Facultative",
  calculee: "Calculée",
  technique: "Technique",
};

/** Characters that fit a line of the text column, to give wrapped rows their height. */
const LINE_LENGTH = 125;
const LINE_HEIGHT = 15;

interface GuideLine {
  readonly cells: CellSpec[];
  readonly height: number;
  /** Whether the text runs over all the columns. */
  readonly wide: boolean;
}

/** *Guide d'utilisation*: how to log, how to get the figures, what each column is for. */
export function feuilleGuide(): SheetSpec {
  const lines = [...sectionLines(), ...columnLines()];
  const first = 3;
  return {
    name: SHEETS.guide,
    tabColor: PALETTE.bleu,
    showGridLines: false,
    columns: [
      { column: 0, width: 3 },
      { column: 1, width: 32 },
      { column: 2, width: 14 },
      { column: 3, width: 72 },
    ],
    rows: [
      { row: 0, height: 36 },
      ...lines.map(({ height }, index): RowSpec => ({ row: first + index, height })),
    ],
    blocks: [
      { at: "B1", rows: [[valueCell("Guide d'utilisation", STYLES.titre)]] },
      { at: `B${first + 1}`, rows: lines.map(({ cells }): CellInput[] => cells) },
    ],
    merges: lines.flatMap(({ wide }, index) => {
      const row = first + index + 1;
      return wide ? [`B${row}:D${row}`] : [];
    }),
    print: { fitToWidth: true, footer: "&LSuivi SI SIAO&RPage &P / &N" },
  };
}

function sectionLines(): GuideLine[] {
  return SECTIONS.flatMap(({ titre, lignes }) => [
    sectionLine(titre),
    ...lignes.map((ligne) => wideLine(valueCell(ligne, STYLES.texte), heightOf(ligne))),
    wideLine(valueCell("", STYLES.texte), LINE_HEIGHT / 2),
  ]);
}

function columnLines(): GuideLine[] {
  const visible = COLONNE_KEYS.filter((key) => USAGE_DES_COLONNES[key] !== undefined);
  return [sectionLine("Les colonnes de l'historique"), ...visible.map(columnLine)];
}

function columnLine(key: ColonneKey): GuideLine {
  const { header, role } = COLONNES[key];
  const cells = [
    valueCell(header, STYLES.libelle),
    valueCell(ROLES[role], { ...EN_TETES[role], bold: false }),
    valueCell(USAGE_DES_COLONNES[key] ?? "", { ...STYLES.libelle, wrap: true }),
  ];
  return { cells, height: 20, wide: false };
}

function sectionLine(titre: string): GuideLine {
  return wideLine(valueCell(titre, STYLES.section), 22);
}

function wideLine(cell: CellSpec, height: number): GuideLine {
  return { cells: [cell], height, wide: true };
}

function heightOf(text: string): number {
  return Math.ceil(text.length / LINE_LENGTH) * LINE_HEIGHT + 3;
}
