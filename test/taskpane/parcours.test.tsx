/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { poidsDuJour } from "../../src/domain/preferences";
import { aLigne, TODAY } from "../support/builders";
import {
  aWorld,
  button,
  chooseMotif,
  field,
  fillCall,
  list,
  MOT_DE_PASSE,
  openPane,
  recherche,
  statut,
} from "./renderPane";

/** What a référent does beyond one plain call: search, several motifs, escalation, correction. */

const tab = (name: string) => screen.getByRole("tab", { name });
const MINUTE = 60_000;

test("three letters and Enter fill the lists, and the keyboard goes to the statut", async () => {
  const { user } = await openPane(aWorld());
  await user.type(recherche(), "com");
  await user.keyboard("{Enter}");
  expect(list("Sous-motif").selectedOptions[0]?.textContent).not.toBe("Choisir…");
  expect(document.activeElement).toBe(statut("Résolu"));
  expect(recherche().value).toBe("");
});

test("a chosen motif becomes a favourite, and what is saved is counted", async () => {
  const world = aWorld();
  const { user } = await openPane(world);
  await fillCall(user);
  await user.click(button("Ajouter aux favoris : Réinitialisation du mot de passe"));
  await user.click(button("Enregistrer"));
  await screen.findByText(/^Dernier appel/);
  expect(world.preferences.load()).toMatchObject({
    favoris: ["ACC-CNX-MDP"],
    usages: { "ACC-CNX-MDP": poidsDuJour(TODAY) },
  });
});

test("a call that began before its timer is said to have", async () => {
  const world = aWorld();
  const { user } = await openPane(world);
  await user.click(button("Démarrer l'appel"));
  await user.click(button("Commencé 1 min plus tôt"));
  await user.click(button("Commencé 1 min plus tôt"));
  world.clock.advance(5_000);
  await user.click(button("Terminer l'appel"));
  expect(field("Durée").value).toBe("02:05");
});

describe("a timer that was forgotten", () => {
  /** The référent types for some minutes, then leaves it there; the pane lives on. */
  async function forgotten(minutes: number, { typing = 12 } = {}) {
    const world = aWorld();
    world.preferences.save({ oubliMinutes: 30, referent: "Camille" });
    const pane = await openPane(world);
    const { user, services } = pane;
    await user.click(button("Démarrer l'appel"));
    const pass = (count: number): void => {
      for (let minute = 0; minute < count; minute += 1) {
        world.clock.advance(MINUTE);
        services.session.look();
      }
    };
    act(() => pass(typing));
    await chooseMotif(user, MOT_DE_PASSE);
    await user.click(statut("Résolu"));
    await act(async () => {
      pass(minutes - typing);
      await new Promise((resolve) => setTimeout(resolve, 400));
    });
    return { ...pane, world };
  }
  const question = () => screen.queryByText(/Le chronomètre tourne depuis/);

  test("asks after the time of the settings, not before", async () => {
    await forgotten(29);
    expect(question()).toBeNull();
  });

  test("is kept, and asks again only after as long", async () => {
    const { user } = await forgotten(31);
    await user.click(button("Garder"));
    expect(question()).toBeNull();
    await user.click(button("Terminer l'appel"));
    expect(field("Durée").value).toBe("31:00");
  });

  test("is brought back to the last moment of activity, not to the threshold", async () => {
    const { user } = await forgotten(100);
    await user.click(button("Ramener à 12:00, votre dernière saisie"));
    expect(field("Durée").value).toBe("12:00");
    expect(question()).toBeNull();
  });

  test("gives way to what is typed", async () => {
    const { user } = await forgotten(100);
    await user.click(button("Taper la durée"));
    expect(document.activeElement).toBe(field("Durée"));
    await user.paste("4 min");
    expect(field("Durée").value).toBe("4 min");
  });

  test.each([
    ["while it runs", false],
    ["once it was ended", true],
  ])("is not saved before it is answered, %s", async (_, ended) => {
    const { user, world } = await forgotten(100);
    if (ended) await user.click(button("Terminer l'appel"));
    await user.click(button("Enregistrer"));
    expect(world.historique.lignes).toEqual([]);
    expect(document.activeElement).toBe(button("Garder"));
    await user.click(button("Garder"));
    await user.click(button("Enregistrer"));
    await screen.findByText(/^Dernier appel/);
    expect(world.historique.lignes).toMatchObject([{ dureeSecondes: 6000 }]);
  });
});

