/** @jest-environment jsdom */
import { act, cleanup, screen, waitFor } from "@testing-library/react";
import { aLigne, TODAY } from "../../support/builders";
import { aLigneTapee } from "../../support/ligneBuilders";
import { SuiviError } from "../../../src/domain/erreurs";
import { aWorld, button, fill, MOT_DE_PASSE, openPane, statut, type World } from "../renderPane";

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

const CLOS = "Le cas repris a été clos avec cet appel.";

/** Takes the known case up, and says that it is solved. */
async function takeUp(world: World, user: User): Promise<void> {
  await dial(world, user, "0656844329");
  await screen.findByText(KNOWN);
  await user.click(button("Reprendre ce cas"));
  await fill(user, "Durée", "2:05");
  await user.click(statut("Résolu"));
}

test("« Reprendre ce cas » fills the form, and closes the case with this call", async () => {
  const world = aKnownWorld();
  const { user } = await openPane(world);
  await takeUp(world, user);
  await user.click(button("Enregistrer"));
  expect(await screen.findByText(CLOS)).toBeTruthy();
  expect(caseRow(world)).toMatchObject({ resolu: "oui", escalade: "non" });
  expect(world.historique.lignes.at(-1)).toMatchObject({
    ...{ telephone: "0656844329", code: "ACC-CNX-CPT", identifiant: "MEN-77", resolu: "oui" },
  });
});

test("the call carries its case through a pane that starts anew", async () => {
  const world = aKnownWorld();
  await takeUp(world, (await openPane(world)).user);
  cleanup();
  const { user } = await openPane(world);
  expect(await screen.findByText(/^Cas repris/)).toBeTruthy();
  await user.click(button("Enregistrer"));
  expect(await screen.findByText(CLOS)).toBeTruthy();
  expect(caseRow(world)).toMatchObject({ resolu: "oui" });
});

/** A call that takes up the case, and that a cell being edited keeps from being written. */
async function letACallWait() {
  const world = aKnownWorld();
  const { user } = await openPane(world);
  await takeUp(world, user);
  world.historique.failNext = "CELLULE_EN_COURS_DE_SAISIE";
  await user.click(button("Enregistrer"));
  await screen.findByText(/appuyez sur Entrée/i);
  return { world, user };
}

test("a call that waits closes its case once it is written, by the next pane too", async () => {
  const { world } = await letACallWait();
  expect(caseRow(world)).toMatchObject({ resolu: "non" });
  cleanup();
  await openPane(world);
  await waitFor(() => expect(caseRow(world)).toMatchObject({ resolu: "oui" }));
});

test("a call that waited says that it closed its case, also while the next one is entered", async () => {
  const { world, user } = await letACallWait();
  await fill(user, "Durée", "1:00");
  await user.click(button("Réessayer maintenant"));
  const told = await screen.findByText(/^Le cas repris par un appel précédent vient d'être clos/);
  expect(told.closest("[role='status']")).toBeTruthy();
  expect(caseRow(world)).toMatchObject({ resolu: "oui" });
  const texte = told.textContent;
  await user.click(button("Effacer"));
  await waitFor(() => expect(screen.queryByText(texte)).toBeNull());
});

test("« Annuler » opens the case again, and the call that comes back closes it anew", async () => {
  const world = aKnownWorld();
  const { user } = await openPane(world);
  await takeUp(world, user);
  await user.click(button("Enregistrer"));
  await screen.findByText(CLOS);
  await user.click(button("Annuler"));
  await waitFor(() => expect(caseRow(world)).toMatchObject({ resolu: "non", escalade: "non" }));
  expect(screen.queryByText(CLOS)).toBeNull();
  await user.click(button("Enregistrer"));
  await waitFor(() => expect(caseRow(world)).toMatchObject({ resolu: "oui" }));
});

test("« Ne pas clore ce cas » leaves it open, and offers it again", async () => {
  const world = aKnownWorld();
  const { user } = await openPane(world);
  await takeUp(world, user);
  expect(screen.queryByRole("button", { name: "Reprendre ce cas" })).toBeNull();
  await user.click(button("Ne pas clore ce cas"));
  expect(button("Reprendre ce cas")).toBeTruthy();
  await user.click(button("Enregistrer"));
  await screen.findByText(/^Dernier appel/);
  expect(caseRow(world)).toMatchObject({ resolu: "non" });
});

test("a case that cannot be closed yet is told, and closed when asked again", async () => {
  const world = aKnownWorld();
  const { user } = await openPane(world);
  await takeUp(world, user);
  const change = jest.spyOn(world.historique, "change");
  change.mockRejectedValueOnce(new SuiviError("CLASSEUR_PROTEGE"));
  await user.click(button("Enregistrer"));
  await user.click(await screen.findByRole("button", { name: "Réessayer" }));
  expect(await screen.findByText(CLOS)).toBeTruthy();
  expect(caseRow(world)).toMatchObject({ resolu: "oui" });
});

test("a case that a person typed is found where it stood, or told to be gone", async () => {
  for (const moved of [false, true]) {
    const world = aWorld();
    const typed = aLigneTapee({
      ...{ telephone: "0656844329", date: TODAY - 10, resolu: "non", escalade: "non" },
      ...{ thematique: MOT_DE_PASSE[0], motif: MOT_DE_PASSE[1], sousMotif: MOT_DE_PASSE[2] },
    });
    world.historique.lues = [typed];
    const { user } = await openPane(world);
    await dial(world, user, "0656844329");
    await user.click(await screen.findByRole("button", { name: "Reprendre ce cas" }));
    await fill(user, "Durée", "2:05");
    await user.click(statut("Résolu"));
    if (moved) world.historique.lignes = [aLigne({ idLigne: "z", idAppel: "z" })];
    await user.click(button("Enregistrer"));
    expect(
      await screen.findByText(moved ? /^Le cas repris n'a pas été retrouvé/ : CLOS),
    ).toBeTruthy();
    if (!moved) expect(world.historique.lues[0]?.cellules.resolu).toBe("oui");
    cleanup();
  }
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
