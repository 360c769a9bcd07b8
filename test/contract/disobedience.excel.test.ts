import { isDeepStrictEqual } from "node:util";
import type { Historique } from "../../src/application/historique";
import { COLONNES, type ColonneKey, type LigneHistorique } from "../../src/domain/historique";
import { contenusOf, type LigneLue, type NouvellesCellules } from "../../src/domain/historiqueLu";
import { isUnchanged, ligneApres } from "../../src/domain/changementLigne";
import { excelHistorique } from "../../src/excel/historique/excelHistorique";
import { aLigne } from "../support/builders";
import {
  type Disobeying,
  DISOBEDIENCES,
  disobeyCell,
  ignoreCalls,
} from "../support/disobedientHost";
import { OpenSuivi, suiviBytes } from "../support/openSuivi";
import { pasteBelow } from "../support/suiviPastes";

/**
 * Whatever a host makes of one cell or of one clean-up, the history is never said to be as it is not. What
 * goes wrong once is mended.
 */

const [a, b, c] = ["a", "b", "c"].map((id) =>
  aLigne({ idLigne: id, idAppel: id, commentaire: `dit par ${id}` }),
) as [LigneHistorique, LigneHistorique, LigneHistorique];
const bytes = suiviBytes({ lignes: [a, b, c] });
const APPEL = ["n1", "n2"].map((idLigne, index) =>
  aLigne({ idLigne, idAppel: "n", appel: index === 0 ? 1 : 0, commentaire: `=${idLigne}` }),
);
const AUTRE = { commentaire: "+33 rappelé", code: "ACC-CNX-CPT", date: a.date - 1 };

interface Act {
  /** Whether it is said to be done. */
  readonly run: (store: Historique) => Promise<boolean>;
  /** The rows as they must stand when it is. */
  readonly wanted: readonly LigneHistorique[];
  /** Somebody's doing before it. */
  readonly before?: (suivi: OpenSuivi) => void | Promise<void>;
}

const said = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

const lues = async (): Promise<readonly LigneLue[]> =>
  (await excelHistorique.readHistorique()).lignes;

/** Changes made of the rows as they stand before the host disobeys. */
let read: readonly LigneLue[] = [];

const change = async (
  store: Historique,
  apresOf: (ligne: LigneLue) => NouvellesCellules | null | undefined,
): Promise<boolean> => {
  const changements = read.flatMap((avant) => {
    const apres = apresOf(avant);
    return apres === undefined ? [] : [{ avant, apres }];
  });
  const { faits, erreur } = await store.change(changements);
  return erreur === null && faits.length === changements.length;
};

const idOf = ({ cellules }: LigneLue): unknown => cellules.idLigne;

const WRITES: Readonly<Record<string, Act>> = {
  "the save of a call": {
    run: (store) => said(store.append(APPEL)),
    wanted: [a, b, c, ...APPEL],
  },
  "a save that corrects a row in place": {
    run: (store) => said(store.append([{ ...b, ...AUTRE }], [b])),
    wanted: [a, { ...b, ...AUTRE }, c],
  },
  "an import": {
    run: async (store) => (await store.appendAll(APPEL.map(contenusOf))).erreur === null,
    wanted: [a, b, c, ...APPEL],
  },
  "a correction": {
    run: (store) => change(store, (ligne) => (idOf(ligne) === "b" ? AUTRE : undefined)),
    wanted: [a, { ...b, ...AUTRE }, c],
  },
  "a repair of several rows": {
    run: (store) => change(store, (ligne) => (idOf(ligne) === "b" ? undefined : AUTRE)),
    wanted: [{ ...a, ...AUTRE }, b, { ...c, ...AUTRE }],
  },
  "a mask": {
    run: (store) => change(store, () => ({ commentaire: "", code: "", date: 40_000 })),
    wanted: [a, b, c].map((ligne) => ({ ...ligne, commentaire: "", code: "", date: 40_000 })),
  },
};

const COLUMNS = ["commentaire", "code", "date"] as const satisfies readonly ColonneKey[];

async function open({ before }: Act): Promise<OpenSuivi> {
  const suivi = new OpenSuivi(bytes);
  read = await lues();
  await before?.(suivi);
  return suivi;
}

async function played(suivi: OpenSuivi, { run, wanted }: Act, host: Disobeying) {
  const isSaid = await run(excelHistorique);
  host.stop();
  const stand = isDeepStrictEqual(suivi.rows(), wanted);
  return { isSaid, stand, count: host.count() };
}

describe.each(Object.entries(WRITES))("%s", (_, act) => {
  const cases = DISOBEDIENCES.flatMap((kind) => COLUMNS.map((column) => [kind, column] as const));

  test.each(cases)("on a host that once %s the cell of « %s »", async (kind, column) => {
    const suivi = await open(act);
    const { isSaid, stand, count } = await played(suivi, act, disobeyCell(suivi, column, kind, 1));
    expect({ isSaid, stand, count }).toEqual({ isSaid: true, stand: true, count: 1 });
    expect(suivi.cells().every((row) => row.commentaire.formula === undefined)).toBe(true);
  });

  test.each(cases.filter(([kind]) => kind !== "delays"))(
    "on a host that always %s the cell of « %s »",
    async (kind, column) => {
      const suivi = await open(act);
      const host = disobeyCell(suivi, column, kind, Infinity);
      const { isSaid, stand, count } = await played(suivi, act, host);
      expect({ isSaid, stand, retried: count > 1 }).toEqual({
        isSaid: false,
        stand: false,
        retried: true,
      });
    },
  );
});