describe("time that nobody can tell", () => {
  async function during(what: (world: ReturnType<typeof aWorld>) => void) {
    const world = aWorld();
    world.preferences.save({ referent: "Camille" });
    const pane = await openPane(world);
    const { user, services } = pane;
    await user.click(button("Démarrer l'appel"));
    await chooseMotif(user, MOT_DE_PASSE);
    await user.click(statut("Résolu"));
    world.clock.advance(MINUTE);
    act(() => services.session.look());
    what(world);
    act(() => services.session.look());
    world.clock.advance(MINUTE);
    await user.click(button("Enregistrer"));
    return { ...pane, world };
  }
  const seconds = (world: ReturnType<typeof aWorld>) =>
    world.historique.lignes.map(({ dureeSecondes }) => dureeSecondes);

  test("a clock that is set back an hour changes nothing", async () => {
    const { world } = await during(({ clock }) => clock.leap(-60 * MINUTE));
    await screen.findByText(/^Dernier appel/);
    expect(seconds(world)).toEqual([120]);
  });

  test.each([
    ["the computer's other clock stood still", "leap" as const],
    ["both clocks went on", "advance" as const],
  ])("forty minutes of sleep are told before saving: %s", async (_, how) => {
    const { world, user } = await during(({ clock }) => clock[how](40 * MINUTE));
    expect(screen.getByText(/Le poste s'est mis en veille.* 40:00/)).toBeTruthy();
    expect(seconds(world)).toEqual([]);
    await user.click(await screen.findByRole("button", { name: "Non : 02:00" }));
    await user.click(button("Enregistrer"));
    await screen.findByText(/^Dernier appel/);
    expect(seconds(world)).toEqual([120]);
  });

  test("the call may have gone on meanwhile", async () => {
    const { world, user } = await during(({ clock }) => clock.advance(40 * MINUTE));
    await user.click(await screen.findByRole("button", { name: "Oui : 42:00" }));
    await user.click(button("Enregistrer"));
    await screen.findByText(/^Dernier appel/);
    expect(seconds(world)).toEqual([42 * 60]);
  });
});

describe("the day of a call", () => {
  const DAY = 24 * 60 * MINUTE;

  test("is the one on which its timer starts", async () => {
    const world = aWorld();
    const { user } = await openPane(world);
    await chooseMotif(user, MOT_DE_PASSE);
    world.clock.advance(3 * DAY);
    await user.click(button("Démarrer l'appel"));
    await user.click(statut("Résolu"));
    expect(screen.queryByText(/est daté du/)).toBeNull();
    await user.click(button("Enregistrer"));
    await screen.findByText(/^Dernier appel/);
    expect(world.historique.lignes).toMatchObject([{ date: TODAY + 3 }]);
  });

  test("shows where it is not today, and becomes today's by one click", async () => {
    const world = aWorld();
    const { user } = await openPane(world);
    await fillCall(user);
    expect(screen.queryByText(/est daté du/)).toBeNull();
    world.clock.advance(3 * DAY);
    await user.click(statut("En cours"));
    expect(screen.getByText("Cet appel est daté du 20/11/2026.")).toBeTruthy();
    await user.click(button("Le dater d'aujourd'hui"));
    expect(screen.queryByText(/est daté du/)).toBeNull();
    await user.click(button("Enregistrer"));
    await screen.findByText(/^Dernier appel/);
    expect(world.historique.lignes).toMatchObject([{ date: TODAY + 3 }]);
  });
});

test("on another screen the call and its duration stay in sight, and one click leads back", async () => {
  const world = aWorld();
  const { user } = await openPane(world);
  expect(screen.queryByText("Appel en cours : y revenir")).toBeNull();
  await user.click(button("Démarrer l'appel"));
  world.clock.advance(65_000);
  await user.click(tab("Aide"));
  const back = await screen.findByRole("button", { name: /Appel en cours : y revenir/ });
  expect(back.textContent).toContain("01:05");
  await user.click(back);
  expect(tab("Saisie").getAttribute("aria-selected")).toBe("true");
});

test("two motifs change places, and the part of one may be typed: the rows say the same", async () => {
  const world = aWorld();
  const { user } = await openPane(world);
  await fillCall(user);
  await user.click(button("Ajouter un motif"));
  await chooseMotif(user, ["ASSISTANCE TECHNIQUE ET ANOMALIE"], 1);
  await user.click(statut("En cours", 1));
  await user.click(screen.getByRole("button", { name: /^Motif 1/ }));
  await user.click(await screen.findByRole("button", { name: "Descendre le motif 1" }));
  const part = field("Temps du motif 1");
  await user.clear(part);
  await user.type(part, "1:00");
  await user.tab();
  expect(screen.getByText(/01:00 \+ 01:05 = 02:05/)).toBeTruthy();
  await user.click(button("Enregistrer"));
  await screen.findByText(/^Dernier appel/);
  expect(world.historique.lignes.map((l) => [l.code, l.dureeSecondes, l.appel])).toEqual([
    ["TEC-INC-DYS", 60, 1],
    ["ACC-CNX-MDP", 65, 0],
  ]);
});

test("a masked number shows its last digits only, except while it is typed", async () => {
  const world = aWorld();
  world.preferences.save({ telephoneMasque: true });
  const { user } = await openPane(world);
  await user.type(field("Numéro de téléphone"), "0656844329");
  await user.tab();
  expect(field("Numéro de téléphone").value).toBe("•• •• •• 43 29");
  await user.click(field("Numéro de téléphone"));
  expect(field("Numéro de téléphone").value).toBe("06 56 84 43 29");
});

test("an escalated call offers its form, before and after it is saved", async () => {
  const { user } = await openPane(aWorld());
  const sousMotif = async () =>
    (await screen.findByRole<HTMLInputElement>("textbox", { name: "Sous-motif" })).value;
  await fillCall(user);
  expect(screen.queryByRole("button", { name: "Préparer l'escalade" })).toBeNull();
  await user.click(statut("Escaladé"));
  await user.click(button("Préparer l'escalade"));
  expect(await sousMotif()).toBe(MOT_DE_PASSE[2]);
  await user.click(button("Enregistrer"));
  await screen.findByText(/^Dernier appel/);
  await user.click(button("Préparer l'escalade"));
  expect(await sousMotif()).toBe(MOT_DE_PASSE[2]);
});

test("the answer opens beside its motif, and closes with the focus back on its button", async () => {
  const { user } = await openPane(aWorld());
  await chooseMotif(user, MOT_DE_PASSE);
  await user.click(button("Réponse type"));
  const panel = await screen.findByRole("dialog", { name: /Réinitialisation du mot de passe/ });
  await within(panel).findByText("Bonjour,");
  await user.click(button("Fermer la réponse"));
  expect(document.activeElement).toBe(button("Réponse type"));
});

test("the name given in the settings stands in the form at once, and what is typed later stays", async () => {
  const world = aWorld();
  const { user } = await openPane(world);
  await user.click(tab("Réglages"));
  await user.type(
    await screen.findByLabelText("Votre nom dans la colonne « Référent »"),
    "Camille",
  );
  await user.tab();
  await user.click(tab("Saisie"));
  await fillCall(user);
  expect(field("Référent").value).toBe("Camille");
  expect(world.preferences.load().referent).toBe("Camille");
  await user.type(field("Référent"), " B.");
  expect(world.preferences.load().referent).toBe("Camille B.");
});

test("a row is corrected in its place, while another call goes on", async () => {
  const world = aWorld();
  world.preferences.save({ referent: "Camille" });
  world.historique.lignes = [aLigne({ idAppel: "a", idLigne: "l", dureeSecondes: 245 })];
  const { user } = await openPane(world);
  await user.click(button("Démarrer l'appel"));
  await user.click(tab("Suivi"));
  await user.click(await screen.findByRole("button", { name: /^Corriger : / }));
  const form = within(await screen.findByRole("form", { name: "Corriger une ligne" }));
  const duree = form.getByRole("textbox", { name: "Durée" });
  await user.clear(duree);
  await user.type(duree, "5:00");
  await user.click(form.getByRole("button", { name: "Enregistrer la correction" }));
  const said = await screen.findByText("Correction enregistrée.");
  expect(said.closest(".message-success")).not.toBeNull();
  expect(world.historique.lignes.map(({ dureeSecondes }) => dureeSecondes)).toEqual([300]);
  // Each write shows in the lists: the correction, then the call that is saved on the other screen.
  const dernieres = () => within(screen.getByRole("region", { name: "Mes dernières lignes" }));
  expect(await dernieres().findByText(/· 05:00 ·/)).toBeTruthy();
  await user.click(tab("Saisie"));
  expect(button("Terminer l'appel")).toBeTruthy();
  await fillCall(user);
  await user.click(button("Enregistrer"));
  await screen.findByText(/^Dernier appel/);
  await user.click(tab("Suivi"));
  expect(await dernieres().findByText(/· 02:05 ·/)).toBeTruthy();
});
