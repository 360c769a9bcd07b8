/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TextDecoder } from "node:util";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { SuiviError } from "../../../src/domain/erreurs";
import { messageOfError } from "../../../src/messages/erreurs";
import { PREFERENCES_PAR_DEFAUT } from "../../../src/domain/preferences";
import ImportationPanel from "../../../src/taskpane/importation/ImportationPanel";
import { importationWorld } from "../../application/importation/importationWorld";
import { ancienFichier, manifesteOf } from "../../support/anciensFichiers";
import { renderLateScreen } from "../renderLateScreen";

// Every browser has it; jsdom has not.
Object.assign(globalThis, { TextDecoder });

/** The panel over a workbook whose history holds what the manifest says. */
function openPanel(nom: string) {
  const world = importationWorld(manifesteOf(nom));
  const shown: string[] = [];
  const ports = {
    ...world.ports,
    preferences: { get: () => ({ ...PREFERENCES_PAR_DEFAUT, referent: "Camille" }) },
    navigation: {
      showFeuille: async (feuille: string) => {
        shown.push(feuille);
        return Promise.resolve();
      },
    },
  };
  return { ...world, shown, ...renderLateScreen(<ImportationPanel ports={ports} />) };
}

function fileOf(nom: string): File {
  return asFile(nom, ancienFichier(nom).octets);
}

/** A small file that people really meet. */
function casOf(chemin: string): File {
  const octets = readFileSync(join(__dirname, "..", "..", "fixtures", "cas", `${chemin}.xlsx`));
  return asFile("ancien", new Uint8Array(octets));
}

function asFile(nom: string, octets: Uint8Array): File {
  const file = new File([octets as BlobPart], `${nom}.xlsx`);
  // jsdom's own gives an ArrayBuffer of another realm.
  return Object.assign(file, { arrayBuffer: async () => Promise.resolve(octets.buffer) });
}

const input = () =>
  screen.getByLabelText<HTMLInputElement>("Choisir un fichier…", { selector: "input" });
const importButton = (count: number) =>
  screen.findByRole("button", { name: `Importer ${count} lignes` });

it("imports a file from its choice to its report", async () => {
  const { user, historique, journal, shown } = openPanel("04-doublons-et-manques");
  await user.upload(input(), fileOf("04-doublons-et-manques"));
  await importButton(4);
  // Titles and labels are all recognised: their lists stand folded.
  const lists = [...document.querySelectorAll("select")];
  expect(lists.length).toBeGreaterThan(5);
  expect(lists.filter((one) => one.closest("details:not([open])") === null)).toEqual([]);
  await user.click(await importButton(4));
  await screen.findByText("Import terminé");
  expect(screen.getByText("Import terminé")).toBe(document.activeElement);
  expect(screen.getByText("4 lignes ajoutées à l'historique.")).toBeTruthy();
  expect(screen.getByText("3 lignes y étaient déjà.")).toBeTruthy();
  expect(historique.lues).toHaveLength(8);
  expect(journal.entrees).toMatchObject([
    {
      action: "Import d'un ancien fichier",
      detail: "Lignes importées : 4 ; déjà présentes : 3 ; écartées : 10",
      par: "Camille",
    },
  ]);
  await user.click(screen.getByRole("button", { name: "Voir « Import – lignes écartées »" }));
  await user.click(screen.getByRole("button", { name: "Voir l'historique" }));
  expect(shown).toEqual(["Import – lignes écartées", "Historique des sollicitations"]);
  await user.click(screen.getByRole("button", { name: "Importer un autre fichier" }));
  expect(screen.queryByText("Import terminé")).toBeNull();
  expect(input()).toBeTruthy();
});

it("says why rows are left out, and takes incomplete ones on request", async () => {
  const { user } = openPanel("04-doublons-et-manques");
  await user.upload(input(), fileOf("04-doublons-et-manques"));
  const raisons = await screen.findByRole("list", { name: "Pourquoi des lignes sont écartées" });
  expect(within(raisons).getByText("Date dans le futur : 1 ligne")).toBeTruthy();
  await user.click(screen.getByRole("checkbox", { name: /sans durée ou sans statut/ }));
  expect(await importButton(6)).toBeTruthy();
});

