/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import type { MiseAJourFaite } from "../../../src/application/miseAJour/mettreAJour";
import { SuiviError } from "../../../src/domain/erreurs";
import { IssueMessage } from "../../../src/taskpane/miseAJour/IssueMessage";
import type { Issue } from "../../../src/taskpane/miseAJour/useMiseAJour";
import { renderLateScreen } from "../renderLateScreen";

const aFaite = (over: Partial<MiseAJourFaite> = {}): MiseAJourFaite => ({
  lignes: 1200,
  laissees: 0,
  retour: { lot: { erreur: null }, figees: [], reecrites: [] },
  erreur: null,
  ...over,
});

const updated = (over: Partial<MiseAJourFaite> = {}): Issue => ({
  kind: "nomenclature",
  numero: "2025.2",
  faite: aFaite(over),
});

function show(issue: Issue, occupe = false) {
  const onAnnuler = jest.fn();
  const view = renderLateScreen(<IssueMessage {...{ issue, occupe, onAnnuler }} />);
  return { ...view, onAnnuler, text: () => view.container.textContent };
}

it("reports an update, and says until when it can be taken back", () => {
  const { text } = show(updated());
  expect(text()).toMatch(/Le classeur a la nomenclature 2025\.2\. 1\s200 lignes/u);
  expect(text()).toContain("tant que le volet reste ouvert");
  expect(screen.queryByRole("alert")).toBeNull();
});

it("takes back that very update, once nothing else is under way", async () => {
  const issue = updated();
  const busy = show(issue, true);
  await busy.user.click(screen.getByRole("button", { name: "Annuler la mise à jour" }));
  expect(busy.onAnnuler).not.toHaveBeenCalled();
  busy.unmount();
  const free = show(issue);
  await free.user.click(screen.getByRole("button", { name: "Annuler la mise à jour" }));
  expect(free.onAnnuler).toHaveBeenCalledWith("faite" in issue && issue.faite);
});

it("names the upgrade of the model in its way back", () => {
  show({ kind: "niveau", faite: aFaite({ lignes: 0 }) });
  expect(screen.getByRole("button", { name: "Annuler la mise à niveau" })).toBeTruthy();
});

it("says that rows were not reached because it was stopped, which is no error", () => {
  const error = new SuiviError("LECTURE_INTERROMPUE");
  const { text } = show(updated({ laissees: 3, erreur: { error } }));
  expect(text()).toContain("3 lignes gardent leurs anciens libellés, et leur code");
  expect(text()).toContain("Vous avez interrompu la suite.");
  expect(screen.queryByRole("alert")).toBeNull();
});

it("tells what failed once the workbook had its version", () => {
  const { text } = show(updated({ erreur: { error: new SuiviError("EXCEL_OCCUPE") } }));
  expect(text()).toContain("Le classeur a la bonne version, mais la suite n'a pas pu être faite :");
  expect(screen.getByRole("alert").textContent).toContain("Excel ne répond pas");
});

it("tells which rows an undo left alone, and offers no further undo", () => {
  const { text } = show({ kind: "annulee", annulee: { laissees: 1, erreur: null } });
  expect(text()).toContain("le classeur a de nouveau sa version d'avant");
  expect(text()).toContain("1 ligne a été modifiée depuis par quelqu'un");
  expect(screen.queryByRole("button")).toBeNull();
});

it("tells what an undo could not finish", () => {
  const erreur = { error: new SuiviError("EXCEL_OCCUPE") };
  show({ kind: "annulee", annulee: { laissees: 0, erreur } });
  expect(screen.getByRole("alert").textContent).toContain("Excel ne répond pas");
});
