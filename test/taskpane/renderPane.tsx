import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../src/taskpane/App";
import { loadNeededByCalls } from "../../src/taskpane/latePart";
import { createPaneEvents, type PaneEvent } from "../../src/taskpane/paneEvents";
import { createPaneServices } from "../../src/taskpane/services";
import { createStore } from "../../src/taskpane/store";
import type { World } from "./aWorld";

export { aWorld, type World } from "./aWorld";

// A busy machine may take seconds where an idle one takes milliseconds: what fails is what never comes.
configure({ asyncUtilTimeout: 20_000 });

// As in the pane, where what a call may need comes right after the first load: the sentences of errors.
beforeAll(async () => {
  await loadNeededByCalls();
});

/**
 * Fluent's thousand rules go to a document of their own: jsdom applies them all, slowly, for each
 * question about a role or a click, and no test asks for a colour.
 */
const styles = createDOMRenderer(document.implementation.createHTMLDocument());

/** Shows the pane, whose lists are still to come; `asked` is what the ribbon asked before it was there. */
export function showPane(world: World, asked: readonly PaneEvent[] = []) {
  const events = createPaneEvents();
  asked.forEach(events.emit);
  const services = createPaneServices(world, events);
  const view = render(
    <RendererProvider renderer={styles}>
      <App services={services} darkMode={createStore(false)} />
    </RendererProvider>,
  );
  return { ...view, events, services, user: userEvent.setup({ delay: null }) };
}

/** Opens the pane, with its lists filled. */
export async function openPane(world: World) {
  const shown = showPane(world);
  await screen.findAllByRole("option", { name: "ASSISTANCE TECHNIQUE ET ANOMALIE" });
  // What comes right after the first load: the search, and what is folded away.
  await waitFor(() => expect(recherche().hasAttribute("disabled")).toBe(false));
  await screen.findByLabelText("Commentaire");
  return shown;
}

/** The search of a motif (0-based). */
export const recherche = (index = 0) =>
  screen.getAllByRole<HTMLInputElement>("combobox", { name: "Rechercher un motif" })[index]!;
export const button = (name: string) => screen.getByRole("button", { name });
export const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
export const list = (name: string, index = 0) =>
  screen.getAllByRole<HTMLSelectElement>("combobox", { name })[index]!;
export const statut = (name: string, index = 0) =>
  within(screen.getAllByRole("group", { name: /^Motif \d+$/ })[index]!).getByRole<HTMLInputElement>(
    "radio",
    { name },
  );

type User = Awaited<ReturnType<typeof openPane>>["user"];

/** Puts a text into the field of that name at one stroke: the pane is drawn once, not at each letter. */
export async function fill(user: User, name: string, text: string) {
  await user.click(field(name));
  await user.paste(text);
}

/** Chooses thematique, motif and sous-motif of the motif at `index` (0-based). */
export async function chooseMotif(user: User, labels: readonly string[], index = 0) {
  const group = screen.getByRole("group", { name: `Motif ${index + 1}` });
  for (const [at, name] of ["Thématique", "Motif", "Sous-motif"].entries()) {
    const label = labels[at];
    const lists = within(group).getByRole("combobox", { name });
    if (label !== undefined) await user.selectOptions(lists, label);
  }
}

export const MOT_DE_PASSE = [
  "ACCES ET AUTHENTIFICATION",
  "Problème de connexion au SI SIAO",
  "Réinitialisation du mot de passe",
] as const;

/** A call that lacks nothing: 125 seconds, one motif, solved. */
export async function fillCall(user: User) {
  await fill(user, "Durée", "2:05");
  await chooseMotif(user, MOT_DE_PASSE);
  await user.click(statut("Résolu"));
}
