/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { useState } from "react";
import { EntretienOuvrable } from "../../../src/taskpane/entretien/EntretienOuvrable";
import EntretienScreen from "../../../src/taskpane/entretien/EntretienScreen";
import { type Panneau, PANNEAUX } from "../../../src/taskpane/entretien/panneaux";
import { Progression } from "../../../src/taskpane/entretien/Progression";
import { useTravail } from "../../../src/taskpane/travail";
import { SuiviError } from "../../../src/domain/erreurs";
import { renderLateScreen } from "../renderLateScreen";
import { someEntretienPorts } from "./someEntretienPorts";

/** A panel whose work goes on until it is told to end. */
function Atelier() {
  const { enCours, run, stop } = useTravail();
  const [etat, setEtat] = useState("repos");
  const work = () =>
    run("Travail", async ({ onProgress, signal }) => {
      onProgress(3, 12);
      await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
      setEtat("arrêté");
      throw new SuiviError("LECTURE_INTERROMPUE");
    });
  return (
    <>
      <p>{etat}</p>
      <button onClick={() => void work()}>Lancer</button>
      {enCours && <Progression travail={enCours} onInterrompre={stop} />}
    </>
  );
}

const panneaux: readonly Panneau[] = [
  { cle: "un", titre: "Atelier", texte: "Travaille longtemps.", Contenu: Atelier },
  { cle: "deux", titre: "Autre", texte: "Ne fait rien.", Contenu: () => <p>autre contenu</p> },
];

const open = (onRetour = () => undefined) => {
  const { ports } = someEntretienPorts();
  return renderLateScreen(
    <EntretienScreen
      loadPorts={() => Promise.resolve(ports)}
      onRetour={onRetour}
      panneaux={panneaux}
    />,
  );
};

const press = async (user: ReturnType<typeof open>["user"], name: string): Promise<void> =>
  user.click(await screen.findByRole("button", { name }));

it("lists its panels with what each is for, and opens one at a time", async () => {
  const { user } = open();
  expect(screen.getAllByRole("listitem")).toHaveLength(2);
  expect(screen.getByRole("button", { name: "Autre", description: "Ne fait rien." })).toBeTruthy();
  await press(user, "Autre");
  expect(await screen.findByText("autre contenu")).toBeTruthy();
  expect(document.activeElement?.textContent).toBe("Autre");
  expect(screen.queryByRole("list")).toBeNull();
  await press(user, "Toutes les rubriques");
  expect(screen.getAllByRole("listitem")).toHaveLength(2);
});

it("goes on with a panel's work while another is looked at", async () => {
  const { user } = open();
  await press(user, "Atelier");
  await press(user, "Lancer");
  expect(await screen.findByText("3 sur 12")).toBeTruthy();
  await press(user, "Toutes les rubriques");
  await press(user, "Autre");
  await press(user, "Toutes les rubriques");
  await press(user, "Atelier");
  expect(screen.getByRole("progressbar", { name: "Travail" }).getAttribute("value")).toBe("3");
});

it("stops a work when it is told to, without calling that a failure", async () => {
  const { user } = open();
  await press(user, "Atelier");
  await press(user, "Lancer");
  await press(user, "Interrompre");
  expect(await screen.findByText("arrêté")).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  expect(screen.queryByRole("alert")).toBeNull();
});

it("opens from the settings, and gives the focus back when it is left", async () => {
  const { ports } = someEntretienPorts();
  const { user } = renderLateScreen(
    <EntretienOuvrable loadPorts={() => Promise.resolve(ports)}>
      {(section) => <div>{section}</div>}
    </EntretienOuvrable>,
  );
  await press(user, "Ouvrir l'entretien du classeur");
  expect(await screen.findByRole("heading", { name: "Entretien du classeur" })).toBeTruthy();
  await press(user, "Retour aux réglages");
  expect(screen.getByRole("button", { name: "Ouvrir l'entretien du classeur" })).toBeTruthy();
  expect(document.activeElement?.textContent).toBe("Entretien du classeur");
});

it("has no fault that axe finds, closed and open", async () => {
  const { user, container } = open();
  const faults = async (): Promise<string[]> => {
    const rules = { "color-contrast": { enabled: false } };
    const { violations } = await axe.run(container, { rules });
    return violations.map(({ id }) => id);
  };
  expect(await faults()).toEqual([]);
  await press(user, "Atelier");
  await press(user, "Lancer");
  expect(await faults()).toEqual([]);
});

it.each(PANNEAUX)("opens « $titre »", async ({ titre }) => {
  const { ports } = someEntretienPorts();
  const { user } = renderLateScreen(
    <EntretienScreen loadPorts={() => Promise.resolve(ports)} onRetour={() => undefined} />,
  );
  await press(user, titre);
  await waitFor(() => expect(screen.queryByText("Chargement…")).toBeNull());
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe(titre);
  expect(document.querySelector(".entretien-panneau")?.textContent).not.toBe("");
  // Nothing in it is called as what led there.
  expect(screen.queryByRole("button", { name: titre })).toBeNull();
});

it("says why it cannot be opened, and tries again", async () => {
  const { ports } = someEntretienPorts();
  let attempts = 0;
  const loadPorts = () => {
    attempts += 1;
    return attempts === 1 ? Promise.reject(new SuiviError("EXCEL_OCCUPE")) : Promise.resolve(ports);
  };
  const { user } = renderLateScreen(
    <EntretienScreen loadPorts={loadPorts} onRetour={() => undefined} panneaux={panneaux} />,
  );
  expect((await screen.findByRole("alert")).textContent).toContain("Excel ne répond pas");
  await press(user, "Réessayer");
  await press(user, "Autre");
  expect(await screen.findByText("autre contenu")).toBeTruthy();
});
