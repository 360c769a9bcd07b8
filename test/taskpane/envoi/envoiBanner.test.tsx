/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { aLigne, TODAY } from "../../support/builders";
import { clockAt } from "../../support/doubles/deviceDoubles";
import { aSaisie } from "../../support/saisieBuilders";
import { aWorld, button, field, fill, fillCall, openPane, type World } from "../renderPane";

const hidden = (name: string) => screen.queryByRole("button", { name }) === null;

/** A call was saved, and the workbook refuses it. */
async function aWaitingCall(world = aWorld()) {
  const pane = await openPane(world);
  await fillCall(pane.user);
  world.historique.failNext = "HISTORIQUE_FILTRE";
  await pane.user.click(button("Enregistrer"));
  await screen.findByText("1 appel en attente d'enregistrement");
  return { ...pane, world };
}

function keep(world: World, over: object): void {
  world.envois.put({
    idAppel: "appel-9",
    document: world.document,
    instant: clockAt(TODAY).now() - 3_600_000,
    lignes: [aLigne({ idAppel: "appel-9" })],
    essais: [],
    saisie: aSaisie({ idAppel: "appel-9" }),
    ecrit: null,
    ...over,
  });
}

it("is not there while nothing waits", async () => {
  await openPane(aWorld());
  expect(screen.queryByText(/en attente/)).toBeNull();
});

it("says what waits, why, that nothing is lost and what to do; politely", async () => {
  await aWaitingCall();
  const title = screen.getByText("1 appel en attente d'enregistrement");
  const text = title.closest("[role=status]")?.textContent ?? "";
  expect(text).toContain("L'historique est filtré");
  expect(text).toContain("Rien n'est perdu");
  expect(text).toContain("Effacez le filtre");
  expect(text).toContain("Réinitialisation du mot de passe");
  expect(screen.queryByRole("alert")).toBeNull();
});

it("lets the next call be taken meanwhile, and goes away by itself once all is written", async () => {
  const { world, user } = await aWaitingCall();
  await fill(user, "Commentaire", "autre appel");
  act(() => world.scheduler.advance(2_000));
  await waitFor(() => expect(screen.queryByText(/en attente/)).toBeNull());
  expect(world.historique.lignes).toHaveLength(1);
  expect(field("Commentaire").value).toBe("autre appel");
});

it("tries again on demand, says so, and puts the focus where work goes on", async () => {
  const { world, user } = await aWaitingCall();
  await user.click(button("Réessayer maintenant"));
  expect(await screen.findByText("Tout ce qui attendait est enregistré")).toBeTruthy();
  expect(screen.queryByText(/en attente/)).toBeNull();
  expect(world.historique.lignes).toHaveLength(1);
  expect(document.activeElement).toBe(button("Démarrer l'appel"));
});

it("gives the form back, except over a call that is being entered", async () => {
  const { world, user } = await aWaitingCall();
  await fill(user, "Commentaire", "a");
  expect(hidden("Reprendre la saisie")).toBe(true);
  await user.clear(field("Commentaire"));
  await user.click(button("Reprendre la saisie"));
  expect(field("Durée").value).toBe("02:05");
  expect(document.activeElement).toBe(field("Numéro de téléphone"));
  await waitFor(() => expect(screen.queryByText(/en attente/)).toBeNull());
  expect(world.historique.lignes).toEqual([]);
});

it("lets a call be left alone that somebody changed while it was to be taken back", async () => {
  const world = aWorld();
  const { user } = await openPane(world);
  await fillCall(user);
  await user.click(button("Enregistrer"));
  await screen.findByText(/^Dernier appel :/);
  world.historique.lignes = world.historique.lignes.map((ligne) => ({ ...ligne, code: "AUTRE" }));
  await user.click(button("Annuler"));
  await screen.findByText("1 appel en attente de retrait");
  expect(screen.getByText(/La ligne a été modifiée entre-temps/)).toBeTruthy();
  await user.click(button("Laisser l'historique tel quel"));
  expect(screen.queryByText(/en attente/)).toBeNull();
  expect(world.historique.lignes).toHaveLength(1);
});

it("counts what is to be written and what is to be taken back", async () => {
  const world = aWorld();
  const refuse = () => Promise.reject(new Error("en panne"));
  Object.assign(world.historique, { append: refuse, remove: refuse });
  keep(world, {});
  keep(world, { idAppel: "appel-8" });
  keep(world, { idAppel: "appel-7", lignes: [], essais: [aLigne()] });
  await openPane(world);
  expect(
    await screen.findByText("2 appels en attente d'enregistrement, 1 appel en attente de retrait"),
  ).toBeTruthy();
});

it("says not to close the pane when the device refuses to keep what waits", async () => {
  const world = aWorld();
  world.envois.refuses = true;
  await aWaitingCall(world);
  expect(screen.getByText(/ne fermez pas le volet/)).toBeTruthy();
});

it("names the other workbook that calls wait for, and writes them here only on demand", async () => {
  const world = aWorld();
  keep(world, { document: "https://d.fr/suivi%2033.xlsx" });
  const { user } = await openPane(world);
  expect(
    screen.getByText("1 appel en attente dans un autre classeur : suivi 33.xlsx"),
  ).toBeTruthy();
  expect(world.historique.lignes).toEqual([]);
  await user.click(button("Enregistrer ici"));
  await waitFor(() => expect(world.historique.lignes).toHaveLength(1));
  expect(screen.queryByText(/autre classeur/)).toBeNull();
});

it("says that entries could not be read", async () => {
  const world = aWorld();
  world.envois.unreadable = 1;
  await openPane(world);
  expect(screen.getByText(/Illisible sur ce poste : 1 appel en attente/)).toBeTruthy();
});
