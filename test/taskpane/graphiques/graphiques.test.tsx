/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { Barres } from "../../../src/taskpane/graphiques/Barres";
import { Courbe } from "../../../src/taskpane/graphiques/Courbe";
import type { PointGraphique } from "../../../src/taskpane/graphiques/pointGraphique";
import { renderLateScreen } from "../renderLateScreen";

const POINTS: readonly PointGraphique[] = [
  { cle: "a", libelle: "E-mail", valeur: 4 },
  { cle: "b", libelle: "Téléphone", precision: "direct", valeur: 8 },
  { cle: "c", libelle: "Autre", valeur: 0 },
];

const format = (valeur: number): string => `${valeur} x`;
const colonnes = ["Canal", "Nombre"] as const;

/** The rows of the table behind the chart, as texts. */
function rowsOf(name: string): string[][] {
  const table = within(screen.getByRole("figure", { name })).getByText("Voir les chiffres");
  const rows = table.parentElement!.querySelectorAll("tr");
  return [...rows].map((row) => [...row.children].map(({ textContent }) => textContent));
}

it("gives bars a summary for the ear and a real table", () => {
  const { container } = renderLateScreen(
    <Barres titre="Par canal" colonnes={colonnes} points={POINTS} format={format} />,
  );
  expect(screen.getByRole("img").getAttribute("aria-label")).toBe(
    "Par canal. 3 barres. Le plus élevé : Téléphone, 8 x.",
  );
  const labels = [...container.querySelectorAll(".barres-libelle")];
  expect(labels.map(({ children }) => children.length)).toEqual([0, 1, 0]);
  expect(rowsOf("Par canal")).toEqual([
    ["Canal", "Nombre"],
    ["E-mail", "4 x"],
    ["Téléphonedirect", "8 x"],
    ["Autre", "0 x"],
  ]);
});

it("draws bars in proportion of the greatest, and none where all is zero", () => {
  const widths = (points: readonly PointGraphique[]): string[] => {
    const { container, unmount } = renderLateScreen(
      <Barres titre="T" colonnes={colonnes} points={points} format={format} />,
    );
    const bars = [...container.querySelectorAll<HTMLElement>(".barres-barre")];
    const found = bars.map(({ style }) => style.width);
    unmount();
    return found;
  };
  expect(widths(POINTS)).toEqual(["50%", "100%", "0%"]);
  expect(widths([{ cle: "z", libelle: "Z", valeur: 0 }])).toEqual(["0%"]);
});

it("gives a curve a summary for the ear and a real table, whatever it has the room to write", () => {
  const months = Array.from({ length: 12 }, (_, index) => ({
    cle: `m${index}`,
    libelle: `mois ${index}`,
    valeur: index,
  }));
  const { container } = renderLateScreen(
    <Courbe
      titre="Par mois"
      colonnes={["Mois", "Appels"]}
      points={months}
      format={format}
      court={({ cle }) => cle}
    />,
  );
  expect(screen.getByRole("img").getAttribute("aria-label")).toBe(
    "Par mois. 12 mois. Le plus élevé : mois 11, 11 x. Le dernier : mois 11, 11 x.",
  );
  expect(rowsOf("Par mois")).toHaveLength(13);
  expect(container.querySelectorAll("circle")).toHaveLength(12);
  const written = [...container.querySelectorAll(".courbe-libelle")];
  expect(written.map(({ textContent }) => textContent)).toEqual([
    "m1",
    "m3",
    "m5",
    "m7",
    "m9",
    "m11",
  ]);
});

it("tells the tables of two charts apart", () => {
  renderLateScreen(
    <>
      <Barres titre="Par canal" colonnes={colonnes} points={POINTS} format={format} />
      <Barres titre="Par niveau" colonnes={colonnes} points={POINTS} format={format} />
    </>,
  );
  const names = screen.getAllByText("Voir les chiffres").map(({ textContent }) => textContent);
  expect(names).toEqual(["Voir les chiffres : Par canal", "Voir les chiffres : Par niveau"]);
});
