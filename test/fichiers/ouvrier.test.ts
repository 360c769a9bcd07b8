import { readFileSync } from "node:fs";
import { join } from "node:path";
import { texteOf } from "../../src/domain/importation/fichierLu";
import type { FichierLu } from "../../src/domain/importation/fichierLu";
import {
  createLecteurFichiers,
  lecteurParTranches,
  type Ouvrier,
} from "../../src/fichiers/lecteurFichiers";
import { ouvrierNode } from "../../src/fichiers/ouvrierNode";

const ANCIEN = join(__dirname, "..", "fixtures", "anciens", "01-outil-d-origine.xlsx");
const FICHIER = { nom: "suivi.xlsx", octets: new Uint8Array(readFileSync(ANCIEN)) };

const textes = ({ feuilles }: FichierLu) =>
  feuilles.map(({ nom, rangees, fusions }) => [
    ...[nom, fusions],
    rangees.map(({ numero, cellules }) => [numero, Array.from(cellules.values(), texteOf)]),
  ]);

/** Notes which threads were ended. */
function suivi(): { creer: () => Ouvrier; arretes: () => number } {
  let arretes = 0;
  const creer = (): Ouvrier => {
    const ouvrier = ouvrierNode();
    const arreter = (): void => {
      arretes += 1;
      ouvrier.arreter();
    };
    return { ...ouvrier, arreter };
  };
  return { creer, arretes: () => arretes };
}

describe("a reading on another thread", () => {
  it("gives what a reading on this one gives, sheet by sheet, and ends the thread", async () => {
    const { creer, arretes } = suivi();
    const vues: string[] = [];
    const lu = await createLecteurFichiers(creer).read(FICHIER, {
      onFeuille: ({ feuille }) => vues.push(feuille),
    });
    expect(textes(lu)).toEqual(textes(await lecteurParTranches.read(FICHIER)));
    expect(vues).toEqual(lu.feuilles.map(({ nom }) => nom));
    expect(arretes()).toBe(1);
  }, 20_000);

  it("reads the formats whose code comes late", async () => {
    const octets = new TextEncoder().encode("Date;Durée\n12/04/2025;240\n");
    const { creer, arretes } = suivi();
    const { feuilles } = await createLecteurFichiers(creer).read({ nom: "a.csv", octets });
    expect(feuilles[0]?.rangees).toHaveLength(2);
    expect(arretes()).toBe(1);
  }, 20_000);

  it("passes the refusal on", async () => {
    const { creer, arretes } = suivi();
    const octets = new TextEncoder().encode("%PDF-1.7");
    const reading = createLecteurFichiers(creer).read({ nom: "a.pdf", octets });
    await expect(reading).rejects.toMatchObject({
      code: "FICHIER_AUTRE_FORMAT",
      details: { nom: "a.pdf", format: "un document PDF" },
    });
    expect(arretes()).toBe(1);
  }, 20_000);

  it("is ended when somebody stops it", async () => {
    const { creer, arretes } = suivi();
    const stop = new AbortController();
    const reading = createLecteurFichiers(creer).read(FICHIER, { signal: stop.signal });
    stop.abort();
    await expect(reading).rejects.toMatchObject({ code: "LECTURE_INTERROMPUE" });
    expect(arretes()).toBe(1);
  }, 20_000);

  it("is ended when it takes too long, and says so", async () => {
    const { creer, arretes } = suivi();
    const reading = createLecteurFichiers(creer, 0.001).read(FICHIER);
    await expect(reading).rejects.toMatchObject({
      code: "FICHIER_TROP_LONG",
      details: { nom: "suivi.xlsx", secondes: 0.001 },
    });
    expect(arretes()).toBe(1);
  }, 20_000);

  it.each<[string, () => Ouvrier | null]>([
    ["can start", () => null],
    [
      "finds its script",
      () => ({
        lire: (_fichier, _entendre, echouer) => echouer("refused by the page's policy"),
        arreter: () => undefined,
      }),
    ],
  ])("takes place here, in slices, where no thread %s", async (_what, creer) => {
    const lu = await createLecteurFichiers(creer).read(FICHIER);
    expect(textes(lu)).toEqual(textes(await lecteurParTranches.read(FICHIER)));
  });

  it("that breaks off halfway is told, and not begun again", async () => {
    const creer = (): Ouvrier => ({
      lire: (_fichier, entendre, echouer) => {
        entendre({ kind: "pause" });
        echouer("out of memory");
      },
      arreter: () => undefined,
    });
    await expect(createLecteurFichiers(creer).read(FICHIER)).rejects.toMatchObject({
      code: "FICHIER_ILLISIBLE",
    });
  });
});
