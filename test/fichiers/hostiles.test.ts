import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { SuiviError } from "../../src/domain/erreurs";
import { lecteurParTranches } from "../../src/fichiers/lecteurFichiers";
import { fichiersHostiles } from "./fichiersHostiles";
import { fichierCasse } from "./fichiersCasses";

/** At the hundredth of their size: `npm run bench -- hostiles` takes the whole. */
describe("a file that was made to stop its reader", () => {
  it.each(fichiersHostiles(0.01).map((file) => [file.nom, file] as const))(
    "%s",
    async (_nom, { octets, refus }) => {
      const reading = lecteurParTranches.read({ nom: "suivi.xlsx", octets: octets() });
      if (refus === null) expect((await reading).feuilles.length).toBeGreaterThan(0);
      else await expect(reading).rejects.toMatchObject({ code: refus });
    },
  );
});

describe("a broken file", () => {
  const CAS = join(__dirname, "..", "fixtures", "cas");
  const entiers = readdirSync(CAS)
    .flatMap((dossier) => readdirSync(join(CAS, dossier)).map((file) => join(CAS, dossier, file)))
    .filter((file) => /\.(xlsx|csv)$/.test(file))
    .map((file) => new Uint8Array(readFileSync(file)));

  it("is read, or refused with a reason; nothing else ever happens", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: entiers.length - 1 }), fc.nat(), async (place, graine) => {
        const octets = fichierCasse(entiers[place]!, graine);
        try {
          await lecteurParTranches.read({ nom: "suivi.xlsx", octets });
        } catch (error: unknown) {
          if (!(error instanceof SuiviError)) throw error;
          expect(error.code).toMatch(/^FICHIER_/);
        }
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});
