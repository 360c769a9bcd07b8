/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { aWorld, openPane } from "./renderPane";

type Typed = HTMLInputElement | HTMLTextAreaElement;

/** What the browser may put into each field that is typed into, by the name that the field has. */
async function autofilled(): Promise<[string, string][]> {
  await screen.findAllByRole("textbox");
  const fields = [
    ...document.querySelectorAll<Typed>(
      'input:not([type="radio"]):not([type="checkbox"]):not([type="file"]), textarea',
    ),
  ].filter((one) => !one.closest("[hidden]"));
  return fields.map((one) => [
    one.labels?.[0]?.textContent ?? one.getAttribute("aria-label") ?? "",
    one.getAttribute("autocomplete") ?? one.form?.getAttribute("autocomplete") ?? "on",
  ]);
}

const SIEN = "section-referent name";

test("the browser fills nothing of its own into a call", async () => {
  await openPane(aWorld());
  const found = await autofilled();
  expect(found.length).toBeGreaterThan(6);
  // The first use asks the référent for a name, which is none of the call's.
  const others = found.filter(([, filled]) => filled !== "off");
  expect(others).toEqual([[expect.stringMatching(/nom/i), SIEN]]);
});

test("of the settings it may fill in what names the référent, and nothing else", async () => {
  const { user } = await openPane(aWorld());
  await user.click(screen.getByRole("tab", { name: "Réglages" }));
  await screen.findByLabelText("Département");
  expect((await autofilled()).filter(([, filled]) => filled !== "off")).toEqual([
    ["Votre nom dans la colonne « Référent »", SIEN],
    ["Nom", "section-referent family-name"],
    ["Prénom", "section-referent given-name"],
    ["Adresse e-mail", "section-referent email"],
  ]);
});
