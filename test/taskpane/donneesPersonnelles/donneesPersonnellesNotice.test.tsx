/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { useState } from "react";
import { DonneesPersonnellesNotice } from "../../../src/taskpane/donneesPersonnelles/DonneesPersonnellesNotice";
import { renderPart } from "../renderPart";

function FreeText({ initial }: { readonly initial: string }) {
  const [text, setText] = useState(initial);
  return (
    <>
      <textarea aria-label="Texte" value={text} onChange={({ target }) => setText(target.value)} />
      <DonneesPersonnellesNotice text={text} onChange={setText} />
    </>
  );
}

const text = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Texte" });

async function show(initial: string) {
  const { user } = await renderPart(<FreeText initial={initial} />);
  return user;
}

it("says what was found, and where, in a live region that was there before", async () => {
  const user = await show("");
  const region = screen.getByRole("status");
  await user.click(text());
  await user.paste("voir Mme Durand au 06 56 84 43 29");
  const items = await screen.findAllByRole("listitem");
  expect(items.map((item) => item.textContent)).toEqual([
    "Nom probable DurandRetirer",
    "Téléphone 06 56 84 43 29Retirer",
  ]);
  expect(items.every((item) => region.contains(item))).toBe(true);
});

it("takes away one, then the others, and keeps the focus in its place", async () => {
  const user = await show("Mme Durand, 06 56 84 43 29, c.durand@exemple.fr");
  await user.click(await screen.findByRole("button", { name: "Retirer : Nom probable, Durand" }));
  expect(text().value).toBe("Mme [nom retiré], 06 56 84 43 29, c.durand@exemple.fr");
  expect(document.activeElement).not.toBe(document.body);
  await user.click(screen.getByRole("button", { name: "Tout retirer" }));
  expect(text().value).toBe("Mme [nom retiré], [téléphone retiré], [e-mail retiré]");
  expect(screen.queryByRole("list")).toBeNull();
  expect(document.activeElement).not.toBe(document.body);
});

it("says nothing of a text without", async () => {
  const user = await show("au 0656844329");
  await screen.findByRole("list");
  await user.clear(text());
  await user.paste("ménage 123456, rappelé le 01/12/2026 14:30");
  expect(screen.getByRole("status").textContent).toBe("");
});
