/** @jest-environment jsdom */
import { act, screen } from "@testing-library/react";
import { SuiviError } from "../../../src/domain/erreurs";
import { LignesAVoir } from "../../../src/taskpane/resultats/LignesAVoir";
import { MemoryNavigation } from "../../support/doubles/memoryNavigation";
import { renderLateScreen } from "../renderLateScreen";

function show(count: number, navigation = new MemoryNavigation()) {
  const positions = Array.from({ length: count }, (_, position) => position);
  const part = <LignesAVoir {...{ positions, navigation }} colonne="date" sujet="Date absente" />;
  return { ...renderLateScreen(part), navigation };
}

const rows = () => screen.queryAllByRole("listitem");
const loading = () => screen.queryByText("Chargement…");

it("says that names are coming until they are there, and shows each row in the sheet", async () => {
  const navigation = new MemoryNavigation();
  let come = (): void => undefined;
  const read = navigation.readLignes.bind(navigation);
  navigation.readLignes = async (positions) => {
    await new Promise<void>((resolve) => (come = resolve));
    return read(positions);
  };
  const { user } = show(2, navigation);
  expect(loading()).not.toBeNull();
  await act(async () => (come(), Promise.resolve()));
  expect(await screen.findAllByRole("listitem")).toHaveLength(2);
  expect(loading()).toBeNull();
  await user.click(screen.getByRole("button", { name: /Ligne 3/ }));
  expect(navigation.ligne).toEqual({ position: 1, colonne: "date" });
});

it("shows five rows at first, then a hundred more at a time, and says how many are left", async () => {
  const { user } = show(206);
  await screen.findAllByRole("listitem");
  expect(rows()).toHaveLength(5);
  await user.click(screen.getByRole("button", { name: "Voir 100 lignes de plus sur 201" }));
  expect(await screen.findByRole("button", { name: /Ligne 106/ })).toBeTruthy();
  expect(rows()).toHaveLength(105);
  await user.click(screen.getByRole("button", { name: "Voir 100 lignes de plus sur 101" }));
  await screen.findByRole("button", { name: /Ligne 206/ });
  await user.click(screen.getByRole("button", { name: "Tout voir (1 de plus)" }));
  expect(await screen.findByRole("button", { name: /Ligne 207/ })).toBeTruthy();
  expect(screen.getAllByRole("button")).toHaveLength(206);
});

it("offers nothing more where all rows show, and nothing at all without one", async () => {
  const { unmount } = show(5);
  await screen.findAllByRole("listitem");
  expect(screen.getAllByRole("button")).toHaveLength(5);
  unmount();
  show(0);
  expect(screen.queryByRole("list")).toBeNull();
});

it("says why it could not read the names, and asks again", async () => {
  const navigation = new MemoryNavigation();
  const read = navigation.readLignes.bind(navigation);
  navigation.readLignes = () => {
    navigation.readLignes = read;
    return Promise.reject(new SuiviError("EXCEL_OCCUPE"));
  };
  const { user } = show(1, navigation);
  await screen.findByRole("alert");
  expect(loading()).toBeNull();
  await user.click(screen.getByRole("button", { name: "Réessayer" }));
  expect(await screen.findAllByRole("listitem")).toHaveLength(1);
  expect(screen.queryByRole("alert")).toBeNull();
});
