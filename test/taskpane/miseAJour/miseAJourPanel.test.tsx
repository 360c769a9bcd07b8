/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { modeleClasseur } from "../../../src/classeur/miseAJour/niveau";
import { VERSION_CLASSEUR } from "../../../src/domain/classeur";
import { SuiviError } from "../../../src/domain/erreurs";
import type { ClasseurLu, Manque } from "../../../src/domain/miseAJour/classeurLu";
import type { NomenclatureDatee } from "../../../src/domain/miseAJour/evolution";
import { indexNomenclature } from "../../../src/domain/nomenclature";
import MiseAJourPanel from "../../../src/taskpane/miseAJour/MiseAJourPanel";
import { versionReelle } from "../../domain/miseAJour/versionsReelles";
import { MemoryHistorique } from "../../support/doubles/memoryHistorique";
import { aClasseurLu, MemoryMiseAJour } from "../../support/doubles/memoryMiseAJour";
import { aLigneLue } from "../../support/ligneBuilders";
import { someEntretienPorts } from "../entretien/someEntretienPorts";
import { renderLateScreen } from "../renderLateScreen";

const ACTUELLE = versionReelle("2025.1").nomenclature;
const VERSIONS: readonly NomenclatureDatee[] = [versionReelle("2025.1"), versionReelle("2025.2")];
const CODES = ["ACC-CNX-MDP", "IND-EXT-MET", "TEC-INC-DYS", "TEC-INC-DYS"];
const history = CODES.map((code, index) => {
  const { thematique, motif, sousMotif } = ACTUELLE.parCode.get(code)!;
  const ids = { idLigne: `l${index}`, idAppel: `a${index}` };
  return aLigneLue({ thematique, motif, sousMotif, code, ...ids });
});

interface Given {
  readonly classeur?: Partial<ClasseurLu>;
  readonly manques?: readonly Manque[];
  readonly versions?: readonly NomenclatureDatee[];
}

async function open({ classeur = {}, manques = [], versions = VERSIONS }: Given = {}) {
  const { ports, doubles } = someEntretienPorts(new MemoryHistorique(history, ACTUELLE));
  doubles.preferences.save({ referent: "Camille" });
  const miseAJour = new MemoryMiseAJour(aClasseurLu(ACTUELLE, classeur));
  const onNomenclature = jest.fn();
  // Bringing the workbook to the model leaves nothing missing.
  const lacks = () => (miseAJour.lots.length > 0 ? [] : manques);
  const view = renderLateScreen(
    <MiseAJourPanel
      ports={{
        ...ports,
        onNomenclature,
        miseAJour,
        versions: { read: () => Promise.resolve(versions) },
        modele: { ...modeleClasseur, manques: () => Promise.resolve(lacks()) },
      }}
    />,
  );
  const press = async (name: string): Promise<void> =>
    view.user.click(await screen.findByRole("button", { name }));
  await screen.findByText("Modèle");
  return { ...view, ...doubles, miseAJour, onNomenclature, press };
}

it("tells the versions, and proposes nothing to a workbook that has them", async () => {
  const { container } = await open({ classeur: { numero: "2025.2" } });
  expect(screen.getByText(`${VERSION_CLASSEUR} – à jour`)).toBeTruthy();
  expect(screen.getByText("2025.2 – à jour")).toBeTruthy();
  expect(within(container).queryByRole("button", { name: "Voir ce qui change" })).toBeNull();
});

it("shows what a new version changes and what it would write, before anything is written", async () => {
  const { press, miseAJour } = await open();
  expect(screen.getByText("2025.1 – version 2025.2 du 01/06/2025 disponible")).toBeTruthy();
  await press("Voir ce qui change");
  expect(await screen.findByText("Lignes ajoutées (20)")).toBeTruthy();
  expect(screen.getByText("Lignes renommées (2)")).toBeTruthy();
  expect(screen.getByText("Lignes déplacées (6)")).toBeTruthy();
  const remplacees = screen.getByText(/^Lignes remplacées/).closest("details")!;
  expect(remplacees.textContent).toContain("Utilisation des indicateurs métiers devient ");
  const retirees = screen.getByText("Lignes retirées (8)").closest("details")!;
  expect(retirees.textContent).toContain("Dysfonctionnement\u00a0: 2 lignes d'historique");
  const bilan = screen.getByRole("region", { name: "Ce qui sera écrit" }).textContent;
  expect(bilan).toContain("1 ligne d'historique : nouveaux libellés");
  expect(bilan).toContain("1 ligne d'historique : rattachées");
  expect(bilan).toContain("2 lignes d'historique : restent sous un libellé retiré");
  expect(miseAJour.lots).toEqual([]);
});

