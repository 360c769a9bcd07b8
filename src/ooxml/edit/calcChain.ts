import type { OpcPackage } from "../opcPackage";
import { relationshipsPath } from "../partPath";
import { relationshipsXml } from "../relationships";

/** Removes the calculation chain, which must list exactly the cells with a formula; Excel rebuilds it. */
export function removeCalcChain(parts: OpcPackage, workbook: string): void {
  const links = parts.relationships(workbook);
  const chain = links.find((link) => link.type.endsWith("/calcChain"));
  if (!chain) return;
  const others = links.filter((link) => link !== chain);
  parts.setText(relationshipsPath(workbook), relationshipsXml(others, workbook));
  parts.remove(chain.target);
}
