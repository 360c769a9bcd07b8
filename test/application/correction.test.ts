import type { LigneLue } from "../../src/domain/historiqueLu";
import { correctionOf, changementsOf, correctLigne } from "../../src/application/correction";
import type { SaisieEnCours } from "../../src/application/ports";
import type { LigneHistorique } from "../../src/domain/historique";
import { indexNomenclature } from "../../src/domain/nomenclature";
import { NOMENCLATURE, TODAY } from "../support/builders";
import { clockAt, countingIds } from "../support/doubles/deviceDoubles";
import { MemoryHistorique } from "../support/doubles/memoryHistorique";
import { aLigneLue, anAppelDeTrois } from "../support/ligneBuilders";

const correct = (ligne: LigneLue) => correctionOf(ligne, NOMENCLATURE, countingIds());

/** What a change of the form writes on its one row. */
function written(ligne: LigneLue, over: Partial<SaisieEnCours>) {
  const correction = correct(ligne);
  const [changement] = changementsOf(correction, { ...correction.depart, ...over }, []);
  return changement?.apres ?? {};
}

describe("a row back in the form", () => {
  it("shows what it holds, under ids that are not the call's", () => {
    const { depart } = correct(aLigneLue({ identifiant: "MEN-1", resolu: "non" }));
    expect(depart).toMatchObject({
      telephone: "06 56 84 43 29",
      date: "2026-11-20",
      duree: "04:05",
      canal: "Téléphone (SVI)",
      referent: "Camille",
      identifiant: "MEN-1",
      motifs: [{ code: "ACC-CNX-MDP", statut: "enCours" }],
    });
    expect(depart.idAppel).not.toBe("appel-1");
    expect(depart.motifs[0]?.idLigne).not.toBe("ligne-1");
  });

  it("knows labels that drifted, as old files have them", () => {
    const ligne = aLigneLue({
      code: "",
      thematique: "accès et authentification",
      sousMotif: "Reinitialisation  du mot de passe",
    });
    expect(correct(ligne).depart.motifs[0]?.code).toBe("ACC-CNX-MDP");
  });

  it("keeps a line that the nomenclature has no more, so that the rest can be corrected", () => {
    const ligne = aLigneLue({ code: "VIEUX", sousMotif: "Ligne retirée", niveau: "Niveau 2" });
    const { nomenclature } = correct(ligne);
    expect(nomenclature.parCode.get("VIEUX")).toMatchObject({ sousMotif: "Ligne retirée" });
    expect(written(ligne, { duree: "60" })).toEqual({ dureeSecondes: 60 });
  });

  it("keeps a line that was retired since, for that row alone", () => {
    const lignes = NOMENCLATURE.lignes.map((line) => ({
      ...line,
      retiree: line.code === "ACC-CNX-MDP",
    }));
    const retired = indexNomenclature(lignes);
    const ligne = aLigneLue();
    const { nomenclature, depart } = correctionOf(ligne, retired, countingIds());
    expect(depart.motifs[0]?.code).toBe("ACC-CNX-MDP");
    expect(nomenclature.parCode.get("ACC-CNX-MDP")?.retiree).toBe(false);
    expect(retired.parCode.get("ACC-CNX-MDP")?.retiree).toBe(true);
  });

  it("leaves to be chosen what the cells do not say", () => {
    const ligne: LigneLue = {
      ...aLigneLue(),
      cellules: { ...aLigneLue().cellules, date: "hier", resolu: "peut-être", dureeSecondes: "" },
    };
    expect(correct(ligne).depart).toMatchObject({
      date: "",
      duree: "",
      motifs: [{ statut: null }],
    });
  });
});