it("updates with the choices that were made, tells it, notes it, and takes it back", async () => {
  const { user, press, historique, journal } = await open();
  await press("Voir ce qui change");
  await user.click(await screen.findByRole("checkbox", { name: /^Écrire les nouveaux libellés/ }));
  await user.selectOptions(
    screen.getByRole("combobox", { name: /Utilisation des indicateurs métiers/ }),
    "Laisser sous l'ancien libellé",
  );
  const bilan = screen.getByRole("region", { name: "Ce qui sera écrit" });
  expect(
    within(bilan)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual(["3 lignes d'historique : restent sous un libellé retiré"]);
  await press("Mettre à jour");
  expect(await screen.findByText(/Le classeur a la nomenclature 2025\.2/)).toBeTruthy();
  expect(historique.lues.map(({ cellules }) => cellules.code)).toEqual(CODES);
  expect(await screen.findByText("2025.2 – à jour")).toBeTruthy();
  expect(journal.entrees).toEqual([
    expect.objectContaining({
      action: "Mise à jour de la nomenclature",
      detail: "2025.1 → 2025.2, 0 ligne d'historique",
      par: "Camille",
    }),
  ]);
  await press("Annuler la mise à jour");
  expect(await screen.findByText(/La mise à jour a été annulée/)).toBeTruthy();
  expect(await screen.findByText(/version 2025\.2 du/)).toBeTruthy();
});

it("lets the user choose among several successors, and leaves the rows until then", async () => {
  const [, cible] = VERSIONS;
  const lignes = cible!.nomenclature.lignes.map((ligne) =>
    ligne.code === "IND-EXT-ERR" ? { ...ligne, remplace: ["IND-EXT-MET"] } : ligne,
  );
  const versions = [{ ...cible!, nomenclature: indexNomenclature(lignes) }];
  const { user, press, historique } = await open({ versions });
  await press("Voir ce qui change");
  const field = await screen.findByRole("combobox", {
    name: /Utilisation des indicateurs métiers/,
  });
  expect(field).toHaveProperty("value", "");
  await user.selectOptions(field, "IND-EXT-ERR");
  await press("Mettre à jour");
  await screen.findByText(/^Le classeur a la nomenclature/);
  expect(historique.lues.map(({ cellules }) => cellules.code)).toEqual([
    "ACC-CNX-MDP",
    "IND-EXT-ERR",
    "TEC-INC-DYS",
    "TEC-INC-DYS",
  ]);
});

it("lists successors with the sous-motif first, and the chosen one whole in the title of a narrow list", async () => {
  const { user, press } = await open();
  await press("Voir ce qui change");
  const list = await screen.findByRole<HTMLSelectElement>("combobox", {
    name: /Utilisation des indicateurs métiers/,
  });
  const lignes = [...list.options]
    .filter(({ value }) => value !== "")
    .map(({ value, text }) => ({ text, ligne: VERSIONS[1]!.nomenclature.parCode.get(value)! }));
  expect(lignes.length).toBeGreaterThan(0);
  for (const { text, ligne } of lignes)
    expect(text).toBe(`${ligne.sousMotif} (${ligne.thematique} › ${ligne.motif})`);
  expect(list.title).toBe(lignes.find(({ ligne }) => ligne.code === list.value)!.text);
  await user.selectOptions(list, "");
  expect(list.title).toBe("Laisser sous l'ancien libellé");
});

it("shows progress right after the buttons that start the work, before any other", async () => {
  const { press, miseAJour } = await open();
  /** The buttons of the panel and its progress, as they stand. */
  const order = () =>
    [...document.querySelectorAll("button, progress")].map((one) =>
      one instanceof HTMLButtonElement ? one.textContent : "progress",
    );
  await press("Voir ce qui change");
  await screen.findByText("Lignes ajoutées (20)");
  let release = (): void => undefined;
  const { apply } = miseAJour;
  const held = new Promise<void>((resolve) => (release = resolve));
  miseAJour.apply = async (lot) => {
    await held;
    return apply(lot);
  };
  await press("Mettre à jour");
  expect(await screen.findByRole("progressbar")).toBeTruthy();
  expect(order()).toEqual([
    "Mettre à jour",
    "Renoncer à la mise à jour",
    "progress",
    "Interrompre",
    "Relire le classeur",
  ]);
  release();
  await screen.findByText("2025.2 – à jour");
  expect(screen.queryByRole("progressbar")).toBeNull();
});

it("tells the second of two référents that it is done, and reads the workbook again", async () => {
  const { press, miseAJour } = await open();
  await press("Voir ce qui change");
  await screen.findByText("Lignes ajoutées (20)");
  miseAJour.classeur = { ...miseAJour.classeur, numero: "2025.2", empreinte: "autre" };
  await press("Mettre à jour");
  expect(await screen.findByText(/Quelqu'un vient de faire cette mise à jour/)).toBeTruthy();
  expect(await screen.findByText("2025.2 – à jour")).toBeTruthy();
});

it("says why an update failed, and that nothing was written", async () => {
  const { press, miseAJour } = await open();
  await press("Voir ce qui change");
  await screen.findByText("Lignes ajoutées (20)");
  miseAJour.failNext = new SuiviError("HISTORIQUE_FILTRE");
  await press("Mettre à jour");
  expect((await screen.findByRole("alert")).textContent).toContain("L'historique est filtré");
  expect(miseAJour.lots).toEqual([]);
});

it("brings an older workbook to the model first, saying what is missing", async () => {
  const manques: readonly Manque[] = [
    { type: "tableau", nom: "Journal" },
    { type: "colonne", nom: "Retirée", tableau: "Nomenclature" },
  ];
  const { press, miseAJour } = await open({ classeur: { modele: "1.0" }, manques });
  const list = screen.getByRole("list", { name: "Ce qui manque" });
  expect(
    within(list)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual(["Tableau « Journal »", "Colonne « Retirée » du tableau « Nomenclature »"]);
  expect(screen.queryByRole("button", { name: "Voir ce qui change" })).toBeNull();
  await press("Mettre le classeur à niveau maintenant");
  expect(await screen.findByText("Le classeur est à niveau.")).toBeTruthy();
  expect(await screen.findByRole("button", { name: "Voir ce qui change" })).toBeTruthy();
  expect(miseAJour.classeur.modele).toBe(VERSION_CLASSEUR);
});

it("ends an upgrade with one verdict when a step of it failed, and tries that step again", async () => {
  const { press, miseAJour, container } = await open({ classeur: { modele: "1.0" } });
  miseAJour.failPrint = new SuiviError("EXCEL_INATTENDU", { codeExcel: "NotImplemented" });
  await press("Mettre le classeur à niveau maintenant");
  expect(await screen.findByText("Mise à niveau faite, sauf une étape")).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
  expect(container.querySelector(".message-error")).toBeNull();
  miseAJour.failPrint = null;
  await press("Réessayer cette étape");
  expect(await screen.findByText("Mise à niveau terminée")).toBeTruthy();
  expect(miseAJour.lots).toHaveLength(1);
});

it("only reads a workbook of a later model", async () => {
  await open({ classeur: { modele: "9.0" } });
  expect(screen.getByText(/demande un complément plus récent/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /niveau/ })).toBeNull();
  expect(screen.queryByRole("button", { name: "Voir ce qui change" })).toBeNull();
});

it("says why the workbook cannot be read, and reads it again when asked", async () => {
  const { press, miseAJour } = await open();
  const { read } = miseAJour;
  miseAJour.read = () => Promise.reject(new SuiviError("HISTORIQUE_ABSENT"));
  await press("Relire le classeur");
  expect((await screen.findByRole("alert")).textContent).toContain("L'historique est introuvable");
  miseAJour.read = read;
  await press("Réessayer");
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
});

it("moves the focus to what an action opens or says, never out of the panel", async () => {
  const { press } = await open();
  await press("Voir ce qui change");
  const titre = await screen.findByRole("heading", { name: "Passer à la nomenclature 2025.2" });
  await waitFor(() => expect(document.activeElement).toBe(titre));
  await press("Renoncer à la mise à jour");
  expect(document.activeElement).toBe(titre);
  await press("Voir ce qui change");
  await press("Mettre à jour");
  await screen.findByText("2025.2 – à jour");
  const message = screen.getByText(/^Le classeur a la nomenclature 2025\.2/);
  expect(document.activeElement).toBe(message.closest("[tabindex='-1']"));
});

it("has the nomenclature read anew after an update, and after its undo", async () => {
  const { press, onNomenclature } = await open();
  await press("Voir ce qui change");
  await screen.findByText("Lignes ajoutées (20)");
  expect(onNomenclature).not.toHaveBeenCalled();
  await press("Mettre à jour");
  await screen.findByText("2025.2 – à jour");
  expect(onNomenclature).toHaveBeenCalledTimes(1);
  await press("Annuler la mise à jour");
  await screen.findByText(/version 2025\.2 du/);
  expect(onNomenclature).toHaveBeenCalledTimes(2);
});

it("keeps the way back from an upgrade while a new version is looked at", async () => {
  const { press, miseAJour } = await open({ classeur: { modele: "1.0" } });
  await press("Mettre le classeur à niveau maintenant");
  await press("Voir ce qui change");
  await screen.findByText("Lignes ajoutées (20)");
  await press("Annuler la mise à niveau");
  expect(await screen.findByText(/La mise à jour a été annulée/)).toBeTruthy();
  expect(miseAJour.classeur.modele).toBe("1.0");
});

it("has nothing that axe finds wrong, preview open", async () => {
  const { container, press } = await open();
  await press("Voir ce qui change");
  await screen.findByText("Lignes ajoutées (20)");
  const { violations } = await axe.run(container, {
    rules: { region: { enabled: false }, "color-contrast": { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}, 120_000);
