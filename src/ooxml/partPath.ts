/** Paths of parts inside a package: no leading slash, `/` between folders. */

/** What is the same for two names of one part: case counts for nothing (ECMA-376 part 2, 6.2.2.3). */
export function partKey(path: string): string {
  return path.replace(/\\/g, "/").replace(/^\/+/, "").toLowerCase();
}

/** Where the relationships of a part are written; `""` is the package itself. */
export function relationshipsPath(ofPart: string): string {
  const slash = ofPart.lastIndexOf("/");
  return `${ofPart.slice(0, slash + 1)}_rels/${ofPart.slice(slash + 1)}.rels`;
}

/** The part that a relationship's target points to, as seen from `fromPart`. */
export function resolveTarget(fromPart: string, target: string): string {
  const path = target.replace(/\\/g, "/");
  const folders = path.startsWith("/") ? [] : fromPart.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== "" && step !== ".") folders.push(step);
  }
  return folders.join("/");
}

/** The shortest target by which `fromPart` names `toPart`. */
export function relativeTarget(fromPart: string, toPart: string): string {
  const from = fromPart.split("/").slice(0, -1);
  const to = toPart.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
