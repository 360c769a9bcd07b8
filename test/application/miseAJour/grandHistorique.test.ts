import { annulerMiseAJour } from "../../../src/application/miseAJour/annulerMiseAJour";
import {
  lireMiseAJour,
  type MiseAJourPorts,
} from "../../../src/application/miseAJour/lireMiseAJour";
import { mettreAJour } from "../../../src/application/miseAJour/mettreAJour";
import { apercuOf } from "../../../src/application/miseAJour/preparerMiseAJour";
import { tientEnUneFois } from "../../../src/application/miseAJour/tailleDuLot";
import { modeleClasseur } from "../../../src/classeur/miseAJour/niveau";
import { SuiviError } from "../../../src/domain/erreurs";
import type { Nomenclature } from "../../../src/domain/nomenclature";
import { choixProposes } from "../../../src/domain/miseAJour/planMiseAJour";
import { aLigneDe } from "../../classeur/exemple";
import { EVOLUTION, versionReelle } from "../../domain/miseAJour/versionsReelles";
import { TODAY } from "../../support/builders";
import { clockAt } from "../../support/doubles/deviceDoubles";
import { MemoryEntretien } from "../../support/doubles/memoryEntretien";
import { MemoryJournal } from "../../support/doubles/memoryJournal";
import { aClasseurLu, MemoryMiseAJour } from "../../support/doubles/memoryMiseAJour";
import { cellulesOfLigne } from "../../support/ligneBuilders";
import { aLigneBrute, aLigneTapee } from "../../support/ligneBruteBuilders";

/** More rows than one request takes, on a renamed, a replaced, a retired and an unchanged line. */
const CODES = ["ACC-CNX-MDP", "IND-EXT-MET", "TEC-INC-DYS", "ACC-CNX-LIEN"] as const;
const LIGNES = 15_000;
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
  return aLigneBrute({ ...typed, niveau, appel, code, idAppel, idLigne });
});

/** The sheet's formulas look codes up in the nomenclature that the workbook has at the moment. */
function followNomenclature(
  entretien: MemoryEntretien,
  miseAJour: MemoryMiseAJour,
  apres: Nomenclature,
) {
  const set = (nomenclature: Nomenclature): void => {
    Object.assign(entretien, { nomenclature });
    entretien.lignes = [...entretien.lignes];
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
  const entretien = new MemoryEntretien(history, ACTUELLE);
  entretien.tailleBloc = 1_000;
  const miseAJour = new MemoryMiseAJour(aClasseurLu(ACTUELLE));
  const ports: MiseAJourPorts = {
    miseAJour,
    entretien,
    versions: { read: () => Promise.resolve([versionReelle("2025.1"), versionReelle("2025.2")]) },
    modele: { ...modeleClasseur, manques: () => Promise.resolve([]) },
    journal: new MemoryJournal(),
    clock: clockAt(TODAY),
  };
  const etat = await lireMiseAJour(ports);
  const choix = choixProposes(etat.evolution!.comparaison);
  const apercu = apercuOf(etat, choix, entretien.lignes)!;
  followNomenclature(entretien, miseAJour, apercu.plan.apres.nomenclature);
  return { ports, entretien, miseAJour, apercu };
}

const codesOf = ({ lignes }: MemoryEntretien): string[] =>
  lignes.map(({ cellules }) => String(cellules.code));
const count = (codes: readonly string[], code: string): number =>
  codes.filter((one) => one === code).length;

test("a history that one request cannot take is written block by block, codes first", async () => {
  const { ports, entretien, miseAJour, apercu } = await open();
  expect(tientEnUneFois(apercu.plan.changements)).toBe(false);
  const seen: string[][] = [];
  const apply = miseAJour.apply.bind(miseAJour);
  miseAJour.apply = (lot) => {
    seen.push(codesOf(entretien));
    return apply(lot);
  };
  const faite = await mettreAJour(ports, apercu, () => ENTREE);
  expect(miseAJour.lots.map(({ rangees }) => rangees)).toEqual([[]]);
  // Before the version changes, no row has lost the code that a formula gave it.
  expect(seen).toEqual([history.map((_, index) => CODES[index % CODES.length])]);
  expect(faite).toMatchObject({ lignes: LIGNES / 2, laissees: 0, erreur: null });
  const after = codesOf(entretien);
  expect(count(after, "IND-EXT-REA")).toBe(LIGNES / 4);
  expect(count(after, "TEC-INC-DYS")).toBe(LIGNES / 4);
  expect(entretien.caches).toBe(1);
});

test("stopped midway, every row keeps its code; what is left is told, and all can be taken back", async () => {
  const { ports, entretien, miseAJour, apercu } = await open();
  const controller = new AbortController();
  const apply = miseAJour.apply.bind(miseAJour);
  miseAJour.apply = async (lot) => {
    const retour = await apply(lot);
    controller.abort();
    return retour;
  };
  const faite = await mettreAJour(ports, apercu, () => ENTREE, { signal: controller.signal });
  expect(faite.erreur?.error).toMatchObject({ code: "LECTURE_INTERROMPUE" });
  expect(faite.laissees).toBe(LIGNES / 2);
  expect(codesOf(entretien)).toEqual(history.map((_, index) => CODES[index % CODES.length]));

  const annulee = await annulerMiseAJour(ports, faite.retour, ENTREE);
  expect(annulee).toEqual({ laissees: 0, erreur: null });
  expect(entretien.lignes).toEqual(new MemoryEntretien(history, ACTUELLE).lignes);
  expect(miseAJour.classeur.numero).toBe("2025.1");
});

test("taken back whole, it leaves the history as it was", async () => {
  const { ports, entretien, apercu } = await open();
  const faite = await mettreAJour(ports, apercu, () => ENTREE);
  expect(await annulerMiseAJour(ports, faite.retour, ENTREE)).toMatchObject({ laissees: 0 });
  expect(entretien.lignes).toEqual(new MemoryEntretien(history, ACTUELLE).lignes);
});

test("refused, the version leaves rows that say what they said", async () => {
  const { ports, entretien, miseAJour, apercu } = await open();
  miseAJour.failNext = new SuiviError("EXCEL_OCCUPE");
  await expect(mettreAJour(ports, apercu, () => ENTREE)).rejects.toMatchObject({
    code: "EXCEL_OCCUPE",
  });
  expect(codesOf(entretien)).toEqual(history.map((_, index) => CODES[index % CODES.length]));
});

test("a workbook that is not at the present model is not updated", async () => {
  const { ports, apercu } = await open();
  const etat = { ...apercu.etat, manques: [{ type: "nom", nom: "X" } as const] };
  await expect(mettreAJour(ports, { ...apercu, etat }, () => ENTREE)).rejects.toMatchObject({
    code: "CLASSEUR_PLUS_ANCIEN",
  });
});
