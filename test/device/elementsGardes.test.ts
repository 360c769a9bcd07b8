/** @jest-environment jsdom */
import { createElementsGardes } from "../../src/device/elementsGardes";

const DAY = 86_400_000;
const NOW = 1_000 * DAY;
const PREFIX = "partition:";

beforeEach(() => localStorage.clear());

const keep = (key: string, value: unknown) =>
  localStorage.setItem(PREFIX + key, typeof value === "string" ? value : JSON.stringify(value));
const gardes = () => createElementsGardes(localStorage, PREFIX);

function keepOneOfEach() {
  keep("suivi.saisie.1:https://un/Suivi%2069.xlsx", { idAppel: "a", telephone: "0656844329" });
  keep("suivi.envoi.1:b", { idAppel: "b", document: "https://deux/b.xlsx", instant: NOW - DAY });
  keep("suivi.de-cote.1:e", { document: "https://un/Suivi%2069.xlsx", instant: NOW - DAY });
  keep("suivi.envoi-illisible.1:c", { document: "https://trois/c.xlsx", instant: NOW - 2 * DAY });
  keep("suivi.envoi-illisible.1:d", "{half");
  keep("suivi.reponse.1:f", { document: "https://un/Suivi%2069.xlsx", instant: NOW - DAY });
  keep("suivi.preferences.1", { referent: "Camille" });
  localStorage.setItem("another add-in's", "x");
}

it("lists what may name somebody, whatever its workbook, and nothing else", () => {
  keepOneOfEach();
  expect(
    gardes()
      .list()
      .map(({ genre, document, instant }) => [genre, document, instant])
      .sort(),
  ).toEqual([
    ["deCote", "https://un/Suivi%2069.xlsx", NOW - DAY],
    ["envoi", "https://deux/b.xlsx", NOW - DAY],
    ["illisible", "", null],
    ["illisible", "https://trois/c.xlsx", NOW - 2 * DAY],
    ["reponse", "https://un/Suivi%2069.xlsx", NOW - DAY],
    ["saisie", "https://un/Suivi%2069.xlsx", null],
  ]);
});

it("tells calls that wait from those that are written and not yet safe", () => {
  keep("suivi.envoi.1:a", { idAppel: "a", document: "", instant: NOW, ecrit: null });
  keep("suivi.envoi.1:b", { idAppel: "b", document: "", instant: NOW, ecrit: { instant: NOW } });
  const genres = gardes()
    .list()
    .map(({ cle, genre }) => `${cle.at(-1) ?? ""} ${genre}`);
  expect(genres.sort()).toEqual(["a envoi", "b ecrit"]);
});

it("deletes one, and leaves the others", () => {
  keepOneOfEach();
  const before = gardes().list();
  gardes().remove(before[0]!.cle);
  expect(gardes().list()).toEqual(before.slice(1));
  expect(localStorage.getItem("another add-in's")).toBe("x");
});

it("lets each kind go after its time; what tells no time, from when it was first seen", () => {
  keepOneOfEach();
  gardes().expire(NOW);
  expect(gardes().list()).toHaveLength(6);
  expect(
    gardes()
      .list()
      .every(({ instant }) => instant !== null),
  ).toBe(true);
  gardes().expire(NOW + 30 * DAY);
  expect(
    gardes()
      .list()
      .map(({ genre }) => genre)
      .sort(),
  ).toEqual(["envoi", "illisible", "saisie"]);
  gardes().expire(NOW + 31 * DAY);
  expect(
    gardes()
      .list()
      .map(({ genre }) => genre),
  ).toEqual(["envoi"]);
  gardes().expire(NOW + 90 * DAY);
  expect(gardes().list()).toEqual([]);
  expect(Object.keys(localStorage).filter((key) => key.includes("suivi.vu"))).toEqual([]);
});

it("does not let a draft go for the age of the one before it in the same workbook", () => {
  keep("suivi.saisie.1:w", { idAppel: "a" });
  gardes().expire(NOW);
  keep("suivi.saisie.1:w", { idAppel: "another" });
  gardes().expire(NOW + 40 * DAY);
  expect(gardes().list()).toHaveLength(1);
});

it("keeps nothing, and says so, where the device keeps nothing", () => {
  const none = createElementsGardes(null, PREFIX);
  none.expire(NOW);
  expect(none.list()).toEqual([]);
});

it("clears all that is the add-in's, or all but the calls, and nothing of others", () => {
  const ours = () => Object.keys(localStorage).filter((key) => key.includes("suivi."));
  keepOneOfEach();
  keep("suivi.nomenclature.1:https://un/Suivi%2069.xlsx", {});
  gardes().expire(NOW);
  gardes().clear({ appels: false });
  expect(gardes().list()).toHaveLength(5);
  expect(
    gardes()
      .list()
      .every(({ instant }) => instant !== null),
  ).toBe(true);
  expect(ours().some((key) => /preferences|nomenclature|reponse/.test(key))).toBe(false);
  keepOneOfEach();
  gardes().clear({ appels: true });
  expect(ours()).toEqual([]);
  expect(localStorage.getItem("another add-in's")).toBe("x");
});
