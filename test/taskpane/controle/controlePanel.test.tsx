/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import type { LigneLue } from "../../../src/domain/historiqueLu";
import ControlePanel from "../../../src/taskpane/controle/ControlePanel";
import { NOMENCLATURE, TODAY } from "../../support/builders";
import { MemoryHistorique } from "../../support/doubles/memoryHistorique";
import { aLigneLue } from "../../support/ligneBuilders";
import { someEntretienPorts } from "../entretien/someEntretienPorts";
import { renderLateScreen } from "../renderLateScreen";

type Over = Parameters<typeof aLigneLue>[0];

/** A row of its own call. */
const row = (id: string, over: Over = {}): LigneLue =>
  aLigneLue({ idLigne: id, idAppel: id, telephone: "", ...over });

const TEXT_DATE = row("texte", { date: "12/04/2025" });
const TYPO = row("faute", { sousMotif: "Réinitialisaton du mot de passe", code: "", niveau: "" });
const NO_DATE = row("sans", { date: "" });

function openPanel(lignes: readonly LigneLue[] = [TEXT_DATE, TYPO, NO_DATE, row("saine")]) {
  const historique = new MemoryHistorique(lignes, NOMENCLATURE);
  const { ports, doubles } = someEntretienPorts(historique);
  const view = renderLateScreen(<ControlePanel ports={ports} />);
  const press = async (name: string | RegExp) =>
    view.user.click(await screen.findByRole("button", { name }));
  const verify = async () => {
    await press("Lancer la vérification");
    await screen.findByText(/vérifiées/);
  };
  return { ...view, ...doubles, ports, press, verify };
}

/** How a message is drawn: its colour and its sign tell success from what is left to do. */
const drawnOf = (text: RegExp) =>
  /message-(\w+)/.exec(screen.getByText(text).closest(".message")?.className ?? "")?.[1];

const dateOf = (historique: MemoryHistorique, at = 0) => historique.lues[at]?.cellules.date;

