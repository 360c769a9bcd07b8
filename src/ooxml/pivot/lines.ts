import type { CellValue } from "../model";
import { PIVOT_CAPTIONS } from "./items";
import type { PivotDefinition } from "./definition";
import type { PivotGroup, PivotTree } from "./groups";

/** What a line of the body stands for, as the file records it. */
export interface PivotRowItem {
  kind: "data" | "subtotal" | "grand";
  /** Index of the item of each row field, outermost first; empty on the grand total. */
  path: number[];
}

export interface PivotLabel {
  column: number;
  value: CellValue;
  /** Levels of indentation, in compact form. */
  indent: number;
  numberFormat?: string;
}

export interface PivotLine {
  item: PivotRowItem;
  labels: PivotLabel[];
  /** Null where the line shows no figures: a parent whose subtotals are off or stand below. */
  values: CellValue[] | null;
}

/** The lines under the header, grand total included. */
export function bodyLines(definition: PivotDefinition, tree: PivotTree): PivotLine[] {
  const lines =
    definition.layout === "tabular"
      ? tree.groups.flatMap((group) => tabularLines(definition, group))
      : tree.groups.flatMap((group) => outlineLines(definition, group));
  const total = grandTotalLine(definition, tree);
  return total ? [...lines, total] : lines;
}

/** Number of columns that hold labels. */
export function labelColumns(definition: PivotDefinition): number {
  return definition.layout === "compact"
    ? Math.min(1, definition.rowFields.length)
    : definition.rowFields.length;
}

function outlineLines(definition: PivotDefinition, group: PivotGroup): PivotLine[] {
  const depth = group.path.length - 1;
  const showsFigures =
    group.children.length === 0 || definition.rowFields[depth]?.subtotals !== false;
  const line: PivotLine = {
    item: { kind: "data", path: group.path },
    labels: [labelOf(definition, group)],
    values: showsFigures ? group.values : null,
  };
  return [line, ...group.children.flatMap((child) => outlineLines(definition, child))];
}

/** The first child shares its parent's line; subtotals stand below the children. */
function tabularLines(definition: PivotDefinition, group: PivotGroup): PivotLine[] {
  const label = labelOf(definition, group);
  const [first, ...others] = group.children.flatMap((child) => tabularLines(definition, child));
  if (!first) {
    return [{ item: { kind: "data", path: group.path }, labels: [label], values: group.values }];
  }
  const lines = [{ ...first, labels: [label, ...first.labels] }, ...others];
  if (definition.rowFields[label.column]?.subtotals === false) return lines;
  const caption = PIVOT_CAPTIONS.subtotal(group.item.label);
  return [
    ...lines,
    {
      item: { kind: "subtotal", path: group.path },
      labels: [{ column: label.column, value: caption, indent: 0 }],
      values: group.values,
    },
  ];
}

function labelOf(definition: PivotDefinition, group: PivotGroup): PivotLabel {
  const depth = group.path.length - 1;
  const compact = definition.layout === "compact";
  const numberFormat = definition.rowFields[depth]?.numberFormat;
  const { value, label } = group.item;
  return {
    column: compact ? 0 : depth,
    value: typeof value === "number" ? value : label,
    indent: compact ? depth : 0,
    ...(numberFormat !== undefined && typeof value === "number" ? { numberFormat } : {}),
  };
}

/** Without row fields, the only line is the total, and it has no caption. */
function grandTotalLine(definition: PivotDefinition, tree: PivotTree): PivotLine | null {
  const hasLabels = definition.rowFields.length > 0;
  if (hasLabels && !definition.showGrandTotal) return null;
  return {
    item: { kind: "grand", path: [] },
    labels: hasLabels ? [{ column: 0, value: definition.grandTotalCaption, indent: 0 }] : [],
    values: tree.grandTotal,
  };
}
