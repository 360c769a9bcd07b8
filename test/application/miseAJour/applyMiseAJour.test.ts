import { MemoryFeuilles } from "../../support/doubles/memoryFeuilles";
import {
  retryEtapes,
  undoMiseAJour,
  updateNomenclature,
  upgradeModele,
} from "../../../src/application/miseAJour/applyMiseAJour";
import {
  readMiseAJour,
  type MiseAJourPorts,
  apercuOf,
} from "../../../src/application/miseAJour/readMiseAJour";
import { modeleClasseur } from "../../../src/classeur/miseAJour/niveau";
import { SuiviError } from "../../../src/domain/erreurs";
import type { Nomenclature } from "../../../src/domain/nomenclature";
import { choixProposes } from "../../../src/domain/miseAJour/planMiseAJour";
import { aLigneDe } from "../../classeur/exemple";
import { EVOLUTION, versionReelle } from "../../domain/miseAJour/versionsReelles";
import { TODAY } from "../../support/builders";
import { clockAt } from "../../support/doubles/deviceDoubles";
import { MemoryHistorique } from "../../support/doubles/memoryHistorique";
import { MemoryJournal } from "../../support/doubles/memoryJournal";
import { aClasseurLu, MemoryMiseAJour } from "../../support/doubles/memoryMiseAJour";
import { cellulesOfLigne } from "../../support/ligneBuilders";
import { aLigneLue, aLigneTapee } from "../../support/ligneBuilders";

/** Rows on a renamed, a replaced, a retired and an unchanged line. */
const CODES = ["ACC-CNX-MDP", "IND-EXT-MET", "TEC-INC-DYS", "ACC-CNX-LIEN"] as const;
const LIGNES = 3_000;
const ACTUELLE = EVOLUTION.classeur.nomenclature;
const ENTREE = { action: "Mise à jour", detail: "", par: "" };

const history = Array.from({ length: LIGNES }, (_, index) => {
  const ligne = aLigneDe(CODES[index % CODES.length]!, {
    idAppel: `a${index}`,
    idLigne: `l${index}`,
  });
  const { niveau, appel, code, idAppel, idLigne, ...typed } = cellulesOfLigne(ligne);
  // Every fifth row is typed by hand: level and code are formulas.
  if (index % 5 === 0) return aLigneTapee(typed);
  return aLigneLue({ ...typed, niveau, appel, code, idAppel, idLigne });
});

/** The sheet's formulas look codes up in the nomenclature that the workbook has at the moment. */
function followNomenclature(
  historique: MemoryHistorique,
  miseAJour: MemoryMiseAJour,
  apres: Nomenclature,
) {
  const set = (nomenclature: Nomenclature): void => {
    Object.assign(historique, { nomenclature });
    historique.lues = [...historique.lues];
  };
  const { apply, revert } = miseAJour;
  miseAJour.apply = async (lot) => {
    const retour = await apply(lot);
    set(apres);
    return retour;
  };
  miseAJour.revert = async (retour) => {
    await revert(retour);
    set(ACTUELLE);
  };
}

async function open() {
  const historique = new MemoryHistorique(history, ACTUELLE);
  historique.tailleBloc = 1_000;
  const feuilles = new MemoryFeuilles();
  const miseAJour = new MemoryMiseAJour(aClasseurLu(ACTUELLE));
  const ports: MiseAJourPorts = {
    miseAJour,
    historique,
    feuilles,
    versions: { read: () => Promise.resolve([versionReelle("2025.1"), versionReelle("2025.2")]) },
    modele: { ...modeleClasseur, manques: () => Promise.resolve([]) },
    journal: new MemoryJournal(),
    clock: clockAt(TODAY),
  };
  const etat = await readMiseAJour(ports);
  const choix = choixProposes(etat.evolution!.comparaison);
  const apercu = apercuOf(etat, choix, historique.lues)!;
  followNomenclature(historique, miseAJour, apercu.plan.apres.nomenclature);
  return { ports, historique, feuilles, miseAJour, apercu };
}

const codesOf = ({ lues: lignes }: MemoryHistorique): string[] =>
  lignes.map(({ cellules }) => String(cellules.code));
const count = (codes: readonly string[], code: string): number =>
  codes.filter((one) => one === code).length;

