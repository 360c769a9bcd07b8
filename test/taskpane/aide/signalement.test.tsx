/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { SuiviError } from "../../../src/domain/erreurs";
import SignalementPack from "../../../src/taskpane/aide/SignalementPack";
import { aLigne, NOMENCLATURE, TODAY } from "../../support/builders";
import { clockAt } from "../../support/doubles/deviceDoubles";
import { MemoryClipboard } from "../../support/doubles/memoryClipboard";
import { MemoryHistorique } from "../../support/doubles/memoryHistorique";
import { IDENTITE } from "../../support/identite";
import { renderPart } from "../renderPart";

async function show(historique: Pick<MemoryHistorique, "readHistorique">) {
  const clipboard = new MemoryClipboard();
  const { user } = await renderPart(
    <SignalementPack
      historique={historique}
      readNomenclature={() => Promise.resolve(NOMENCLATURE)}
      clock={clockAt(TODAY)}
      identite={IDENTITE}
      clipboard={clipboard}
      onReglages={() => undefined}
    />,
  );
  await screen.findByRole("combobox", { name: "Ce que vous signalez" });
  return { user, clipboard };
}

const choose = (name: string, value: string) =>
  [screen.getByRole("combobox", { name }), screen.getByRole("option", { name: value })] as const;

it("is ready once it says what it is about, with what the history tells", async () => {
  const historique = new MemoryHistorique();
  await historique.append([aLigne({ date: TODAY, dureeSecondes: 90 })]);
  const { user, clipboard } = await show(historique);
  expect(screen.queryByRole("button", { name: "Tout copier" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Ajouter ce que dit l'historique" })).toBeNull();
  const sousMotif = "Réinitialisation du mot de passe (Problème de connexion au SI SIAO)";
  await user.selectOptions(...choose("Sous-motif", sousMotif));
  await user.click(screen.getByRole("button", { name: "Ajouter ce que dit l'historique" }));
  await screen.findByText("1 sollicitation ajoutée à la demande.");
  await user.type(screen.getByRole("textbox", { name: "Précisions" }), "Le lien suffit");
  await user.click(screen.getByRole("button", { name: "Copier la description" }));
  expect(clipboard.copied.at(-1)).toContain("Sur 90 jours : 1 sollicitation,");
  expect(clipboard.copied.at(-1)).toContain("Le lien suffit");
});

it("asks for the article, or the words, that each kind needs", async () => {
  const { user } = await show(new MemoryHistorique());
  await user.selectOptions(
    ...choose(
      "Ce que vous signalez",
      "Un article de la base de connaissances qui n'est plus à jour",
    ),
  );
  expect(screen.getByText(/^Indiquez l'article/)).toBeTruthy();
  await user.type(
    screen.getByRole("textbox", { name: "Titre ou adresse de l'article" }),
    "Créer un compte",
  );
  expect(screen.getByRole("button", { name: "Tout copier" })).toBeTruthy();
  await user.selectOptions(
    ...choose("Ce que vous signalez", "Un motif qui manque dans la nomenclature"),
  );
  expect(screen.queryByRole("combobox", { name: "Sous-motif" })).toBeNull();
  expect(screen.getByText(/^Dites ce qui manque/)).toBeTruthy();
});

/** First choice of the list of lines, where there is one, and how many texts are asked for. */
const ASKED = [
  ["reponseACreer", "Choisissez un sous-motif", 1],
  ["reponseACorriger", "Choisissez un sous-motif", 1],
  ["reponseProposee", "Choisissez un sous-motif", 1],
  ["articleObsolete", "Aucun en particulier", 2],
  ["contenuManquant", "Aucun en particulier", 1],
  ["motifManquant", undefined, 1],
];

const kinds = () =>
  screen.getByRole<HTMLSelectElement>("combobox", { name: "Ce que vous signalez" });

it("asks for what its kind needs, and for nothing else", async () => {
  const { user } = await show(new MemoryHistorique());
  const asked = async (kind: string) => {
    await user.selectOptions(kinds(), kind);
    const lists = screen.queryByRole<HTMLSelectElement>("combobox", { name: "Sous-motif" });
    return [lists?.options[0]?.text, screen.getAllByRole("textbox").length];
  };
  const all = [...kinds().options].map(({ value }) => value);
  const found: unknown[] = [];
  for (const kind of all) found.push([kind, ...(await asked(kind))]);
  expect(found).toEqual(ASKED);
});

it("drops what was counted of another line, and keeps it while words are typed", async () => {
  const historique = new MemoryHistorique();
  await historique.append([aLigne({ date: TODAY, dureeSecondes: 90 })]);
  const { user } = await show(historique);
  const sousMotif = "Réinitialisation du mot de passe (Problème de connexion au SI SIAO)";
  await user.selectOptions(...choose("Sous-motif", sousMotif));
  await user.click(screen.getByRole("button", { name: "Ajouter ce que dit l'historique" }));
  const told = await screen.findByText("1 sollicitation ajoutée à la demande.");
  await user.type(screen.getByRole("textbox", { name: "Précisions" }), "Le lien suffit");
  expect(told.textContent).not.toBe("");
  await user.selectOptions(screen.getByRole("combobox", { name: "Sous-motif" }), "");
  expect(told.textContent).toBe("");
});

it("shows how far the history is read, and can be stopped", async () => {
  const { user } = await show({
    readHistorique: (options) =>
      new Promise((_, reject) =>
        options?.signal?.addEventListener("abort", () => {
          reject(new SuiviError("LECTURE_INTERROMPUE"));
        }),
      ),
  });
  await user.selectOptions(kinds(), "motifManquant");
  await user.click(screen.getByRole("button", { name: "Ajouter ce que dit l'historique" }));
  await user.click(screen.getByRole("button", { name: "Interrompre" }));
  await screen.findByRole("button", { name: "Ajouter ce que dit l'historique" });
  expect(screen.queryByRole("progressbar")).toBeNull();
});

it("says why the history cannot be read, and keeps what was typed", async () => {
  const { user } = await show({
    readHistorique: () => Promise.reject(new SuiviError("EXCEL_OCCUPE")),
  });
  await user.selectOptions(
    ...choose("Ce que vous signalez", "Un motif qui manque dans la nomenclature"),
  );
  await user.type(screen.getByRole("textbox", { name: "Précisions" }), "Changer de SIAO");
  await user.click(screen.getByRole("button", { name: "Ajouter ce que dit l'historique" }));
  await screen.findByText("Excel ne répond pas pour l'instant");
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Précisions" }).value).toBe(
    "Changer de SIAO",
  );
});
