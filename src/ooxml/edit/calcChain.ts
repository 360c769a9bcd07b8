import type { OpcPackage } from "../opcPackage";

/** Removes the calculation chain, which must list exactly the cells with a formula; Excel rebuilds it. */
export function removeCalcChain(parts: OpcPackage, workbook: string): void {
  const chain = parts.relationships(workbook).find((link) => link.type.endsWith("/calcChain"));
  if (!chain) return;
  parts.removeRelationship(workbook, chain.id);
  parts.remove(chain.target);
}
