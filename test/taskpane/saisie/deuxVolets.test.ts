/** @jest-environment jsdom */
import fc from "fast-check";
import { isBlankSaisie } from "../../../src/application/newSaisie";
import type { SaisieEnCours } from "../../../src/application/ports";
import { createSaisieStore } from "../../../src/device/saisieStore";
import { createMontre } from "../../../src/taskpane/saisie/montre";
import { createSaisieSession } from "../../../src/taskpane/saisie/saisieSession";
import { TODAY } from "../../support/builders";
import { clockAt, countingIds, MemoryPreferences } from "../../support/doubles/deviceDoubles";

/**
 * Two panes of one person on one workbook are one form: whatever is entered in either, and however late
 * the browser tells one of what the other did, they show in the end what one pane alone would show.
 */

const KEY = "p.suivi.saisie.1:a.xlsx";
const clock = clockAt(TODAY);

function openPane(ids = countingIds()) {
  const saisies = createSaisieStore(window.localStorage, "p.", "a.xlsx");
  const ports = { saisies, preferences: new MemoryPreferences(), ids, clock };
  return createSaisieSession({ ...ports, montre: createMontre(clock) });
}

/** What the browser tells every page but the one that made the change, some time later. */
const deliver = (): void => void window.dispatchEvent(new StorageEvent("storage", { key: KEY }));

type Pane = ReturnType<typeof openPane>;

const start = (pane: Pane): void => pane.dispatch({ type: "start", now: clock.now() });
const touch = (pane: Pane): void => pane.touch();
const renew = (pane: Pane): void => pane.renew();

/** What a person does in a pane. */
const gestures = fc.oneof(
  fc
    .record({
      champ: fc.constantFrom("telephone", "duree", "commentaire", "identifiant" as const),
      texte: fc.string(),
    })
    .map(({ champ, texte }) => (pane: Pane) => {
      pane.dispatch({ type: "edit", champs: { [champ]: texte } });
    }),
  fc.constantFrom<(pane: Pane) => void>(
    (pane) => pane.dispatch({ type: "editMotif", index: 0, champs: { statut: "enCours" } }),
    (pane) => pane.dispatch({ type: "addMotif", idLigne: "second" }),
    (pane) => pane.dispatch({ type: "removeMotif", index: 1 }),
    start,
    touch,
    renew,
    (pane) => pane.look(),
    (pane) => pane.renewStale(),
  ),
);

/** A blank form has ids that nothing has used yet. */
const shown = (pane: Pane): SaisieEnCours | null => {
  const { saisie } = pane.get();
  return isBlankSaisie(saisie) ? null : { ...saisie, idAppel: "", motifs: withoutIds(saisie) };
};
const withoutIds = ({ motifs }: SaisieEnCours) => motifs.map((one) => ({ ...one, idLigne: "" }));

beforeEach(() => window.localStorage.clear());

test("what is entered in two panes is what is entered in one, in the order of the gestures", () => {
  const steps = fc.array(fc.tuple(fc.nat(1), gestures, fc.boolean()), { maxLength: 30 });
  fc.assert(
    fc.property(steps, (taken) => {
      window.localStorage.clear();
      const panes = [openPane(), openPane()];
      const alone = openPane();
      taken.forEach(([at, gesture, told]) => {
        gesture(panes[at]!);
        if (told) deliver();
      });
      deliver();
      const both = panes.map(shown);
      window.localStorage.clear();
      deliver();
      taken.forEach(([, gesture]) => gesture(alone));
      expect(both).toEqual([shown(alone), shown(alone)]);
    }),
    {
      examples: [
        // Activity in both right before and after another call was begun.
        [
          [0, 0, 1, 1, 1].map((at, index) => [
            at,
            [start, touch, renew, start, touch][index]!,
            false,
          ]),
        ],
      ],
    },
  );
});

test("activity in a pane that has not heard of the call yet is the call's activity", () => {
  const [first, second] = [openPane(), openPane()];
  second.dispatch({ type: "start", now: clock.now() });
  first.touch();
  expect(first.get().saisie.chronometre).toMatchObject({ activite: 0 });
  deliver();
  expect(second.get().saisie.chronometre).toMatchObject({ activite: 0 });
});

test("activity is kept on the device once a second at most", () => {
  const moving = clockAt(TODAY);
  const saisies = createSaisieStore(window.localStorage, "p.", "a.xlsx");
  const save = jest.spyOn(saisies, "save");
  const ports = { saisies, preferences: new MemoryPreferences(), ids: countingIds() };
  const pane = createSaisieSession({ ...ports, clock: moving, montre: createMontre(moving) });
  pane.dispatch({ type: "start", now: moving.now() });
  save.mockClear();
  for (let tenth = 0; tenth < 25; tenth += 1) {
    touch(pane);
    moving.advance(100);
  }
  expect(save).toHaveBeenCalledTimes(3);
  expect(pane.get().saisie.chronometre).toMatchObject({ activite: 2000 });
});

test("a call that one pane saved leaves the other, and what is typed there next is another call", () => {
  const ids = countingIds();
  const [first, second] = [openPane(ids), openPane(ids)];
  first.dispatch({ type: "edit", champs: { telephone: "0656844329" } });
  const appel = first.get().saisie.idAppel;
  first.forget();
  second.dispatch({ type: "edit", champs: { commentaire: "le suivant" } });
  expect(second.get().saisie).toMatchObject({ telephone: "", commentaire: "le suivant" });
  expect(second.get().saisie.idAppel).not.toBe(appel);
});

test("what a pane is told while it saves shows once it has", async () => {
  const [first, second] = [openPane(), openPane()];
  first.dispatch({ type: "edit", champs: { telephone: "0656844329" } });
  await first.hold(() => {
    first.forget();
    second.dispatch({ type: "edit", champs: { commentaire: "le suivant" } });
    deliver();
    return Promise.resolve();
  });
  expect(first.get().saisie).toMatchObject({ telephone: "", commentaire: "le suivant" });
});
