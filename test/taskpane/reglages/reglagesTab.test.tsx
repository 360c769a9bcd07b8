/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { useSyncExternalStore } from "react";
import { readReglages, writeDepartement, writeHoraires } from "../../../src/application/reglages";
import ReglagesTab from "../../../src/taskpane/reglages/ReglagesTab";
import type { ReglagesActions } from "../../../src/taskpane/reglages/reglagesActions";
import { MemoryPreferences } from "../../support/doubles/deviceDoubles";
import { MemoryReglagesClasseur } from "../../support/doubles/memoryReglagesClasseur";
import { renderLateScreen } from "../renderLateScreen";

const GIRONDE = { departement: "Gironde", horaires: "lundi-vendredi 9:00-12:00" };

function Screen({ store, actions }: { store: MemoryPreferences; actions: ReglagesActions }) {
  const preferences = useSyncExternalStore(
    (listener) => store.subscribe(listener),
    () => store.load(),
  );
  return <ReglagesTab preferences={preferences} document="" actions={actions} />;
}

async function openReglages(classeur = new MemoryReglagesClasseur(GIRONDE)) {
  const preferences = new MemoryPreferences();
  const ports = { reglagesClasseur: classeur };
  const actions: ReglagesActions = {
    readReglages: () => readReglages(ports),
    writeDepartement: (departement) => writeDepartement(ports, departement),
    writeHoraires: (texte) => writeHoraires(ports, texte),
    savePreferences: (changes) => preferences.save(changes),
  };
  const view = renderLateScreen(<Screen store={preferences} actions={actions} />);
  await screen.findByLabelText("Département");
  const type = async (label: string, text: string): Promise<void> => {
    await view.user.clear(screen.getByLabelText(label));
    if (text !== "") await view.user.type(screen.getByLabelText(label), text);
    await view.user.tab();
  };
  return { ...view, type, preferences, classeur };
}

const status = () => screen.getByRole("status").textContent;

it("shows what the workbook and the device hold, and says which is whose", async () => {
  await openReglages();
  expect(screen.getByLabelText<HTMLInputElement>("Département").value).toBe("Gironde");
  expect(screen.getByRole("region", { name: "Dans le classeur, pour tous" })).toBeTruthy();
  expect(screen.getByRole("region", { name: "Sur ce poste, pour vous" })).toBeTruthy();
  expect(status()).toBe("");
});

it("keeps a text when its field is left, and says so", async () => {
  const { type, preferences } = await openReglages();
  await type("Votre nom dans la colonne « Référent »", " Camille ");
  await type("Prénom", "Camille");
  await type("Adresse e-mail", "camille@exemple.fr");
  expect(preferences.kept.referent).toBe("Camille");
  expect(preferences.kept.identite).toMatchObject({
    prenom: "Camille",
    email: "camille@exemple.fr",
  });
  expect(status()).toBe("Réglages enregistrés");
});

it("keeps a choice at once", async () => {
  const { user, preferences } = await openReglages();
  await user.selectOptions(screen.getByLabelText("Canal par défaut"), "E-mail");
  await user.click(screen.getByLabelText("Masquer le numéro de téléphone à l'écran"));
  expect(preferences.kept).toMatchObject({ canal: "E-mail", telephoneMasque: true });
});

it("refuses minutes that make no sense, in place", async () => {
  const { type, preferences } = await openReglages();
  await type("Chronomètre oublié après (minutes)", "2");
  expect(await screen.findByText("Indiquez un nombre de minutes de 5 à 480.")).toBeTruthy();
  expect(preferences.kept.oubliMinutes).toBe(45);
  await type("Chronomètre oublié après (minutes)", "60");
  expect(preferences.kept.oubliMinutes).toBe(60);
  expect(screen.queryByText(/Indiquez un nombre/)).toBeNull();
});

it("writes the department, chosen in the list or typed, by Enter too", async () => {
  const { user, classeur } = await openReglages();
  expect(document.querySelectorAll("datalist option")).toHaveLength(101);
  const field = screen.getByLabelText("Département");
  await user.clear(field);
  await user.type(field, "Hérault{Enter}");
  await waitFor(() => expect(classeur.kept.departement).toBe("Hérault"));
  await waitFor(() => expect(status()).toBe("Réglages enregistrés"));
  expect(document.activeElement).toBe(field);
});

