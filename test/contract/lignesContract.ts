import type { LigneLue } from "../../src/domain/historiqueLu";
import { correctionOf, correctLigne } from "../../src/application/correction";

import { removeLigne, changeStatut } from "../../src/application/suivi";
import type { LigneHistorique } from "../../src/domain/historique";
import { aLigne, NOMENCLATURE, TODAY } from "../support/builders";
import { clockAt, countingIds } from "../support/doubles/deviceDoubles";
import { HOSTILE_TEXTS } from "../support/hostileTexts";
import { anAppelDeTrois } from "../support/ligneBuilders";
import type { HistoriqueSubject, OpenHistorique } from "./historiqueSubject";

const avant = aLigne({ idLigne: "avant", idAppel: "avant", date: TODAY - 3 });
const apres = aLigne({ idLigne: "apres", idAppel: "apres", resolu: "non", date: TODAY - 9 });
const history = [avant, ...anAppelDeTrois(), apres];

const ids = (lignes: readonly LigneLue[]): unknown[] =>
  lignes.map(({ cellules }) => cellules.idLigne);

/** What it promises for rows that are read and changed one by one, and the use cases keep true. */
export function lignesContract(open: OpenHistorique): void {
  let subject: HistoriqueSubject;
  const start = (lignes: readonly LigneHistorique[] = history): void => {
    subject = open(lignes);
  };
  const row = (idLigne: string): LigneHistorique =>
    subject.rows().find((ligne) => ligne.idLigne === idLigne)!;
  const read = async (idLigne: string): Promise<LigneLue> => {
    const lignes = await subject.store.readLast("Camille", 50);
    return lignes.find(({ cellules }) => cellules.idLigne === idLigne)!;
  };
  const correct = async (ligne: LigneLue, over: object): Promise<unknown> => {
    const correction = correctionOf(ligne, NOMENCLATURE, countingIds());
    const ports = { historique: subject.store, clock: clockAt(TODAY) };
    return correctLigne(ports, correction, { ...correction.depart, ...over });
  };

  describe("the last rows", () => {
    test("are the référent's own, the latest date first, then the one added last", async () => {
      start([...history, aLigne({ idLigne: "autre", idAppel: "autre", referent: "Dominique" })]);
      const lignes = await subject.store.readLast("  CAMILLE ", 10);
      expect(ids(lignes)).toEqual(["trois-3", "trois-2", "trois-1", "avant", "apres"]);
      expect(lignes[0]?.cellules).toMatchObject({ sousMotif: "Compte utilisateur", appel: 0 });
    });

    test("are at most as many as asked for, and none in a fresh history", async () => {
      start();
      expect(ids(await subject.store.readLast("Camille", 2))).toEqual(["trois-3", "trois-2"]);
      start([]);
      expect(await subject.store.readLast("Camille", 10)).toEqual([]);
    });
  });

  describe("the rows of a phone number", () => {
    const from = (idLigne: string, telephone: string): LigneHistorique =>
      aLigne({ idLigne, idAppel: idLigne, telephone });
    const found = (limit: number) => subject.store.readDuNumero("0656844329", limit);

    test("are found however it was written, never by what is left of a masked one", async () => {
      start([
        ...[from("a", "0656844329"), from("b", "06 56 84 43 29"), from("c", "+33656844329")],
        ...[from("d", "•• •• •• 43 29"), from("e", "0612344329"), from("f", ""), from("g", "29")],
        from("h", "656844329"),
      ]);
      const { lignes, total } = await found(10);
      expect([ids(lignes), total]).toEqual([["a", "b", "c", "h"], 4]);
      expect(lignes[1]?.cellules).toMatchObject({ idAppel: "b", telephone: "06 56 84 43 29" });
    });

    test("are the last of the table where there are many; none of one that was never seen", async () => {
      start(["a", "b", "c"].map((id) => from(id, "0656844329")));
      const { lignes, total } = await found(2);
      expect([ids(lignes), total]).toEqual([["b", "c"], 3]);
      expect(await subject.store.readDuNumero("0611223344", 2)).toEqual({ lignes: [], total: 0 });
    });

    test("are none in a fresh history", async () => {
      start([]);
      expect(await found(10)).toEqual({ lignes: [], total: 0 });
    });
  });

  describe("the cases en cours", () => {
    const open = [
      aLigne({ idLigne: "a", idAppel: "a", resolu: "non", date: TODAY - 1 }),
      aLigne({ idLigne: "b", idAppel: "b", resolu: "non", escalade: "oui" }),
      aLigne({ idLigne: "c", idAppel: "c", resolu: "non", date: TODAY - 8 }),
      aLigne({ idLigne: "d", idAppel: "d", resolu: "non", date: TODAY - 4, referent: "Dominique" }),
    ];

    test("are neither resolved nor escalated, the oldest first, of one or of all", async () => {
      start(open);
      expect(ids((await subject.store.readEnCours("camille", 10)).lignes)).toEqual(["c", "a"]);
      const all = await subject.store.readEnCours(null, 2);
      expect(ids(all.lignes)).toEqual(["c", "d"]);
      expect(all.total).toBe(3);
    });

    test("one click writes the two cells alone; the way back does too", async () => {
      start(open);
      const { lignes } = await subject.store.readEnCours("Camille", 10);
      const ports = { historique: subject.store };
      const escalated = await changeStatut(ports, lignes[0]!, "escalade");
      expect(row("c")).toEqual({ ...open[2], escalade: "oui" });
      await changeStatut(ports, escalated, "enCours");
      expect(subject.rows()).toEqual(open);
    });
  });

  describe("a correction", () => {
    test("writes in place what was changed, and nothing else", async () => {
      start();
      await correct(await read("avant"), { duree: "5:00", commentaire: "rappelé" });
      expect(subject.rows()).toEqual([
        { ...avant, dureeSecondes: 300, commentaire: "rappelé" },
        ...history.slice(1),
      ]);
    });

    test.each(HOSTILE_TEXTS)("keeps the text %p as exactly that", async (commentaire) => {
      start();
      await correct(await read("avant"), { commentaire });
      expect(row("avant")).toEqual({ ...avant, commentaire });
    });

    test("finds its row after a sort", async () => {
      start();
      const ligne = await read("avant");
      subject.reverse();
      await correct(ligne, { identifiant: "MEN-1" });
      expect(subject.rows().at(-1)).toEqual({ ...avant, identifiant: "MEN-1" });
    });

    test("of a row that somebody changed meanwhile is refused", async () => {
      start();
      const ligne = await read("avant");
      subject.edit("avant", "par une collègue");
      await expect(correct(ligne, { duree: "5:00" })).rejects.toMatchObject({
        code: "LIGNE_MODIFIEE",
      });
      expect(row("avant")).toEqual({ ...avant, commentaire: "par une collègue" });
    });

    test("of a row that is gone is refused, and writes nothing elsewhere", async () => {
      start();
      const ligne = await read("avant");
      subject.drop("avant");
      await expect(correct(ligne, { duree: "5:00" })).rejects.toMatchObject({
        code: "LIGNE_ABSENTE",
      });
      expect(subject.rows()).toEqual(history.slice(1));
    });

    test("of one row's duration leaves the other parts of the call", async () => {
      start();
      await correct(await read("trois-2"), { duree: "2:00" });
      const call = subject.rows().filter(({ idAppel }) => idAppel === "trois");
      expect(call.map(({ dureeSecondes }) => dureeSecondes)).toEqual([100, 120, 65]);
      expect(call.map(({ appel }) => appel)).toEqual([1, 0, 0]);
    });

    test("of the canal concerns the whole call, both ways", async () => {
      start();
      await correct(await read("trois-2"), { canal: "E-mail" });
      const call = () => subject.rows().filter(({ idAppel }) => idAppel === "trois");
      expect(call().map(({ canal }) => canal)).toEqual(["E-mail", "E-mail", "E-mail"]);
      expect(call().map(({ appel }) => appel)).toEqual([0, 0, 0]);
      expect(call().map(({ dureeSecondes }) => dureeSecondes)).toEqual([null, null, null]);
      await correct(await read("trois-3"), { canal: "Téléphone (direct)", duree: "100" });
      expect(call().map(({ appel }) => appel)).toEqual([1, 0, 0]);
      expect(call().map(({ dureeSecondes }) => dureeSecondes)).toEqual([34, 33, 33]);
    });

    test("of the telephone number and the date concerns the whole call, not its neighbours", async () => {
      start();
      await correct(await read("trois-1"), { telephone: "06 00 00 00 00", date: "2026-11-19" });
      expect(subject.rows().map(({ telephone, date }) => [telephone, date])).toEqual([
        [avant.telephone, avant.date],
        ...[0, 1, 2].map(() => ["0600000000", TODAY - 1]),
        [apres.telephone, apres.date],
      ]);
    });
  });

  describe("a removal", () => {
    const remove = (ligne: LigneLue) => removeLigne({ historique: subject.store }, ligne);

    test("takes the one row away", async () => {
      start();
      await remove(await read("apres"));
      expect(subject.rows()).toEqual(history.slice(0, -1));
    });

    test("of the row that counts for the call makes another one count", async () => {
      start();
      await remove(await read("trois-1"));
      const call = subject.rows().filter(({ idAppel }) => idAppel === "trois");
      expect(call.map(({ idLigne, appel }) => [idLigne, appel])).toEqual([
        ["trois-2", 1],
        ["trois-3", 0],
      ]);
    });

    test("of a row that somebody changed is refused, and nothing is touched", async () => {
      start();
      const ligne = await read("trois-1");
      subject.edit("trois-1", "par une collègue");
      const before = subject.rows();
      await expect(remove(ligne)).rejects.toMatchObject({ code: "LIGNE_MODIFIEE" });
      expect(subject.rows()).toEqual(before);
    });

    test("of a row that is gone already says so", async () => {
      start();
      const ligne = await read("apres");
      subject.drop("apres");
      await expect(remove(ligne)).rejects.toMatchObject({ code: "LIGNE_ABSENTE" });
    });
  });

  describe("a row that a person typed, without ids", () => {
    const typed = aLigne({ idLigne: "", idAppel: "", commentaire: "à la main" });

    test("is corrected at its place, as a call of its own", async () => {
      start([avant, typed]);
      const [ligne] = await subject.store.readLast("Camille", 1);
      await correct(ligne!, { duree: "1:00" });
      expect(subject.rows()).toEqual([avant, { ...typed, dureeSecondes: 60 }]);
    });

    test("is not looked for elsewhere once it has moved", async () => {
      start([avant, typed]);
      const [ligne] = await subject.store.readLast("Camille", 1);
      subject.reverse();
      await expect(correct(ligne!, { duree: "1:00" })).rejects.toMatchObject({
        code: "LIGNE_MODIFIEE",
      });
    });
  });
}
