/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { MiseAJourFaite } from "../../../src/application/miseAJour/applyMiseAJour";
import { SuiviError } from "../../../src/domain/erreurs";
import { IssueMessage } from "../../../src/taskpane/miseAJour/IssueMessage";
import type { Issue } from "../../../src/taskpane/miseAJour/useMiseAJour";
import { aClasseurLu } from "../../support/doubles/memoryMiseAJour";
import { NOMENCLATURE } from "../../support/builders";
import { renderLateScreen } from "../renderLateScreen";

const aFaite = (over: Partial<MiseAJourFaite> = {}): MiseAJourFaite => ({
  lignes: 1200,
  laissees: 0,
  echecs: [],
  ecrites: [],
  figees: [],
  suite: {
    impression: [],
    changements: [],
    dejaEcrites: new Set(),
    entreeOf: () => ({ action: "", detail: "", par: "" }),
  },
  retour: { lot: { classeur: aClasseurLu(NOMENCLATURE), operations: [] } },
  ...over,
});

const updated = (over: Partial<MiseAJourFaite> = {}): Issue => ({
  kind: "nomenclature",
  numero: "2025.2",
  faite: aFaite(over),
});

function show(issue: Issue, occupe = false) {
  const [onAnnuler, onReessayer] = [jest.fn(), jest.fn()];
  const view = renderLateScreen(<IssueMessage {...{ issue, occupe, onAnnuler, onReessayer }} />);
  return { ...view, onAnnuler, onReessayer, text: () => view.container.textContent };
}

const missed = () =>
  within(screen.getByRole("list", { name: "Ce qui n'a pas pu être fait" }))
    .getAllByRole("listitem")
    .map((item) => item.textContent);

it("reports an update, and says until when it can be taken back", () => {
  const { text } = show(updated());
  expect(text()).toContain("Mise à jour terminée");
  expect(text()).toMatch(/Le classeur a la nomenclature 2025\.2\. 1\s200 lignes/u);
  expect(text()).toContain("tant que le volet reste ouvert");
  expect(screen.queryByRole("button", { name: /Réessayer/ })).toBeNull();
});

it("takes back that very update, once nothing else is under way", async () => {
  const issue = updated();
  const busy = show(issue, true);
  await busy.user.click(screen.getByRole("button", { name: "Annuler la mise à jour" }));
  expect(busy.onAnnuler).not.toHaveBeenCalled();
  busy.unmount();
  const free = show(issue);
  await free.user.click(screen.getByRole("button", { name: "Annuler la mise à jour" }));
  expect(free.onAnnuler).toHaveBeenCalledWith(issue);
});

it("gives one verdict over a step that failed: its name, why, and the way to try it again", async () => {
  const error = new SuiviError("EXCEL_INATTENDU", { codeExcel: "NotImplemented" });
  const echecs = [{ etape: "impression" as const, error }];
  const issue: Issue = { kind: "niveau", faite: aFaite({ lignes: 0, echecs }) };
  const { text, user, onReessayer } = show(issue);
  expect(text()).toContain("Mise à niveau faite, sauf une étape");
  expect(text()).not.toContain("terminée");
  expect(missed()).toEqual([
    expect.stringMatching(/^La zone d'impression n'est pas réglée\. Excel a refusé l'opération\./),
  ]);
  expect(missed()[0]).toContain("NotImplemented");
  expect(screen.queryByRole("alert")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Réessayer cette étape" }));
  expect(onReessayer).toHaveBeenCalledWith(issue);
  expect(screen.getByRole("button", { name: "Annuler la mise à niveau" })).toBeTruthy();
});

it("says that rows were not reached because it was stopped, which is no error, and goes on with them", async () => {
  const error = new SuiviError("LECTURE_INTERROMPUE");
  const issue = updated({ laissees: 3, echecs: [{ etape: "lignes", error }] });
  const { text, user, onReessayer } = show(issue);
  expect(text()).toContain("3 lignes gardent leurs anciens libellés, et leur code");
  expect(missed()).toEqual([
    "Une partie des lignes de l'historique reste à écrire. Vous l'avez interrompu.",
  ]);
  await user.click(screen.getByRole("button", { name: "Reprendre" }));
  expect(onReessayer).toHaveBeenCalledWith(issue);
});

it("names every step that failed", () => {
  const error = new SuiviError("EXCEL_OCCUPE");
  const { text } = show(
    updated({
      echecs: [
        { etape: "journal", error },
        { etape: "tableaux", error },
      ],
    }),
  );
  expect(text()).toContain("Mise à jour faite, sauf 2 étapes");
  expect(missed()).toEqual([
    expect.stringMatching(/^Le journal du classeur n'en dit rien\. Excel ne répond pas/),
    expect.stringMatching(/^Les tableaux croisés n'ont pas été actualisés\. Excel ne répond pas/),
  ]);
  expect(screen.getByRole("button", { name: "Réessayer ces étapes" })).toBeTruthy();
});

it("tells which rows an undo left alone, and offers no further undo", () => {
  const { text } = show({ kind: "annulee", faite: aFaite({ laissees: 1 }) });
  expect(text()).toContain("le classeur a de nouveau sa version d'avant");
  expect(text()).toContain("1 ligne a été modifiée depuis par quelqu'un");
  expect(screen.queryByRole("button")).toBeNull();
});

it("tells what an undo could not finish, and tries that again", () => {
  const echecs = [{ etape: "tableaux" as const, error: new SuiviError("EXCEL_OCCUPE") }];
  const { text } = show({ kind: "annulee", faite: aFaite({ echecs }) });
  expect(text()).toContain("Mise à jour annulée, sauf une étape");
  expect(missed()[0]).toContain("Excel ne répond pas");
  expect(screen.getByRole("button", { name: "Réessayer cette étape" })).toBeTruthy();
});

const failed = [{ etape: "journal" as const, error: new SuiviError("EXCEL_OCCUPE") }];

it.each<readonly [string, Issue, string, number, boolean, readonly string[]]>([
  ["done by somebody else", { kind: "dejaFaite" }, "info", 0, false, []],
  ["done", updated(), "success", 2, false, ["Annuler la mise à jour"]],
  ["done but for rows", updated({ laissees: 3 }), "warning", 3, false, ["Annuler la mise à jour"]],
  [
    "done but for a step",
    updated({ echecs: failed }),
    "warning",
    2,
    true,
    ["Réessayer cette étape", "Annuler la mise à jour"],
  ],
  [
    "a level",
    { kind: "niveau", faite: aFaite() },
    "success",
    2,
    false,
    ["Annuler la mise à niveau"],
  ],
  ["taken back", { kind: "annulee", faite: aFaite() }, "success", 1, false, []],
])(
  "%s: says what is true of it, in its colour, and nothing else",
  (_, issue, colour, sentences, steps, buttons) => {
    const { container } = show(issue);
    expect(container.querySelector(".message")?.className).toContain(`message-${colour}`);
    expect(container.querySelectorAll("p")).toHaveLength(sentences);
    expect(screen.queryByRole("list") !== null).toBe(steps);
    expect(screen.queryAllByRole("button").map((one) => one.textContent)).toEqual(buttons);
  },
);
