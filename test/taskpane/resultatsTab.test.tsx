/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { moisOf } from "../../src/domain/periode";
import { aLigne, TODAY } from "../support/builders";
import { aWorld, button, list, openPane, type World } from "./renderPane";

async function openResultats(world: World) {
  const pane = await openPane(world);
  await pane.user.click(screen.getByRole("tab", { name: "Résultats" }));
  return pane;
}

const figure = (name: string) => screen.getByText(name).nextElementSibling?.textContent;

function aWorldWithCalls(): World {
  const world = aWorld();
  world.historique.lignes = [
    aLigne({ dureeSecondes: 100 }),
    aLigne({ idAppel: "appel-2", idLigne: "ligne-2", dureeSecondes: 150, resolu: "non" }),
    aLigne({ idAppel: "appel-3", idLigne: "ligne-3", date: TODAY - 40, escalade: "oui" }),
  ];
  return world;
}

it("shows the figures of the sheet's own period, without writing to it", async () => {
  const world = aWorldWithCalls();
  world.resultats.periode = moisOf(TODAY);
  await openResultats(world);
  await screen.findByText("Nombre d'appels");
  expect(list("Période").value).toBe("mois");
  expect(figure("Nombre d'appels")).toBe("2");
  expect(figure("Durée moyenne par appel")).toBe("02:05");
  expect(figure("Taux de résolution")?.replace(/\s/g, " ")).toBe("50 %");
  expect(figure("Taux d'escalade au national")?.replace(/\s/g, " ")).toBe("0 %");
  expect(world.resultats.stamp).toBe("");
});

it("« Actualiser » writes the chosen period and stamps it", async () => {
  const world = aWorldWithCalls();
  const { user } = await openResultats(world);
  await screen.findByText("Nombre d'appels");
  await user.selectOptions(list("Période"), "Mois précédent");
  await user.click(button("Actualiser"));
  expect(await screen.findByText("Actualisé le 20/11/2026 à 12:00")).toBeTruthy();
  expect(world.resultats.periode).toEqual(moisOf(TODAY - 40));
  expect(figure("Nombre d'appels")).toBe("1");
});

it("shows « – », never zero, over a period without a call", async () => {
  await openResultats(aWorld());
  await screen.findByText("Nombre d'appels");
  expect(figure("Taux de résolution")).toBe("–");
  expect(figure("Durée moyenne par appel")).toBe("–");
  expect(screen.getByText("Aucune sollicitation sur cette période.")).toBeTruthy();
});

it("says when the sheet's tables cannot follow two dates exactly", async () => {
  const { user } = await openResultats(aWorldWithCalls());
  await screen.findByText("Nombre d'appels");
  await user.selectOptions(list("Période"), "Entre deux dates");
  fireEvent.change(screen.getByLabelText("Du"), { target: { value: "2026-11-03" } });
  fireEvent.change(screen.getByLabelText("Au"), { target: { value: "2026-11-20" } });
  await user.click(button("Actualiser"));
  expect(await screen.findByText(/n'est pas faite de mois entiers/)).toBeTruthy();
  expect(screen.getByText("Du 03/11/2026 au 20/11/2026")).toBeTruthy();
});

it("refuses two dates in the wrong order, in place", async () => {
  const world = aWorldWithCalls();
  const { user } = await openResultats(world);
  await screen.findByText("Nombre d'appels");
  await user.selectOptions(list("Période"), "Entre deux dates");
  fireEvent.change(screen.getByLabelText("Du"), { target: { value: "2026-11-03" } });
  fireEvent.change(screen.getByLabelText("Au"), { target: { value: "2026-11-01" } });
  await user.click(button("Actualiser"));
  expect(screen.getByText("La fin précède le début.")).toBeTruthy();
  expect(world.resultats.periode).toBeNull();
});

it("says why a refresh failed, keeps the figures, and tries again", async () => {
  const world = aWorldWithCalls();
  const { user } = await openResultats(world);
  await screen.findByText("Nombre d'appels");
  world.resultats.failNext = "RESULTATS_TCD_ABSENT";
  await user.click(button("Actualiser"));
  expect((await screen.findByRole("alert")).textContent).toContain("tableau croisé");
  expect(figure("Nombre d'appels")).toBe("3");
  await user.click(button("Réessayer"));
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  expect(screen.getByText(/^Actualisé le/)).toBeTruthy();
});

it("lists the most cited sous-motifs with their counts", async () => {
  await openResultats(aWorldWithCalls());
  const table = await screen.findByRole("table", { name: "Motifs les plus cités" });
  expect(table.textContent).toContain("Réinitialisation du mot de passe");
  expect(screen.getByRole("cell", { name: "3" })).toBeTruthy();
});
