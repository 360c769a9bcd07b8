/** @jest-environment jsdom */

import type { LigneLue } from "../../../src/domain/historiqueLu";
import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import {
  readDernieresLignes,
  removeLigne,
  restoreLigne,
  changeStatut,
  readCasEnCours,
} from "../../../src/application/suivi";

import type { LigneHistorique } from "../../../src/domain/historique";
import { SuiviTab } from "../../../src/taskpane/suivi/SuiviScreen";
import type { SuiviActions } from "../../../src/taskpane/suivi/suiviActions";
import { aLigne, TODAY } from "../../support/builders";
import { countingIds } from "../../support/doubles/deviceDoubles";
import { MemoryHistorique } from "../../support/doubles/memoryHistorique";
import { renderLateScreen } from "../renderLateScreen";

const RESOLUE = aLigne({ idLigne: "a", idAppel: "a" });
const OUVERTE = aLigne({
  idLigne: "b",
  idAppel: "b",
  date: TODAY - 4,
  resolu: "non",
  sousMotif: "Accès au compte",
  commentaire: "attend un retour",
});
const D_UNE_COLLEGUE = aLigne({
  idLigne: "c",
  idAppel: "c",
  date: TODAY - 9,
  resolu: "non",
  sousMotif: "Compte utilisateur",
  referent: "Dominique",
});

function openSuivi(
  rows: LigneHistorique[] = [RESOLUE, OUVERTE, D_UNE_COLLEGUE],
  over: { referent?: string; telephoneMasque?: boolean } = {},
) {
  const historique = new MemoryHistorique();
  historique.lignes = rows;
  const ports = { historique };
  const corrigees: LigneLue[] = [];
  const actions: SuiviActions = {
    readDernieres: (referent) => readDernieresLignes(ports, referent),
    readCas: (referent, limit) => readCasEnCours(ports, referent, limit),
    retirer: (ligne) => removeLigne(ports, ligne),
    remettre: (ligne) => restoreLigne({ historique, ids: countingIds() }, ligne),
    changeStatut: (ligne, statut) => changeStatut(ports, ligne, statut),
    corriger: (ligne) => corrigees.push(ligne),
    onReglages: () => undefined,
  };
  const view = renderLateScreen(
    <SuiviTab
      referent="Camille"
      today={TODAY}
      telephoneMasque={false}
      actions={actions}
      enAttente={2}
      escalade={({ cellules }) => `Escalade de ${String(cellules.idLigne)}`}
      {...over}
    />,
  );
  return { ...view, historique, corrigees };
}

const section = (name: string) => within(screen.getByRole("region", { name }));
const dernieres = () => section("Mes dernières lignes");
const cas = () => section("Cas en cours");

it("says the day at a glance, yesterday and the week at one click", async () => {
  const day = (id: string, over: Partial<LigneHistorique>) =>
    aLigne({ idLigne: id, idAppel: id, resolu: "non", ...over });
  const { user } = openSuivi([
    day("a", { dureeSecondes: 3_600 }),
    day("b", { dureeSecondes: 200 }),
    { ...day("b2", { dureeSecondes: 100, appel: 0 }), idAppel: "b" },
    day("c", { canal: "E-mail", dureeSecondes: null, appel: 0 }),
    day("d", { date: TODAY - 1, dureeSecondes: 600 }),
    day("e", { date: TODAY - 8 }),
  ]);
  const journee = () => screen.getByRole("region", { name: "Ma journée" });
  const said = () => within(journee()).getByRole("status").textContent;
  const choix = (name: string) => within(journee()).getByRole("button", { name });
  await waitFor(() =>
    expect(said()).toBe("2 appels · 1 e-mail · 1 h 05 · 6 en cours · 2 en attente"),
  );
  expect(choix("Aujourd'hui").getAttribute("aria-pressed")).toBe("true");
  await user.click(choix("Hier"));
  expect(said()).toBe("1 appel · 10 min · 6 en cours · 2 en attente");
  await user.click(choix("Cette semaine"));
  expect(said()).toContain("3 appels · 1 e-mail · 1 h 15");
});

it("lists the référent's last rows with date, duration and statut", async () => {
  openSuivi();
  const items = await dernieres().findAllByRole("listitem");
  expect(items.map((item) => item.querySelector(".note")?.textContent)).toEqual([
    "20/11/2026 · 04:05 · Résolu",
    "16/11/2026 · 04:05 · En cours",
  ]);
});