it.each([
  ["69", "Rhône"],
  ["2a", "Corse-du-Sud"],
  ["1", "Ain"],
  ["rhone", "Rhône"],
  ["la réunion", "La Réunion"],
])("writes the official name of the department that « %s » means", async (typed, nom) => {
  const { type, classeur } = await openReglages();
  await type("Département", typed);
  await waitFor(() => expect(classeur.kept.departement).toBe(nom));
  await waitFor(() =>
    expect(screen.getByLabelText<HTMLInputElement>("Département").value).toBe(nom),
  );
});

it.each(["rhon", "zzz", "20", "Île-de-France"])(
  "refuses « %s », which is no department, in place, and writes nothing",
  async (typed) => {
    const { type, classeur } = await openReglages();
    await type("Département", typed);
    expect(await screen.findByText(/^Département non reconnu/)).toBeTruthy();
    expect(screen.getByLabelText("Département").getAttribute("aria-invalid")).toBe("true");
    expect(classeur.kept.departement).toBe("Gironde");
    expect(status()).toBe("");
  },
);

it("writes hours in one way, and refuses what says none", async () => {
  const { type, classeur } = await openReglages();
  const label = "Horaires de l'assistance téléphonique";
  await type(label, "lun-mar 9h-12h");
  await waitFor(() => expect(classeur.kept.horaires).toBe("lundi-mardi 9:00-12:00"));
  await waitFor(() =>
    expect(screen.getByLabelText<HTMLInputElement>(label).value).toBe("lundi-mardi 9:00-12:00"),
  );
  await type(label, "quand on peut");
  expect(await screen.findByText(/^Horaires non reconnus/)).toBeTruthy();
  expect(classeur.kept.horaires).toBe("lundi-mardi 9:00-12:00");
});

it("keeps what was typed when the workbook refuses it, and says why", async () => {
  const { type, classeur } = await openReglages();
  classeur.failNext = "CLASSEUR_PROTEGE";
  await type("Département", "Hérault");
  expect((await screen.findByRole("alert")).textContent).toContain("ne peut pas être modifié");
  expect(screen.getByLabelText<HTMLInputElement>("Département").value).toBe("Hérault");
  expect(status()).toBe("");
});

it("asks for no hours where an older workbook has no place for them", async () => {
  await openReglages(new MemoryReglagesClasseur({ departement: "", horaires: null }));
  expect(screen.queryByLabelText("Horaires de l'assistance téléphonique")).toBeNull();
  expect(screen.getByText(/suit les horaires nationaux/).textContent).toContain("9:30-11:30");
});

it("shows what another pane sets", async () => {
  const { preferences } = await openReglages();
  act(() => preferences.save({ referent: "Dominique" }));
  expect(await screen.findByDisplayValue("Dominique")).toBeTruthy();
});

it("has no fault that axe finds", async () => {
  const { container } = await openReglages();
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

it("keeps each of the choices about calls that are written, and refuses days that make no sense", async () => {
  const { user, type, preferences } = await openReglages();
  const check = (name: RegExp) => user.click(screen.getByRole("checkbox", { name }));
  await check(/^Réécrire sans demander/);
  await check(/^Enregistrer le classeur après/);
  expect(preferences.kept).toMatchObject({
    reecritureSansQuestion: true,
    enregistrerApresAppel: true,
  });
  const jours = "Gardés en entier sur ce poste au plus (jours ; 0 : jamais)";
  await type(jours, "32");
  expect(await screen.findByText("Indiquez un nombre de jours de 0 à 31.")).toBeTruthy();
  await type(jours, "");
  expect(preferences.kept.joursGardes).toBe(7);
  await type(jours, "0");
  expect(preferences.kept.joursGardes).toBe(0);
});

it("says who is calling unless told not to, and leaves alone what else is not said any more", async () => {
  const { user, preferences } = await openReglages();
  act(() => preferences.save({ annoncesTues: ["autre"] }));
  const appelant = screen.getByRole<HTMLInputElement>("checkbox", { name: /^Dire qui appelle/ });
  expect(appelant.checked).toBe(true);
  await user.click(appelant);
  expect([appelant.checked, preferences.kept.annoncesTues]).toEqual([false, ["autre", "appelant"]]);
  await user.click(appelant);
  expect([appelant.checked, preferences.kept.annoncesTues]).toEqual([true, ["autre"]]);
});
