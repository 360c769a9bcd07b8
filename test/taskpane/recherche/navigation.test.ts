import { pressed, RECHERCHE_VIDE, typed } from "../../../src/taskpane/recherche/navigation";

const open = (actif: number) => ({ requete: "mdp", ouvert: true, actif });
const closed = { requete: "mdp", ouvert: false, actif: -1 };

test.each([
  ["ArrowDown", open(0), 1],
  ["ArrowDown", open(2), 0],
  ["ArrowUp", open(2), 1],
  ["ArrowUp", open(0), 2],
  ["Home", open(2), 0],
  ["End", open(0), 2],
  ["ArrowDown", closed, 0],
  ["ArrowUp", closed, 2],
])("%s on %j makes result %i of 3 active", (key, etat, actif) => {
  expect(pressed(etat, key, 3)).toEqual(open(actif));
});

test("Escape closes the list, then clears the field, then is left to others", () => {
  expect(pressed(open(1), "Escape", 3)).toEqual(closed);
  expect(pressed(closed, "Escape", 3)).toEqual(RECHERCHE_VIDE);
  expect(pressed(RECHERCHE_VIDE, "Escape", 3)).toBeNull();
});

test("Home and End move in the text when there is no list, letters are left to the field", () => {
  expect(pressed(closed, "Home", 3)).toBeNull();
  expect(pressed(open(-1), "End", 0)).toBeNull();
  expect(pressed(open(0), "a", 3)).toBeNull();
});

test("arrows over an empty list make nothing active", () => {
  expect(pressed(closed, "ArrowDown", 0)?.actif).toBe(-1);
  expect(pressed(closed, "ArrowUp", 0)?.actif).toBe(-1);
});

test("typing opens the list on its first result; clearing closes it", () => {
  expect(typed("md")).toEqual({ requete: "md", ouvert: true, actif: 0 });
  expect(typed("").ouvert).toBe(false);
});

test("nor do Home and End where there is nothing to make active", () => {
  expect(pressed(open(-1), "Home", 0)).toBeNull();
  expect(pressed(closed, "End", 3)).toBeNull();
});
