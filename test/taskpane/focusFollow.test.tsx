/** @jest-environment jsdom */
import { aWorld, button, field, list, openPane } from "./renderPane";

// jsdom says that a document has lost the focus when the focused button has gone; browsers do not.
beforeEach(() => void jest.spyOn(document, "hasFocus").mockReturnValue(true));
afterEach(() => jest.restoreAllMocks());

test("the focus goes where work goes on: phone, new motif, duration", async () => {
  const { user } = await openPane(aWorld());
  await user.click(button("Démarrer l'appel"));
  expect(document.activeElement).toBe(field("Numéro de téléphone"));
  await user.click(button("Motif suivant"));
  expect(document.activeElement).toBe(list("Thématique", 1));
  await user.click(button("Retirer le motif 2"));
  expect(document.activeElement).toBe(list("Thématique"));
  await user.click(button("Terminer l'appel"));
  expect(document.activeElement).toBe(field("Durée"));
});
