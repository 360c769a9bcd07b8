/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import JournalPanel from "../../../src/taskpane/entretien/JournalPanel";
import { TODAY } from "../../support/builders";
import { MemoryJournal } from "../../support/doubles/memoryJournal";
import { renderLateScreen } from "../renderLateScreen";

it("shows what was done, the latest first, by whom where that is known", async () => {
  const journal = new MemoryJournal();
  journal.entrees = [
    { instant: TODAY - 1.5, action: "Import", detail: "12 lignes", par: "" },
    { instant: TODAY + 0.5, action: "Réparation", detail: "3 lignes", par: "Camille" },
  ];
  renderLateScreen(<JournalPanel ports={{ journal }} />);
  expect(screen.getByText("Chargement…")).toBeTruthy();
  const [first, second] = await screen.findAllByRole("listitem");
  expect(first?.textContent).toBe("Réparation3 lignes20/11/2026 par Camille");
  expect(screen.queryByText(/^Rien n'a encore|^Chargement/)).toBeNull();
  expect(second?.textContent).toBe("Import12 lignes18/11/2026");
});

it("says when there is nothing, and why it cannot be read", async () => {
  const journal = new MemoryJournal();
  journal.failNext = "EXCEL_OCCUPE";
  const { user } = renderLateScreen(<JournalPanel ports={{ journal }} />);
  expect((await screen.findByRole("alert")).textContent).toContain("Excel ne répond pas");
  await user.click(screen.getByRole("button", { name: "Réessayer" }));
  expect(await screen.findByText("Rien n'a encore été noté dans ce classeur.")).toBeTruthy();
});

it("is read again on demand", async () => {
  const journal = new MemoryJournal();
  const { user } = renderLateScreen(<JournalPanel ports={{ journal }} />);
  await screen.findByText("Rien n'a encore été noté dans ce classeur.");
  journal.entrees = [{ instant: TODAY, action: "Import", detail: "12 lignes", par: "" }];
  await user.click(screen.getByRole("button", { name: "Relire le journal" }));
  expect(await screen.findByText("12 lignes")).toBeTruthy();
});
