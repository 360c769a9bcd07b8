/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { openResultats } from "./renderResultats";
import { aResultatsWorld, aRow, changeFeuilles, ROWS } from "./resultatsWorld";

/** A Friday: two calls at 10, one at 18:05, and one of which nobody knows when. */
const QUATRE = [600, 615, 1085, null].map((minute, index) =>
  aRow({ idAppel: `h${index}`, heure: minute === null ? null : minute / 1440 }),
);

const section = () => screen.getByRole("region", { name: "Quand on appelle" });

it("shows the calls by hour and weekday, and those outside the hours in which one answers", async () => {
  await openResultats(aResultatsWorld(QUATRE));
  const table = within(section()).getByRole("table", { name: "Quand on appelle" });
  const columns = within(table).getAllByRole("columnheader");
  expect(columns.map(({ textContent }) => textContent)).toEqual([
    "Heure",
    "lun",
    "mar",
    "mer",
    "jeu",
    "ven",
  ]);
  const rows = within(table).getAllByRole("rowheader");
  expect([rows[0]?.textContent, rows.at(-1)?.textContent]).toEqual(["9:00", "18:00"]);
  const cellsOf = (heure: string): (string | null)[] =>
    within(within(table).getByRole("rowheader", { name: heure }).closest("tr")!)
      .getAllByRole("cell")
      .map(({ textContent }) => textContent);
  expect(cellsOf("10:00")).toEqual(["", "", "", "", "2"]);
  expect(cellsOf("18:00")).toEqual(["", "", "", "", "1 hors horaires"]);
  expect(section().textContent).toContain(
    "1 appel hors des horaires d'ouverture, sur 3 dont l'heure est connue.",
  );
  expect(section().textContent).toContain("Appels sans heure : 1.");
});

it("follows the department's own hours", async () => {
  const world = aResultatsWorld(QUATRE);
  changeFeuilles(world, { horaires: "lundi-samedi 17:00-19:00" });
  await openResultats(world);
  expect(section().textContent).toContain("2 appels hors des horaires d'ouverture");
  expect(within(section()).getAllByRole("columnheader")).toHaveLength(7);
});

it("takes no place where no call has its time", async () => {
  await openResultats(aResultatsWorld(ROWS));
  expect(screen.queryByRole("region", { name: "Quand on appelle" })).toBeNull();
});
