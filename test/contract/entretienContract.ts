import type { ChangementLigne, HistoriqueLu, LigneLue } from "../../src/domain/historiqueLu";
import type { Historique } from "../../src/application/historique";

import { COLONNE_KEYS, type ColonneKey, type LigneHistorique } from "../../src/domain/historique";
import { aLigne } from "../support/builders";
import { HOSTILE_TEXTS } from "../support/hostileTexts";
import { cellulesOfLigne } from "../support/ligneBuilders";
import type { HistoriqueSubject, OpenHistorique } from "./historiqueSubject";

const history = ["a", "b", "c", "d", "e"].map((id) =>
  aLigne({ idLigne: id, idAppel: id, commentaire: `dit par ${id}` }),
);

/** What came of changes that were all made. */
const done = (changements: readonly ChangementLigne[]) => ({
  tentes: changements,
  faits: changements,
  laisses: [],
  erreur: null,
});

const withoutPlaces = ({ lignes }: HistoriqueLu) =>
  lignes.map(({ cellules, sansFormule }) => ({ cellules, sansFormule }));

/** What it promises for rows that are read, changed and added by many. */
export function entretienContract(open: OpenHistorique): void {
  let subject: HistoriqueSubject;
  let store: Historique;
  const start = (lignes: readonly LigneHistorique[] = history): void => {
    subject = open(lignes);
    store = subject.store;
  };
  const read = async (): Promise<Map<unknown, LigneLue>> => {
    const { lignes } = await store.readHistorique();
    return new Map(lignes.map((ligne) => [ligne.cellules.idLigne, ligne]));
  };
  const comments = async (): Promise<unknown[]> =>
    (await store.readHistorique()).lignes.map(({ cellules }) => cellules.commentaire);
  const ids = async (): Promise<unknown[]> =>
    (await store.readHistorique()).lignes.map(({ cellules }) => cellules.idLigne);

  describe("a reading", () => {
    test("gives whole rows, and says which calculated cells hold no formula", async () => {
      start();
      const { lignes, horsTableau, colonnes } = await store.readHistorique();
      expect(lignes.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4]);
      expect(lignes[1]?.cellules).toMatchObject({
        ...cellulesOfLigne(history[1]!),
        mois: "2026-11",
        trimestre: "2026-T4",
        dureeMinutes: 245 / 86_400,
      });
      expect(lignes[1]?.sansFormule).toEqual(new Set(["niveau", "appel", "code"]));
      expect(horsTableau).toEqual([]);
      expect(colonnes).toEqual(new Set(COLONNE_KEYS));
    });

    test("gives none of a fresh history", async () => {
      start([]);
      expect((await store.readHistorique()).lignes).toEqual([]);
    });

    test("tells its progress, and can be stopped", async () => {
      start();
      const steps: [number, number][] = [];
      await store.readHistorique({ onProgress: (...step) => steps.push(step) });
      expect(steps.at(-1)).toEqual([5, 5]);
      const reading = store.readHistorique({ signal: AbortSignal.abort() });
      await expect(reading).rejects.toMatchObject({ code: "LECTURE_INTERROMPUE" });
    });
  });

  describe("a change", () => {
    test("writes the cells that are named, and no others", async () => {
      start();
      const before = await store.readHistorique();
      const [, b, , d] = before.lignes;
      const changements = [
        { avant: b!, apres: { telephone: "", dureeSecondes: 60 } },
        { avant: d!, apres: { date: "12/05/2025", niveau: "Niveau 2" } },
      ];
      expect(await store.change(changements)).toEqual(done(changements));
      const after = await read();
      expect(after.get("b")?.cellules).toEqual({
        ...b?.cellules,
        telephone: "",
        dureeSecondes: 60,
        dureeMinutes: 60 / 86_400,
      });
      expect(after.get("d")?.cellules).toEqual({
        ...d?.cellules,
        date: "12/05/2025",
        niveau: "Niveau 2",
        mois: "",
        trimestre: "",
      });
      for (const id of ["a", "c", "e"])
        expect(after.get(id)).toEqual(
          before.lignes.find(({ cellules }) => cellules.idLigne === id),
        );
    });

    test.each(HOSTILE_TEXTS)("keeps the text %p as exactly that, in any column", async (text) => {
      start();
      const avant = (await read()).get("c")!;
      const columns: readonly ColonneKey[] = ["commentaire", "telephone", "date", "code"];
      const apres = Object.fromEntries(columns.map((key) => [key, text]));
      await store.change([{ avant, apres }]);
      expect((await read()).get("c")?.cellules).toMatchObject(apres);
    });

    test("puts a column's formula back, and a constant over it", async () => {
      start();
      const avant = (await read()).get("c")!;
      await store.change([{ avant, apres: { mois: "2025-01" } }]);
      const wrong = (await read()).get("c")!;
      expect(wrong.cellules.mois).toBe("2025-01");
      expect(wrong.sansFormule.has("mois")).toBe(true);
      await store.change([{ avant: wrong, apres: { mois: { formule: "colonne" } } }]);
      expect((await read()).get("c")).toEqual(avant);
    });

    test("gives numbers and booleans back where texts stand", async () => {
      start();
      const avant = (await read()).get("c")!;
      await store.change([{ avant, apres: { telephone: 656_844_329, resolu: true } }]);
      const { telephone, resolu } = (await read()).get("c")!.cellules;
      expect([telephone, resolu]).toEqual([656_844_329, true]);
    });

    test("removes rows, wherever they stand", async () => {
      start();
      const rows = await read();
      const removals = ["d", "a", "b"].map((id) => ({ avant: rows.get(id)!, apres: null }));
      const mask = { avant: rows.get("e")!, apres: { commentaire: "" } };
      expect((await store.change([...removals, mask])).faits).toHaveLength(4);
      expect(await ids()).toEqual(["c", "e"]);
      expect(await comments()).toEqual(["dit par c", ""]);
    });

    test("finds rows by their id after a sort", async () => {
      start();
      const rows = await read();
      subject.reverse();
      const changements = [
        { avant: rows.get("a")!, apres: { commentaire: "1" } },
        { avant: rows.get("d")!, apres: null },
      ];
      expect(await store.change(changements)).toEqual(done(changements));
      expect(await ids()).toEqual(["e", "c", "b", "a"]);
      expect((await read()).get("a")?.cellules.commentaire).toBe("1");
    });

    test("finds a row without an id only where it was read", async () => {
      start(history.map((ligne) => ({ ...ligne, idLigne: "", idAppel: "" })));
      const { lignes } = await store.readHistorique();
      const changement = { avant: lignes[0]!, apres: { resolu: "non" } };
      expect(await store.change([changement])).toEqual(done([changement]));
      const [first] = (await store.readHistorique()).lignes;
      subject.reverse();
      const removal = { avant: first!, apres: null };
      expect(await store.change([removal])).toEqual({
        ...done([removal]),
        faits: [],
        laisses: [removal],
      });
      expect(await comments()).toHaveLength(5);
    });

    test("leaves a row alone that somebody changed, and does not report it", async () => {
      start();
      const rows = await read();
      subject.edit("b", "par une collègue");
      const [a, b, c] = ["a", "b", "c"].map((id) => ({
        avant: rows.get(id)!,
        apres: id === "c" ? null : { commentaire: "" },
      }));
      expect(await store.change([a!, b!, c!])).toEqual({
        ...done([a!, b!, c!]),
        faits: [a, c],
        laisses: [b],
      });
      expect(await comments()).toEqual(["", "par une collègue", "dit par d", "dit par e"]);
    });

    test("can be asked for again: what stands already counts as done", async () => {
      start();
      const changement = { avant: (await read()).get("b")!, apres: { commentaire: "" } };
      await store.change([changement]);
      const before = await store.readHistorique();
      expect(await store.change([changement])).toEqual(done([changement]));
      expect(await store.readHistorique()).toEqual(before);
    });

    test("that is stopped tells how many rows it changed", async () => {
      start();
      const { lignes } = await store.readHistorique();
      const changements = lignes.map((avant) => ({ avant, apres: { commentaire: "" } }));
      expect(await store.change(changements, { signal: AbortSignal.abort() })).toMatchObject({
        tentes: [],
        faits: [],
        laisses: [],
        erreur: { error: { code: "LECTURE_INTERROMPUE", details: { faites: 0 } } },
      });
      expect(await comments()).toEqual(history.map(({ commentaire }) => commentaire));
    });
  });

  describe("rows below the table", () => {
    const pasted = ["x", "y"].map((id) => aLigne({ idLigne: id, idAppel: id }));

    test("are read apart, and taken in with formulas where there were none", async () => {
      start();
      subject.paste(pasted);
      const { lignes, horsTableau } = await store.readHistorique();
      expect(lignes).toHaveLength(5);
      expect(horsTableau.map(({ position }) => position)).toEqual([5, 6]);
      expect(horsTableau[1]?.cellules).toMatchObject(cellulesOfLigne(pasted[1]!));
      expect(await store.takeInRows()).toBe(2);
      const rows = await read();
      expect([...rows.keys()]).toEqual(["a", "b", "c", "d", "e", "x", "y"]);
      expect(rows.get("y")?.cellules.mois).toBe("2026-11");
      expect(await store.takeInRows()).toBe(0);
    });
  });

  describe("an append", () => {
    const given = ["x", "y", "z"].map((id) => {
      const { niveau, appel, code, ...cells } = cellulesOfLigne(
        aLigne({ idLigne: id, idAppel: id, commentaire: `=${id}` }),
      );
      return id === "z" ? { ...cells, niveau, appel, code } : cells;
    });

    test.each([["a fresh history", []] as const, ["a filled one", history] as const])(
      "to %s writes each row once, with the table's formulas elsewhere",
      async (_, lignes) => {
        start(lignes);
        const steps: [number, number][] = [];
        await store.appendAll(given, { onProgress: (...step) => steps.push(step) });
        expect(steps.at(-1)).toEqual([3, 3]);
        const rows = await read();
        expect([...rows.keys()]).toEqual([...lignes.map(({ idLigne }) => idLigne), "x", "y", "z"]);
        expect(rows.get("x")?.cellules).toMatchObject({ ...given[0], mois: "2026-11" });
        expect(rows.get("x")?.sansFormule).toEqual(new Set());
        expect(rows.get("z")?.sansFormule).toEqual(new Set(["niveau", "appel", "code"]));
      },
    );

    test("done again writes only what is missing", async () => {
      start();
      await store.appendAll(given.slice(1, 2));
      await store.appendAll(given);
      const before = await store.readHistorique();
      expect(await ids()).toEqual(["a", "b", "c", "d", "e", "y", "x", "z"]);
      await store.appendAll(given);
      expect(withoutPlaces(await store.readHistorique())).toEqual(withoutPlaces(before));
    });

    test("that is stopped writes nothing more", async () => {
      start();
      expect(await store.appendAll(given, { signal: AbortSignal.abort() })).toMatchObject({
        faites: 0,
        erreur: { error: { code: "LECTURE_INTERROMPUE" } },
      });
      expect(await ids()).toHaveLength(5);
    });
  });
}
