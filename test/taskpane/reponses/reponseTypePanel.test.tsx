/** @jest-environment jsdom */
import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { act, configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { parseReponseType } from "../../../src/domain/reponseType";
import ReponseTypePanel from "../../../src/taskpane/reponses/ReponseTypePanel";
import { MemoryClipboard } from "../../support/doubles/memoryClipboard";

configure({ asyncUtilTimeout: 20_000 });

const BASE = "https://basedeconnaissances.sisiao.dihal.gouv.fr/support";
const FORMULAIRE = `${BASE}/kb-tickets/new`;
const CONNUES = { référent: "Camille", département: "Rhône" };
const styles = createDOMRenderer(document.implementation.createHTMLDocument());

const SOURCE = `---
code: X
objet: Votre accès, {prénom}
révision: 22/11/2026
---

Bonjour {prénom},

- lisez **ceci** : [la base](${BASE})
- puis {lien}

{référent}
`;
const loadSource = () => Promise.resolve(parseReponseType(SOURCE));

type Props = Parameters<typeof ReponseTypePanel>[0];

function open(over: Partial<Props> = {}) {
  const clipboard = new MemoryClipboard();
  const onClose = jest.fn();
  const panel = (props: Partial<Props> = {}) => (
    <RendererProvider renderer={styles}>
      <ReponseTypePanel
        code="ACC-CNX-MDP"
        titre="Réinitialisation du mot de passe"
        values={CONNUES}
        clipboard={clipboard}
        onClose={onClose}
        {...over}
        {...props}
      />
    </RendererProvider>
  );
  const { rerender } = render(panel());
  const update = (props: Partial<Props>) => rerender(panel(props));
  return { clipboard, onClose, update, user: userEvent.setup({ delay: null }) };
}

const button = (name: string) => screen.getByRole("button", { name });
const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
const link = (name: RegExp) => screen.getByRole<HTMLAnchorElement>("link", { name });
const ready = () => screen.findByRole("button", { name: "Copier" });

describe("the answer of a line", () => {
  it("is read from its file, under its title, which gets the focus", async () => {
    open();
    const titre = screen.getByRole("heading", { name: /Réinitialisation du mot de passe/ });
    expect(document.activeElement).toBe(titre);
    expect(await screen.findByText(/Mot de passe oublié/)).toBeTruthy();
    expect(within(screen.getByRole("dialog")).getAllByRole("listitem").length).toBeGreaterThan(1);
  });

  it("is copied whole, signed with what is known", async () => {
    const { clipboard, user } = open();
    await user.click(await ready());
    expect(clipboard.copied[0]).toMatch(/^Bonjour,\n\n/);
    expect(clipboard.copied[0]).toMatch(/Cordialement,\nCamille\n.*Rhône$/);
    await user.click(button("Copier l'objet"));
    expect(clipboard.copied[1]).toBe("SI SIAO – Réinitialiser votre mot de passe");
  });

  it("shows selectable text where the clipboard is denied", async () => {
    const { clipboard, user } = open();
    clipboard.refuses = true;
    await user.click(await ready());
    expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toMatch(/^Bonjour,/);
  });

  it("can be read large, and closed", async () => {
    const { onClose, user } = open();
    await user.click(button("Agrandir"));
    await user.click(button("Réduire"));
    expect(button("Agrandir")).toBeTruthy();
    await user.click(button("Fermer la réponse"));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it("links to the knowledge base in a new tab, without telling where from", async () => {
    open();
    await ready();
    const { href, target, rel } = link(/^Base de connaissances/);
    expect([href, target, rel]).toEqual([BASE, "_blank", "noopener noreferrer"]);
  });

  it("gives way to another line's when the choice changes", async () => {
    const { update } = open();
    await ready();
    update({ code: "ACC-CNX-LIEN", titre: "Lien de connexion non reçu" });
    expect(await screen.findByText(/Vous n'avez pas reçu le lien/)).toBeTruthy();
    expect(screen.queryByText(/Pour définir un nouveau mot de passe/)).toBeNull();
  });
});

describe("placeholders", () => {
  it("are asked for, all but the known ones, and said to be missing", async () => {
    open({ load: loadSource });
    await ready();
    expect(screen.getAllByRole("textbox")).toHaveLength(2);
    const missing = "À compléter avant de copier : Prénom de l'interlocuteur et Lien à indiquer.";
    expect(screen.getByText(missing).getAttribute("role")).toBe("status");
    expect(screen.getAllByText("{prénom}")).toHaveLength(2);
  });

  it("are filled before anything is copied", async () => {
    const { clipboard, user } = open({ load: loadSource });
    await user.click(await ready());
    expect(clipboard.copied).toEqual([]);
    expect(document.activeElement).toBe(field("Prénom de l'interlocuteur"));
    expect(screen.getAllByText("À compléter avant de copier.")).toHaveLength(2);
    await user.paste("Dominique");
    await user.click(button("Copier"));
    expect(clipboard.copied).toEqual([]);
    expect(document.activeElement).toBe(field("Lien à indiquer"));
    await user.paste("**[ici](javascript:x)**");
    await user.click(button("Copier"));
    expect(clipboard.copied).toEqual([
      `Bonjour Dominique,\n\n- lisez ceci : la base (${BASE})\n- puis **[ici](javascript:x)**\n\nCamille`,
    ]);
    expect(screen.getAllByRole("link").map(({ textContent }) => textContent)).toHaveLength(2);
  });

  it("of the text do not keep the subject from being copied, nor the other way round", async () => {
    const { clipboard, user } = open({ load: loadSource });
    await ready();
    await user.type(field("Prénom de l'interlocuteur"), "Dominique");
    await user.click(button("Copier l'objet"));
    expect(clipboard.copied).toEqual(["Votre accès, Dominique"]);
  });

  it("are asked for when the settings do not give them", async () => {
    const { clipboard, user } = open({ values: { référent: " ", département: "Rhône" } });
    await ready();
    await user.type(field("Référent"), "Sacha");
    await user.click(button("Copier"));
    expect(clipboard.copied[0]).toMatch(/Cordialement,\nSacha\n/);
  });
});

describe("the welcome mail", () => {
  it("is one click away, and so is the way back", async () => {
    const { user } = open();
    await ready();
    await user.click(button("Voir le mail de bienvenue"));
    expect(await screen.findByText("Votre première connexion")).toBeTruthy();
    expect(screen.getByRole("heading", { name: /Mail de bienvenue/ })).toBeTruthy();
    await user.click(button("Revenir à la réponse"));
    expect(await screen.findByText(/Pour définir un nouveau mot de passe/)).toBeTruthy();
  });

  it("gives way to the answer of another line", async () => {
    const { user, update } = open();
    await user.click(button("Voir le mail de bienvenue"));
    update({ code: "ACC-CNX-LIEN", titre: "Lien de connexion non reçu" });
    expect(await screen.findByText(/Vous n'avez pas reçu le lien/)).toBeTruthy();
  });

  it("can be what the panel is opened for", async () => {
    open({ code: "bienvenue", titre: "" });
    expect(await screen.findByText("Votre première connexion")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Revenir à la réponse" })).toBeNull();
  });
});

describe("a line without an answer", () => {
  it("says so, and gives what to paste in the support form", async () => {
    const { clipboard, user } = open({ code: "NEW-ONE", titre: "Nouveau sujet" });
    expect(await screen.findByText("Pas encore de réponse type")).toBeTruthy();
    await user.click(button("Copier la demande"));
    expect(clipboard.copied[0]).toMatch(
      /« Nouveau sujet » \(code NEW-ONE\)[^]*Département : Rhône/,
    );
    await user.click(button("Copier l'objet"));
    expect(clipboard.copied[1]).toBe("Demande de réponse type : Nouveau sujet");
    expect(link(/Formulaire de support/).href).toBe(FORMULAIRE);
  });
});

describe("texts that cannot be loaded", () => {
  it("are said to be so, and can be asked for again", async () => {
    const load = jest
      .fn(loadSource)
      .mockRejectedValueOnce(Object.assign(new Error("offline"), { name: "ChunkLoadError" }));
    const { user } = open({ load });
    expect((await screen.findByRole("alert")).textContent).toMatch(/n'a pas pu être chargée/);
    await user.click(button("Réessayer"));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    expect(await ready()).toBeTruthy();
  });

  it("never replace the answer of a line that was chosen since", async () => {
    const late: ((reponse: ReturnType<typeof parseReponseType>) => void)[] = [];
    const load = jest
      .fn(loadSource)
      .mockImplementationOnce(() => new Promise((resolve) => late.push(resolve)));
    const { update } = open({ load });
    update({ code: "ACC-CNX-LIEN" });
    await ready();
    await act(async () => {
      late.forEach((answer) => answer(parseReponseType("Trop tard")));
      await Promise.resolve();
    });
    expect(screen.queryByText("Trop tard")).toBeNull();
    expect(screen.getByText(/lisez/)).toBeTruthy();
  });
});
