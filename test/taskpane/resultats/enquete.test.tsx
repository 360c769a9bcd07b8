/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
import type { FenetreEnquete } from "../../../src/domain/enquete/calendrier";
import { moisOf } from "../../../src/domain/periode";
import { aLigneNomenclature, TODAY } from "../../support/builders";
import { button, openResultats, copier } from "./renderResultats";
import { aResultatsWorld, aRow, changeFeuilles, type ResultatsWorld, ROWS } from "./resultatsWorld";

const enquete = () => within(screen.getByRole("region", { name: /^Enquête nationale/ }));
const answers = () => within(screen.getByLabelText("Réponses à l'enquête"));
const answer = (question: string) =>
  answers().getByText(question).parentElement?.querySelector(".reponse-valeur")?.textContent;
const comments = () =>
  screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Commentaires pour l'enquête" });
const sent = () => enquete().getByText(/^Envoyé le /).textContent;

/** Refreshes the sheets, after which the answers may be copied. */
const refreshed = async (user: { click: (element: Element) => Promise<void> }) => {
  await user.click(button("Actualiser"));
  await screen.findByText(/^Actualisé le/);
};

/** The survey of a finished month, with nothing to warn of. */
function aFinishedMonth(): ResultatsWorld {
  const world = aResultatsWorld(ROWS, moisOf(TODAY - 40));
  world.reglagesClasseur.kept = { departement: "Ain", horaires: "" };
  return world;
}

describe("the answers", () => {
  it("stand in the form's order, each with its own « Copier »", async () => {
    const world = aResultatsWorld();
    world.reglagesClasseur.kept = { departement: "Ain", horaires: "" };
    const { user } = await openResultats(world);
    const questions = answers()
      .getAllByRole("term")
      .map(({ textContent }) => textContent);
    expect(questions).toEqual([
      "Département",
      "Nombre d'appels reçus",
      "Durée en moyenne par appel",
      "Taux de résolution",
      "Taux d'escalade",
      "Accès au compte – Nombre d'appels",
      "Accès au compte – Durée moyenne",
    ]);
    await refreshed(user);
    await user.click(copier("Taux de résolution"));
    expect(world.clipboard.copied).toEqual(["50 %"]);
    expect(await answers().findByText("Copié")).toBeTruthy();
  });

  it("are all copied at once", async () => {
    const world = aFinishedMonth();
    const { user } = await openResultats(world);
    await refreshed(user);
    await user.click(button(/^Tout copier/));
    const [text] = world.clipboard.copied;
    expect(text?.split("\n").slice(0, 3)).toEqual([
      "Département : Ain",
      "Nombre d'appels reçus : 1",
      "Durée en moyenne par appel : 01:40",
    ]);
  });

  it("are selected for Ctrl+C where the clipboard is refused", async () => {
    const world = aFinishedMonth();
    world.clipboard.refuses = true;
    const { user } = await openResultats(world);
    await refreshed(user);
    await user.click(copier("Nombre d'appels reçus"));
    const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: /bloquée ici/ });
    expect(field.value).toBe("1");
    expect(document.activeElement).toBe(field);
  });

  it("have nothing to copy where there is nothing to answer", async () => {
    await openResultats(aResultatsWorld());
    expect(answer("Département")).toBe("(rien à répondre)");
    expect(screen.queryByRole("button", { name: "Copier", description: "Département" })).toBeNull();
  });
});

