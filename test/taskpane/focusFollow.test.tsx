/** @jest-environment jsdom */
import { aWorld, button, field, openPane, recherche } from "./renderPane";

// jsdom says that a document has lost the focus when the focused button has gone; browsers do not.
beforeEach(() => void jest.spyOn(document, "hasFocus").mockReturnValue(true));
afterEach(() => jest.restoreAllMocks());

test("the focus goes where work goes on: search, new motif, duration", async () => {
  const { user } = await openPane(aWorld());
  await user.click(button("Démarrer l'appel"));
  expect(document.activeElement).toBe(recherche());
  await user.click(button("Motif suivant"));
  expect(document.activeElement).toBe(recherche(1));
  await user.click(button("Retirer le motif 2"));
  expect(document.activeElement).toBe(recherche());
  await user.click(button("Terminer l'appel"));
  expect(document.activeElement).toBe(field("Durée"));
});