it("says so when nothing is wrong", async () => {
  const { verify } = openPanel([row("a"), row("b")]);
  expect(screen.queryByText(/interrompue|vérifiées/)).toBeNull();
  await verify();
  expect(screen.getByText("2 lignes vérifiées : aucune anomalie.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Réparer|Tout réparer/ })).toBeNull();
});

it("groups what it found by kind, what falsifies figures first, and unfolds to the rows", async () => {
  const { verify, press, navigation } = openPanel();
  await verify();
  expect(screen.getByText("3 anomalies sur 3 lignes, 4 vérifiées.")).toBeTruthy();
  expect(screen.getAllByRole("heading", { level: 3 }).map((one) => one.textContent)).toEqual([
    "Date absente : 1 ligne",
    "Date écrite comme du texte : 1 ligne",
    "Libellé avec une faute de frappe : 1 ligne",
  ]);
  await press(/^Date écrite comme du texte/);
  expect(screen.getByText("« 12/04/2025 »", { exact: false }).textContent).toBe(
    "« 12/04/2025 » →  devient 12/04/2025",
  );
  await press("Voir la ligne : Ligne 2 · Réinitialisation du mot de passe");
  expect(navigation.ligne).toEqual({ position: 0, colonne: "date" });
});

it("asks about unknown labels once for all rows that have them, whatever their case", async () => {
  const unknown = (id: string, over: Over = {}) =>
    row(id, { motif: "Inconnu", sousMotif: "Mot de passe perdu", code: "", ...over });
  const { verify, press, historique, user } = openPanel([
    unknown("a"),
    unknown("b", { sousMotif: "MOT DE PASSE PERDU" }),
    unknown("c", { sousMotif: "Tout autre chose" }),
  ]);
  await verify();
  await press(/^Libellés inconnus de la nomenclature : 3 lignes/);
  const lists = screen.getAllByRole<HTMLSelectElement>("combobox", {
    name: /^Ligne de la nomenclature pour/,
  });
  expect(lists.map((one) => one.value)).toEqual(["", ""]);
  expect(screen.queryByRole("button", { name: /^Réparer ces/ })).toBeNull();
  await user.selectOptions(lists[0]!, "ACC-CNX-MDP");
  await press("Réparer ces 2 lignes : Libellés inconnus de la nomenclature");
  await press("Réparer");
  await screen.findByText("2 lignes réparées.");
  expect(historique.lues.map(({ cellules }) => [cellules.sousMotif, cellules.code])).toEqual([
    ["Réinitialisation du mot de passe", "ACC-CNX-MDP"],
    ["Réinitialisation du mot de passe", "ACC-CNX-MDP"],
    ["Tout autre chose", ""],
  ]);
  await press("Annuler les réparations");
  await screen.findByText(/^Réparations annulées/);
  expect(historique.lues[1]?.cellules.sousMotif).toBe("MOT DE PASSE PERDU");
});

it("leads to the survey", async () => {
  const { verify, press, ports } = openPanel();
  await verify();
  await press("Voir l'enquête");
  expect(ports.onEnquete).toHaveBeenCalledTimes(1);
});

it("shows twenty rows at a time", async () => {
  const many = Array.from({ length: 45 }, (_, n) => row(`n${n}`, { date: "hier" }));
  const { verify, press } = openPanel(many);
  await verify();
  await press(/^Date illisible/);
  const rows = () => screen.getAllByText(/^Ligne \d+ · /);
  expect(rows()).toHaveLength(20);
  await press(/^Afficher la suite/);
  await press("Afficher la suite (5) : Date illisible");
  expect(rows()).toHaveLength(45);
  expect(screen.queryByRole("button", { name: /^Afficher la suite/ })).toBeNull();
});

describe("a repair", () => {
  it("is asked for once more, with the focus on what changes nothing", async () => {
    const { verify, press, historique, user } = openPanel();
    await verify();
    await press("Tout réparer (1 ligne)");
    const question = screen.getByRole("group", { name: "Réparer 1 ligne de l'historique ?" });
    expect(within(question).getByText("Date écrite comme du texte : 1 ligne")).toBeTruthy();
    expect(document.activeElement?.textContent).toBe("Ne rien changer");
    await user.keyboard("{Enter}");
    expect(screen.queryByRole("group")).toBeNull();
    expect(dateOf(historique)).toBe("12/04/2025");
  });

  it("of all writes only what leaves no doubt, notes counts in the journal, and looks again", async () => {
    const { verify, press, historique, journal, preferences } = openPanel();
    preferences.save({ referent: "Camille" });
    await verify();
    await press("Tout réparer (1 ligne)");
    await press("Réparer");
    expect(await screen.findByText("1 ligne réparée.")).toBeTruthy();
    expect(await screen.findByText("2 anomalies sur 2 lignes, 4 vérifiées.")).toBeTruthy();
    expect(dateOf(historique)).toBe(45_759);
    expect(historique.lues[1]?.cellules.sousMotif).toBe("Réinitialisaton du mot de passe");
    expect(journal.entrees).toEqual([
      {
        instant: TODAY + 0.5,
        action: "Réparation de l'historique",
        detail: "1 ligne ; Date écrite comme du texte : 1",
        par: "Camille",
      },
    ]);
  });

  it("of one row can be what a person alone may decide", async () => {
    const { verify, press, historique } = openPanel();
    await verify();
    await press(/^Libellé avec une faute de frappe/);
    await press(/^Réparer : Ligne 3 · .* · Libellé avec une faute de frappe$/);
    await press("Réparer");
    await screen.findByText("1 ligne réparée.");
    expect(historique.lues[1]?.cellules).toMatchObject({
      ...{ sousMotif: "Réinitialisation du mot de passe", code: "ACC-CNX-MDP", niveau: "Niveau 1" },
    });
  });

  it("of a kind leaves the others alone", async () => {
    const contraire = ["x", "y"].map((id) => row(id, { niveau: "Niveau 2" }));
    const { verify, press, historique } = openPanel([TEXT_DATE, ...contraire]);
    await verify();
    await press(/^Niveau contraire/);
    await press("Réparer ces 2 lignes : Niveau contraire à la nomenclature");
    await press("Réparer");
    await screen.findByText("2 lignes réparées.");
    expect(historique.lues.map(({ cellules }) => cellules.niveau)).toEqual([
      "Niveau 1",
      "Niveau 1",
      "Niveau 1",
    ]);
    expect(dateOf(historique)).toBe("12/04/2025");
  });

  it("leaves a row alone that somebody changed meanwhile, and says so", async () => {
    const { verify, press, historique } = openPanel();
    await verify();
    historique.lues = historique.lues.map((ligne) => ({
      ...ligne,
      cellules: { ...ligne.cellules, commentaire: "par une collègue" },
    }));
    await press("Tout réparer (1 ligne)");
    await press("Réparer");
    expect(await screen.findByText(/1 ligne modifiée entre-temps/)).toBeTruthy();
    expect(drawnOf(/1 ligne modifiée entre-temps/)).toBe("warning");
    expect(dateOf(historique)).toBe("12/04/2025");
  });

  it("takes the rows below the table into it first, and then mends them", async () => {
    const { verify, press, historique } = openPanel([row("a")]);
    historique.horsTableau = [row("b", { date: "12/04/2025" })];
    await verify();
    await press("Tout réparer (1 ligne)");
    expect(screen.getByText(/y seront rattachées d'abord/)).toBeTruthy();
    await press("Réparer");
    expect(await screen.findByText("1 ligne rattachée au tableau.")).toBeTruthy();
    expect(await screen.findByText("2 lignes vérifiées : aucune anomalie.")).toBeTruthy();
    expect(dateOf(historique, 1)).toBe(45_759);
  });
});

describe("taken back", () => {
  async function repaired() {
    const panel = openPanel();
    await panel.verify();
    await panel.press("Tout réparer (1 ligne)");
    await panel.press("Réparer");
    await screen.findByText("2 anomalies sur 2 lignes, 4 vérifiées.");
    return panel;
  }

  it("repairs leave the former contents, and the faults are found again", async () => {
    const { press, historique } = await repaired();
    await press("Annuler les réparations");
    expect(await screen.findByText(/^Réparations annulées : 1 ligne/)).toBeTruthy();
    expect(await screen.findByText("3 anomalies sur 3 lignes, 4 vérifiées.")).toBeTruthy();
    expect(dateOf(historique)).toBe("12/04/2025");
    expect(screen.queryByRole("button", { name: "Annuler les réparations" })).toBeNull();
  });

  it("repairs leave rows alone that somebody changed since, and list them", async () => {
    const { press, historique } = await repaired();
    historique.lues = historique.lues.map((ligne) => ({
      ...ligne,
      cellules: { ...ligne.cellules, commentaire: "par une collègue" },
    }));
    await press("Annuler les réparations");
    expect(await screen.findByText(/^Une ligne a été modifiée depuis/)).toBeTruthy();
    expect(screen.getByText(/^Ligne 2 · /, { selector: "li" })).toBeTruthy();
    expect(dateOf(historique)).toBe(45_759);
  });

  it("repairs are not forgotten when the screen is left", async () => {
    const { unmount, historique } = await repaired();
    unmount();
    const { ports } = someEntretienPorts(historique);
    renderLateScreen(<ControlePanel ports={ports} />);
    expect(screen.getByRole("button", { name: "Annuler les réparations" })).toBeTruthy();
  });
});

it("can be stopped while it reads, and says that it changed nothing", async () => {
  const { press, historique } = openPanel();
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  const read = historique.readHistorique.bind(historique);
  historique.readHistorique = async (options) => {
    await held;
    return read(options);
  };
  await press("Lancer la vérification");
  await press("Interrompre");
  go();
  expect(await screen.findByText("Vérification interrompue : elle n'a rien modifié.")).toBeTruthy();
});

it("shows why it could not read, and can be asked again", async () => {
  const { press, historique, verify } = openPanel();
  historique.failNext = "EXCEL_OCCUPE";
  await press("Lancer la vérification");
  expect((await screen.findByRole("alert")).textContent).toContain("Excel ne répond pas");
  historique.failNext = "EXCEL_OCCUPE";
  await press("Réessayer");
  await press("Fermer ce message");
  expect(screen.queryByRole("alert")).toBeNull();
  await verify();
});

it("says what was done when a repair fails midway, and can take it back", async () => {
  const { press, verify, historique } = openPanel();
  await verify();
  historique.failNext = "CLASSEUR_PROTEGE";
  await press("Tout réparer (1 ligne)");
  await press("Réparer");
  expect((await screen.findByRole("alert")).textContent).toContain("ne peut pas être modifié");
  expect(drawnOf(/Aucune ligne n'a été modifiée/)).toBe("warning");
  await press("Annuler les réparations");
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
});

it("has no accessibility fault that can be found by a machine", async () => {
  const { container, verify, press } = openPanel();
  await verify();
  await press(/^Date écrite comme du texte/);
  await press("Tout réparer (1 ligne)");
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

it("leads from a probable double to the row that it was compared with", async () => {
  const double = { telephone: "0656844329", code: "ACC-CNX-MDP" };
  const { verify, press, navigation } = openPanel([row("a", double), row("b", double)]);
  await verify();
  await press(/^Doublon probable/);
  await press("Voir l'autre ligne, 2");
  expect(navigation.ligne).toMatchObject({ position: 0 });
});
