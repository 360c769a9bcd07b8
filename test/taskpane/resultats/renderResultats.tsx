import { screen, within } from "@testing-library/react";
import { createEnqueteSession } from "../../../src/taskpane/resultats/enquete/enqueteSession";
import { createResultatsSession } from "../../../src/taskpane/resultats/resultatsSession";
import { ResultatsTab } from "../../../src/taskpane/resultats/ResultatsTab";
import { renderLateScreen } from "../renderLateScreen";
import { portsOf, type ResultatsWorld } from "./resultatsWorld";

/** Opens the screen, without waiting for its figures. */
export function renderResultats(world: ResultatsWorld) {
  const ports = portsOf(world);
  const session = createResultatsSession(ports);
  const enquete = createEnqueteSession(ports);
  return { ...renderLateScreen(<ResultatsTab {...{ session, enquete, ports }} />), session };
}

/** Opens the screen and waits until the figures were compared with the sheets. */
export async function openResultats(world: ResultatsWorld) {
  const view = renderResultats(world);
  await screen.findByRole("heading", { name: /^Enquête nationale/ });
  return view;
}

/** What stands under the name of a figure. */
export const figure = (name: string): string =>
  within(screen.getByLabelText("Statistiques de traitement des appels"))
    .getByText(name)
    .nextElementSibling?.textContent.replace(/\s/g, " ") ?? "";

/** How a figure moved, as heard. */
export const evolution = (name: string): string | undefined =>
  within(screen.getByLabelText("Statistiques de traitement des appels"))
    .getByText(name)
    .parentElement?.querySelector(".lecteur-ecran")
    ?.textContent.replace(/\s/g, " ");

export const button = (name: string | RegExp) => screen.getByRole("button", { name });
/** The « Copier » beside an answer. */
export const copier = (question: string) =>
  screen.getByRole("button", { name: "Copier", description: question });
export const choix = (name: string) => screen.getByRole<HTMLInputElement>("radio", { name });
