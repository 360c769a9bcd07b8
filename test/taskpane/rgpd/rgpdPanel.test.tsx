/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { jourLimite } from "../../../src/domain/rgpd";
import RgpdPanel from "../../../src/taskpane/rgpd/RgpdPanel";
import { TODAY } from "../../support/builders";
import { MemoryHistorique } from "../../support/doubles/memoryHistorique";
import { aLigneLue } from "../../support/ligneBuilders";
import { someEntretienPorts } from "../entretien/someEntretienPorts";
import { renderLateScreen } from "../renderLateScreen";

const LIMITE = jourLimite(TODAY, 12);
const row = (idLigne: string, date: number | string, commentaire = "rappeler Mme Durand") =>
  aLigneLue({ idLigne, idAppel: idLigne, date, commentaire });
const history = [row("a", LIMITE - 30), row("b", LIMITE - 2), row("c", LIMITE + 3)];

function open(lignes = history) {
  const { ports, doubles } = someEntretienPorts(new MemoryHistorique(lignes));
  doubles.preferences.save({ referent: "Camille", favoris: ["ACC-CNX-MDP"] });
  const view = renderLateScreen(<RgpdPanel ports={ports} />);
  const press = (name: string): Promise<void> =>
    view.user.click(screen.getByRole("button", { name }));
  const apercu = async (): Promise<HTMLElement> => {
    await press("Préparer l'aperçu");
    return screen.findByRole("region", { name: "Ce qui serait effacé" });
  };
  const confirm = async (): Promise<void> => {
    await view.user.click(screen.getByRole("checkbox", { name: /^J'ai compris/ }));
    await press("Effacer définitivement");
  };
  return { ...view, ...doubles, ports, press, apercu, confirm };
}

const comments = ({ lues: lignes }: MemoryHistorique) =>
  lignes.map(({ cellules }) => cellules.commentaire);

/** The paragraphs of a part, one by one: no word too many. */
const paragraphs = (part: Element | null | undefined) =>
  [...(part?.querySelectorAll("p") ?? [])].map(({ textContent }) => textContent);

it("shows what would be cleared, before and after, and writes nothing", async () => {
  const { apercu, historique } = open();
  const region = await apercu();
  expect(paragraphs(region)).toHaveLength(2);
  const text = region.textContent;
  expect(text).toContain("2 lignes, du 21/10/2025 au 18/11/2025.");
  expect(text).toContain("2 numéros masqués");
  expect(text).toContain("2 commentaires retirés");
  expect(text).toContain("0656844329 devient •• •• •• 43 29");
  expect(text).toContain("aucune annulation");
  expect(comments(historique)).not.toContain("");
});

it("clears only once it was said that it is understood, tells what was done and notes it", async () => {
  const { feuilles, apercu, press, confirm, historique, journal } = open();
  await apercu();
  await press("Effacer définitivement");
  expect(comments(historique)).not.toContain("");
  await confirm();
  expect(
    await screen.findByText("2 lignes : données effacées, tableaux croisés actualisés."),
  ).toBeTruthy();
  const bilan = screen.getByText("Effacement terminé").closest(".message");
  expect(bilan?.className).toContain("message-success");
  expect(paragraphs(bilan)).toHaveLength(3);
  expect(comments(historique)).toEqual(["", "", "rappeler Mme Durand"]);
  expect(feuilles.caches).toBe(1);
  expect(journal.entrees).toEqual([
    {
      instant: TODAY + 0.5,
      action: "Effacement de données personnelles",
      detail: "2 lignes d'avant le 20/11/2025 : 2 numéros masqués, 2 commentaires retirés",
      par: "Camille",
    },
  ]);
  expect(screen.queryByRole("region", { name: "Ce qui serait effacé" })).toBeNull();
});

it("says what it leaves: rows of days to come, the add-in's sheets, old items of a pivot made again", async () => {
  const { apercu, press, confirm, feuilles } = open([...history, row("d", TODAY + 2)]);
  await feuilles.write("Import – lignes écartées", [["Numéro"], ["0656844329"]]);
  const text = (await apercu()).textContent;
  expect(text).toContain("1 ligne porte une date à venir : elle ne sera pas touchée");
  expect(text).toContain("ajoutées par le complément");
  await press("Supprimer « Import – lignes écartées »");
  expect(feuilles.ecrites.size).toBe(1);
  await press("Supprimer « Import – lignes écartées » définitivement");
  expect(await screen.findByText("« Import – lignes écartées » est supprimée.")).toBeTruthy();
  expect(feuilles.ecrites.size).toBe(0);
  expect(screen.queryByText(/ajoutées par le complément/)).toBeNull();
  await confirm();
  expect(await screen.findByText(/Nombre d'éléments à retenir/)).toBeTruthy();
});

it("tells of one row that somebody changed meanwhile, and calls that no success", async () => {
  const { apercu, confirm, historique } = open();
  await apercu();
  historique.lues = historique.lues.map((ligne, at) =>
    at === 0 ? { ...ligne, cellules: { ...ligne.cellules, commentaire: "autre" } } : ligne,
  );
  await confirm();
  const bilan = (await screen.findByText("Effacement terminé")).closest(".message");
  expect(bilan?.className).toContain("message-info");
  expect(paragraphs(bilan)[0]).toMatch(/^1 ligne : /);
  expect(paragraphs(bilan)[1]).toMatch(/^1 ligne a été modifiée entre-temps/);
  expect(comments(historique)).toEqual(["autre", "", "rappeler Mme Durand"]);
});

it("keeps a sheet that Excel refuses to delete, and says why", async () => {
  const { apercu, press, feuilles } = open();
  await feuilles.write("Liste", [["Titre"]]);
  await apercu();
  feuilles.failNext = "CLASSEUR_PROTEGE";
  await press("Supprimer « Liste »");
  await press("Supprimer « Liste » définitivement");
  expect((await screen.findByRole("alert")).textContent).toContain("protég");
  expect(screen.getByRole("button", { name: "Voir « Liste »" })).toBeTruthy();
});

it("takes the choices into account, and forgets a preview that no longer holds", async () => {
  const { user, apercu, confirm, historique } = open();
  await apercu();
  await user.click(screen.getByRole("radio", { name: "Retirer" }));
  expect(screen.queryByRole("region", { name: "Ce qui serait effacé" })).toBeNull();
  await user.click(screen.getByRole("checkbox", { name: "Retirer les commentaires" }));
  expect((await apercu()).textContent).toContain("2 numéros retirés");
  await confirm();
  await waitFor(() =>
    expect(historique.lues.map(({ cellules }) => cellules.telephone)).toEqual([
      "",
      "",
      "0656844329",
    ]),
  );
  expect(comments(historique)).not.toContain("");
});

it("refuses a delay that makes no sense, and rules that clear nothing", async () => {
  const { user, press } = open();
  const field = screen.getByLabelText("Lignes de plus de (mois)");
  await user.clear(field);
  await press("Préparer l'aperçu");
  expect(await screen.findByText("Indiquez un nombre de mois de 1 à 120.")).toBeTruthy();
  await user.type(field, "24");
  await user.click(screen.getByRole("radio", { name: "Garder" }));
  await user.click(screen.getByRole("checkbox", { name: "Retirer les commentaires" }));
  expect(await screen.findByText("Choisissez au moins une donnée à effacer.")).toBeTruthy();
});

it("says that nothing is old enough", async () => {
  const { apercu } = open([row("c", LIMITE)]);
  expect((await apercu()).textContent).toContain("Rien à effacer avant le 20/11/2025.");
  expect(screen.queryByRole("button", { name: "Effacer définitivement" })).toBeNull();
});

it("lists rows without a date, with the way to each, and leaves them alone", async () => {
  const { user, apercu, confirm, historique, navigation } = open([
    ...history,
    row("d", "12/04/2024"),
  ]);
  const region = await apercu();
  expect(region.textContent).toContain("1 ligne n'a pas de date lisible");
  await user.click(await within(region).findByRole("button", { name: "Ligne 5" }));
  expect(navigation.ligne).toEqual({ position: 3, colonne: "date" });
  await confirm();
  await waitFor(() =>
    expect(comments(historique).slice(2)).toEqual(Array(2).fill("rappeler Mme Durand")),
  );
});

it("says what a failure leaves behind", async () => {
  const { apercu, confirm, historique } = open();
  await apercu();
  historique.failAtBlock = { bloc: 0, code: "EXCEL_OCCUPE" };
  await confirm();
  expect(await screen.findByText(/^Des lignes ont pu être changées avant cet échec/)).toBeTruthy();
  expect(screen.getAllByRole("alert")[0]?.textContent).toContain("Excel ne répond pas");
});

it("says that it was stopped before the first row, and nothing of what was not done", async () => {
  const { apercu, confirm, historique, journal } = open();
  await apercu();
  historique.failAtBlock = { bloc: 0, code: "LECTURE_INTERROMPUE" };
  await confirm();
  const bilan = (await screen.findByText("Effacement interrompu")).closest(".message");
  expect(bilan?.className).toContain("message-info");
  expect(paragraphs(bilan)).toEqual([
    "Aucune ligne n'a été changée.",
    "Le reste n'a pas été touché : préparez de nouveau l'aperçu pour continuer.",
  ]);
  expect(journal.entrees).toEqual([]);
});

it("says that it is noted nowhere in a workbook without a journal", async () => {
  const { apercu, confirm, journal } = open();
  journal.add = () => Promise.resolve(false);
  await apercu();
  await confirm();
  expect(await screen.findByText(/^Ce classeur n'a pas de journal/)).toBeTruthy();
});

it("gives up without a change, puts a failure away, and tries again", async () => {
  const { apercu, press, historique } = open();
  const before = comments(historique);
  await apercu();
  await press("Renoncer");
  expect(screen.queryByRole("region", { name: "Ce qui serait effacé" })).toBeNull();
  historique.failNext = "EXCEL_OCCUPE";
  await press("Préparer l'aperçu");
  expect((await screen.findByRole("alert")).textContent).toContain("Excel ne répond pas");
  await press("Fermer ce message");
  expect(screen.queryByRole("alert")).toBeNull();
  historique.failNext = "EXCEL_OCCUPE";
  await press("Préparer l'aperçu");
  await screen.findByRole("alert");
  await press("Réessayer");
  expect(await screen.findByRole("region", { name: "Ce qui serait effacé" })).toBeTruthy();
  expect(comments(historique)).toEqual(before);
});

describe("what this device keeps", () => {
  const CALL = {
    cle: "a",
    genre: "envoi",
    document: "https://un/Suivi.xlsx",
    instant: null,
  } as const;
  const withCalls = (calls: readonly (typeof CALL)[]) => {
    const view = open();
    const cleared: boolean[] = [];
    Object.assign(view.ports.gardes, {
      list: () => calls,
      clear: ({ appels }: { appels: boolean }) => cleared.push(appels),
    });
    return { ...view, cleared };
  };

  it("is cleared as a whole, preferences among it, once that was confirmed; the pane then starts anew", async () => {
    const { press, cleared, ports, preferences } = withCalls([]);
    await press("Effacer ce que cet appareil garde");
    expect(document.activeElement?.textContent).toBe("Renoncer");
    await press("Renoncer");
    expect([cleared, preferences.kept.referent]).toEqual([[], "Camille"]);
    await press("Effacer ce que cet appareil garde");
    await press("Tout effacer");
    expect([cleared, preferences.kept.referent, preferences.kept.favoris]).toEqual([
      [true],
      "",
      [],
    ]);
    expect(ports.onEfface).toHaveBeenCalledTimes(1);
  });

  it("names calls that are not yet safe first, and may spare them", async () => {
    const { press, cleared, ports } = withCalls([CALL]);
    await press("Effacer ce que cet appareil garde");
    const question = screen.getByRole("group", { name: /^Effacer de cet appareil tout/ });
    expect(within(question).getByRole("listitem").textContent).toBe(
      "Appel qui attend d'être enregistré · Suivi.xlsx",
    );
    await press("Tout effacer, sauf ces appels");
    expect([cleared, jest.mocked(ports.onEfface).mock.calls]).toEqual([[false], []]);
    expect(screen.getByText("Cet appareil ne garde plus que ces appels.")).toBeTruthy();
    await press("Effacer ce que cet appareil garde");
    await press("Tout effacer, avec ces appels");
    expect(cleared).toEqual([false, true]);
  });
});

it("tells what is kept in the workbook, on the device, and that nothing is sent", () => {
  open();
  const region = screen.getByRole("region", { name: "Ce qui est gardé, et où" });
  const titles = within(region).getAllByRole("heading", { level: 4 });
  expect(titles.map(({ textContent }) => textContent)).toEqual([
    "Dans le classeur",
    "Sur cet appareil, pour vous seul",
    "Ailleurs : rien",
  ]);
});

it("has no fault that axe finds, with a preview", async () => {
  const { container, apercu } = open([...history, row("d", "12/04/2024")]);
  await apercu();
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