it("asks once for labels that nobody but a person can tell", async () => {
  const { user, historique, feuilles } = openPanel("06-autre-nomenclature");
  await user.upload(input(), fileOf("06-autre-nomenclature"));
  await importButton(6);
  expect(
    screen.getByText("3 motifs attendent votre choix ; d'ici là, leurs lignes sont écartées."),
  ).toBeTruthy();
  const choose = (label: RegExp, option: string) =>
    user.selectOptions(screen.getByRole("combobox", { name: label }), option);
  await choose(/Réaliser une extraction/, "IND-EXT-DON");
  await choose(/Rien à dire/, "Ne pas importer");
  await user.click(await importButton(7));
  await screen.findByText("Import terminé");
  expect(historique.lues.map(({ cellules }) => cellules.code)).toContain("IND-EXT-DON");
  const listed = feuilles.ecrites.get("Import – lignes écartées")?.map((row) => row[1]);
  expect(listed).toEqual([
    "Raison",
    "Motif laissé de côté à votre demande",
    "Motif absent de la nomenclature",
  ]);
});

it("lets a column be put elsewhere", async () => {
  const { user } = openPanel("01-outil-d-origine");
  await user.upload(input(), fileOf("01-outil-d-origine"));
  await importButton(12);
  await user.click(screen.getByText(/colonnes reconnues$/));
  const date = screen.getByRole("combobox", { name: "Où lire « Date »" });
  await user.selectOptions(date, "(pas dans ce fichier)");
  expect(await screen.findByText("Aucune ligne à importer.")).toBeTruthy();
  expect(screen.getByText("Colonnes non reprises : Date.")).toBeTruthy();
  await user.selectOptions(date, "B – Date");
  expect(await importButton(12)).toBeTruthy();
});

it("takes a dropped file", async () => {
  const { container } = openPanel("01-outil-d-origine");
  const files = [fileOf("01-outil-d-origine")];
  fireEvent.drop(container.querySelector(".importation-depot")!, { dataTransfer: { files } });
  expect(await importButton(12)).toBeTruthy();
});

it("takes up an interrupted import where it stopped", async () => {
  const { user, historique } = openPanel("01-outil-d-origine");
  await user.upload(input(), fileOf("01-outil-d-origine"));
  historique.tailleBloc = 5;
  const start = await importButton(12);
  const append = historique.appendAll.bind(historique);
  historique.appendAll = async (lignes, options) =>
    append(lignes, {
      ...options,
      onProgress: (faites, total) => {
        options?.onProgress?.(faites, total);
        screen.getByRole("button", { name: "Interrompre" }).click();
      },
    });
  await user.click(start);
  await screen.findByText("Import interrompu");
  expect(historique.lues).toHaveLength(5);
  historique.appendAll = append;
  await user.click(screen.getByRole("button", { name: "Reprendre l'import" }));
  await screen.findByText("Import terminé");
  expect(historique.lues).toHaveLength(12);
});

it("asks once for the unit of a column, with examples, before anything can be imported", async () => {
  const { feuilles, user, historique } = openPanel("01-outil-d-origine");
  await user.upload(input(), casOf("09-unites/duree-en-minutes-sans-unite"));
  const question = await screen.findByRole("radiogroup", {
    name: "Dans « Durée », les nombres sans unité sont…",
  });
  expect(
    within(question)
      .getAllByRole("radio")
      .map((one) => (one as HTMLInputElement).checked),
  ).toEqual([...[false, false, false]]);
  expect(
    within(question).getByText("4 devient 04:00 ; 12 devient 12:00 ; 1.5 devient 01:30"),
  ).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Importer \d/ })).toBeNull();
  await user.click(within(question).getByRole("radio", { name: /^des minutes/ }));
  expect(screen.getByText(/nombres lus comme des minutes, à votre demande/)).toBeTruthy();
  await user.click(await importButton(6));
  await screen.findByText("Import terminé");
  expect(historique.lues.map(({ cellules }) => cellules.dureeSecondes)).toEqual([
    240, 720, 90, 420, 1500, 180,
  ]);
  expect(feuilles.ecrites.get("Import – valeurs lues autrement")?.slice(0, 2)).toEqual([
    ["Colonne", "Écrit", "Lu", "Lignes", "Lignes du fichier"],
    ["Durée d'appel (en secondes)", "4", "04:00", 1, "2"],
  ]);
});

