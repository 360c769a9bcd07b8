/** @jest-environment jsdom */
import { fireEvent, render, screen } from "@testing-library/react";
import type { LibellesDuFichier } from "../../../src/domain/importation/rapprochement";
import { LibellesARapprocher } from "../../../src/taskpane/importation/LibellesARapprocher";
import { NOMENCLATURE_PUBLIEE } from "../../support/anciensFichiers";

const libelle = (_: unknown, numero: number): LibellesDuFichier => ({
  ...{ cle: `motif ${numero}`, nombre: 1, reconnue: null, exact: false, candidats: () => [] },
  triple: { thematique: "", motif: `Motif ${numero}`, sousMotif: "" },
  sort: { kind: "aChoisir" },
});

it("shows a hundred of a file's thousands of labels, and the next when asked", () => {
  render(
    <LibellesARapprocher
      libelles={Array.from({ length: 150 }, libelle)}
      nomenclature={NOMENCLATURE_PUBLIEE}
      decisions={new Map()}
      onChange={() => undefined}
    />,
  );
  expect(document.querySelectorAll("select")).toHaveLength(100);
  fireEvent.click(screen.getByRole("button", { name: /suivants \(50 restants\)/ }));
  expect(document.querySelectorAll("select")).toHaveLength(150);
  expect(screen.queryByRole("button")).toBeNull();
});
