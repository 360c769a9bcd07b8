import { analyzeFichier, importFichier } from "../../../src/application/importation";
import { FEUILLE_ECARTEES } from "../../../src/domain/importation/compteRendu";
import { planImport } from "../../../src/domain/importation/plan";
import { RAISONS } from "../../../src/domain/importation/raisons";
import {
  ANCIENS,
  ancienFichier,
  ligneAttendue,
  type Manifeste,
  manifesteOf,
} from "../../support/anciensFichiers";
import {
  choixOf,
  entreeOf,
  importationWorld,
  type ImportationWorld,
  withoutIds,
} from "./importationWorld";
import { finish } from "../../../src/domain/parBlocs";

const worldOf = (nom: string): [ImportationWorld, Manifeste] => {
  const manifeste = manifesteOf(nom);
  return [importationWorld(manifeste), manifeste];
};

it("has ten files", () => expect(ANCIENS).toHaveLength(10));

describe.each(ANCIENS)("%s", (nom) => {
  it("is found and fully accounted for before anything is written", async () => {
    const [world, manifeste] = worldOf(nom);
    const analyse = await analyzeFichier(world.ports, ancienFichier(nom));
    const [historique] = analyse.source.historiques;
    expect(historique?.feuille.nom).toBe(manifeste.feuille);
    expect(historique?.titres.numero).toBe(manifeste.titres);
    const plan = finish(planImport(analyse.source, choixOf(manifeste, analyse)));
    expect(
      plan.ecartees.map(({ row, raisons }) => ({ ligne: row.rangee.numero, raisons })),
    ).toEqual(manifeste.ecartees);
    expect(plan.vides).toBe(manifeste.vides);
    expect(plan.presentes).toHaveLength(manifeste.presentes);
    expect(plan.importees).toHaveLength(manifeste.importees.length);
    expect(plan.total).toBe(manifeste.total);
    expect(world.historique.lues).toHaveLength(manifeste.dejaDansLHistorique.length);
  });

  it("gives the history the rows that it must, and lists the others", async () => {
    const [world, manifeste] = worldOf(nom);
    const analyse = await analyzeFichier(world.ports, ancienFichier(nom));
    const choix = choixOf(manifeste, analyse);
    const rapport = await importFichier(world.ports, analyse.source, choix, entreeOf);
    expect(rapport).toMatchObject({
      faites: manifeste.importees.length,
      interrompu: false,
    });
    expect(rapport.feuilles.includes(FEUILLE_ECARTEES)).toBe(manifeste.ecartees.length > 0);
    const added = world.historique.lues.slice(manifeste.dejaDansLHistorique.length);
    expect(added.map(withoutIds)).toEqual(
      manifeste.importees
        .map(ligneAttendue)
        .map((ligne) => ({ ...ligne, dureeSecondes: ligne.dureeSecondes ?? "" })),
    );
    const [, ...listed] = world.feuilles.ecrites.get(FEUILLE_ECARTEES) ?? [[]];
    expect(listed.map(([ligne, raison]) => [ligne, raison])).toEqual(
      manifeste.ecartees.map(({ ligne, raisons }) => [
        ligne,
        raisons.map((raison) => RAISONS[raison]).join(" ; "),
      ]),
    );
  });

  it("adds nothing when it is imported again", async () => {
    const [world, manifeste] = worldOf(nom);
    for (const added of [manifeste.importees.length, 0]) {
      const analyse = await analyzeFichier(world.ports, ancienFichier(nom));
      const choix = choixOf(manifeste, analyse);
      const { plan } = await importFichier(world.ports, analyse.source, choix, entreeOf);
      expect(plan.importees).toHaveLength(added);
    }
  });
});
