import fc from "fast-check";
import { checkAppel, lignesOfAppel } from "../../src/domain/appel";
import { toSerial } from "../../src/domain/dates";
import { aMotifSaisi, anAppelSaisi, NOMENCLATURE, TODAY } from "../support/builders";

const faultsOf = (over: Parameters<typeof anAppelSaisi>[0]) =>
  checkAppel(anAppelSaisi(over), NOMENCLATURE, TODAY);

describe("checkAppel", () => {
  test("accepts a complete call", () => {
    expect(faultsOf({})).toEqual([]);
  });

  test.each([
    [{ telephone: "12" }, "telephoneInvalide"],
    [{ date: null }, "dateManquante"],
    [{ date: TODAY + 1 }, "dateFuture"],
    [{ date: toSerial({ year: 2019, month: 12, day: 31 }) }, "dateAncienne"],
    [{ date: toSerial({ year: 1926, month: 11, day: 21 }) }, "dateAncienne"],
    [{ dureeSecondes: null }, "dureeManquante"],
    [{ dureeSecondes: -1 }, "dureeInvalide"],
    [{ dureeSecondes: 1.5 }, "dureeInvalide"],
    [{ motifs: [] }, "motifManquant"],
    [{ motifs: [aMotifSaisi({ code: "INCONNU" })] }, "motifManquant"],
    [{ motifs: [aMotifSaisi({ statut: null })] }, "statutManquant"],
    [{ motifs: [aMotifSaisi(), aMotifSaisi({ idLigne: "ligne-2" })] }, "motifDouble"],
    [{ commentaire: "x".repeat(32_768) }, "texteTropLong"],
  ])("refuses %j with %s", (over, kind) => {
    expect(faultsOf(over).map((fault) => fault.kind)).toContain(kind);
  });

  test("asks no duration of an e-mail, and no phone number of anybody", () => {
    expect(faultsOf({ canal: "E-mail", dureeSecondes: null, telephone: "" })).toEqual([]);
  });

  test("reports every fault at once, in the order of the form", () => {
    const faults = faultsOf({
      telephone: "12",
      dureeSecondes: null,
      motifs: [aMotifSaisi({ code: "", statut: null })],
    });
    expect(faults.map((fault) => fault.champ)).toEqual(["telephone", "duree", "motif", "statut"]);
  });
});

describe("lignesOfAppel", () => {
  const twoMotifs = anAppelSaisi({
    dureeSecondes: 125,
    motifs: [
      aMotifSaisi(),
      aMotifSaisi({ idLigne: "ligne-2", code: "TEC-INC-DYS", statut: "escalade" }),
    ],
  });

  test("gives one row a motif: seconds add up, Appel 1 then 0, one call id", () => {
    const [first, second] = lignesOfAppel(twoMotifs, NOMENCLATURE);
    expect(first!.dureeSecondes! + second!.dureeSecondes!).toBe(125);
    expect([first!.appel, second!.appel]).toEqual([1, 0]);
    expect(new Set([first!.idAppel, second!.idAppel])).toEqual(new Set(["appel-1"]));
  });

  test("takes level, labels and code from the nomenclature", () => {
    const [, second] = lignesOfAppel(twoMotifs, NOMENCLATURE);
    expect(second).toMatchObject({
      niveau: "Niveau 2",
      thematique: "ASSISTANCE TECHNIQUE ET ANOMALIE",
      sousMotif: "Dysfonctionnement",
      code: "TEC-INC-DYS",
      resolu: "non",
      escalade: "oui",
    });
  });

  test("lets the référent choose the level only where the nomenclature leaves it open", () => {
    const niveauOf = (code: string, niveau?: "Niveau 2") =>
      lignesOfAppel(
        anAppelSaisi({ motifs: [aMotifSaisi({ code, ...(niveau && { niveau }) })] }),
        NOMENCLATURE,
      )[0]!.niveau;
    expect(niveauOf("IND-EXT-REA")).toBe("Niveau 1");
    expect(niveauOf("IND-EXT-REA", "Niveau 2")).toBe("Niveau 2");
    expect(niveauOf("ACC-CNX-MDP", "Niveau 2")).toBe("Niveau 1");
  });

  test("stores the phone as ten digits, text as typed, and no duration for an e-mail", () => {
    const [ligne] = lignesOfAppel(
      anAppelSaisi({ canal: "E-mail", commentaire: " =A1\n2e ligne " }),
      NOMENCLATURE,
    );
    expect(ligne).toMatchObject({
      telephone: "0656844329",
      dureeSecondes: null,
      commentaire: " =A1\n2e ligne ",
    });
  });

  test("what XML cannot hold becomes U+FFFD, and nothing else changes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const [ligne] = lignesOfAppel(anAppelSaisi({ commentaire: text }), NOMENCLATURE);
        const held = (character: string): boolean =>
          character >= " "
            ? character !== "\ufffe" && character !== "\uffff"
            : /[\t\n]/.test(character);
        const expected = Array.from(text.replace(/\r\n?/g, "\n"), (character) =>
          held(character) ? character : "\ufffd",
        ).join("");
        expect(ligne!.commentaire).toBe(expected);
      }),
    );
    const [ligne] = lignesOfAppel(anAppelSaisi({ commentaire: "a\ud800b\u0007c😀" }), NOMENCLATURE);
    expect(ligne!.commentaire).toBe("a\ufffdb\ufffdc😀");
  });
});
