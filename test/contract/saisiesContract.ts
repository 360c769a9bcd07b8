import fc from "fast-check";
import type { SaisieEnCours, SaisieStore } from "../../src/application/ports";
import { CANAUX, NIVEAUX } from "../../src/domain/historique";
import { STATUTS } from "../../src/domain/appel";
import { aSaisie } from "../support/saisieBuilders";

export interface SaisieSubject {
  readonly store: SaisieStore;
  /** Another pane of the same user keeps a form, or clears it (null). */
  changeElsewhere(saisie: SaisieEnCours | null): void;
  /** From now on the device keeps nothing more. */
  refuse(): void;
}

const segment = fc.record({ debut: fc.nat(), fin: fc.option(fc.nat()) });
const saisies = fc.record({
  idAppel: fc.string({ minLength: 1 }),
  telephone: fc.string(),
  date: fc.string(),
  heure: fc.string(),
  duree: fc.string(),
  canal: fc.constantFrom(...CANAUX),
  referent: fc.string(),
  identifiant: fc.string(),
  commentaire: fc.string(),
  motifs: fc.array(
    fc.record({
      idLigne: fc.string({ minLength: 1 }),
      thematique: fc.string(),
      motif: fc.string(),
      code: fc.string(),
      niveau: fc.option(fc.constantFrom(...NIVEAUX)),
      statut: fc.option(fc.constantFrom(...STATUTS)),
      duree: fc.string(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  chronometre: fc.option(
    fc.record({
      segments: fc.array(segment, { minLength: 1, maxLength: 4 }),
      tours: fc.array(fc.nat(), { maxLength: 4 }),
      termine: fc.boolean(),
    }),
  ),
  cas: fc.option(fc.string(), { nil: undefined }),
});

/** What every `SaisieStore` promises; run on the in-memory double and on the device's. */
export function saisiesContract(open: () => SaisieSubject): void {
  test("nothing is kept at first, nor once cleared", () => {
    const { store } = open();
    expect(store.load()).toBeNull();
    store.save(aSaisie());
    store.clear();
    expect(store.load()).toBeNull();
  });

  test("gives any form back as it was kept", () => {
    const { store } = open();
    fc.assert(
      fc.property(saisies, (saisie) => {
        expect(store.save(saisie)).toBe(true);
        expect(store.load()).toEqual(saisie);
      }),
    );
  });

  test("says that a form was not kept when the device refuses; the one before still is", () => {
    const subject = open();
    const { store } = subject;
    store.save(aSaisie());
    subject.refuse();
    expect(store.save(aSaisie({ commentaire: "trop" }))).toBe(false);
    expect(store.load()).toEqual(aSaisie());
  });

  test("tells what another pane keeps and clears, until asked to stop", () => {
    const subject = open();
    const { store } = subject;
    const seen: (SaisieEnCours | null)[] = [];
    const stop = store.subscribe((saisie) => seen.push(saisie));
    subject.changeElsewhere(aSaisie());
    expect(store.load()).toEqual(aSaisie());
    subject.changeElsewhere(null);
    stop();
    subject.changeElsewhere(aSaisie());
    expect(seen).toEqual([aSaisie(), null]);
  });

  test("does not tell what this pane itself keeps", () => {
    const { store } = open();
    const seen: unknown[] = [];
    store.subscribe((saisie) => seen.push(saisie));
    store.save(aSaisie());
    store.clear();
    expect(seen).toEqual([]);
  });
}
