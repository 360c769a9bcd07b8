import { lignesOfAppel } from "../../src/domain/appel";
import { SuiviError } from "../../src/domain/erreurs";
import type { LigneHistorique } from "../../src/domain/historique";
import { aLigne, aMotifSaisi, anAppelSaisi, NOMENCLATURE } from "../support/builders";
import { HOSTILE_TEXTS } from "../support/hostileTexts";
import { entretienContract } from "./entretienContract";
import type { HistoriqueSubject, OpenHistorique } from "./historiqueSubject";
import { lignesContract } from "./lignesContract";

/** What every `Historique` promises; run on the double and on Office.js. */
export function historiqueContract(open: OpenHistorique): void {
  describe("a call", () => appelContract(open));
  describe("rows, one by one", () => lignesContract(open));
  describe("rows, all together", () => entretienContract(open));
}

const TEXTS = [
  ...HOSTILE_TEXTS,
  "2025-05-12",
  "TRUE",
  "1e5",
  "'cité'",
  "  espaces  ",
  "_x0041_ <b>&amp;</b>",
];

function appelContract(open: OpenHistorique): void {
  let subject: HistoriqueSubject;
  const two = [
    aLigne(),
    aLigne({ idLigne: "ligne-2", appel: 0, code: "ACC-CNX-CPT", sousMotif: "Accès au compte" }),
  ];

  beforeEach(() => {
    subject = open([]);
  });

  test("a fresh history has no row", async () => {
    expect(await subject.store.readSollicitations()).toEqual([]);
  });

  test("appended rows stand in order, whole, and are read back", async () => {
    await subject.store.append(two);
    await subject.store.append([aLigne({ idLigne: "ligne-3", idAppel: "appel-2", telephone: "" })]);
    expect(subject.rows()).toEqual([
      ...two,
      aLigne({ idLigne: "ligne-3", idAppel: "appel-2", telephone: "" }),
    ]);
    expect((await subject.store.readSollicitations()).map((row) => row.sousMotif)).toEqual([
      "Réinitialisation du mot de passe",
      "Accès au compte",
      "Réinitialisation du mot de passe",
    ]);
  });

  test("rows of another nomenclature than the workbook's are not written", async () => {
    const write = (version: string) => subject.store.append(two, [], undefined, version);
    await expect(write("1999.1")).rejects.toMatchObject({ code: "NOMENCLATURE_CHANGEE" });
    expect(subject.rows()).toEqual([]);
    await write("2025.1");
    expect(subject.rows()).toEqual(two);
  });

  test("a call of two motifs and 125 s: seconds add up, Appel 1 and 0, one id, level of the nomenclature", async () => {
    const motifs = [aMotifSaisi(), aMotifSaisi({ idLigne: "ligne-2", code: "TEC-INC-DYS" })];
    await subject.store.append(
      lignesOfAppel(anAppelSaisi({ dureeSecondes: 125, motifs }), NOMENCLATURE),
    );
    const rows = subject.rows();
    expect(rows.map((row) => row.dureeSecondes)).toEqual([63, 62]);
    expect(rows.map((row) => row.appel)).toEqual([1, 0]);
    expect(rows.map((row) => row.niveau)).toEqual(["Niveau 1", "Niveau 2"]);
    expect(rows.map((row) => row.telephone)).toEqual(["0656844329", "0656844329"]);
    expect(new Set(rows.map((row) => row.idAppel)).size).toBe(1);
  });

  test("an e-mail has no duration", async () => {
    await subject.store.append([aLigne({ canal: "E-mail", dureeSecondes: null })]);
    expect((await subject.store.readSollicitations())[0]).toMatchObject({
      canal: "E-mail",
      dureeSecondes: null,
    });
  });

  test.each(TEXTS)("the text %p comes back as exactly that", async (commentaire) => {
    await subject.store.append([aLigne({ commentaire })]);
    expect(subject.rows()[0]).toEqual(aLigne({ commentaire }));
  });

  test("saving the same rows again writes nothing twice", async () => {
    await subject.store.append(two);
    await subject.store.append(two);
    expect(subject.rows()).toEqual(two);
  });

  test("when some rows of a call are there already, only the others are written", async () => {
    const [[first, place] = []] = await subject.store.append(two.slice(0, 1));
    expect(await subject.store.append(two)).toEqual(new Map([[two[1]!.idLigne, place! + 1]]));
    expect(first).toBe(two[0]!.idLigne);
    expect(subject.rows()).toEqual(two);
  });

  test("saving a call again with other motifs makes its rows exactly the new ones", async () => {
    const other = aLigne({ idLigne: "ligne-3", idAppel: "appel-2" });
    await subject.store.append(two);
    await subject.store.append([other]);
    const changed = [aLigne({ commentaire: "complété" })];
    await subject.store.append(changed, two);
    expect(subject.rows()).toEqual([...changed, other]);
    const longer = [...changed, aLigne({ idLigne: "ligne-4", appel: 0 })];
    await subject.store.append(longer, [...two, ...changed]);
    expect(subject.rows()).toEqual([...changed, other, ...longer.slice(1)]);
  });

  describe("when somebody changed a row meanwhile", () => {
    const edited = "corrigé par une collègue";
    const [first, second] = two as [LigneHistorique, LigneHistorique];

    test("saving what had been tried already leaves it as it is, and completes the call", async () => {
      await subject.store.append([first]);
      subject.edit("ligne-1", edited);
      await subject.store.append(two, two);
      expect(subject.rows()).toEqual([{ ...first, commentaire: edited }, second]);
    });

    test("saving something new over it is refused, and nothing is written", async () => {
      await subject.store.append(two);
      subject.edit("ligne-2", edited);
      const before = subject.rows();
      const news = [aLigne({ commentaire: "complété" }), second];
      await expect(subject.store.append(news, two)).rejects.toMatchObject({
        code: "LIGNE_MODIFIEE",
      });
      await expect(subject.store.append([first])).rejects.toMatchObject({ code: "LIGNE_MODIFIEE" });
      expect(subject.rows()).toEqual(before);
    });
  });

  test("tells when it is about to write, and only then; what is thrown there stops it", async () => {
    const refused = new SuiviError("APPEL_INVALIDE");
    const refuse = jest.fn(() => {
      throw refused;
    });
    await expect(subject.store.append(two, [], refuse)).rejects.toBe(refused);
    expect(subject.rows()).toEqual([]);
    await subject.store.append(two);
    await subject.store.append(two, two, refuse);
    subject.edit("ligne-2", "corrigé par une collègue");
    await expect(subject.store.append(two, [], refuse)).rejects.toMatchObject({
      code: "LIGNE_MODIFIEE",
    });
    expect(refuse).toHaveBeenCalledTimes(1);
  });

  test("two saves at once both stand", async () => {
    await Promise.all(
      ["a", "b", "c"].map((id) => subject.store.append([aLigne({ idLigne: id, idAppel: id })])),
    );
    expect(
      subject
        .rows()
        .map((row) => row.idLigne)
        .sort(),
    ).toEqual(["a", "b", "c"]);
  });

  test("removed rows are gone, the others stay, and removing again changes nothing", async () => {
    const other = aLigne({ idLigne: "ligne-3", idAppel: "appel-2" });
    await subject.store.append([...two, other]);
    await subject.store.remove(two);
    await subject.store.remove(two);
    expect(subject.rows()).toEqual([other]);
  });

  test("rows are removed as whichever of their versions they stand there", async () => {
    const versions = [aLigne({ commentaire: "complété" }), ...two];
    await subject.store.append(two);
    await subject.store.remove(versions);
    expect(subject.rows()).toEqual([]);
  });

  test("a history whose last row was removed takes new rows", async () => {
    await subject.store.append(two);
    await subject.store.remove(two);
    expect(await subject.store.readSollicitations()).toEqual([]);
    await subject.store.append(two);
    expect(subject.rows()).toEqual(two);
  });

  test("rows are not removed when somebody changed one of them", async () => {
    await subject.store.append(two);
    subject.edit("ligne-2", "corrigé par une collègue");
    await expect(subject.store.remove(two)).rejects.toMatchObject({ code: "LIGNE_MODIFIEE" });
    expect(subject.rows()).toHaveLength(2);
  });
}
