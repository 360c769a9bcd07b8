import type { FeuillesStore } from "../../src/application/portsTardifs";
import { PIVOTS } from "../../src/domain/classeur";

export interface FeuillesSubject {
  readonly store: FeuillesStore;
  /** Somebody deletes these pivot tables. */
  readonly deleteTableaux: (names: readonly string[]) => Promise<void>;
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
}
