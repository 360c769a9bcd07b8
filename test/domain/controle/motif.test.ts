import { indexNomenclature } from "../../../src/domain/nomenclature";
import { NOMENCLATURE } from "../../support/builders";
import { duVolet, tapee } from "./controleDUneLigne";

const MDP = NOMENCLATURE.parCode.get("ACC-CNX-MDP")!;
const LIBELLES_MDP = JSON.stringify({
  ...{ thematique: MDP.thematique, motif: MDP.motif, sousMotif: MDP.sousMotif },
});
const CHOIX = { thematique: "INDICATEURS ET DONNEES", motif: "Extraction des indicateurs" };
const EXTRACTION = { ...CHOIX, sousMotif: "Réaliser une extraction", code: "IND-EXT-REA" };

describe("the labels", () => {
  it.each([
    { motif: MDP.motif.toUpperCase() },
    { motif: "Probleme de connexion au SI SIAO" },
    { thematique: "ACCES  ET AUTHENTIFICATION" },
  ])("with another spelling get the nomenclature's: %p", (over) => {
    expect(tapee(over)).toEqual([`libelleOrthographe tout ${LIBELLES_MDP}`]);
    expect(duVolet(over)).toEqual([`libelleOrthographe tout ${LIBELLES_MDP}`]);
  });

  it("with spaces around lose them, and only that", () => {
    expect(tapee({ motif: ` ${MDP.motif}\u00a0` })).toEqual([
      `espaces tout ${JSON.stringify({ motif: MDP.motif })}`,
    ]);
  });

  it("with a slip of the finger get the only close line, one row at a time", () => {
    expect(tapee({ sousMotif: "Réinitialisaton du mot de pase" })).toEqual([
      `libelleProche ligne ${LIBELLES_MDP}`,
    ]);
  });

  it("that nothing is like are left to a person", () => {
    expect(tapee({ sousMotif: "Covoiturage" })).toEqual(["tripleInconnu"]);
  });

  it("that exist but not together are left to a person, who is offered what the code says", () => {
    expect(tapee(CHOIX)).toEqual(["tripleIncoherent"]);
    expect(duVolet(CHOIX)).toEqual([
      `tripleIncoherent ligne ${LIBELLES_MDP.slice(0, -1)},"code":"ACC-CNX-MDP"}`,
    ]);
  });

  it("of another version are those of their code", () => {
    expect(duVolet({ sousMotif: "Mot de passe perdu" })).toEqual([
      `libelleAutreVersion tout ${LIBELLES_MDP}`,
    ]);
  });

  it("of a version that the workbook does not know keep their meaning, as the sheet has it", () => {
    expect(duVolet({ sousMotif: "Mot de passe perdu", code: "VIEUX" })).toEqual([]);
    expect(duVolet({ ...CHOIX, code: "VIEUX" })).toEqual([]);
  });

  it("that are missing come from the code, or from the only line that agrees", () => {
    expect(duVolet({ thematique: "", motif: "", sousMotif: "" })).toEqual([
      `libelleManquant tout ${LIBELLES_MDP}`,
    ]);
    expect(tapee({ thematique: "", motif: "" })).toEqual([`libelleManquant tout ${LIBELLES_MDP}`]);
    expect(tapee({ sousMotif: "" })).toEqual(["libelleManquant"]);
  });
});

describe("the code", () => {
  it("is the one of the labels", () => {
    expect(duVolet({ code: "" })).toEqual(['codeManquant tout {"code":"ACC-CNX-MDP"}']);
    expect(duVolet({ code: "VIEUX" })).toEqual(['codeContraire tout {"code":"ACC-CNX-MDP"}']);
  });

  it("of another line in use is a decision for a person", () => {
    expect(duVolet({ code: "ACC-CNX-CPT" })).toEqual([
      'codeContraire groupe {"code":"ACC-CNX-MDP"}',
    ]);
  });

  it("that a formula finds is never at fault", () => {
    expect(tapee({ sousMotif: "" })).not.toContain("codeManquant");
  });
});

describe("the level", () => {
  it("is the nomenclature's, or the référent's choice where it leaves one", () => {
    expect(duVolet({ niveau: "" })).toEqual(['niveauManquant tout {"niveau":"Niveau 1"}']);
    expect(duVolet({ niveau: "Niveau 2" })).toEqual([
      'niveauContraire groupe {"niveau":"Niveau 1"}',
    ]);
    expect(duVolet({ ...EXTRACTION, niveau: "Niveau 2" })).toEqual([]);
    expect(duVolet({ ...EXTRACTION, niveau: "Niveau 3" })).toEqual([
      'niveauContraire groupe {"niveau":"Niveau 1"}',
    ]);
  });

  it.each(["niveau 1", "1", 1, "N1", " Niveau 1"])("written %p is written out", (niveau) => {
    expect(duVolet({ niveau })).toEqual(['niveauOrthographe tout {"niveau":"Niveau 1"}']);
  });
});

describe("labels that several lines of the nomenclature have", () => {
  const jumelle = (retiree: boolean) => ({ ...MDP, code: "ACC-CNX-ANC", retiree });
  const avec = (...ajoutees: readonly (typeof MDP)[]) =>
    indexNomenclature([...NOMENCLATURE.lignes, ...ajoutees]);
  const ailleurs = { motif: MDP.motif.toUpperCase() };

  it("mean the one that is in use", () => {
    expect(tapee(ailleurs, avec(jumelle(true)))).toEqual([
      `libelleOrthographe tout ${LIBELLES_MDP}`,
    ]);
  });

  it("are left to a person where two are in use", () => {
    expect(tapee(ailleurs, avec(jumelle(false)))).toEqual(["tripleInconnu"]);
  });

  it("mean a line that was retired where no other has them", () => {
    const seule = { ...MDP, sousMotif: "Ancien sous-motif", code: "ACC-CNX-ANC", retiree: true };
    const { thematique, motif, sousMotif } = seule;
    const libelles = JSON.stringify({ thematique, motif, sousMotif });
    expect(tapee({ sousMotif: "ANCIEN sous-motif" }, avec(seule))).toEqual([
      `libelleOrthographe tout ${libelles}`,
    ]);
  });
});
