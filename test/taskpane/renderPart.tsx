import { act } from "@testing-library/react";
import type userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { renderLateScreen } from "./renderLateScreen";

/** One part of the pane alone, with the search for personal data that it loads late. */
export async function renderPart(part: ReactNode) {
  const view = renderLateScreen(part);
  await act(() => import("../../src/taskpane/donneesPersonnelles/DonneesTrouvees"));
  return view;
}

type User = ReturnType<typeof userEvent.setup>;

/** Puts a text in the place of a field's own at one stroke: the part is drawn once, not at each letter. */
export async function rewrite(user: User, field: HTMLElement, text: string) {
  await user.clear(field);
  await user.paste(text);
}
