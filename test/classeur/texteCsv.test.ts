import { decodeCsv } from "../../src/classeur/texteCsv";

test("UTF-8 is read as such, its byte order mark left out", () => {
  expect(decodeCsv(new TextEncoder().encode("\ufeffDemande « à compléter » – œuvre"))).toBe(
    "Demande « à compléter » – œuvre",
  );
});

test("what a French Excel saves is read as Windows-1252", () => {
  const bytes = [0x80, 0x92, 0x9c, 0x96, 0x85, 0xe9, 0xab, 0xa0, 0xbb, 0x41];
  expect(decodeCsv(Uint8Array.from(bytes))).toBe("€’œ–…é«\u00a0»A");
});
