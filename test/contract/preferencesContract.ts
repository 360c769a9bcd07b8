import fc from "fast-check";
import type { PreferencesStore } from "../../src/application/ports";
import { CANAUX } from "../../src/domain/historique";
import {
  JOURS_GARDES,
  MAX_USAGES,
  OUBLI_MINUTES,
  type Preferences,
  PREFERENCES_PAR_DEFAUT,
} from "../../src/domain/preferences";

const texts = fc.string();
const preferences: fc.Arbitrary<Preferences> = fc.record({
  referent: texts,
  identite: fc.record({ nom: texts, prenom: texts, email: texts, profil: texts }),
  canal: fc.constantFrom(...CANAUX),
  oubliMinutes: fc.integer(OUBLI_MINUTES),
  telephoneMasque: fc.boolean(),
  joursGardes: fc.integer(JOURS_GARDES),
  reecritureSansQuestion: fc.boolean(),
  enregistrerApresAppel: fc.constantFrom(true, false, null),
  favoris: fc.array(texts),
  annoncesTues: fc.array(texts),
  usages: fc.dictionary(fc.stringMatching(/^[A-Z-]+$/), fc.integer({ min: 1, max: 9_999 }), {
    maxKeys: MAX_USAGES,
  }),
  equipe: fc.dictionary(fc.stringMatching(/^[A-Z-]+@\d$/), fc.integer({ min: 1, max: 9_999 })),
});

/** What every `PreferencesStore` promises; run on the in-memory double and on the device's. */
export function preferencesContract(open: () => PreferencesStore): void {
  test("everything has its default at first", () => {
    expect(open().load()).toEqual(PREFERENCES_PAR_DEFAUT);
  });

  test("gives any preferences back as they were kept", () => {
    const store = open();
    fc.assert(
      fc.property(preferences, (kept) => {
        store.save(kept);
        expect(store.load()).toEqual(kept);
      }),
    );
  });

  test("changes what is given, and keeps the others", () => {
    const store = open();
    store.save({ referent: "Dominique", oubliMinutes: 30 });
    store.save({ referent: "Camille" });
    expect(store.load()).toEqual({
      ...PREFERENCES_PAR_DEFAUT,
      referent: "Camille",
      oubliMinutes: 30,
    });
  });

  test("tells each change, until asked to stop", () => {
    const store = open();
    const seen: string[] = [];
    const stop = store.subscribe(({ referent }) => seen.push(referent));
    store.save({ referent: "Camille" });
    stop();
    store.save({ referent: "Dominique" });
    expect(seen).toEqual(["Camille"]);
  });
}
