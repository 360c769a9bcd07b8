/** @jest-environment jsdom */
import { act, render, screen, waitFor } from "@testing-library/react";
import { ecritOf } from "../../../src/application/envoi";
import { ServicesContext } from "../../../src/taskpane/ServicesContext";
import { VeilleBanner } from "../../../src/taskpane/veille/VeilleBanner";
import { aLigne } from "../../support/builders";
import { FICHIER_OUVERT, MemoryRegards } from "../../support/doubles/memoryRegards";
import { aWorld, button, openPane, type World } from "../renderPane";

function watched() {
  const world = aWorld();
  const regards = new MemoryRegards(world.historique);
  return { world: { ...world, regards: () => Promise.resolve(regards) }, regards };
}

function keep(world: World, count: number): void {
  const instant = world.clock.now() - 24 * 3_600_000;
  for (let index = 0; index < count; index += 1) {
    const idAppel = `hier-${index}`;
    const lignes = [aLigne({ idAppel, idLigne: `${idAppel}-1` })];
    const { document } = world;
    const envoi = { idAppel, document, instant, lignes, essais: [], saisie: null, ecrit: null };
    world.envois.put(ecritOf(envoi, instant, new Map([[`${idAppel}-1`, index]])));
  }
}

/** Time for the looks that find calls gone. */
async function passLooks(world: World): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    world.clock.advance(5_000);
    await act(async () => {
      world.scheduler.advance(5_000);
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
  }
}

it("lists calls that are no longer in the workbook, and writes them again when asked", async () => {
  const { world } = watched();
  keep(world, 3);
  const { user } = await openPane(world);
  await screen.findByText("3 appels écrits · pas encore sûrs");
  await passLooks(world);
  await screen.findByText(
    "Ces 3 appels, enregistrés hier, ne sont plus dans le classeur (fermé sans enregistrer ?)",
  );
  await user.click(button("Voir"));
  expect(screen.getAllByText(/Réinitialisation du mot de passe · 04:05/)).toHaveLength(3);
  await user.click(button("Réécrire"));
  await screen.findByText("3 appels écrits · pas encore sûrs");
  expect(world.historique.lignes).toHaveLength(3);
});

it("writes again by itself, where the setting says so, and tells that the calls were gone, not overwritten", async () => {
  const { world } = watched();
  world.preferences.save({ ...world.preferences.load(), reecritureSansQuestion: true });
  keep(world, 2);
  const { user } = await openPane(world);
  await screen.findByText("2 appels écrits · pas encore sûrs");
  await passLooks(world);
  await screen.findByText(
    "2 appels enregistrés plus tôt n'étaient plus dans le classeur : ils sont réécrits.",
  );
  expect(screen.queryByText(/écrasés? par un autre poste/)).toBeNull();
  expect(world.historique.lignes).toHaveLength(2);
  await user.click(button("Fermer"));
  expect(screen.queryByText(/ils sont réécrits/)).toBeNull();
});

it("forgets calls that are gone when asked, and writes nothing", async () => {
  const { world } = watched();
  keep(world, 2);
  const { user } = await openPane(world);
  await screen.findByText("2 appels écrits · pas encore sûrs");
  await passLooks(world);
  await screen.findByText(/^Ces 2 appels, enregistrés hier, ne sont plus/);
  await user.click(button("Oublier"));
  expect(screen.queryByText(/ne sont plus dans le classeur/)).toBeNull();
  expect([world.historique.lignes, world.envois.list()]).toEqual([[], []]);
});

