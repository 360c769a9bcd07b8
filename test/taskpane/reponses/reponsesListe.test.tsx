/** @jest-environment jsdom */
import { screen, waitFor } from "@testing-library/react";
import type { VersionReponse } from "../../../src/domain/reponsesDepartement";
import { createPaneEvents } from "../../../src/taskpane/paneEvents";
import { ReponsesListe } from "../../../src/taskpane/reponses/ReponsesListe";
import { createPaneServices } from "../../../src/taskpane/services";
import { ServicesContext } from "../../../src/taskpane/ServicesContext";
import { aVersion } from "../../contract/reponsesContract";
import { aLigneNomenclature } from "../../support/builders";
import { aWorld } from "../aWorld";
import { renderPart } from "../renderPart";

const LIGNE = aLigneNomenclature();

async function showList(versions: readonly VersionReponse[]) {
  const world = aWorld();
  const { reponses, sortieExtrait } = await world.lateAdapters();
  reponses.versions = versions;
  const services = createPaneServices(world, createPaneEvents());
  const onOuvrir = jest.fn();
  const { user } = await renderPart(
    <ServicesContext value={services}>
      <ReponsesListe onOuvrir={onOuvrir} />
    </ServicesContext>,
  );
  await screen.findByText(/^(Ce que votre équipe|Aucune pour l'instant)/);
  return { world, reponses, sortieExtrait, user, onOuvrir };
}

test("leads to each, and gives all of them as a file or to be copied", async () => {
  const { user, onOuvrir, world, sortieExtrait } = await showList([aVersion()]);
  expect(screen.getAllByRole("listitem")).toHaveLength(1);
  expect(screen.getAllByRole("status").map((one) => one.textContent)).toEqual(["", ""]);
  expect(screen.queryByText(/^Aucune pour|n'a plus de motif/)).toBeNull();
  await user.click(screen.getByRole("button", { name: `Ouvrir : ${LIGNE.sousMotif}` }));
  expect(onOuvrir).toHaveBeenCalledWith(expect.objectContaining({ code: LIGNE.code }));
  await user.click(screen.getByRole("button", { name: "Enregistrer dans un fichier" }));
  await waitFor(() =>
    expect(sortieExtrait.offered?.nom).toMatch(/^reponses-du-departement.*\.md$/),
  );
  await user.click(screen.getByRole("button", { name: "Copier toutes les réponses" }));
  expect(world.clipboard.copied[0]).toMatch(/^---\ncode: ACC-CNX-MDP\n/);
});

test("tells those that have no line any more, until one takes them over", async () => {
  const perdue = aVersion({ code: "PERDU", motif: "?", sousMotif: "Ancien sujet" });
  const { user, reponses } = await showList([perdue]);
  expect(screen.getByText("1 réponse n'a plus de motif dans la nomenclature")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Rattacher" })).toBeNull();
  await user.selectOptions(
    screen.getByRole("combobox", { name: "Motif qui reprend « Ancien sujet »" }),
    LIGNE.code,
  );
  await user.click(screen.getByRole("button", { name: "Rattacher" }));
  await screen.findByText(`La réponse est rattachée à « ${LIGNE.sousMotif} ».`);
  expect(reponses.versions.at(-1)).toMatchObject({
    ...{ code: LIGNE.code, texte: perdue.texte, auteur: perdue.auteur },
    precedentes: [perdue.id],
  });
  expect(screen.queryByText(/n'a plus de motif/)).toBeNull();
});

test("says how to begin while there is none", async () => {
  await showList([]);
  expect(screen.getByText(/^Aucune pour l'instant/)).toBeTruthy();
  expect(screen.queryByRole("list")).toBeNull();
  expect(screen.queryByRole("button")).toBeNull();
});

test("calls by its code an answer of a line that has no name any more", async () => {
  await showList([aVersion({ code: "PERDU", motif: "", sousMotif: "" })]);
  expect(screen.getByRole("combobox", { name: "Motif qui reprend « PERDU »" })).toBeTruthy();
});
