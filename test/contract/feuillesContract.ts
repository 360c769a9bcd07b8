import type { FeuillesStore } from "../../src/application/latePorts";
import { PIVOTS } from "../../src/domain/classeur";
import { HOSTILE_TEXTS } from "../support/hostileTexts";

export interface FeuillesSubject {
  readonly store: FeuillesStore;
  /** Somebody deletes these pivot tables. */
  readonly deleteTableaux: (names: readonly string[]) => Promise<void>;
  /** The cells of a sheet, row by row; null when there is none of that name. */
  readonly feuille: (nom: string) => unknown[][] | null;
}

/** What every `FeuillesStore` promises; `open` gives the sheets of a workbook without any row. */
export function feuillesContract(open: () => Promise<FeuillesSubject>): void {
  test("a workbook without any row shows nothing, everywhere", async () => {
    const { store } = await open();
    expect(await store.read()).toMatchObject({
      chiffres: {
        sollicitations: 0,
        appels: 0,
        dureeMoyenne: null,
        tauxResolution: null,
        tauxEscalade: null,
      },
      tableauMotifs: { lignes: [], total: 0, mois: null, trimestres: null },
      tableauMois: { total: 0, filtre: false },
      enquete: { commentaires: "" },
      horsTableau: 0,
      horaires: "",
      calculManuel: false,
    });
  });

  test("a table that was deleted is null, until it is made again", async () => {
    const { store, deleteTableaux } = await open();
    await deleteTableaux([PIVOTS.motifs]);
    expect(await store.read()).toMatchObject({ tableauMotifs: null, tableauMois: { total: 0 } });
    expect(await store.rebuildTableaux()).toEqual([PIVOTS.motifs]);
    expect((await store.read()).tableauMotifs).toMatchObject({ total: 0, mois: null });
  });

  test("those that are missing are made again, and no other", async () => {
    const { store, deleteTableaux } = await open();
    expect(await store.rebuildTableaux()).toEqual([]);
    await deleteTableaux(Object.values(PIVOTS));
    expect(await store.rebuildTableaux()).toEqual(Object.values(PIVOTS));
    expect(await store.rebuildTableaux()).toEqual([]);
  });

  describe("a sheet that is written", () => {
    test("holds the cells as they are given, and takes the place of its former self", async () => {
      const { store, feuille } = await open();
      const former = [["Titre"], ["ancienne"], ["de plus"]];
      const nom = await store.write("Lignes écartées", former);
      expect(nom).toBe("Lignes écartées");
      const rows = [["Ligne", "Raison"], ...HOSTILE_TEXTS.map((text, index) => [index, text])];
      expect(await store.write("Lignes écartées", rows)).toBe(nom);
      expect(feuille(nom)).toEqual(rows);
    });

    test("is told as the add-in's own, and can be deleted", async () => {
      const { store, feuille } = await open();
      expect(await store.readEcrites()).toEqual([]);
      await store.write("Lignes écartées", [["Titre"]]);
      await store.write("Autre liste", [["Titre"]]);
      expect(await store.readEcrites()).toEqual(["Lignes écartées", "Autre liste"]);
      await store.remove("Lignes écartées");
      expect(await store.readEcrites()).toEqual(["Autre liste"]);
      expect(feuille("Lignes écartées")).toBeNull();
      await store.remove("Lignes écartées");
      expect(await store.readEcrites()).toEqual(["Autre liste"]);
    });
  });
}
