import { OpcPackage } from "../../../src/ooxml/opcPackage";

/** Paths of the parts that differ between two files, added and removed ones included, sorted. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, current] = [OpcPackage.open(before), OpcPackage.open(after)];
  const paths = new Set([...old.partNames(), ...current.partNames()]);
  const isSame = (path: string): boolean =>
    old.has(path) &&
    current.has(path) &&
    Buffer.compare(old.bytes(path), current.bytes(path)) === 0 &&
    old.contentType(path) === current.contentType(path);
  return [...paths].filter((path) => !isSame(path)).sort();
}