describe("what is written", () => {
  it("is nothing when nothing was changed", () => {
    const drifted = aLigneLue({ sousMotif: "Reinitialisation du mot de passe", canal: "" });
    expect(written(drifted, {})).toEqual({});
  });

  it("is what another motif says, level and code included", () => {
    const ligne = aLigneLue();
    const [motif] = correct(ligne).depart.motifs;
    const after = written(ligne, { motifs: [{ ...motif!, code: "TEC-INC-DYS" }] });
    expect(after).toEqual({
      thematique: "ASSISTANCE TECHNIQUE ET ANOMALIE",
      motif: "Incidents techniques",
      sousMotif: "Dysfonctionnement",
      niveau: "Niveau 2",
      code: "TEC-INC-DYS",
    });
  });

  it("has no drifted label left beside those of another motif", () => {
    const ligne = aLigneLue({ thematique: "accès et authentification" });
    const [motif] = correct(ligne).depart.motifs;
    const after = written(ligne, { motifs: [{ ...motif!, code: "ACC-CNX-CPT" }] });
    expect(after).toEqual({
      thematique: "ACCES ET AUTHENTIFICATION",
      sousMotif: "Accès au compte",
      code: "ACC-CNX-CPT",
    });
  });

  it("leaves a cell alone that is written otherwise, and of which another motif says nothing", () => {
    const ligne = aLigneLue({ canal: "téléphone (svi)", resolu: "OUI" });
    const [motif] = correct(ligne).depart.motifs;
    const after = written(ligne, { motifs: [{ ...motif!, code: "ACC-CNX-CPT" }] });
    expect(after).toEqual({ sousMotif: "Accès au compte", code: "ACC-CNX-CPT" });
  });

  it("is no duration and no call when it turns out to be an e-mail", () => {
    const after = written(aLigneLue(), { canal: "E-mail" });
    expect(after).toEqual({ canal: "E-mail", dureeSecondes: "", appel: 0 });
  });

  it("puts a call right in which two rows count, or none", () => {
    const rows = anAppelDeTrois().map((ligne, index) => aLigneLue({ ...ligne, appel: 1 }, index));
    const correction = correct(rows[1]!);
    const changements = changementsOf(correction, { ...correction.depart, commentaire: "vu" }, [
      rows[0]!,
      rows[2]!,
    ]);
    expect(changements.map(({ avant, apres }) => [avant.position, apres])).toEqual([
      [1, { commentaire: "vu", appel: 0 }],
      [2, { appel: 0 }],
    ]);
  });
});

describe("a correction that cannot be saved, or is asked about first", () => {
  const historique = new MemoryHistorique();
  const ports = { historique, clock: clockAt(TODAY) };

  async function faultsOf(row: LigneHistorique, over: Partial<SaisieEnCours>) {
    const [ligne] = (await ports.historique.readAppel(aLigneLue({ idAppel: "trois" }))).filter(
      ({ cellules }) => cellules.idLigne === row.idLigne,
    );
    const correction = correct(ligne!);
    const result = await correctLigne(ports, correction, { ...correction.depart, ...over });
    return result.saved ? [] : result.faults.map(({ kind }) => kind);
  }

  beforeEach(() => {
    historique.lignes = anAppelDeTrois();
  });

  it("says so and writes nothing", async () => {
    const [row] = historique.lignes;
    expect(await faultsOf(row!, { duree: "longtemps" })).toEqual(["dureeInvalide"]);
    expect(historique.lignes).toEqual(anAppelDeTrois());
  });

  it.each([
    ["of a row", "0", [0, 120], undefined],
    ["of a whole call", "0", [0, 0], "dureeNulle"],
    ["of a whole call", "1:30:00", [0, 1800], undefined],
    ["of a whole call", "1:30:01", [0, 1800], "dureeLongue"],
    ["of a whole call whose other rows say nothing", "0", [], undefined],
  ])("asks about the duration %s: %p beside %p", async (_, duree, others, doute) => {
    historique.lignes = anAppelDeTrois().map((ligne, index) => ({
      ...ligne,
      dureeSecondes: index === 0 ? 60 : (others[index - 1] ?? null),
    }));
    const before = historique.lignes;
    const correction = correct(aLigneLue(before[0]));
    const saisie = { ...correction.depart, duree };
    const asked = await correctLigne(ports, correction, saisie);
    expect(asked).toEqual(doute ? { saved: false, faults: [], doute } : { saved: true, lignes: 1 });
    if (!doute) return;
    expect(historique.lignes).toEqual(before);
    expect(await correctLigne(ports, correction, saisie, true)).toEqual({ saved: true, lignes: 1 });
  });

  it("asks nothing of a doubtful duration that it does not write", async () => {
    historique.lignes = [{ ...anAppelDeTrois()[0]!, dureeSecondes: 0 }];
    const correction = correct(aLigneLue(historique.lignes[0]));
    const saisie = { ...correction.depart, commentaire: "vu" };
    expect(await correctLigne(ports, correction, saisie)).toEqual({ saved: true, lignes: 1 });
  });

  it("names a motif that another row of the call has", async () => {
    const [row] = historique.lignes;
    const [motif] = correct(aLigneLue(row)).depart.motifs;
    const motifs = [{ ...motif!, code: "ACC-CNX-CPT" }];
    expect(await faultsOf(row!, { motifs })).toEqual(["motifDouble"]);
  });
});
