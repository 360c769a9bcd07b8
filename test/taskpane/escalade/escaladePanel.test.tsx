/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { useEffect, useState } from "react";
import type { DemandeEscalade } from "../../../src/domain/escaladeDemandes";
import EscaladePanel from "../../../src/taskpane/escalade/EscaladePanel";
import { aLigne } from "../../support/builders";
import { MemoryClipboard } from "../../support/doubles/memoryClipboard";
import { IDENTITE } from "../../support/identite";
import { renderPart, rewrite } from "../renderPart";

const DEMANDE: DemandeEscalade = aLigne({
  sousMotif: "Dysfonctionnement",
  identifiant: "123456",
  commentaire: "La page reste blanche",
});
const SECONDE: DemandeEscalade = { ...DEMANDE, idLigne: "ligne-2", sousMotif: "Accès au compte" };

type Props = Parameters<typeof EscaladePanel>[0];

async function show(over: Partial<Props> = {}) {
  const clipboard = new MemoryClipboard();
  const asked: string[] = [];
  const { demandes = [DEMANDE], identite = IDENTITE } = over;
  let followCall: (next: readonly DemandeEscalade[]) => void = () => undefined;
  function Call() {
    const [current, setCurrent] = useState(demandes);
    useEffect(() => {
      followCall = setCurrent;
    }, []);
    return (
      <EscaladePanel
        affiche
        demandes={current}
        identite={identite}
        clipboard={clipboard}
        onReglages={() => asked.push("reglages")}
        onClose={() => asked.push("close")}
      />
    );
  }
  const { user } = await renderPart(<Call />);
  const comment = (commentaire: string) => act(() => followCall([{ ...DEMANDE, commentaire }]));
  return { clipboard, asked, comment, user };
}

const button = (name: string) => screen.getByRole("button", { name });
const objet = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Objet" });
const description = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Description" });

it("lets every field be changed; what is typed into the national form has a button of its own", async () => {
  const { clipboard, user } = await show();
  const copies = screen.getAllByRole("button", { name: /^Copier / });
  expect(copies.map((copy) => copy.textContent)).toEqual([
    "Copier le nom",
    "Copier le prénom",
    "Copier l'e-mail",
    "Copier l'objet",
    "Copier la description",
  ]);
  const choisis = ["Je suis référent SI", "Profil", "Département", "Thématique", "Motif"];
  for (const name of [...choisis, "Sous-motif"])
    await rewrite(user, screen.getByRole("textbox", { name }), `${name}, relu`);
  await user.click(button("Tout copier"));
  await user.click(button("Copier quand même"));
  for (const name of [...choisis, "Sous-motif"])
    expect(clipboard.copied.at(-1)).toContain(`${name}\u00a0: ${name}, relu`);
});

it("copies one field, the texts as they were reformulated, and all of them", async () => {
  const { clipboard, user } = await show();
  await user.click(button("Copier le nom"));
  await rewrite(user, objet(), "Page blanche");
  await user.click(button("Copier l'objet"));
  await rewrite(user, description(), "Tout est dit.");
  await user.click(button("Tout copier"));
  expect(clipboard.copied).toEqual([
    IDENTITE.nom,
    "Page blanche",
    expect.stringMatching(
      /^Je suis référent SI\s: Oui\nProfil\s: .*\nObjet\s: Page blanche\nDescription\s: Tout est dit\.$/s,
    ),
  ]);
});

it("follows the call until the référent writes, then only when asked", async () => {
  const { comment, user } = await show();
  comment("La page est noire");
  expect(description().value).toContain("La page est noire");
  await rewrite(user, description(), "Reformulée");
  comment("La page est grise");
  expect(description().value).toBe("Reformulée");
  await user.click(button("Reprendre le texte proposé : Description"));
  expect(description().value).toContain("La page est grise");
});

it("counts what is still to be written", async () => {
  const { user } = await show();
  expect(screen.getByText("2 passages restent à compléter.")).toBeTruthy();
  await user.clear(description());
  expect(screen.queryByText(/passages? reste/)).toBeNull();
});

it("lets what is typed into the form be changed for this request alone", async () => {
  const { clipboard, user } = await show();
  await rewrite(user, screen.getByRole("textbox", { name: "E-mail" }), "equipe@exemple.fr");
  await user.click(button("Copier l'e-mail"));
  expect(clipboard.copied).toEqual(["equipe@exemple.fr"]);
});

it("copies all only once it has told of the brackets that are still to be filled", async () => {
  const { clipboard, user } = await show();
  await user.click(button("Tout copier"));
  expect(clipboard.copied).toEqual([]);
  expect(screen.getByText(/^2 passages entre crochets à compléter/)).toBeTruthy();
  await user.click(button("Copier quand même"));
  expect(clipboard.copied).toHaveLength(1);
  await rewrite(user, description(), "Tout est dit.");
  expect(screen.queryByText(/entre crochets à compléter/)).toBeNull();
  await user.click(button("Tout copier"));
  expect(clipboard.copied).toHaveLength(2);
});

it("points at personal data in what will be sent, and takes it away", async () => {
  const { user } = await show();
  await rewrite(user, description(), "Mme Durand est bloquée");
  await user.click(await screen.findByRole("button", { name: "Retirer : Nom probable, Durand" }));
  expect(description().value).toBe("Mme [nom retiré] est bloquée");
});

it("says what the settings lack and leads there", async () => {
  const { asked, user } = await show({ identite: { ...IDENTITE, email: "", profil: "" } });
  expect(screen.getByText(/n'indiquent pas encore : profil et e-mail\./)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Copier l'e-mail" })).toBeNull();
  await user.click(button("Ouvrir les réglages"));
  await user.click(button("Fermer l'escalade"));
  expect(asked).toEqual(["reglages", "close"]);
});

it("makes one form of each request, each with its own texts", async () => {
  const { user } = await show({ demandes: [DEMANDE, SECONDE] });
  expect(screen.getByText(/envoyez-en 2, un par motif/)).toBeTruthy();
  const [first, second] = [
    "Demande 1 sur 2 : Dysfonctionnement",
    "Demande 2 sur 2 : Accès au compte",
  ].map((name) => within(screen.getByRole("group", { name })));
  const objets = [first, second].map((form) =>
    form!.getByRole<HTMLInputElement>("textbox", { name: "Objet" }),
  );
  await rewrite(user, objets[1]!, "Compte bloqué");
  expect(objets.map(({ value }) => value)).toEqual(["Dysfonctionnement - 123456", "Compte bloqué"]);
});

it("opens the form elsewhere; its title has the focus, since it takes the whole pane", async () => {
  await show();
  const link = screen.getByRole<HTMLAnchorElement>("link", { name: /formulaire de support/ });
  expect(link.href).toBe("https://basedeconnaissances.sisiao.dihal.gouv.fr/support/kb-tickets/new");
  expect(link.target).toBe("_blank");
  expect(document.activeElement).toBe(
    screen.getByRole("heading", { name: "Escalader au national" }),
  );
});

it("says what to choose while nothing is escalated", async () => {
  await show({ demandes: [] });
  expect(screen.getByText(/le statut « Escaladé »/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Tout copier" })).toBeNull();
});