it("offers what an escalated row offers, in the list and once a case has become one", async () => {
  const { user } = openSuivi();
  expect(await dernieres().findByText("Escalade de a")).toBeTruthy();
  await user.click(await cas().findByRole("button", { name: /^Escaladé : / }));
  expect(await cas().findByText("Escalade de b")).toBeTruthy();
});

it("« Corriger » hands the row over", async () => {
  const { user, corrigees } = openSuivi();
  await user.click(
    await dernieres().findByRole("button", {
      name: "Corriger : Ligne 3 · 16/11 · Accès au compte",
    }),
  );
  expect(corrigees.map(({ cellules }) => cellules.idLigne)).toEqual(["b"]);
});

describe("« Retirer »", () => {
  const NAME = "Retirer la ligne : Ligne 2 · 20/11 · Réinitialisation du mot de passe";

  it("asks once more, with the focus on what changes nothing", async () => {
    const { user, historique } = openSuivi();
    await user.click(await dernieres().findByRole("button", { name: NAME }));
    expect(document.activeElement?.textContent).toBe("Garder");
    await user.keyboard("{Enter}");
    expect(document.activeElement?.getAttribute("aria-label")).toBe(NAME);
    expect(dernieres().queryByRole("button", { name: "Oui, la retirer" })).toBeNull();
    expect(historique.lignes).toHaveLength(3);
  });

  it("removes the row, says so, and reads the list again", async () => {
    const { user, historique } = openSuivi();
    await user.click(await dernieres().findByRole("button", { name: NAME }));
    await user.click(dernieres().getByRole("button", { name: "Oui, la retirer" }));
    expect(await dernieres().findByText("Ligne retirée de l'historique.")).toBeTruthy();
    await waitFor(() => expect(dernieres().getAllByRole("listitem")).toHaveLength(1));
    expect(historique.lignes.map(({ idLigne }) => idLigne)).toEqual(["b", "c"]);
    expect(document.activeElement?.textContent).toBe("Mes dernières lignes");
  });

  it("can be undone: the row stands once, under its own ids, and its call counts once", async () => {
    const same = { ...OUVERTE, idLigne: "b2", appel: 0, sousMotif: "Fusion" } as const;
    const { user, historique } = openSuivi([RESOLUE, OUVERTE, same]);
    await user.click(
      await dernieres().findByRole("button", { name: /^Retirer la ligne : .* Accès au compte$/ }),
    );
    await user.click(dernieres().getByRole("button", { name: "Oui, la retirer" }));
    await user.click(await dernieres().findByRole("button", { name: "Remettre la ligne" }));
    await dernieres().findByText(/^Ligne remise/);
    expect(dernieres().queryByRole("button", { name: "Remettre la ligne" })).toBeNull();
    const call = historique.lignes.filter(({ idAppel }) => idAppel === "b");
    expect(call.map(({ idLigne }) => idLigne).sort()).toEqual(["b", "b2"]);
    expect(call.reduce((sum, { appel }) => sum + appel, 0)).toBe(1);
    await waitFor(() => expect(dernieres().getAllByRole("listitem")).toHaveLength(3));
  });

  it("says when somebody changed the row; closing shows it as it now is", async () => {
    const { user, historique } = openSuivi();
    await user.click(await dernieres().findByRole("button", { name: NAME }));
    historique.lignes = historique.lignes.map((ligne) => ({ ...ligne, identifiant: "MEN-7" }));
    await user.click(dernieres().getByRole("button", { name: "Oui, la retirer" }));
    expect((await dernieres().findByRole("alert")).textContent).toContain("modifiée entre-temps");
    await user.click(dernieres().getByRole("button", { name: "Fermer ce message" }));
    expect((await dernieres().findAllByText(/MEN-7/)).length).toBe(2);
    expect(historique.lignes).toHaveLength(3);
  });
});

