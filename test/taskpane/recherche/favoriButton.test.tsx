/** @jest-environment jsdom */
import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import FavoriButton from "../../../src/taskpane/recherche/FavoriButton";
import { aLigneNomenclature } from "../../support/builders";

const styles = createDOMRenderer(document.implementation.createHTMLDocument());
const ligne = aLigneNomenclature({ code: "ACC-CNX-CPT", sousMotif: "Accès au compte" });

async function press(favoris: readonly string[], name: string): Promise<readonly string[][]> {
  const changes: string[][] = [];
  render(
    <RendererProvider renderer={styles}>
      <FavoriButton
        ligne={ligne}
        favoris={favoris}
        onChange={(changed) => changes.push([...changed])}
      />
    </RendererProvider>,
  );
  await userEvent.setup({ delay: null }).click(screen.getByRole("button", { name }));
  return changes;
}

test("adds the chosen line after the other favourites", async () => {
  expect(await press(["AUTRE"], "Ajouter aux favoris : Accès au compte")).toEqual([
    ["AUTRE", "ACC-CNX-CPT"],
  ]);
});

test("takes a favourite away, and only that one", async () => {
  expect(await press(["ACC-CNX-CPT", "AUTRE"], "Retirer des favoris : Accès au compte")).toEqual([
    ["AUTRE"],
  ]);
});
