import type { TableauNationalStore } from "../../src/application/portsConsolidation";
import { rangeesOf } from "../support/departements";
import type { Mesure } from "../../src/domain/consolidation/mesures";
import type { TablesConsolidees } from "../../src/domain/consolidation/tableauDeBord";
import { moisOf } from "../../src/domain/periode";
import { NOMENCLATURE, TODAY } from "../support/builders";

const VIDE: TablesConsolidees = { mesures: [], fichiers: [], enquetes: [] };

const mesure = (departement: string, place: number): Mesure => ({
  ...{ departement, mois: `2026-${String(1 + (place % 12)).padStart(2, "0")}` },
  ...{ code: NOMENCLATURE.lignes[place % 2]!.code, codeOrigine: `ANCIEN-${place}` },
  ...{ sollicitations: 12 + place, appels: 10, secondes: 3_600 + place, appelsMesures: 9 },
  ...{ dureesIllisibles: place % 2, resolues: 4, escaladees: 0, emails: 2 },
});

export const tablesDe = (departements: readonly string[], mois: number): TablesConsolidees => ({
  mesures: departements.flatMap((code) =>
    Array.from({ length: mois }, (_, place) => mesure(code, place)),
  ),
  fichiers: departements.map((departement) => ({
    ...{ nom: `suivi-${departement}.xlsx`, departement, modele: "1.2", nomenclature: "2025.1" },
    ...{ periode: moisOf(TODAY), lignes: 120, ecartees: 3, arrete: TODAY - 0.25 },
    ...{ instant: TODAY + 0.5, avertissements: "=1+1 ; Date absente : 3" },
  })),
  enquetes: departements.map((departement) => ({
    ...{ departement, periode: moisOf(TODAY), instant: TODAY - 1.5 },
    chiffres: { appels: 10, dureeMoyenne: 125, tauxResolution: 0.833, tauxEscalade: null },
  })),
});

/** What every `TableauNationalStore` promises; `open` gives an empty national workbook. */
export function tableauNationalContract(open: () => TableauNationalStore): void {
  let store: TableauNationalStore;
  const write = (avant: TablesConsolidees, apres: TablesConsolidees) =>
    store.write(avant, rangeesOf(apres, NOMENCLATURE));
  beforeEach(() => {
    store = open();
  });

  test("holds nothing at first, and knows its lines", async () => {
    expect(await store.read()).toEqual(VIDE);
    const { lignes } = await store.readNomenclature();
    expect(lignes.map(({ code }) => code)).toEqual(NOMENCLATURE.lignes.map(({ code }) => code));
  });

  test("gives what was written, codes and months as the texts that they are", async () => {
    const tables = tablesDe(["01", "2A", "974"], 14);
    await write(VIDE, tables);
    expect(await store.read()).toEqual(tables);
  });

  test("takes more rows, then fewer, then none", async () => {
    const [some, more, fewer] = [
      tablesDe(["01"], 5),
      tablesDe(["01", "75"], 9),
      tablesDe(["75"], 2),
    ];
    await write(VIDE, some);
    await write(some, more);
    expect(await store.read()).toEqual(more);
    await write(more, fewer);
    expect(await store.read()).toEqual(fewer);
    await write(fewer, VIDE);
    expect(await store.read()).toEqual(VIDE);
  });

  test("refuses, before anything changes, where somebody consolidated meanwhile", async () => {
    const tables = tablesDe(["01"], 5);
    await write(VIDE, tables);
    await expect(write(VIDE, tablesDe(["75"], 2))).rejects.toMatchObject({
      code: "TABLEAU_NATIONAL_CHANGE",
    });
    expect(await store.read()).toEqual(tables);
  });

  test("stops before the tables are touched when it is told to", async () => {
    const rangees = rangeesOf(tablesDe(["01"], 5), NOMENCLATURE);
    await expect(store.write(VIDE, rangees, { signal: AbortSignal.abort() })).rejects.toMatchObject(
      { code: "LECTURE_INTERROMPUE" },
    );
    expect(await store.read()).toEqual(VIDE);
  });
}