it("tells what was put in order by itself, and nothing else", async () => {
  const { services } = await openPane(watched().world);
  const { get: watch, ...late } = services.veille;
  await waitFor(() => expect(watch()).not.toBeNull());
  const veille = watch()!;
  const told = (counts: { readonly reecrits: number; readonly demeles: number }) => {
    const state = { ...veille.get(), ...counts };
    const get = () => ({ ...veille, get: () => state });
    const { container, unmount } = render(
      <ServicesContext value={{ ...services, veille: { ...late, get } }}>
        <VeilleBanner />
      </ServicesContext>,
    );
    const texts = [...container.querySelectorAll("p")].map((one) => one.textContent);
    unmount();
    return texts;
  };
  expect(told({ reecrits: 0, demeles: 0 })).toEqual([]);
  expect(told({ reecrits: 1, demeles: 0 })).toEqual([
    "1 appel avait été écrasé par un autre poste : il est réécrit.",
  ]);
  expect(told({ reecrits: 2, demeles: 1 })).toEqual([
    "2 appels avaient été écrasés par un autre poste : ils sont réécrits.",
    "1 ligne montrait le contenu d'un autre appel : elle est remise en ordre.",
  ]);
});

it("tells of each kind of row that another computer took back, and of no other", async () => {
  const { services } = await openPane(watched().world);
  const { get: watch, ...late } = services.veille;
  await waitFor(() => expect(watch()).not.toBeNull());
  const veille = watch()!;
  const told = (reprises: number, revenues: number, absentes: number) => {
    const found = { ...veille.relecture.get(), reprises, revenues, absentes };
    const relecture = { ...veille.relecture, get: () => found, subscribe: () => () => undefined };
    const shown = { ...veille, relecture };
    const { container, unmount } = render(
      <ServicesContext value={{ ...services, veille: { ...late, get: () => shown } }}>
        <VeilleBanner />
      </ServicesContext>,
    );
    const texts = [...container.querySelectorAll("p")].map((one) => one.textContent);
    unmount();
    return texts.slice(0, -1);
  };
  expect(told(1, 0, 0)).toEqual(["1 ligne porte de nouveau son contenu d'avant."]);
  expect(told(0, 1, 0)).toEqual(["1 ligne retirée est revenue."]);
  expect(told(0, 0, 1)).toEqual(["1 ligne changée ou ajoutée n'est plus là."]);
});

it("tells a read-only copy before the first call", async () => {
  const { world, regards } = watched();
  regards.fichier = { ...FICHIER_OUVERT, lectureSeule: true };
  await openPane(world);
  await screen.findByText("Lecture seule : une autre personne a ouvert ce classeur");
});

it("tells a workbook that was never saved", async () => {
  const { world, regards } = watched();
  regards.fichier = { ...FICHIER_OUVERT, aUnFichier: false };
  await openPane(world);
  await screen.findByText("Ce classeur n'a jamais été enregistré");
});

it("tells once that AutoSave is off, with the setting beside it", async () => {
  const { world, regards } = watched();
  regards.fichier = { ...FICHIER_OUVERT, enregistrementAuto: false };
  const { user } = await openPane(world);
  const setting = await screen.findByRole("checkbox", {
    name: "Enregistrer le classeur après chaque appel",
  });
  expect(setting).toHaveProperty("checked", false);
  await user.click(setting);
  expect(world.preferences.load().enregistrerApresAppel).toBe(true);
  await user.click(button("Compris"));
  expect(screen.queryByText("L'enregistrement automatique est désactivé")).toBeNull();
});

it("tells what another computer's merge took back of changes over many rows, and what to do", async () => {
  const { world } = watched();
  world.historique.lignes = ["a", "b"].map((id) => aLigne({ idAppel: id, idLigne: id }));
  const before = world.historique.lignes;
  const { user, services } = await openPane(world);
  await waitFor(() => expect(services.veille.get()).not.toBeNull());
  const apres = { commentaire: "réparé" };
  await services.historique.change(world.historique.lues.map((avant) => ({ avant, apres })));
  world.historique.lignes = before;
  await act(async () => {
    world.scheduler.advance(3 * 60_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await screen.findByText("Un autre poste a repris des lignes que ce volet venait de changer");
  expect(screen.getByText("2 lignes portent de nouveau leur contenu d'avant.")).toBeTruthy();
  expect(screen.getByText(/puis relancez l'opération/)).toBeTruthy();
  await user.click(button("Fermer"));
  expect(screen.queryByText(/Un autre poste a repris/)).toBeNull();
});
