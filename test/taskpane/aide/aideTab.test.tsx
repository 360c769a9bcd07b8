/** @jest-environment jsdom */
import { act, fireEvent, screen } from "@testing-library/react";
import { parseHoraires } from "../../../src/domain/assistance";
import AideTab from "../../../src/taskpane/aide/AideTab";
import { TODAY } from "../../support/builders";
import { clockAt } from "../../support/doubles/deviceDoubles";
import { MemoryClipboard } from "../../support/doubles/memoryClipboard";
import { IDENTITE } from "../../support/identite";
import { renderPart, rewrite } from "../renderPart";

type Props = Parameters<typeof AideTab>[0];

/** Noon of a Friday: between the two stretches of the national hours. */
async function show(over: Partial<Props> = {}) {
  const clipboard = new MemoryClipboard();
  const clock = clockAt(TODAY);
  const asked: string[] = [];
  const { user } = await renderPart(
    <AideTab
      clock={clock}
      horairesLocaux={null}
      identite={IDENTITE}
      raccourcis={[{ touches: "Ctrl+Entrée", effet: "Enregistrer l'appel" }]}
      clipboard={clipboard}
      onBienvenue={() => asked.push("bienvenue")}
      onReglages={() => asked.push("reglages")}
      signalement={null}
      reponses={null}
      {...over}
    />,
  );
  return { clipboard, clock, asked, user };
}

const etats = () => screen.getAllByText(/^(Ouvert|Fermé)/).map((etat) => etat.textContent);

async function openAnnuaire() {
  const shown = await show();
  await shown.user.click(screen.getByText("Faire modifier l'annuaire"));
  return shown;
}

const field = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });

it("says whether the national number answers now, and when the department does", async () => {
  await show({ horairesLocaux: parseHoraires("lundi-vendredi 9h-12h30") });
  expect(screen.getByText("SVI : 0 806 000 156")).toBeTruthy();
  expect(etats()).toEqual(["Fermé, ouvre à 14:00", "Ouvert jusqu'à 12:30"]);
  expect(screen.getByText("lundi-vendredi 9:00-12:30 (hors jours fériés)")).toBeTruthy();
});

it("says that a department without hours has the national ones", async () => {
  await show();
  expect(etats()).toHaveLength(1);
  expect(screen.getByText(/^Non indiqués/)).toBeTruthy();
});

it("keeps up with the clock, minute by minute", async () => {
  jest.useFakeTimers({ doNotFake: ["queueMicrotask", "setImmediate", "nextTick"] });
  try {
    const { clock } = await show();
    for (let minute = 1; minute <= 120; minute += 1) {
      clock.advance(60_000);
      act(() => jest.advanceTimersByTime(60_000));
    }
    expect(etats()).toEqual(["Ouvert jusqu'à 16:30"]);
  } finally {
    jest.useRealTimers();
  }
});

it("tells of an opening at its minute, whatever second it was opened at", async () => {
  jest.useFakeTimers({ doNotFake: ["queueMicrotask", "setImmediate", "nextTick"] });
  try {
    const clock = clockAt(TODAY);
    clock.advance(2 * 3_600_000 - 20_000);
    await show({ clock });
    expect(etats()).toEqual(["Fermé, ouvre à 14:00"]);
    clock.advance(20_000);
    act(() => jest.advanceTimersByTime(20_000));
    expect(etats()).toEqual(["Ouvert jusqu'à 16:30"]);
  } finally {
    jest.useRealTimers();
  }
});

it("keeps the public holidays of the department for its own hours only", async () => {
  const saintEtienne = clockAt(TODAY + 36);
  await show({
    clock: saintEtienne,
    identite: { ...IDENTITE, departement: "Moselle" },
    horairesLocaux: parseHoraires("lundi-samedi 9h-18h"),
  });
  expect(etats()[0]).toBe("Fermé, ouvre lundi à 9:30");
  expect(etats()[1]).toMatch(/^Fermé : jour férié \(Saint Étienne\)/);
});

it("leads to the knowledge base, its directory, the form and the welcome mail", async () => {
  const { asked, user } = await show();
  const links = screen.getAllByRole<HTMLAnchorElement>("link");
  expect(links.map(({ href }) => new URL(href).pathname)).toEqual([
    "/support",
    "/support",
    "/support/kb-tickets/new",
  ]);
  expect(links[1]!.textContent).toContain("Annuaire des points de contact");
  await user.click(screen.getByRole("button", { name: /Mail de bienvenue/ }));
  expect(asked).toEqual(["bienvenue"]);
});

it("lists the keyboard shortcuts", async () => {
  await show();
  expect(screen.getByText("Ctrl+Entrée").closest("dt")?.nextElementSibling?.textContent).toBe(
    "Enregistrer l'appel",
  );
});

describe("« Faire modifier l'annuaire »", () => {
  it("prepares the request as soon as the new number is whole", async () => {
    const { clipboard, user } = await openAnnuaire();
    expect(screen.queryByRole("button", { name: "Tout copier" })).toBeNull();
    expect(field("Nouvelle valeur").getAttribute("type")).toBe("tel");
    await rewrite(user, field("Nouvelle valeur"), "01 40");
    expect(screen.getByText("Ce numéro de téléphone n'est pas reconnu.")).toBeTruthy();
    await rewrite(user, field("Nouvelle valeur"), "01 40 81 21 22");
    await user.click(screen.getByRole("button", { name: "Tout copier" }));
    expect(clipboard.copied[0]).toMatch(/Thématique\s: Modification de l'annuaire\n/);
    expect(clipboard.copied[0]).toContain("Nouveau numéro : 01 40 81 21 22");
    expect(clipboard.copied[0]).not.toMatch(/Motif\s:/);
  });

  it("does not take a directory's contacts for somebody's secrets", async () => {
    const { user } = await openAnnuaire();
    await user.selectOptions(screen.getByRole("combobox"), "Les coordonnées des référents");
    expect(field("Nouvelle valeur").tagName).toBe("TEXTAREA");
    await rewrite(user, field("Nouvelle valeur"), "Mme Durand, c.durand@exemple.fr");
    expect(field("Description").value).toContain("Mme Durand, c.durand@exemple.fr");
    expect(screen.queryByText(/semble contenir/)).toBeNull();
  });

  it("says from what, to what and from when", async () => {
    const { user } = await openAnnuaire();
    await rewrite(user, field("Valeur actuelle"), "01 40 81 21 21");
    await rewrite(user, field("Nouvelle valeur"), "01 40 81 21 22");
    expect(field("Description").value).toContain("Date d'effet : dès que possible");
    fireEvent.change(screen.getByLabelText("Date d'effet"), { target: { value: "2026-12-01" } });
    expect(field("Description").value).toMatch(
      /01 40 81 21 21\n.*01 40 81 21 22\nDate d'effet : 01\/12\/2026$/,
    );
  });

  it("asks no old value of an added line", async () => {
    const { user } = await openAnnuaire();
    expect(screen.queryByRole("textbox", { name: "Valeur actuelle" })).toBeTruthy();
    await user.selectOptions(screen.getByRole("combobox"), "Une ligne de plus pour le SVI");
    expect(screen.queryByRole("textbox", { name: "Valeur actuelle" })).toBeNull();
  });
});
