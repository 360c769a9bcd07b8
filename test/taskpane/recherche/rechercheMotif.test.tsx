/** @jest-environment jsdom */
import { poidsDuJour } from "../../../src/domain/preferences";
import { clockAt } from "../../support/doubles/deviceDoubles";
import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { configure, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { indexNomenclature } from "../../../src/domain/nomenclature";
import RechercheMotif from "../../../src/taskpane/recherche/RechercheMotif";
import { aLigneNomenclature, NOMENCLATURE, TODAY } from "../../support/builders";

configure({ asyncUtilTimeout: 20_000 });

const styles = createDOMRenderer(document.implementation.createHTMLDocument());
const AVEC_SYNONYME = indexNomenclature([
  ...NOMENCLATURE.lignes,
  aLigneNomenclature({ code: "ACC-LOG", sousMotif: "Ouverture", synonymes: ["login"] }),
]);

const SANS_PREFERENCES = { favoris: [], usages: {}, equipe: {} };

type Props = Parameters<typeof RechercheMotif>[0];

function open(over: Partial<Props> = {}) {
  const chosen: string[] = [];
  const view = render(
    <RendererProvider renderer={styles}>
      <RechercheMotif
        nomenclature={AVEC_SYNONYME}
        preferences={SANS_PREFERENCES}
        clock={clockAt(TODAY)}
        champ="recherche-0"
        onChoose={({ code }) => chosen.push(code)}
        {...over}
      />
      <button>Ailleurs</button>
    </RendererProvider>,
  );
  return { ...view, chosen: () => chosen, user: userEvent.setup({ delay: null }) };
}

const field = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Rechercher un motif" });
const options = () => screen.queryAllByRole("option");
const active = () => options().filter((option) => option.getAttribute("aria-selected") === "true");
const announced = () => screen.getByRole("status").textContent;

test("three letters and Enter choose the first result, and empty the field", async () => {
  const { user, chosen } = open();
  await user.type(field(), "dys{Enter}");
  expect(chosen()).toEqual(["TEC-INC-DYS"]);
  expect(field().value).toBe("");
  expect(options()).toEqual([]);
  expect(document.activeElement).toBe(field());
});

test("arrows, Home and End move among the results while the focus stays in the field", async () => {
  const { user, chosen } = open();
  await user.type(field(), "compte");
  const codes = options().map(({ id }) => id);
  expect(codes.length).toBeGreaterThan(1);
  const activeId = () => field().getAttribute("aria-activedescendant");
  expect(activeId()).toBe(codes[0]);
  await user.keyboard("{ArrowDown}");
  expect(activeId()).toBe(codes[1]);
  await user.keyboard("{End}");
  expect(activeId()).toBe(codes.at(-1));
  await user.keyboard("{ArrowDown}");
  expect(activeId()).toBe(codes[0]);
  await user.keyboard("{ArrowUp}{Home}{ArrowDown}");
  expect(active().map(({ id }) => id)).toEqual([codes[1]]);
  expect(document.activeElement).toBe(field());
  await user.keyboard("{Enter}");
  expect(codes[1]).toMatch(new RegExp(`${chosen()[0]}$`));
});

test("the active result stays in sight: the list moves, as far as it must", async () => {
  const HEIGHT = 40;
  const place = (
    name: "offsetTop" | "offsetHeight" | "clientHeight",
    of: (one: HTMLElement) => number,
  ) =>
    jest.spyOn(HTMLElement.prototype, name, "get").mockImplementation(function (this: HTMLElement) {
      return of(this);
    });
  const spies = [
    place("offsetTop", (one) => [...(one.parentElement?.children ?? [])].indexOf(one) * HEIGHT),
    place("offsetHeight", () => HEIGHT),
    place("clientHeight", () => HEIGHT),
  ];
  const { user } = open();
  await user.type(field(), "compte");
  const list = screen.getByRole("listbox");
  expect(options().length).toBeGreaterThan(1);
  expect(list.scrollTop).toBe(0);
  await user.keyboard("{End}");
  expect(list.scrollTop).toBe((options().length - 1) * HEIGHT);
  await user.keyboard("{Home}");
  expect(list.scrollTop).toBe(0);
  for (const spy of spies) spy.mockRestore();
});

test("Escape closes the list, then clears the field; Enter then chooses nothing", async () => {
  const { user, chosen } = open();
  await user.type(field(), "compte{Escape}");
  expect(options()).toEqual([]);
  expect(field().value).toBe("compte");
  await user.keyboard("{Enter}{Escape}");
  expect(field().value).toBe("");
  expect(chosen()).toEqual([]);
});

test("keys with Ctrl or Shift are left to the form and to the text", async () => {
  const { user, chosen } = open();
  await user.type(field(), "compte{Control>}{Enter}{/Control}");
  expect(chosen()).toEqual([]);
});

test("says what a combobox must say to assistive technologies", async () => {
  const { user, container } = open();
  expect(field().getAttribute("aria-autocomplete")).toBe("list");
  expect(field().getAttribute("aria-expanded")).toBe("false");
  expect(field().hasAttribute("aria-controls")).toBe(false);
  expect(field().dataset["champ"]).toBe("recherche-0");
  await user.type(field(), "compte");
  const listbox = screen.getByRole("listbox", { name: "Motifs proposés" });
  expect(field().getAttribute("aria-expanded")).toBe("true");
  expect(field().getAttribute("aria-controls")).toBe(listbox.id);
  expect(announced()).toBe(`${options().length} motifs proposés`);
  // jsdom paints nothing: contrasts are checked in the browser.
  const off = { enabled: false };
  const rules = { region: off, "color-contrast": off };
  const { violations } = await axe.run(container, { rules });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("shows the full path with what answers marked, and the level", async () => {
  const { user } = open();
  await user.type(field(), "reinit");
  const [first] = options();
  expect(first?.textContent).toBe(
    "ACCES ET AUTHENTIFICATION › Problème de connexion au SI SIAO › Réinitialisation du mot de passe Niveau 1",
  );
  expect(first?.querySelector("mark")?.textContent).toBe("Réinit");
  expect(first?.querySelector("strong")?.textContent).toBe("Réinitialisation du mot de passe");
});

test("says by which synonym a line was found, and which is a favourite", async () => {
  const { user } = open({ preferences: { ...SANS_PREFERENCES, favoris: ["ACC-LOG"] } });
  await user.type(field(), "login");
  expect(within(options()[0]!).getByText("Niveau 1 · Favori · Synonyme : login")).toBeDefined();
});

test("says what to do when nothing is found", async () => {
  const { user, chosen } = open();
  await user.type(field(), "xyzzy{Enter}");
  expect(announced()).toMatch(/^Aucun motif trouvé\. Essayez un autre mot/);
  expect(field().getAttribute("aria-expanded")).toBe("false");
  expect(chosen()).toEqual([]);
});

test("an empty field shows every line, the usual ones first, at a click or an arrow, not at the focus", async () => {
  const { user, chosen } = open({
    preferences: {
      favoris: ["TEC-INC-DYS"],
      // Chosen often, and long ago: the other one comes later.
      usages: {
        "ACC-CNX-CPT": poidsDuJour(TODAY),
        "ACC-CRE-UTI": 20 * poidsDuJour(TODAY - 365),
      },
      equipe: {},
    },
  });
  await user.tab();
  expect(document.activeElement).toBe(field());
  expect(options()).toEqual([]);
  await user.keyboard("{ArrowDown}");
  const usual = options().map(({ id }) => id.slice(-11));
  expect(usual.slice(0, 3)).toEqual(["TEC-INC-DYS", "ACC-CNX-CPT", "ACC-CRE-UTI"]);
  expect(usual).toHaveLength(AVEC_SYNONYME.lignes.length);
  await user.keyboard("{ArrowDown}{Enter}");
  expect(chosen()).toEqual(["ACC-CNX-CPT"]);
  await user.click(field());
  expect(active()).toEqual([]);
  await user.click(options()[2]!);
  expect(chosen()).toEqual(["ACC-CNX-CPT", "ACC-CRE-UTI"]);
});

test("a click on a result chooses it and leaves the focus in the field", async () => {
  const { user, chosen } = open();
  await user.type(field(), "compte");
  await user.click(screen.getByRole("option", { name: /Compte utilisateur/ }));
  expect(chosen()).toEqual(["ACC-CRE-UTI"]);
  expect(document.activeElement).toBe(field());
});

test("leaving the field closes the list and chooses nothing", async () => {
  const { user, chosen } = open();
  await user.type(field(), "compte");
  await user.click(screen.getByRole("button", { name: "Ailleurs" }));
  expect(options()).toEqual([]);
  expect(chosen()).toEqual([]);
});

test("a disabled search takes nothing", async () => {
  const { user } = open({ disabled: true });
  await user.type(field(), "mdp");
  expect(field().value).toBe("");
  expect(options()).toEqual([]);
});
