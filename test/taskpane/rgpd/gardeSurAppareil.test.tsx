/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import type { ElementGarde } from "../../../src/application/latePorts";
import { GardeSurAppareil } from "../../../src/taskpane/rgpd/GardeSurAppareil";
import { renderPart } from "../renderPart";

const element = (cle: string, over: Partial<ElementGarde>): ElementGarde => ({
  cle,
  genre: "saisie",
  document: "",
  instant: null,
  ...over,
});

it("names each with its workbook, and deletes it once that was confirmed", async () => {
  let kept = [
    element("a", { document: "https://un/Suivi%2069.xlsx" }),
    element("b", { genre: "illisible", instant: Date.UTC(2026, 10, 20, 12) }),
    element("c", { genre: "reponse", document: "https://un/Suivi%2069.xlsx" }),
  ];
  const gardes = {
    list: () => kept,
    remove: (cle: string) => void (kept = kept.filter((one) => one.cle !== cle)),
    clear: () => undefined,
    expire: () => undefined,
  };
  const { user } = await renderPart(<GardeSurAppareil gardes={gardes} />);
  const items = () => screen.queryAllByRole("listitem").map((item) => item.firstChild?.textContent);
  expect(items()).toEqual([
    "Appel en cours de saisie · Suivi 69.xlsx",
    "Appel devenu illisible · classeur inconnu · 20/11/2026",
    "Réponse du département · Suivi 69.xlsx",
  ]);
  const supprimer = screen.getByRole("button", { name: /^Supprimer : Appel devenu illisible/ });
  await user.click(supprimer);
  expect(kept).toHaveLength(3);
  await user.click(supprimer);
  expect(items()).toEqual([
    "Appel en cours de saisie · Suivi 69.xlsx",
    "Réponse du département · Suivi 69.xlsx",
  ]);
  expect(document.activeElement?.textContent).toBe("Appels et réponses gardés sur ce poste");
  for (const name of [/^Supprimer : Appel/, /^Supprimer : Réponse/]) {
    await user.click(screen.getByRole("button", { name }));
    await user.click(screen.getByRole("button", { name }));
  }
  expect(screen.getByText("Aucun appel ni aucune réponse n'est gardé sur ce poste.")).toBeTruthy();
});

it("counts those of one kind and workbook together, since when the oldest is kept, and deletes them at once", async () => {
  const day = (date: number) => Date.UTC(2026, 10, date, 12);
  const ecrit = (cle: string, date: number) =>
    element(cle, { genre: "ecrit", document: "https://un/Suivi%2069.xlsx", instant: day(date) });
  let kept = [ecrit("a", 20), element("b", { genre: "envoi" }), ecrit("c", 18)];
  const gardes = {
    list: () => kept,
    remove: (cle: string) => void (kept = kept.filter((one) => one.cle !== cle)),
    clear: () => undefined,
    expire: () => undefined,
  };
  const { user } = await renderPart(<GardeSurAppareil gardes={gardes} />);
  const supprimer = screen.getByRole("button", {
    name: "Supprimer : 2 appels écrits, pas encore sûrs · Suivi 69.xlsx · 18/11/2026",
  });
  await user.click(supprimer);
  await user.click(supprimer);
  expect(kept.map(({ cle }) => cle)).toEqual(["b"]);
});
