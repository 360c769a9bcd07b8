import { previewPage } from "./previewPage";

jest.setTimeout(120_000);

const preview = previewPage({ kept: true, colorScheme: null });

const choose = (theme: string) =>
  preview.page.getByRole("combobox", { name: "Thème" }).selectOption(theme);

/** What the pane's page asks of its element, by a property of its computed style. */
const style = (selector: string, property: string) =>
  preview.pane.evaluate<string>(
    `getComputedStyle(document.querySelector('${selector}'))["${property}"]`,
  );

test("the page's theme is the pane's, at once and as long as it is chosen", async () => {
  const { page, pane } = preview;
  await pane.root.locator(".volet:not(.volet-sombre)").waitFor();
  await choose("Sombre");
  await pane.root.locator(".volet-sombre").waitFor();
  await expect(style(".volet", "backgroundColor")).resolves.toBe("rgb(41, 41, 41)");
  await page.getByRole("button", { name: "Ouvrir un second volet" }).click();
  const second = page.frameLocator('iframe[title="Suivi SI SIAO (second volet)"]');
  await second.locator(".volet-sombre").waitFor();
  await choose("Clair");
  await pane.root.locator(".volet:not(.volet-sombre)").waitFor();
  await expect(style(".volet", "backgroundColor")).resolves.toBe("rgb(255, 255, 255)");
});

test("high contrast: the system's colours instead of the pane's, and the pane's rules for them, until it is left", async () => {
  const { pane } = preview;
  const field = 'input[placeholder="facultatif"]';
  const selected = '.onglet[aria-selected="true"]';
  await choose("Sombre");
  await pane.root.locator(".volet-sombre").waitFor();
  const own = [
    await style(".volet", "backgroundColor"),
    await style(selected, "borderBottomColor"),
  ];
  await choose("Contraste élevé");
  // What browsers give as `Canvas`, `CanvasText` and `Highlight` where the page is dark.
  const forced = await pane.evaluate<string[]>(
    `(() => {
      const probe = document.body.appendChild(document.createElement("i"));
      const give = (colour) => {
        probe.setAttribute("style", "color: " + colour + " !important; color-scheme: dark");
        return getComputedStyle(probe).color;
      };
      const given = ["Canvas", "CanvasText", "Highlight"].map(give);
      probe.remove();
      return given;
    })()`,
  );
  const [canvas, text, highlight] = forced;
  await expect(style(".volet", "backgroundColor")).resolves.toBe(canvas);
  await expect(style(field, "color")).resolves.toBe(text);
  await expect(style(selected, "borderBottomColor")).resolves.toBe(highlight);
  expect(own).not.toContain(canvas);
  await choose("Sombre");
  await expect(style(".volet", "backgroundColor")).resolves.toBe(own[0]);
  await expect(style(selected, "borderBottomColor")).resolves.toBe(own[1]);
});
