/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { aLigneNomenclature, NOMENCLATURE } from "../../support/builders";
import type { LigneNomenclature } from "../../../src/domain/nomenclature";
import { aWorld, button, fillCall, list, openPane } from "../renderPane";

/** A call that is being entered follows the workbook's nomenclature when that changes. */

const MDP = "ACC-CNX-MDP";
const lignes = (
  change: (ligne: LigneNomenclature) => LigneNomenclature,
  ...others: LigneNomenclature[]
) => [
  ...NOMENCLATURE.lignes.map((ligne) => (ligne.code === MDP ? change(ligne) : ligne)),
  ...others,
];
const retired = (ligne: LigneNomenclature) => ({ ...ligne, retiree: true });
const OUBLI = aLigneNomenclature({
  ...{ code: "ACC-MDP-OUB", motif: "Mot de passe", sousMotif: "Mot de passe oublié" },
  remplace: [MDP],
});

/** A call with its motif chosen, then another nomenclature, noticed when the pane is looked at again. */
async function changeDuringCall(apres: readonly LigneNomenclature[]) {
  const world = aWorld();
  const { user } = await openPane(world);
  await fillCall(user);
  world.nomenclature.lignes = apres;
  world.nomenclature.version = world.historique.versionNomenclature = "2025.2";
  act(() => world.reveils.wake());
  return { user, world };
}

test("a line that one other replaces: the call follows, says so until it is read, and is saved under it", async () => {
  const { user, world } = await changeDuringCall(lignes(retired, OUBLI));
  await screen.findByText(
    /« Réinitialisation du mot de passe » est devenu « Mot de passe oublié »/,
  );
  expect([list("Motif").value, list("Sous-motif").value]).toEqual(["Mot de passe", OUBLI.code]);
  await user.click(button("Compris"));
  expect(screen.queryByText(/est devenu/)).toBeNull();
  await user.click(button("Enregistrer"));
  await waitFor(() =>
    expect(world.historique.lignes).toMatchObject([{ code: OUBLI.code, motif: "Mot de passe" }]),
  );
});

test.each([
  ["none", []],
  ["two", [OUBLI, { ...OUBLI, code: "ACC-MDP-EXP", sousMotif: "Mot de passe expiré" }]],
])("a line that %s replaces: the lists ask, and nothing is saved before", async (_, suivantes) => {
  const { user, world } = await changeDuringCall(lignes(retired, ...suivantes));
  await screen.findByText(/« Réinitialisation du mot de passe » n'y est plus/);
  expect([list("Thématique").value, list("Sous-motif").value]).toEqual(["", ""]);
  await user.click(button("Enregistrer"));
  await screen.findByText("Choisissez la thématique, le motif et le sous-motif.");
  expect(world.historique.lignes).toEqual([]);
});

test("a line that moved under another motif shows there without a word; one that stayed changes nothing", async () => {
  const { world } = await changeDuringCall(lignes((ligne) => ({ ...ligne, motif: "Connexion" })));
  await waitFor(() => expect(list("Motif").value).toBe("Connexion"));
  expect(list("Sous-motif").value).toBe(MDP);
  expect(screen.queryByText("La nomenclature du classeur a changé")).toBeNull();
  const before = world.saisies.kept;
  act(() => world.reveils.wake());
  await waitFor(() => expect(list("Motif").value).toBe("Connexion"));
  expect(world.saisies.kept).toBe(before);
});

test("a workbook that does not answer leaves the lists, and says nothing", async () => {
  const world = aWorld();
  const { user } = await openPane(world);
  await fillCall(user);
  world.nomenclature.failNext = "EXCEL_OCCUPE";
  act(() => world.reveils.wake());
  await waitFor(() => expect(world.nomenclature.failNext).toBeNull());
  expect(list("Sous-motif").value).toBe(MDP);
  expect(screen.queryByRole("alert")).toBeNull();
});
