import { readFichierChoisi } from "../../src/taskpane/fichierChoisi";

const MO = 1 << 20;

/** A file as browsers have it: Jest's own has no `arrayBuffer`. `taken` gets the bytes of each piece that was asked for. */
function aFile(octets: Uint8Array, taken: number[]): File {
  const piecesOf = (bytes: Uint8Array) => ({
    arrayBuffer: (): Promise<ArrayBuffer> => {
      taken.push(bytes.length);
      return Promise.resolve(bytes.slice().buffer);
    },
    slice: (start: number, end: number) => piecesOf(bytes.subarray(start, end)),
  });
  const file = Object.assign(new File([], "ancien.xlsx"), piecesOf(octets));
  return Object.defineProperty(file, "size", { value: octets.length });
}

test.each([
  ["nothing", 0, [0]],
  ["little", 3, [3]],
  ["just a part", MO, [MO]],
  ["a part and a byte", MO + 1, [MO, 1]],
  ["much", 5 * MO + 7, [MO, MO, MO, MO, MO, 7]],
])("a file of %s is read whole, never much of it at once", async (_, size, parts) => {
  const octets = Uint8Array.from({ length: size }, (__, place) => (place * 31) % 251);
  const taken: number[] = [];
  const choisi = await readFichierChoisi(aFile(octets, taken));
  expect(choisi.nom).toBe("ancien.xlsx");
  expect(Buffer.compare(choisi.octets, octets)).toBe(0);
  expect(taken).toEqual(parts);
});