it("says that day and month were swapped, and offers to swap them back", async () => {
  const { user, historique } = openPanel("01-outil-d-origine");
  await user.upload(input(), casOf("10-jour-mois-inverses/suivi"));
  await importButton(7);
  expect(screen.getByText(/^3 lignes : date dont le jour et le mois/)).toBeTruthy();
  await user.click(screen.getByRole("radio", { name: /^Rétablir jour et mois/ }));
  expect(screen.queryByText(/date dont le jour et le mois/)).toBeNull();
  await user.click(await importButton(7));
  await screen.findByText("Import terminé");
  expect(historique.lues[3]?.cellules.date).toBe(45_659);
});

it("takes an import back, but for what somebody changed since", async () => {
  const { user, historique, journal } = openPanel("01-outil-d-origine");
  await user.upload(input(), fileOf("01-outil-d-origine"));
  await user.click(await importButton(12));
  await screen.findByText("Import terminé");
  const [first, ...others] = historique.lues;
  historique.lues = [{ ...first!, cellules: { ...first!.cellules, commentaire: "vu" } }, ...others];
  await user.click(screen.getByRole("button", { name: "Annuler l'import" }));
  expect(await screen.findByText("Import annulé")).toBe(document.activeElement);
  expect(screen.getByText("11 lignes retirées de l'historique.")).toBeTruthy();
  expect(screen.getByText("1 ligne modifiée depuis l'import, laissée en place.")).toBeTruthy();
  expect(historique.lues.map(({ cellules }) => cellules.commentaire)).toEqual(["vu"]);
  expect(journal.entrees?.map(({ action }) => action)).toContain("Annulation d'un import");
  expect(screen.queryByRole("button", { name: "Annuler l'import" })).toBeNull();
});

it("opens the file dialog by a button that speaks French", async () => {
  const { user } = openPanel("01-outil-d-origine");
  const opened = jest.spyOn(input(), "click");
  await user.click(screen.getByRole("button", { name: "Choisir un fichier…" }));
  expect(opened).toHaveBeenCalledTimes(1);
});

it("says that a file cannot be read, and keeps the way to another", async () => {
  const { user } = openPanel("01-outil-d-origine");
  const csv = new File(["a;b"], "suivi.xlsx");
  Object.assign(csv, { arrayBuffer: async () => Promise.resolve(new Uint8Array(3).buffer) });
  await user.upload(input(), csv);
  const refused = new SuiviError("FICHIER_PAS_UN_CLASSEUR", { nom: "suivi.xlsx" });
  const { titre } = messageOfError(refused, "autre");
  expect(await screen.findByText(titre)).toBeTruthy();
  await user.upload(input(), fileOf("01-outil-d-origine"));
  expect(await importButton(12)).toBeTruthy();
  await waitFor(() => expect(screen.queryByText(titre)).toBeNull());
});

it("has no accessibility fault that axe sees", async () => {
  const { user, container } = openPanel("06-autre-nomenclature");
  await user.upload(input(), casOf("09-unites/duree-en-minutes-sans-unite"));
  await screen.findByRole("radiogroup");
  const rules = { "color-contrast": { enabled: false }, region: { enabled: false } };
  expect((await axe.run(container, { rules })).violations).toEqual([]);
});

it("says that the reading was stopped, until the next file", async () => {
  const { user } = openPanel("01-outil-d-origine");
  let give: (octets: ArrayBuffer) => void = () => undefined;
  const file = fileOf("01-outil-d-origine");
  const octets = await file.arrayBuffer();
  const waiting = new Promise<ArrayBuffer>((resolve) => (give = resolve));
  await user.upload(input(), Object.assign(file, { arrayBuffer: () => waiting }));
  await user.click(await screen.findByRole("button", { name: "Interrompre" }));
  give(octets);
  expect(await screen.findByText("La lecture a été interrompue")).toBeTruthy();
  await user.upload(input(), fileOf("01-outil-d-origine"));
  await importButton(12);
  expect(screen.queryByText("La lecture a été interrompue")).toBeNull();
});
