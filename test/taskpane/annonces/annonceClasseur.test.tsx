/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import axe from "axe-core";
import { type ComponentProps, useState } from "react";
import { AnnonceClasseur } from "../../../src/taskpane/annonces/AnnonceClasseur";
import { renderLateScreen } from "../renderLateScreen";

type Annonces = ComponentProps<typeof AnnonceClasseur>["annonces"];

const TOUTES: Annonces = [
  { type: "faute", ligne: 12, colonne: "Motif" },
  { type: "plusRecent", modele: "2.0" },
  { type: "ancien" },
  { type: "nomenclature", de: "2025.1", vers: "2025.2" },
];

/** The pane with these; `again` is what it has to say after another reading. */
function show(annonces: Annonces) {
  const [onVoirFeuille, onVoirEntretien, onTaire] = [jest.fn(), jest.fn(), jest.fn()];
  let read: (annonces: Annonces) => void = () => undefined;
  const Pane = () => {
    const [shown, setShown] = useState(annonces);
    read = setShown;
    return <AnnonceClasseur annonces={shown} {...{ onVoirFeuille, onVoirEntretien, onTaire }} />;
  };
  const view = renderLateScreen(<Pane />);
  const press = (name: string): Promise<void> =>
    view.user.click(screen.getByRole("button", { name }));
  return {
    ...view,
    press,
    onVoirFeuille,
    onVoirEntretien,
    onTaire,
    again: (now: Annonces) => act(() => read(now)),
  };
}

it("says nothing while there is nothing to say", () => {
  show([]);
  expect(screen.getByRole("status").textContent).toBe("");
});

it("says where the sheet has a fault and what stays in use, with the way to the sheet", async () => {
  const { press, onVoirFeuille } = show([{ type: "faute", ligne: 12, colonne: "Motif" }]);
  expect(screen.getByRole("status").textContent).toContain(
    "Ligne 12, colonne « Motif ». Les listes de motifs gardent la dernière version lisible.",
  );
  expect(screen.queryByRole("button", { name: /^Plus tard/ })).toBeNull();
  await press("Voir la feuille « Nomenclature »");
  expect(onVoirFeuille).toHaveBeenCalledTimes(1);
});

it.each([
  { ligne: null, colonne: null, lieu: "Les listes" },
  { ligne: 3, colonne: null, lieu: "Ligne 3. Les listes" },
  { ligne: null, colonne: "Code", lieu: "Colonne « Code ». Les listes" },
])("names what it knows of a fault's place: $lieu", ({ ligne, colonne, lieu }) => {
  show([{ type: "faute", ligne, colonne }]);
  expect(screen.getByRole("paragraph").textContent.startsWith(lieu)).toBe(true);
});

it("says that a newer workbook is only read, and cannot be put off", () => {
  show([{ type: "plusRecent", modele: "2.0" }]);
  expect(screen.getByRole("status").textContent).toContain(
    "Son modèle (2.0) peut être lu, pas modifié d'ici.",
  );
  expect(screen.queryByRole("button")).toBeNull();
});

it.each([
  { annonces: [{ type: "ancien" }] as const, name: "Voir la mise à niveau" },
  {
    annonces: [{ type: "nomenclature", de: "2025.1", vers: "2025.2" }] as const,
    name: "Voir la nouvelle nomenclature",
  },
])("leads to the upkeep: $name", async ({ annonces, name }) => {
  const { press, onVoirEntretien } = show(annonces);
  await press(name);
  expect(onVoirEntretien).toHaveBeenCalledTimes(1);
});

it.each([
  ["2025.1", "La nomenclature 2025.2 peut remplacer celle du classeur (2025.1)."],
  ["", "La nomenclature 2025.2 peut remplacer celle du classeur."],
])("names the versions, from « %s »", (de, sentence) => {
  show([{ type: "nomenclature", de, vers: "2025.2" }]);
  expect(screen.getByText(sentence)).toBeTruthy();
});

it("puts one off, keeps the others, and keeps the focus", async () => {
  const { press } = show(TOUTES);
  await press("Plus tard : Ce classeur peut être mis à niveau");
  expect(screen.queryByText("Ce classeur peut être mis à niveau")).toBeNull();
  expect(screen.getByText("Une nouvelle nomenclature est disponible")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("status"));
});

it("says one no more on this device, on demand", async () => {
  const { press, onTaire } = show([{ type: "ancien" }]);
  await press("Ne plus me le dire : Ce classeur peut être mis à niveau");
  expect(onTaire).toHaveBeenCalledWith({ type: "ancien" });
  expect(screen.queryByText("Ce classeur peut être mis à niveau")).toBeNull();
});

it("does not come back when the workbook is read again", async () => {
  const { press, again } = show([{ type: "ancien" }]);
  await press("Plus tard : Ce classeur peut être mis à niveau");
  again([]);
  again([{ type: "ancien" }]);
  expect(screen.queryByText("Ce classeur peut être mis à niveau")).toBeNull();
});

it("has no fault that axe finds", async () => {
  const { container } = show(TOUTES);
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
