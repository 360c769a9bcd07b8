import type { LecteurDepartements } from "../../src/application/portsConsolidation";
import {
  type DemandeDepartement,
  lireDepartement,
  refusDe,
  type ReponseDepartement,
} from "../../src/fichiers/departement";
import {
  createLecteurDepartements,
  type OuvrierDepartements,
} from "../../src/fichiers/lecteurDepartements";
import { aLigne, NOMENCLATURE, TODAY } from "../support/builders";
import { departements } from "../support/departements";
import { suiviBytes } from "../support/openSuivi";

/** Threads that read departments' files: what they answer, and what becomes of one that does not. */

const LECTURE = { nomenclature: NOMENCLATURE, today: TODAY };
const OCTETS = suiviBytes({
  departement: "Ain",
  nomenclature: NOMENCLATURE,
  lignes: [aLigne({ idLigne: "l1", idAppel: "a1" }), aLigne({ idLigne: "l2", idAppel: "a2" })],
});
const FICHIER = { nom: "suivi-01-ain.xlsx", octets: OCTETS };
const ICI: LecteurDepartements = { read: () => Promise.reject(new Error("read on this thread")) };

type Entendre = (reponse: ReponseDepartement) => void;
type Echouer = (cause: unknown) => void;

/** Threads that do as `act` says; what they are given is copied, as between real ones. */
function threads(act: (demande: DemandeDepartement, entendre: Entendre, echouer: Echouer) => void) {
  const log = { started: 0, ended: 0 };
  const creer = (): OuvrierDepartements => {
    log.started += 1;
    return {
      demander: (demande, entendre, echouer) =>
        act(structuredClone(demande), (reponse) => entendre(structuredClone(reponse)), echouer),
      arreter: () => {
        log.ended += 1;
      },
    };
  };
  return { log, creer };
}

const honest = ({ fichier, ...lecture }: DemandeDepartement, entendre: Entendre): void => {
  entendre({ kind: "commence" });
  lireDepartement(fichier, lecture).then(
    (lu) => entendre({ kind: "lu", lu }),
    (error: unknown) => entendre({ kind: "refus", ...refusDe(error, fichier.nom) }),
  );
};

it("gives what reading on this thread gives, with one thread for file after file", async () => {
  const { log, creer } = threads(honest);
  const lecteur = createLecteurDepartements(creer, ICI);
  const attendu = await departements.read(FICHIER, LECTURE);
  expect(attendu.lignes).toBe(2);
  expect(await lecteur.read(FICHIER, LECTURE)).toEqual(attendu);
  expect(await lecteur.read(FICHIER, LECTURE)).toEqual(attendu);
  expect(log).toEqual({ started: 1, ended: 0 });
});

it("passes a refusal on, and takes another thread for the next file", async () => {
  const { log, creer } = threads(honest);
  const lecteur = createLecteurDepartements(creer, ICI);
  const octets = new TextEncoder().encode("Date;Durée\n12/04/2025;240\n");
  await expect(lecteur.read({ nom: "budget.csv", octets }, LECTURE)).rejects.toMatchObject({
    code: "FICHIER_PAS_UN_SUIVI",
    details: { nom: "budget.csv" },
  });
  expect((await lecteur.read(FICHIER, LECTURE)).departement).toBe("01");
  expect(log).toEqual({ started: 2, ended: 1 });
});

it("reads on this thread where none may be started, or none starts", async () => {
  const without = createLecteurDepartements(() => null, departements);
  expect((await without.read(FICHIER, LECTURE)).lignes).toBe(2);
  const { creer } = threads((_, __, echouer) => echouer("refused by the page"));
  const mute = createLecteurDepartements(creer, departements);
  expect((await mute.read(FICHIER, LECTURE)).lignes).toBe(2);
});

it("refuses the file on which a thread dies", async () => {
  const { log, creer } = threads((_, entendre, echouer) => {
    entendre({ kind: "commence" });
    echouer("out of memory");
  });
  const reading = createLecteurDepartements(creer, ICI).read(FICHIER, LECTURE);
  await expect(reading).rejects.toMatchObject({ code: "FICHIER_ILLISIBLE" });
  expect(log.ended).toBe(1);
});

it("ends the thread when it is told to stop, or takes too long", async () => {
  const { log, creer } = threads((_, entendre) => entendre({ kind: "commence" }));
  const stop = new AbortController();
  const reading = createLecteurDepartements(creer, ICI).read(FICHIER, {
    ...LECTURE,
    signal: stop.signal,
  });
  stop.abort();
  await expect(reading).rejects.toMatchObject({ code: "LECTURE_INTERROMPUE" });
  await expect(
    createLecteurDepartements(creer, ICI, 0.01).read(FICHIER, LECTURE),
  ).rejects.toMatchObject({ code: "FICHIER_TROP_LONG", details: { secondes: 0.01 } });
  expect(log).toEqual({ started: 2, ended: 2 });
});
