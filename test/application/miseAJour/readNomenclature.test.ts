import { readUsableNomenclature } from "../../../src/application/miseAJour/readNomenclature";
import { SuiviError, type SuiviErrorCode } from "../../../src/domain/erreurs";
import { NOMENCLATURE } from "../../support/builders";
import { MemoryNomenclatureGardee } from "../../support/doubles/memoryNomenclatureGardee";

const failing = (code: SuiviErrorCode) => ({
  read: () => Promise.reject(new SuiviError(code, { ligne: 9 })),
});
const working = { read: () => Promise.resolve(NOMENCLATURE) };

test("a sheet that can be used is used, and kept", async () => {
  const gardee = new MemoryNomenclatureGardee();
  const lue = await readUsableNomenclature({ nomenclature: working, gardee });
  expect(lue).toEqual({ nomenclature: NOMENCLATURE, faute: null });
  expect(gardee.kept).toBe(NOMENCLATURE);
});

test("while the sheet has a fault, the last good one stays in use, and the fault is told with its line", async () => {
  const gardee = new MemoryNomenclatureGardee(NOMENCLATURE);
  const nomenclature = failing("NOMENCLATURE_INVALIDE");
  const lue = await readUsableNomenclature({ nomenclature, gardee });
  expect(lue.nomenclature).toBe(NOMENCLATURE);
  expect(lue.faute).toMatchObject({ code: "NOMENCLATURE_INVALIDE", details: { ligne: 9 } });
});

test("without one to fall back on, or for another reason, it fails as it is", async () => {
  const nomenclature = failing("NOMENCLATURE_INVALIDE");
  await expect(
    readUsableNomenclature({ nomenclature, gardee: new MemoryNomenclatureGardee() }),
  ).rejects.toMatchObject({
    code: "NOMENCLATURE_INVALIDE",
  });
  const occupied = failing("EXCEL_OCCUPE");
  const gardee = new MemoryNomenclatureGardee(NOMENCLATURE);
  await expect(readUsableNomenclature({ nomenclature: occupied, gardee })).rejects.toMatchObject({
    code: "EXCEL_OCCUPE",
  });
});
