/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import fc from "fast-check";
import { textePropre } from "../../src/taskpane/collage";
import { aWorld, button, field, fill, fillCall, openPane } from "./renderPane";

const RICH = "Mme\u200b a appel\u00ade\u0301\r\nson\u00a0SIAO\u2028 \n\ttrois fois\u0000\ufeff";

it("keeps the lines of a text of several lines, and folds those of one", () => {
  expect(textePropre(RICH, true)).toBe("Mme a appele\u0301\nson\u00a0SIAO\n \n\ttrois fois");
  expect(textePropre(RICH, false)).toBe("Mme a appele\u0301 son\u00a0SIAO trois fois");
});

it("leaves pictures, and what needs nothing, as they are", () => {
  expect(textePropre("famille 👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥", false)).toBe(
    "famille 👨\u200d👩\u200d👧 ❤\ufe0f\u200d🔥",
  );
  expect(textePropre(" 06 56 84 ", false)).toBe(" 06 56 84 ");
});

it("leaves nothing that does not show, loses nothing that does, and changes nothing twice", () => {
  const texts = fc.string({
    unit: fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom(...Array.from(RICH))),
  });
  fc.assert(
    fc.property(texts, fc.boolean(), (text, lines) => {
      const clean = textePropre(text, lines);
      expect(clean).not.toMatch(
        lines ? /[\r\u2028\u200b\u00ad\ufeff]/ : /[\r\n\t\u2028\u200b\u00ad\ufeff]/,
      );
      const visible = (one: string) => one.replace(/[\p{C}\s]/gu, "");
      expect(visible(clean)).toBe(visible(text));
      expect(textePropre(clean, lines)).toBe(clean);
    }),
  );
});

describe("in the pane", () => {
  it("a pasted text goes clean into the comment and into a field of one line, where the caret is", async () => {
    const { user } = await openPane(aWorld());
    await fill(user, "Commentaire", "avant après");
    field("Commentaire").setSelectionRange(6, 6);
    await user.paste("ligne 1\r\nligne 2\u200b ");
    expect(field("Commentaire").value).toBe("avant ligne 1\nligne 2 après");
    await fill(user, "Identifiant personne ou ménage", "12\n34\u200b");
    expect(field("Identifiant personne ou ménage").value).toBe("12 34");
  });

  it("a text that no cell can hold is told at once, and refused", async () => {
    const world = aWorld();
    const { user } = await openPane(world);
    await fill(user, "Commentaire", "x".repeat(32_768));
    expect(screen.getByText(/32\s?767 caractères au plus/)).toBeTruthy();
    await fillCall(user);
    await user.click(button("Enregistrer"));
    expect(screen.getByText(/Rien n'est encore enregistré/)).toBeTruthy();
    expect(world.historique.lignes).toEqual([]);
  });
});
