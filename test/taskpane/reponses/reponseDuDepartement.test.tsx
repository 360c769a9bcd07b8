/** @jest-environment jsdom */
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { parseReponseType, type ReponseType } from "../../../src/domain/reponseType";
import { TEXTE_MAX, type VersionReponse } from "../../../src/domain/reponsesDepartement";
import ReponseTypePanel from "../../../src/taskpane/reponses/ReponseTypePanel";
import { createPaneEvents } from "../../../src/taskpane/paneEvents";
import { createPaneServices } from "../../../src/taskpane/services";
import { ServicesContext } from "../../../src/taskpane/ServicesContext";
import { aLigneNomenclature } from "../../support/builders";
import { aVersion } from "../../contract/reponsesContract";
import { aWorld } from "../aWorld";
import { renderPart, rewrite } from "../renderPart";

const LIGNE = aLigneNomenclature();
const NATIONALE = parseReponseType("---\ncode: X\nobjet: Objet national\n---\n\nBonjour {prénom}");

async function open(
  versions: readonly VersionReponse[] = [],
  nationale: ReponseType | null = NATIONALE,
  world = aWorld(),
) {
  world.preferences.save({ referent: "Camille" });
  const { reponses, sortieExtrait } = await world.lateAdapters();
  reponses.versions = versions;
  const services = createPaneServices(world, createPaneEvents());
  const onClose = jest.fn();
  const panel = (
    <ServicesContext value={services}>
      <ReponseTypePanel
        code={LIGNE.code}
        titre={LIGNE.sousMotif}
        ligne={LIGNE}
        values={{ référent: "Camille" }}
        clipboard={world.clipboard}
        onClose={onClose}
        load={() => Promise.resolve(nationale)}
      />
    </ServicesContext>
  );
  return { world, reponses, sortieExtrait, services, onClose, panel };
}

async function show(...given: Parameters<typeof open>) {
  const opened = await open(...given);
  const { user } = await renderPart(opened.panel);
  await screen.findByRole("heading", { name: "Réponse du département" });
  await waitFor(() => expect(screen.queryByText(/^Lecture des réponses/)).toBeNull());
  const press = (name: string) => user.click(screen.getByRole("button", { name }));
  return { ...opened, user, press };
}

const texte = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Texte" });
const partie = () => screen.getByRole("region", { name: "Réponse du département" });

test("the team writes its own, with a preview, and it shows with author and date before the national one", async () => {
  const { reponses, user, press } = await show();
  await press("Écrire notre réponse");
  expect(document.activeElement).toBe(texte());
  await rewrite(user, texte(), "Bonjour **vous** {prénom},\n\n- un\n- deux");
  const apercu = screen.getByRole("region", { name: "Aperçu" });
  expect(
    within(apercu)
      .getAllByRole("listitem")
      .map((one) => one.textContent),
  ).toEqual(["un", "deux"]);
  expect(within(apercu).getByText("vous").tagName).toBe("STRONG");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await screen.findByText(/^La réponse est enregistrée dans le classeur/);
  expect(reponses.versions).toMatchObject([
    { code: LIGNE.code, nature: "reponse", auteur: "Camille", precedentes: [] },
  ]);
  expect(
    within(partie()).getByText(/^Écrite le \d\d\/\d\d\/\d{4} à \d\d:\d\d par Camille$/),
  ).toBeTruthy();
  const national = screen.getByRole("region", { name: "Réponse nationale" });
  const follows = Node.DOCUMENT_POSITION_FOLLOWING;
  expect(partie().compareDocumentPosition(national) & follows).toBeTruthy();
});

test("is copied once it is filled, by the field that the national one has", async () => {
  const { world, user, press } = await show([aVersion({ texte: "Cher {prénom}" })]);
  await press("Copier la réponse du département");
  expect(world.clipboard.copied).toEqual([]);
  expect(document.activeElement).toBe(
    screen.getByRole("textbox", { name: "Prénom de l'interlocuteur" }),
  );
  await user.paste("Dominique");
  await press("Copier la réponse du département");
  expect(world.clipboard.copied).toEqual(["Cher Dominique"]);
});

test("a complement is copied after the national text, or alone", async () => {
  const { world, user, press } = await show([
    aVersion({ nature: "complement", objet: "", texte: "Notre numéro : 12" }),
  ]);
  await user.type(screen.getByRole("textbox", { name: "Prénom de l'interlocuteur" }), "Lou");
  await press("Copier avec la réponse nationale");
  await press("Copier le complément");
  expect(world.clipboard.copied).toEqual(["Bonjour Lou\n\nNotre numéro : 12", "Notre numéro : 12"]);
});

