/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import { SHEETS } from "../../../src/domain/classeur";
import { SuiviError } from "../../../src/domain/erreurs";
import { moisOf } from "../../../src/domain/periode";
import { TODAY } from "../../support/builders";
import { button, openResultats } from "./renderResultats";
import { aResultatsWorld, aRow, changeFeuilles, type ResultatsWorld, ROWS } from "./resultatsWorld";

const verification = () => within(screen.getByRole("region", { name: "Vérification" }));
const listed = () =>
  verification()
    .queryAllByRole("listitem")
    .map(({ textContent }) => textContent);

/** The figures that « Résultats » shows are one call short. */
function falsify(world: ResultatsWorld): void {
  const { chiffres } = world.feuilles.feuilles;
  changeFeuilles(world, { chiffres: { ...chiffres, appels: 1 } });
}

it("says that pane, formulas and pivot tables agree, in a live region", async () => {
  await openResultats(aResultatsWorld());
  const region = verification().getByRole("status");
  expect(region.textContent).toBe(
    "Les chiffres du volet, des formules et des tableaux croisés concordent.",
  );
  expect(listed()).toEqual([]);
});

it("says a difference in a sentence, with its likely cause and a way out", async () => {
  const world = aResultatsWorld();
  falsify(world);
  changeFeuilles(world, { calculManuel: true });
  const { user } = await openResultats(world);
  expect(verification().getByRole("status").textContent).toContain("1 différence entre");
  expect(
    verification().getByText("Nombre d'appels : 2 d'après les lignes, 1 dans la feuille."),
  ).toBeTruthy();
  expect(
    verification().getByText(/^Cause probable : Excel ne recalcule que sur demande/),
  ).toBeTruthy();
  await user.click(button("Mettre la feuille à jour"));
  expect(await screen.findByText(/^Actualisé le/)).toBeTruthy();
  expect(world.resultats.periode).toEqual(moisOf(TODAY));
});

describe("over rows that the sheets do not count", () => {
  const textDates = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      aRow({ idAppel: `texte-${index}`, date: TODAY, mois: "" }),
    );

  it("leads to each of them, by the sheet's own row number, its date and its sous-motif", async () => {
    const world = aResultatsWorld(ROWS);
    world.historique.rows = [...ROWS, ...textDates(2)];
    world.navigation.noms = { 4: { numero: 345, date: TODAY, sousMotif: "Fusion" } };
    const { user } = await openResultats(world);
    const name = "Ligne 345 · 20/11 · Fusion";
    const [shown] = await verification().findAllByRole("button", { name });
    await user.click(shown!);
    expect(world.navigation.ligne?.position).toBe(4);
    expect(verification().getAllByRole("button", { name: "Ligne 5" }).length).toBeGreaterThan(0);
  });

  it("lists five of them, all on demand, and asks the workbook once for what shows together", async () => {
    const world = aResultatsWorld(ROWS);
    world.historique.rows = [...ROWS, ...textDates(22)];
    const reads = jest.spyOn(world.navigation, "readLignes");
    const { user } = await openResultats(world);
    const [all] = await verification().findAllByRole("button", { name: "Tout voir (17 de plus)" });
    const rows = within(all!.parentElement!).getByRole("list");
    expect(await within(rows).findAllByRole("button")).toHaveLength(5);
    expect(reads).toHaveBeenCalledTimes(1);
    await user.click(all!);
    await waitFor(() => expect(within(rows).getAllByRole("button")).toHaveLength(22));
    expect(all!.isConnected).toBe(false);
  });

  it("says why their names could not be read, and reads them on demand", async () => {
    const world = aResultatsWorld(ROWS);
    world.historique.rows = [...ROWS, ...textDates(1)];
    const reads = jest.spyOn(world.navigation, "readLignes");
    reads.mockRejectedValueOnce(new SuiviError("EXCEL_OCCUPE"));
    const { user } = await openResultats(world);
    const [alert] = await verification().findAllByRole("alert");
    expect(alert!.textContent).toContain("ne répond pas");
    await user.click(within(alert!).getByRole("button", { name: "Réessayer" }));
    expect(await verification().findAllByRole("button", { name: "Ligne 5" })).toBeTruthy();
  });

  it("shows rows below the table in their sheet", async () => {
    const world = aResultatsWorld();
    falsify(world);
    changeFeuilles(world, { horsTableau: 3 });
    const { user } = await openResultats(world);
    await user.click(button("Voir l'historique"));
    expect(world.navigation.feuille).toBe(SHEETS.historique);
  });

  it("says why a row could not be shown", async () => {
    const world = aResultatsWorld(ROWS);
    world.historique.rows = [...ROWS, ...textDates(1)];
    const { user } = await openResultats(world);
    world.navigation.showLigne = () => Promise.reject(new TypeError("nothing there"));
    await user.click(verification().getAllByRole("button", { name: /^Ligne / })[0]!);
    expect((await verification().findByRole("alert")).textContent).toContain("TypeError");
  });
});

it("makes a deleted pivot table again, then refreshes", async () => {
  const world = aResultatsWorld();
  changeFeuilles(world, { tableauMotifs: null });
  const { user } = await openResultats(world);
  expect(
    verification().getByText(/^Cause probable : le tableau croisé a été supprimé/),
  ).toBeTruthy();
  await user.click(button("Recréer le tableau croisé"));
  expect(await screen.findByText(/^Actualisé le/)).toBeTruthy();
  expect(world.feuilles.feuilles.tableauMotifs).not.toBeNull();
});

it("says what the refresh met, and makes the missing table again on demand", async () => {
  const world = aResultatsWorld();
  const { user } = await openResultats(world);
  world.resultats.failNext = "RESULTATS_TCD_ABSENT";
  await user.click(button("Actualiser"));
  expect((await screen.findByRole("alert")).textContent).toContain("tableau croisé");
  await user.click(button("Recréer le tableau croisé"));
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  expect(await screen.findByText(/^Actualisé le/)).toBeTruthy();
});

it("offers no pivot table for a sheet « Enquête » that cannot be read", async () => {
  const world = aResultatsWorld();
  changeFeuilles(world, { enquete: null });
  await openResultats(world);
  expect(
    verification().getByText(/« Enquête » : ses réponses n'ont pas pu être lues/),
  ).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Recréer le tableau croisé" })).toBeNull();
});
