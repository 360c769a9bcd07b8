import type { Style } from "../../domain/miseAJour/operations";

/** The sides of the builder's borders. */
const EDGES = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
} as const;

const SIDES = Object.keys(EDGES) as readonly (keyof typeof EDGES)[];

/**
 * Gives cells that stand one below the other a look; what it does not say stays. `isRun`: there are
 * several, with lines between them too (Excel refuses an inside border on a cell alone).
 */
export function paint(range: Excel.Range, style: Style, isRun: boolean): void {
  const { format } = range;
  if (style.gras !== undefined) format.font.bold = style.gras;
  if (style.italique !== undefined) format.font.italic = style.italique;
  if (style.taille !== undefined) format.font.size = style.taille;
  if (style.couleur !== undefined) format.font.color = style.couleur;
  if (style.fond !== undefined) format.fill.color = style.fond;
  if (style.renvoi !== undefined) format.wrapText = style.renvoi;
  if (style.retrait !== undefined) format.indentLevel = style.retrait;
  if (style.hauteur !== undefined) format.rowHeight = style.hauteur;
  const horizontal = HORIZONTAL[style.horizontal ?? ""];
  if (horizontal) format.horizontalAlignment = horizontal;
  const vertical = VERTICAL[style.vertical ?? ""];
  if (vertical) format.verticalAlignment = vertical;
  for (const side of SIDES) drawEdge(format, EDGES[side], style.bords?.[side]);
  if (isRun) drawEdge(format, "InsideHorizontal", style.bords?.bottom);
}

const HORIZONTAL: Readonly<Record<string, Excel.RangeFormat["horizontalAlignment"]>> = {
  left: "Left",
  center: "Center",
  right: "Right",
};

const VERTICAL: Readonly<Record<string, Excel.RangeFormat["verticalAlignment"]>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
};

function drawEdge(
  { borders }: Excel.RangeFormat,
  edge: "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal",
  color: string | undefined,
): void {
  if (color === undefined) return;
  const border = borders.getItem(edge);
  border.style = "Continuous";
  border.color = color;
}