test("stands beside the request for a national one where there is none", async () => {
  await show([aVersion()], null);
  expect(screen.getByText("Pas encore de réponse type")).toBeTruthy();
  expect(within(partie()).getByText("lisez")).toBeTruthy();
});

test("what seems to name somebody is told before it is saved, and saved only when asked again", async () => {
  const { reponses, user, press } = await show();
  await press("Écrire notre réponse");
  await rewrite(user, texte(), "Appelez le 06 12 34 56 78");
  await press("Enregistrer dans le classeur");
  expect(screen.getByText(/^Ce texte semble nommer quelqu'un/)).toBeTruthy();
  expect(reponses.versions).toEqual([]);
  await user.type(texte(), " vite");
  await press("Enregistrer dans le classeur");
  expect(reponses.versions).toEqual([]);
  await press("Enregistrer quand même");
  await waitFor(() => expect(reponses.versions).toHaveLength(1));
});

test("is refused while it is empty or too long, before anything is written", async () => {
  const { reponses, user, press } = await show();
  await press("Écrire notre réponse");
  await press("Enregistrer dans le classeur");
  expect(screen.getByText("Écrivez le texte de la réponse.")).toBeTruthy();
  await rewrite(user, texte(), "x".repeat(TEXTE_MAX + 1));
  await press("Enregistrer dans le classeur");
  expect(screen.getByText(/^Ce texte est trop long/)).toBeTruthy();
  expect(reponses.versions).toEqual([]);
});

test("a second person is told, sees both texts, and neither is lost", async () => {
  const { reponses, user, press } = await show([aVersion()]);
  await press("Modifier");
  await rewrite(user, texte(), "La mienne");
  reponses.versions = [
    ...reponses.versions,
    aVersion({ id: "autre", texte: "La sienne", auteur: "Alix", precedentes: ["v1"] }),
  ];
  await press("Enregistrer dans le classeur");
  const sienne = await screen.findByRole("region", { name: /^Le texte enregistré .* par Alix$/ });
  expect(within(sienne).getByText("La sienne")).toBeTruthy();
  expect(texte().value).toBe("La mienne");
  expect(screen.getByText(/^Quelqu'un d'autre a modifié cette réponse/)).toBeTruthy();
  expect(reponses.versions).toHaveLength(2);
  await press("Enregistrer le mien à la place");
  await screen.findByText(/^La réponse est enregistrée/);
  expect(reponses.versions.at(-1)).toMatchObject({ texte: "La mienne", precedentes: ["autre"] });
  await user.click(screen.getByText("Versions (3)"));
  expect(screen.getByText(/^Réponse du département, .* par Alix$/)).toBeTruthy();
});

test("or keeps the other's", async () => {
  const { reponses, user, press } = await show([aVersion()]);
  await press("Modifier");
  await rewrite(user, texte(), "La mienne");
  reponses.versions = [...reponses.versions, aVersion({ id: "autre", texte: "La sienne" })];
  await press("Enregistrer dans le classeur");
  await user.click((await screen.findAllByRole("button", { name: "Garder ce texte-ci" }))[0]!);
  expect(reponses.versions).toHaveLength(2);
  expect(within(partie()).getByText("La sienne")).toBeTruthy();
  expect(within(partie()).getByText(/^Ce motif a 2 textes/)).toBeTruthy();
});

test("is withdrawn, and comes back by one key", async () => {
  const { reponses, press } = await show([aVersion()]);
  await press("Retirer");
  await press(await screen.findByText("Annuler le retrait").then(() => "Annuler le retrait"));
  await screen.findByText(/^La réponse est enregistrée/);
  expect(reponses.versions.map(({ nature }) => nature)).toEqual(["reponse", "retrait", "reponse"]);
  expect(reponses.versions.at(-1)).toMatchObject({ texte: aVersion().texte, auteur: "Camille" });
});

test("former texts can be seen, taken up again, and erased for good", async () => {
  const former = aVersion({ texte: "Le premier texte", instant: 46_000 });
  const { reponses, user, press } = await show([
    former,
    aVersion({ id: "v2", precedentes: ["v1"] }),
  ]);
  await user.click(screen.getByText("Versions (2)"));
  const [, first] = within(partie())
    .getAllByRole("listitem")
    .filter((one) => one.querySelector("button"));
  await user.click(within(first!).getByRole("button", { name: "Voir" }));
  expect(within(first!).getByText("Le premier texte")).toBeTruthy();
  await user.click(within(first!).getByRole("button", { name: "Repartir de ce texte" }));
  expect(texte().value).toBe("Le premier texte");
  await press("Abandonner");
  await user.click(screen.getByText("Versions (2)"));
  const button = (name: string) => screen.getByRole("button", { name });
  await user.click(button("Effacer ce texte"));
  expect(reponses.versions[0]?.texte).toBe("Le premier texte");
  await user.click(button("Effacer pour de bon"));
  await waitFor(() => expect(reponses.versions[0]?.texte).toBe(""));
});

test("a text that is not saved is not thrown away by one key", async () => {
  const { onClose, user, press } = await show();
  await press("Écrire notre réponse");
  await rewrite(user, texte(), "À moitié");
  await press("Fermer la réponse");
  expect(onClose).not.toHaveBeenCalled();
  await press("Continuer à écrire");
  expect(document.activeElement).toBe(texte());
  await press("Fermer la réponse");
  await press("Abandonner ce texte");
  await press("Fermer la réponse");
  expect(onClose).toHaveBeenCalledTimes(1);
});

test("is made ready for the national team", async () => {
  const { world, press } = await show([aVersion({ texte: "Notre texte" })]);
  await press("Proposer au national");
  await press("Copier la description");
  expect(world.clipboard.copied.at(-1)).toMatch(/Notre équipe a écrit cette réponse/);
  expect(world.clipboard.copied.at(-1)).toMatch(/Le texte proposé : Notre texte$/);
});

const PERDUE = /n'est plus dans le classeur/;

test("its own subject stands above it, is copied apart, and a complement has none", async () => {
  const { reponses, world, user, press } = await show();
  await press("Écrire notre réponse");
  await rewrite(user, texte(), "Bonjour");
  await rewrite(user, screen.getByRole("textbox", { name: "Objet de l'e-mail" }), "Notre  objet");
  await press("Enregistrer dans le classeur");
  await screen.findByText(/^La réponse est enregistrée/);
  expect(reponses.versions).toMatchObject([{ objet: "Notre objet", texte: "Bonjour" }]);
  await press("Copier l'objet du département");
  expect(world.clipboard.copied).toEqual(["Notre objet"]);
  await press("Modifier");
  await user.click(screen.getByRole("radio", { name: "la complète" }));
  expect(screen.queryByRole("textbox", { name: "Objet de l'e-mail" })).toBeNull();
  await press("Enregistrer dans le classeur");
  await waitFor(() =>
    expect(reponses.versions.at(-1)).toMatchObject({ nature: "complement", objet: "" }),
  );
});

test("what a merge took is told by the next pane too, and written again", async () => {
  const first = await show();
  await first.press("Écrire notre réponse");
  await rewrite(first.user, texte(), "Gardé");
  await first.press("Enregistrer dans le classeur");
  await screen.findByText(/^La réponse est enregistrée/);
  const [saved] = first.reponses.versions;
  expect(screen.queryByText(PERDUE)).toBeNull();
  cleanup();
  // Another copy has taken it meanwhile.
  first.reponses.versions = [];
  const { press } = await show([], NATIONALE, first.world);
  await screen.findByText(PERDUE);
  await press("L'enregistrer de nouveau");
  await waitFor(() => expect(first.reponses.versions).toContainEqual(saved));
  await waitFor(() => expect(screen.queryByText(PERDUE)).toBeNull());
});

test("what was deleted on purpose is offered until somebody says no", async () => {
  const world = aWorld();
  const { reponsesEcrites } = await world.lateAdapters();
  reponsesEcrites().put(aVersion());
  reponsesEcrites().put(aVersion({ id: "ailleurs", code: "AUTRE" }));
  const { press, reponses } = await show([], NATIONALE, world);
  expect(screen.getAllByText(PERDUE)).toHaveLength(1);
  await press("Ne plus le proposer");
  await waitFor(() => expect(screen.queryByText(PERDUE)).toBeNull());
  expect(reponsesEcrites().list()).toMatchObject([{ id: "ailleurs" }]);
  expect(reponses.versions).toEqual([]);
});

test("a workbook that cannot be read, or written, keeps the national text and what was typed", async () => {
  const { reponses, user, press } = await show();
  await press("Écrire notre réponse");
  await rewrite(user, texte(), "Gardé");
  reponses.failNext = "CLASSEUR_PLUS_RECENT";
  await press("Enregistrer dans le classeur");
  expect((await screen.findAllByRole("alert")).map((one) => one.textContent).join()).toMatch(
    /plus récent/,
  );
  expect(texte().value).toBe("Gardé");
  expect(screen.getByRole("region", { name: "Réponse nationale" })).toBeTruthy();
});

test("has no violation that axe finds, read or written", async () => {
  const { press } = await show([aVersion(), aVersion({ id: "v2" })]);
  const found = async () =>
    (
      await axe.run(document.body, {
        rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
      })
    ).violations.map(({ id }) => id);
  expect(await found()).toEqual([]);
  await screen.findAllByRole("button", { name: "Modifier" });
  await press("Fermer la réponse");
});