describe("copying", () => {
  it("is off until the period that shows was refreshed, and names that period", async () => {
    const world = aFinishedMonth();
    const { user } = await openResultats(world);
    const toutCopier = () => button(/^Tout copier/);
    expect(
      screen.getByRole("heading", { name: /^Enquête nationale : octobre 2026$/ }),
    ).toBeTruthy();
    expect(toutCopier().textContent).toBe("Tout copier : octobre 2026");
    await user.click(toutCopier());
    await user.click(copier("Nombre d'appels reçus"));
    expect(world.clipboard.copied).toEqual([]);
    expect(screen.getByText(/^Actualisez d'abord cette période/)).toBeTruthy();
    await refreshed(user);
    await user.click(toutCopier());
    expect(world.clipboard.copied).toHaveLength(1);
    await user.click(screen.getByRole("radio", { name: "Année en cours" }));
    await user.click(toutCopier());
    expect(world.clipboard.copied).toHaveLength(1);
  });

  it("stands right after the figures", async () => {
    await openResultats(aFinishedMonth());
    const titles = screen.getAllByRole("heading", { level: 2 }).map((one) => one.textContent);
    expect(titles[1]).toBe("Enquête nationale : octobre 2026");
  });
});

describe("what would make an answer wrong", () => {
  it("comes before the answers, with counts and ways to the rows", async () => {
    const world = aResultatsWorld([
      ...ROWS,
      aRow({ idAppel: "a4", resolu: "" }),
      aRow({ idAppel: "a5", dureeSecondes: null }),
      aRow({ idAppel: "a6", dureeSecondes: 9_000 }),
      aRow({ idAppel: "a7", code: "", sousMotif: "Inconnu au bataillon" }),
      aRow({ idAppel: "a8", date: null, dateIllisible: true, mois: "" }),
      aRow({ idAppel: "a9", date: TODAY + 1 }),
    ]);
    const { user } = await openResultats(world);
    const warnings = enquete().getByText("À vérifier avant de copier").parentElement!;
    expect(warnings.querySelectorAll(".avertissements > li")).toHaveLength(8);
    for (const titre of ["Date à venir", "Durée invraisemblable", "Durée absente"])
      expect(within(warnings).getByText(`${titre} : 1 ligne`)).toBeTruthy();
    expect(
      warnings.compareDocumentPosition(screen.getByLabelText("Réponses à l'enquête")) &
        Node.DOCUMENT_POSITION_FOLLOWING,
    ).toBeTruthy();
    const sansDuree = within(warnings).getByRole("list", { name: /Durée absente/ });
    await user.click(await within(sansDuree).findByRole("button", { name: "Ligne 6" }));
    expect(world.navigation.ligne).toEqual({ position: 4, colonne: "dureeSecondes" });
    await user.click(enquete().getByRole("button", { name: "Vérifier l'historique" }));
    expect(world.emis).toEqual([{ type: "aller", tab: "reglages", panneau: "verifier" }]);
  });

  it("is nothing where nothing is wrong", async () => {
    await openResultats(aFinishedMonth());
    expect(enquete().getByText(/^Rien à signaler/)).toBeTruthy();
  });
});

describe("the comments", () => {
  it("are those of the sheet, and are written there when their field is left", async () => {
    const world = aFinishedMonth();
    const { enquete: lue } = world.feuilles.feuilles;
    changeFeuilles(world, { enquete: { ...lue!, commentaires: "De la feuille" } });
    const { user } = await openResultats(world);
    expect(comments().value).toBe("De la feuille");
    await user.click(comments());
    await user.paste(", et du volet");
    await user.tab();
    expect(await screen.findByText("Commentaires notés dans la feuille « Enquête ».")).toBeTruthy();
    expect(world.enquetes.commentaires).toBe("De la feuille, et du volet");
    await user.click(button("Copier les commentaires"));
    expect(world.clipboard.copied).toEqual(["De la feuille, et du volet"]);
  });

  it("say that an older workbook has no place for them, and are not written", async () => {
    const world = aFinishedMonth();
    const { enquete: lue } = world.feuilles.feuilles;
    changeFeuilles(world, { enquete: { ...lue!, commentaires: null } });
    world.enquetes.writeCommentaires = () => Promise.reject(new Error("called"));
    await openResultats(world);
    fireEvent.change(comments(), { target: { value: "Rien" } });
    fireEvent.blur(comments());
    expect(screen.getByText(/pas de cellule pour eux/)).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("« J'ai envoyé ces réponses »", () => {
  it("keeps them in the workbook, comments included, and says when", async () => {
    const world = aFinishedMonth();
    const { user } = await openResultats(world);
    expect(enquete().getByText("Aucun envoi noté pour cette période.")).toBeTruthy();
    fireEvent.change(comments(), { target: { value: "RAS" } });
    await user.click(button("J'ai envoyé ces réponses"));
    await enquete().findByText(/^Envoyé le /);
    expect(sent()).toBe("Envoyé le 20/11/2026 à 12:00.");
    const [kept] = world.enquetes.enquetes ?? [];
    expect(kept?.periode).toEqual(moisOf(TODAY - 40));
    expect(kept?.reponses.at(-1)?.valeur).toBe("RAS");
    expect(world.enquetes.commentaires).toBe("RAS");
  });

  it("says which answers changed since, once rows were changed", async () => {
    const world = aFinishedMonth();
    const { user } = await openResultats(world);
    await user.click(button("J'ai envoyé ces réponses"));
    await enquete().findByText(/^Envoyé le /);
    const late = aRow({ idAppel: "a9", date: TODAY - 41, mois: "2026-10", resolu: "non" });
    world.historique.rows = [...ROWS, late];
    await user.click(button("Actualiser"));
    expect(await enquete().findByText("3 réponses ont changé depuis l'envoi.")).toBeTruthy();
    expect(answers().getByText("a changé depuis l'envoi : 1 → 2")).toBeTruthy();
    expect(sent()).toBe("Envoyé le 20/11/2026 à 12:00.");
  });

  it("says what is no longer asked, and what was not asked yet", async () => {
    const world = aFinishedMonth();
    const { user } = await openResultats(world);
    await user.click(button("J'ai envoyé ces réponses"));
    await enquete().findByText(/^Envoyé le /);
    world.nomenclature.lignes = [
      aLigneNomenclature({ code: "NEW", sousMotif: "Tout nouveau", enquete: true }),
    ];
    await user.click(button("Actualiser"));
    expect(await enquete().findByText("N'est plus demandé")).toBeTruthy();
    expect(enquete().getByText("Accès au compte – Nombre d'appels : 0")).toBeTruthy();
    expect(answers().getAllByText("n'était pas dans l'envoi")).toHaveLength(2);
  });

  it("says that a workbook has no place for the record", async () => {
    const world = aFinishedMonth();
    world.enquetes.enquetes = null;
    const { user } = await openResultats(world);
    await user.click(button("J'ai envoyé ces réponses"));
    expect((await screen.findByRole("alert")).textContent).toContain("Mettez le classeur à niveau");
    expect(enquete().getByText("Aucun envoi noté pour cette période.")).toBeTruthy();
  });

  it("shows what was sent in another session, and only for its own period", async () => {
    const world = aFinishedMonth();
    const periode = moisOf(TODAY - 40);
    world.enquetes.enquetes = [{ instant: TODAY - 15 + 0.4375, periode, reponses: [] }];
    const { user } = await openResultats(world);
    expect(sent()).toBe("Envoyé le 05/11/2026 à 10:30.");
    await user.click(screen.getByRole("radio", { name: "Mois en cours" }));
    await user.click(button("Actualiser"));
    expect(await enquete().findByText("Aucun envoi noté pour cette période.")).toBeTruthy();
  });
});

describe("the survey that the national team waits for", () => {
  const ANNONCE = "Enquête d'octobre : à rendre du 18/11 au 21/11";
  const fenetre = (ouverture: number, cloture: number): FenetreEnquete => ({
    periode: moisOf(TODAY - 40),
    ouverture,
    cloture,
  });
  const open = async (...calendrier: FenetreEnquete[]) => {
    const world = aFinishedMonth();
    world.enquetes.calendrier = calendrier;
    return { world, ...(await openResultats(world)) };
  };

  it("is told above the period and beside its answers, until they are sent", async () => {
    const { user } = await open(fenetre(TODAY - 2, TODAY + 1));
    expect(screen.getAllByText(ANNONCE)).toHaveLength(2);
    expect(enquete().getByText(ANNONCE)).toBeTruthy();
    await user.click(button("J'ai envoyé ces réponses"));
    await enquete().findByText(/^Envoyé le /);
    expect(screen.queryByText(ANNONCE)).toBeNull();
  });

  it("is prepared by one button: its period, then its answers", async () => {
    const world = aResultatsWorld();
    world.enquetes.calendrier = [fenetre(TODAY - 2, TODAY + 1)];
    const { user } = await openResultats(world);
    await user.click(button("Préparer cette enquête"));
    await screen.findByText("Actualisé le 20/11/2026 à 12:00");
    expect(world.resultats.periode).toEqual(moisOf(TODAY - 40));
  });

  it("is late after its last day, and not told before its first", async () => {
    await open(fenetre(TODAY - 3, TODAY - 1), {
      ...fenetre(TODAY + 1, TODAY + 5),
      periode: moisOf(TODAY),
    });
    expect(
      enquete().getByText("Enquête d'octobre : à rendre du 17/11 au 19/11, en retard"),
    ).toBeTruthy();
    expect(screen.queryByText(/Enquête de novembre/)).toBeNull();
  });

  it("is not told where its answers were sent from another computer", async () => {
    const world = aFinishedMonth();
    const periode = moisOf(TODAY - 40);
    world.enquetes.calendrier = [fenetre(TODAY - 2, TODAY + 1)];
    world.enquetes.enquetes = [{ instant: TODAY - 1.5, periode, reponses: [] }];
    await openResultats(world);
    expect(screen.queryByText(ANNONCE)).toBeNull();
  });
});

it("says why there is no survey, and keeps the figures, where the nomenclature cannot be read", async () => {
  const world = aResultatsWorld();
  const { user } = await openResultats(world);
  world.nomenclature.failNext = "NOMENCLATURE_ABSENTE";
  await user.click(button("Actualiser"));
  expect((await screen.findByRole("alert")).textContent).toContain("nomenclature est introuvable");
  expect(screen.queryByRole("region", { name: /^Enquête nationale/ })).toBeNull();
  await user.click(button("Réessayer"));
  expect(await screen.findByRole("region", { name: /^Enquête nationale/ })).toBeTruthy();
});
