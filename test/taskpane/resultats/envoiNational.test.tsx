/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { moisOf } from "../../../src/domain/periode";
import { TODAY } from "../../support/builders";
import { button, openResultats } from "./renderResultats";
import { aResultatsWorld, ROWS } from "./resultatsWorld";

it("prepares the extract of the period that shows, as a workbook that Excel opens", async () => {
  const world = aResultatsWorld(ROWS, moisOf(TODAY));
  world.reglagesClasseur.kept = { departement: "Ain", horaires: "" };
  const { user } = await openResultats(world);
  await user.click(button("Préparer l'envoi au national"));
  expect(await screen.findByText("L'extrait est ouvert dans un nouveau classeur")).toBeTruthy();
  expect(screen.getByText("2 lignes comptées.")).toBeTruthy();
  expect(world.sortieExtrait.opened?.length).toBeGreaterThan(1_000);
});

it("offers a file where Excel opens none, and says what is missing", async () => {
  const world = aResultatsWorld(ROWS, moisOf(TODAY));
  world.sortieExtrait.opens = false;
  const { user } = await openResultats(world);
  await user.click(button("Préparer l'envoi au national"));
  expect(await screen.findByText("L'extrait « extrait-2026-11.xlsx » est téléchargé")).toBeTruthy();
  expect(screen.getByText(/choisissez-le dans Réglages, puis préparez de nouveau/)).toBeTruthy();
  await user.click(button("Mettre l'extrait dans une feuille"));
  expect(await screen.findByText(/est dans la feuille « Extrait pour le national »/)).toBeTruthy();
  expect(world.feuilles.ecrites.get("Extrait pour le national")?.[0]?.[0]).toBe("Rubrique");
});

it("says why it cannot be prepared, and tries again", async () => {
  const world = aResultatsWorld(ROWS, moisOf(TODAY));
  const { user } = await openResultats(world);
  world.nomenclature.failNext = "NOMENCLATURE_ABSENTE";
  await user.click(button("Préparer l'envoi au national"));
  expect((await screen.findByRole("alert")).textContent).toContain("nomenclature est introuvable");
  await user.click(button("Réessayer"));
  expect(await screen.findByText("L'extrait est ouvert dans un nouveau classeur")).toBeTruthy();
});