test("the history is written block by block, codes first", async () => {
  const { feuilles, ports, historique, miseAJour, apercu } = await open();
  const seen: string[][] = [];
  const apply = miseAJour.apply.bind(miseAJour);
  miseAJour.apply = (lot) => {
    seen.push(codesOf(historique));
    return apply(lot);
  };
  const faite = await updateNomenclature(ports, apercu, () => ENTREE);
  expect(miseAJour.lots).toHaveLength(1);
  // Before the version changes, no row has lost the code that a formula gave it.
  expect(seen).toEqual([history.map((_, index) => CODES[index % CODES.length])]);
  expect(faite).toMatchObject({ lignes: apercu.plan.changements.length, laissees: 0, echecs: [] });
  const after = codesOf(historique);
  expect(count(after, "IND-EXT-REA")).toBe(LIGNES / 4);
  expect(count(after, "TEC-INC-DYS")).toBe(LIGNES / 4);
  expect(feuilles.caches).toBe(1);
});

test("rows end as the plan says: a formula that finds their code again is put back", async () => {
  const { ports, historique, apercu } = await open();
  const planned = new Map(
    apercu.plan.changements.map(({ avant: { position }, apres }) => [position, apres]),
  );
  await updateNomenclature(ports, apercu, () => ENTREE);
  const before = new MemoryHistorique(history, ACTUELLE).lues;
  for (const [position, ligne] of historique.lues.entries()) {
    const apres = planned.get(position) ?? {};
    const constants = (["code", "niveau"] as const).filter((key) => apres[key] !== undefined);
    const was = before[position]!.sansFormule;
    expect([position, ligne.sansFormule]).toEqual([position, new Set([...was, ...constants])]);
    expect(ligne.cellules).toMatchObject(apres);
  }
});

test("stopped midway, every row keeps its code; what is left is told, and all can be taken back", async () => {
  const { ports, historique, miseAJour, apercu } = await open();
  const controller = new AbortController();
  const apply = miseAJour.apply.bind(miseAJour);
  miseAJour.apply = async (lot) => {
    const retour = await apply(lot);
    controller.abort();
    return retour;
  };
  const faite = await updateNomenclature(ports, apercu, () => ENTREE, {
    signal: controller.signal,
  });
  expect(faite.echecs).toMatchObject([{ etape: "lignes", error: { code: "LECTURE_INTERROMPUE" } }]);
  expect(faite.laissees).toBe(faite.suite.changements.length);
  expect(codesOf(historique)).toEqual(history.map((_, index) => CODES[index % CODES.length]));

  const annulee = await undoMiseAJour(ports, faite, ENTREE);
  expect(annulee).toMatchObject({ laissees: 0, echecs: [] });
  expect(historique.lues).toEqual(new MemoryHistorique(history, ACTUELLE).lues);
  expect(miseAJour.classeur.numero).toBe("2025.1");
});

test("taken back whole, it leaves the history as it was", async () => {
  const { ports, historique, apercu } = await open();
  const faite = await updateNomenclature(ports, apercu, () => ENTREE);
  expect(await undoMiseAJour(ports, faite, ENTREE)).toMatchObject({ laissees: 0 });
  expect(historique.lues).toEqual(new MemoryHistorique(history, ACTUELLE).lues);
});

test("taking it back, what stops at the rows leaves the sheets as they are, with its own reason", async () => {
  const { ports, historique, miseAJour, apercu } = await open();
  const faite = await updateNomenclature(ports, apercu, () => ENTREE);
  const change = historique.change.bind(historique);
  const error = new SuiviError("EXCEL_OCCUPE");
  historique.change = () =>
    Promise.resolve({ tentes: [], faits: [], laisses: [], erreur: { error } });
  await expect(undoMiseAJour(ports, faite, ENTREE)).rejects.toBe(error);
  expect(miseAJour.classeur.numero).toBe("2025.2");
  historique.change = change;
  await undoMiseAJour(ports, faite, ENTREE);
  expect(miseAJour.classeur.numero).toBe("2025.1");
});

