import type { FichierChoisi } from "../application/portsFichiers";

/** Bytes that are taken from a file at once: the browser hands them over on the pane's thread. */
const PART = 1 << 20;

/** The name and the bytes of a file that a person chose, taken part by part: no task of the thread is long. */
export async function readFichierChoisi(file: File): Promise<FichierChoisi> {
  const { name: nom, size } = file;
  if (size <= PART) return { nom, octets: new Uint8Array(await file.arrayBuffer()) };
  const octets = new Uint8Array(size);
  for (let start = 0; start < size; start += PART)
    octets.set(new Uint8Array(await file.slice(start, start + PART).arrayBuffer()), start);
  return { nom, octets };
}