describe("calculated cells", () => {
  test.each([
    ["a save", (store: Historique) => said(store.append(APPEL))],
    [
      "an import",
      async (store: Historique) => (await store.appendAll(APPEL.map(contenusOf))).erreur === null,
    ],
  ] as const)("of %s get their formulas where Excel does not fill them", async (_, run) => {
    const suivi = new OpenSuivi(bytes);
    suivi.host.workbook.options.fillCalculatedColumns = false;
    expect(await run(excelHistorique)).toBe(true);
    const last = suivi.cells().at(-1)!;
    expect(last.dureeMinutes.formula).toBe(`=${COLONNES.dureeMinutes.formula}`);
    expect(last.mois.formula).toBe(`=${COLONNES.mois.formula}`);
  });

  test.each([
    [1, true],
    [Infinity, false],
  ])("that get a formula back on a host that ignores it %d times", async (times, isSaid) => {
    const suivi = new OpenSuivi(bytes);
    const [avant] = await lues();
    const host = disobeyCell(suivi, "code", "ignores", times);
    const apres = { code: { formule: "colonne" } } as const;
    const { faits, erreur } = await excelHistorique.change([{ avant: avant!, apres }]);
    host.stop();
    expect(erreur === null && faits.length === 1).toBe(isSaid);
    const [now] = await lues();
    expect(isUnchanged(now!, ligneApres(avant!, apres))).toBe(isSaid);
  });
});

describe("an import whose row another pane writes over", () => {
  test.each([
    [3, true],
    [4, false],
  ])("%d times: it is written again, three times at most", async (times, isSaid) => {
    const suivi = new OpenSuivi(bytes);
    const host = disobeyCell(suivi, "idLigne", "alters", times);
    const { faites, erreur } = await excelHistorique.appendAll(APPEL.map(contenusOf));
    expect([faites, erreur === null, host.count()]).toEqual([isSaid ? 2 : 1, isSaid, times]);
    if (erreur) expect(erreur.error).toMatchObject({ code: "HISTORIQUE_NON_CONFIRME" });
  });
});

/** What goes away, or comes in, by a call that a host may ignore. */
const CLEAN_UPS: Readonly<Record<string, Act & { readonly method: string }>> = {
  "a removal": {
    method: "Delete",
    run: (store) => change(store, (ligne) => (idOf(ligne) === "b" ? null : undefined)),
    wanted: [a, c],
  },
  "the taking back of a call": {
    method: "Delete",
    run: (store) => said(store.remove([b])),
    wanted: [a, c],
  },
  "a save that leaves out a motif": {
    method: "Delete",
    before: async () => {
      await excelHistorique.append(APPEL);
    },
    run: (store) => said(store.append(APPEL.slice(0, 1), APPEL)),
    wanted: [a, b, c, ...APPEL.slice(0, 1)],
  },
  "a save that another pane did too": {
    method: "Delete",
    before: (suivi) => suivi.beforeRequest(2, () => pane(suivi, APPEL.slice(0, 1))),
    run: (store) => said(store.append(APPEL.slice(0, 1))),
    wanted: [a, b, c, ...APPEL.slice(0, 1)],
  },
  "the growth of the table under a save": {
    method: "Resize",
    before: (suivi) => void (suivi.host.workbook.options.expandTables = false),
    run: (store) => said(store.append(APPEL)),
    wanted: [a, b, c, ...APPEL],
  },
  "the growth of the table under an import": {
    method: "Resize",
    before: (suivi) => void (suivi.host.workbook.options.expandTables = false),
    run: async (store) => (await store.appendAll(APPEL.map(contenusOf))).erreur === null,
    wanted: [a, b, c, ...APPEL],
  },
  "the taking in of rows below the table": {
    method: "Resize",
    before: (suivi) => {
      suivi.host.workbook.options.expandTables = false;
      pasteBelow(suivi, APPEL);
    },
    run: (store) => said(store.takeInRows()),
    wanted: [a, b, c, ...APPEL],
  },
};

/** Another pane's rows stand in the table, which grew. */
function pane(suivi: OpenSuivi, lignes: readonly LigneHistorique[]): void {
  pasteBelow(suivi, lignes);
  suivi.table.rect = { ...suivi.table.rect, rows: suivi.table.rect.rows + lignes.length };
}

test.each(Object.entries(CLEAN_UPS))("%s is done on a host that obeys", async (_, act) => {
  const suivi = await open(act);
  expect(await act.run(excelHistorique)).toBe(true);
  expect(suivi.rows()).toEqual(act.wanted);
});

test.each(Object.entries(CLEAN_UPS))(
  "%s is not said to be done where it is ignored",
  async (_, act) => {
    const suivi = await open(act);
    const { isSaid, count } = await played(suivi, act, ignoreCalls(suivi, act.method, Infinity));
    expect([isSaid, count > 0]).toEqual([false, true]);
  },
);