test("refused, the version leaves rows that say what they said", async () => {
  const { ports, historique, miseAJour, apercu } = await open();
  miseAJour.failNext = new SuiviError("EXCEL_OCCUPE");
  await expect(updateNomenclature(ports, apercu, () => ENTREE)).rejects.toMatchObject({
    code: "EXCEL_OCCUPE",
  });
  expect(codesOf(historique)).toEqual(history.map((_, index) => CODES[index % CODES.length]));
});

test("a workbook that is not at the present model is not updated", async () => {
  const { ports, apercu } = await open();
  const etat = { ...apercu.etat, manques: [{ type: "nom", nom: "X" } as const] };
  await expect(updateNomenclature(ports, { ...apercu, etat }, () => ENTREE)).rejects.toMatchObject({
    code: "CLASSEUR_PLUS_ANCIEN",
  });
});

test("what was stopped is gone on with: the same rows as in one go", async () => {
  const whole = await open();
  await updateNomenclature(whole.ports, whole.apercu, () => ENTREE);
  const { ports, historique, apercu } = await open();
  const controller = new AbortController();
  const change = historique.change.bind(historique);
  let blocks = 0;
  historique.change = (changements, options) => {
    blocks += 1;
    if (blocks === 2) controller.abort();
    return change(changements, options);
  };
  const { signal } = controller;
  const stopped = await updateNomenclature(ports, apercu, (n) => aNote(n), { signal });
  expect(stopped.echecs.map(({ etape }) => etape)).toEqual(["lignes"]);
  expect(stopped.laissees).toBeGreaterThan(0);
  const faite = await retryEtapes(ports, stopped);
  expect(faite).toMatchObject({
    lignes: apercu.plan.changements.length,
    laissees: 0,
    echecs: [],
  });
  expect(historique.lues).toEqual(whole.historique.lues);
  const notes = (await ports.journal.read(10)).map(({ detail }) => detail);
  expect(notes).toEqual([`${faite.lignes}`, `${stopped.lignes}`]);
});

const aNote = (lignes: number) => ({ ...ENTREE, detail: `${lignes}` });

test("a step that fails is named, stops no other, and is tried again alone", async () => {
  const { feuilles, ports, miseAJour, apercu } = await open();
  miseAJour.failPrint = new SuiviError("EXCEL_INATTENDU");
  const faite = await upgradeModele(ports, { ...apercu.etat, etat: "ancien" }, ENTREE);
  expect(faite.echecs).toMatchObject([{ etape: "impression", error: { code: "EXCEL_INATTENDU" } }]);
  expect([feuilles.caches, (await ports.journal.read(10)).length]).toEqual([1, 1]);
  miseAJour.failPrint = null;
  expect((await retryEtapes(ports, faite)).echecs).toEqual([]);
  expect([feuilles.caches, (await ports.journal.read(10)).length]).toEqual([1, 1]);
});

test("rows are not taken back where somebody changed one, or the sheets, since", async () => {
  const { ports, historique, miseAJour, apercu } = await open();
  const faite = await updateNomenclature(ports, apercu, () => ENTREE);
  const after = historique.lues;
  const position = faite.ecrites[0]!.avant.position;
  const refused = async (): Promise<void> => {
    const before = historique.lues;
    await expect(undoMiseAJour(ports, faite, ENTREE)).rejects.toMatchObject({
      code: "MISE_A_JOUR_DEPASSEE",
    });
    expect([historique.lues, miseAJour.classeur.numero]).toEqual([before, "2025.2"]);
  };
  historique.lues = withCell(after, position, "motif", "Autre chose");
  await refused();
  miseAJour.changed = true;
  historique.lues = after;
  await refused();
  miseAJour.changed = false;
  // What the update does not concern is no reason.
  historique.lues = withCell(after, position, "commentaire", "rappelé");
  expect(await undoMiseAJour(ports, faite, ENTREE)).toMatchObject({ laissees: 0, echecs: [] });
  expect(historique.lues[position]?.cellules.commentaire).toBe("rappelé");
});

function withCell(
  lignes: MemoryHistorique["lues"],
  position: number,
  key: "motif" | "commentaire",
  content: string,
): MemoryHistorique["lues"] {
  return lignes.map((ligne) =>
    ligne.position === position
      ? { ...ligne, cellules: { ...ligne.cellules, [key]: content } }
      : ligne,
  );
}
