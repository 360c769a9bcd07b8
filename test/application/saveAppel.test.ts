import { saveAppel } from "../../src/application/saveAppel";
import { undoAppel } from "../../src/application/undoAppel";
import { aLigne, aMotifSaisi, anAppelSaisi, NOMENCLATURE, TODAY } from "../support/builders";
import { MemoryHistorique } from "../support/doubles/memoryHistorique";
import { clockAt } from "../support/doubles/deviceDoubles";

const clock = clockAt(TODAY);

describe("saveAppel", () => {
  it("writes one row a motif, with the call's seconds split exactly and one Appel", async () => {
    const historique = new MemoryHistorique();
    const appel = anAppelSaisi({
      dureeSecondes: 125,
      motifs: [aMotifSaisi(), aMotifSaisi({ idLigne: "ligne-2", code: "ACC-CNX-CPT" })],
    });

    const result = await saveAppel({ historique, clock }, appel, NOMENCLATURE);

    expect(result.saved).toBe(true);
    expect(historique.lignes.map((ligne) => ligne.dureeSecondes)).toEqual([63, 62]);
    expect(historique.lignes.map((ligne) => ligne.appel)).toEqual([1, 0]);
  });

  it("writes nothing while a fault remains", async () => {
    const historique = new MemoryHistorique();
    const appel = anAppelSaisi({ motifs: [aMotifSaisi({ statut: null })] });

    const result = await saveAppel({ historique, clock }, appel, NOMENCLATURE);

    expect(result).toEqual({
      saved: false,
      faults: [{ kind: "statutManquant", champ: "statut", motif: 0 }],
    });
    expect(historique.lignes).toEqual([]);
  });

  it("writes the same call once, however often it is saved", async () => {
    const historique = new MemoryHistorique();
    await saveAppel({ historique, clock }, anAppelSaisi(), NOMENCLATURE);
    await saveAppel({ historique, clock }, anAppelSaisi(), NOMENCLATURE);
    expect(historique.lignes).toHaveLength(1);
  });

  it("passes on why the workbook refuses", async () => {
    const historique = new MemoryHistorique();
    historique.failNext = "HISTORIQUE_FILTRE";
    await expect(
      saveAppel({ historique, clock }, anAppelSaisi(), NOMENCLATURE),
    ).rejects.toMatchObject({ code: "HISTORIQUE_FILTRE" });
  });
});

it("tells which rows it is about to write, even when the workbook then refuses", async () => {
  const historique = new MemoryHistorique();
  historique.failNext = "EXCEL_OCCUPE";
  const attempted = jest.fn();
  await saveAppel({ historique, clock }, anAppelSaisi(), NOMENCLATURE, attempted).catch(
    () => undefined,
  );
  expect(attempted.mock.calls).toEqual([[[aLigne()]]]);
});

describe("undoAppel", () => {
  it("removes the rows of that call and no other", async () => {
    const historique = new MemoryHistorique();
    const other = aLigne({ idLigne: "autre", idAppel: "autre" });
    historique.lignes = [other, aLigne()];
    await undoAppel({ historique }, [aLigne()]);
    expect(historique.lignes).toEqual([other]);
  });

  it("removes nothing when somebody changed a row meanwhile", async () => {
    const historique = new MemoryHistorique();
    historique.lignes = [aLigne({ commentaire: "corrigé" })];
    await expect(undoAppel({ historique }, [aLigne()])).rejects.toMatchObject({
      code: "LIGNE_MODIFIEE",
    });
    expect(historique.lignes).toHaveLength(1);
  });
});
