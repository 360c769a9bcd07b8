/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import { aLigne, TODAY } from "../../support/builders";
import { aWorld, button, fill, openPane, statut, type World } from "../renderPane";

/** A case that is open since ten days, and a call of a month ago. */
function aKnownWorld() {
  const world = aWorld();
  world.historique.lignes = [
    aLigne({ idAppel: "a", idLigne: "a", date: TODAY - 30 }),
    aLigne({
      ...{ idAppel: "b", idLigne: "b", date: TODAY - 10, resolu: "non", identifiant: "MEN-77" },
      ...{ code: "ACC-CNX-CPT", sousMotif: "Accès au compte" },
    }),
  ];
  return world;
}

const KNOWN = /^2 appels depuis octobre · dernier le 10\/11, Accès au compte, en cours$/;
const caseRow = (world: ReturnType<typeof aKnownWorld>) =>
  world.historique.lignes.find(({ idLigne }) => idLigne === "b");

type User = Awaited<ReturnType<typeof openPane>>["user"];

/** Types a number, and stops typing. */
async function dial(world: World, user: User, numero: string): Promise<void> {
  await fill(user, "Numéro de téléphone", numero);
  await act(async () => {
    world.scheduler.advance(300);
    await Promise.resolve();
  });
}

test("who calls shows once the number is whole", async () => {
  const world = aKnownWorld();
  const read = jest.spyOn(world.historique, "readDuNumero");
  const { user } = await openPane(world);
  await dial(world, user, "06 56 84 43 2");
  expect(read).not.toHaveBeenCalled();
  await dial(world, user, "9");
  expect(await screen.findByText(KNOWN)).toBeTruthy();
});

test("nothing shows for a number that was never seen, nor where the référent wants none", async () => {
  const world = aKnownWorld();
  const { user } = await openPane(world);
  const read = jest.spyOn(world.historique, "readDuNumero");
  await dial(world, user, "0611223344");
  expect(read).toHaveBeenCalledTimes(1);
  expect(screen.queryByText(/appel/, { selector: ".appelant p" })).toBeNull();
  act(() => world.preferences.save({ annoncesTues: ["appelant"] }));
  await user.clear(screen.getByLabelText("Numéro de téléphone"));
  await dial(world, user, "0656844329");
  expect(read).toHaveBeenCalledTimes(1);
});

test("« Reprendre ce cas » fills the form, and closes the case with this call", async () => {
  const world = aKnownWorld();
  const { user } = await openPane(world);
  await dial(world, user, "0656844329");
  await screen.findByText(KNOWN);
  await user.click(button("Reprendre ce cas"));
  await fill(user, "Durée", "2:05");
  await user.click(statut("Résolu"));
  await user.click(button("Enregistrer"));
  expect(await screen.findByText("Le cas repris a été clos avec cet appel.")).toBeTruthy();
  expect(caseRow(world)).toMatchObject({ resolu: "oui", escalade: "non" });
  expect(world.historique.lignes.at(-1)).toMatchObject({
    ...{ telephone: "0656844329", code: "ACC-CNX-CPT", identifiant: "MEN-77", resolu: "oui" },
  });
});

test("a case whose call stays open stays open too", async () => {
  const world = aKnownWorld();
  const { user } = await openPane(world);
  await dial(world, user, "0656844329");
  await screen.findByText(KNOWN);
  await user.click(button("Reprendre ce cas"));
  await fill(user, "Durée", "2:05");
  await user.click(statut("En cours"));
  await user.click(button("Enregistrer"));
  expect(await screen.findByText("Le cas repris reste en cours, comme cet appel.")).toBeTruthy();
  expect(caseRow(world)).toMatchObject({ resolu: "non", escalade: "non" });
});

test("« Voir » shows the open case in the sheet", async () => {
  const world = aKnownWorld();
  const { user } = await openPane(world);
  await dial(world, user, "0656844329");
  await screen.findByText(KNOWN);
  await user.click(button("Voir sa dernière ligne dans l'historique"));
  const { navigation } = await world.lateAdapters();
  expect(navigation).toMatchObject({ ligne: { position: 1, colonne: "telephone" } });
});
