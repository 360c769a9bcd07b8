import type { OpcPackage } from "../opcPackage";

/** The parts to which relationships lead from the package itself. */
export function reachableParts(parts: OpcPackage): ReadonlySet<string> {
  const reached = new Set([""]);
  for (const part of reached) {
    for (const { external, target } of parts.relationships(part)) {
      if (!external) reached.add(target);
    }
  }
  return reached;
}

/** Removes the parts that the edits have cut off: those of a deleted sheet or pivot table. */
export function removeUnreachable(parts: OpcPackage, reachableBefore: ReadonlySet<string>): void {
  const reachable = reachableParts(parts);
  for (const part of reachableBefore) if (!reachable.has(part)) parts.remove(part);
}