describe("the cases en cours", () => {
  it("are the référent's with their age; the whole team's on demand, the oldest first", async () => {
    const { user } = openSuivi();
    expect(await cas().findByText("depuis 4 jours")).toBeTruthy();
    expect(cas().getByText("attend un retour")).toBeTruthy();
    await user.click(cas().getByRole("checkbox", { name: "Toute l'équipe" }));
    await cas().findByText("depuis 9 jours");
    expect(cas().getAllByRole("listitem")[0]?.textContent).toContain("Dominique");
  });

  it.each([
    ["Résolu", { resolu: "oui", escalade: "non" }, "Cas résolu"],
    ["Escaladé", { resolu: "non", escalade: "oui" }, "Cas escaladé"],
  ])("one click on « %s » writes it; another takes it back", async (name, cells, said) => {
    const { user, historique } = openSuivi();
    await user.click(
      await cas().findByRole("button", { name: `${name} : Ligne 3 · 16/11 · Accès au compte` }),
    );
    expect(await cas().findByText(new RegExp(said))).toBeTruthy();
    expect(historique.lignes[1]).toEqual({ ...OUVERTE, ...cells });
    expect(cas().queryAllByRole("listitem")).toEqual([]);
    await user.click(cas().getByRole("button", { name: "Remettre en cours" }));
    expect(await cas().findByText("depuis 4 jours")).toBeTruthy();
    expect(historique.lignes[1]).toEqual(OUVERTE);
  });

  it("show the telephone number, unless it is to be masked", async () => {
    const { unmount } = openSuivi();
    expect(await cas().findByText(/06 56 84 43 29/)).toBeTruthy();
    unmount();
    openSuivi(undefined, { telephoneMasque: true });
    await cas().findByText("depuis 4 jours");
    expect(cas().queryByText(/06 56/)).toBeNull();
  });

  it("says that the list is cut when there are more, which come by pages: each case once, the oldest first", async () => {
    const many = Array.from({ length: 110 }, (_, index) =>
      aLigne({
        ...{ idLigne: `l-${index}`, idAppel: `a-${index}`, resolu: "non" },
        date: TODAY - ((index * 37) % 110),
      }),
    );
    const { user, historique } = openSuivi(many);
    expect(await cas().findByText("Les 50 plus anciens sur 110 cas en cours.")).toBeTruthy();
    await user.click(cas().getByRole("button", { name: "Voir les 50 suivants" }));
    await waitFor(() => expect(cas().getAllByRole("listitem")).toHaveLength(100));
    await user.click(cas().getByRole("button", { name: "Voir les 10 suivants" }));
    await waitFor(() => expect(cas().getAllByRole("listitem")).toHaveLength(110));
    expect(cas().queryByRole("button", { name: /suivants$/ })).toBeNull();
    const ages = cas().getAllByText(/^(depuis|hier|aujourd'hui)/);
    const jours = ages.map((age) => Number(/\d+/.exec(age.textContent)?.[0] ?? 0));
    expect(jours).toEqual([...jours].sort((a, b) => b - a));

    // The last of the last page is dealt with, and the pages stay.
    await user.click(
      cas()
        .getAllByRole("button", { name: /^Résolu : / })
        .at(-1)!,
    );
    await waitFor(() => expect(cas().getAllByRole("listitem")).toHaveLength(109));
    expect(historique.lignes.find(({ date }) => date === TODAY)).toMatchObject({ resolu: "oui" });
  });
});

it("asks once for a name that is missing, where the day would stand, and shows the team's cases meanwhile", async () => {
  const { user, historique } = openSuivi(undefined, { referent: " " });
  expect(
    section("Ma journée").getByText(/^Indiquez votre nom pour voir votre journée/),
  ).toBeTruthy();
  expect(
    screen.getAllByRole("button", { name: "Indiquer mon nom dans les réglages" }),
  ).toHaveLength(1);
  expect(screen.queryByRole("region", { name: "Mes dernières lignes" })).toBeNull();
  expect(await cas().findAllByRole("listitem")).toHaveLength(2);
  expect(cas().queryByRole("checkbox")).toBeNull();
  await user.click(cas().getByRole("button", { name: /^Résolu : .*Compte utilisateur/ }));
  await waitFor(() => expect(historique.lignes[2]).toMatchObject({ resolu: "oui" }));
});

it("says what is missing: rows, cases", async () => {
  openSuivi([]);
  expect(await screen.findByText("Aucun cas en cours.")).toBeTruthy();
  expect(screen.getByText(/Aucune ligne à votre nom/)).toBeTruthy();
});

it("shows why a reading failed, and tries again", async () => {
  const { user, historique } = openSuivi();
  await dernieres().findAllByRole("listitem");
  historique.failNext = "EXCEL_OCCUPE";
  await user.click(dernieres().getByRole("button", { name: "Actualiser mes dernières lignes" }));
  expect((await dernieres().findByRole("alert")).textContent).toContain("ne répond pas");
  await user.click(dernieres().getByRole("button", { name: "Réessayer" }));
  await waitFor(() => expect(dernieres().queryByRole("alert")).toBeNull());
});

it("has no fault that axe finds", async () => {
  const { container } = openSuivi();
  await dernieres().findAllByRole("listitem");
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
