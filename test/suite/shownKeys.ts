/**
 * For every test file that draws a screen: whatever shows at the end of a test is a text for people.
 * A key of a table (`sousMotif`, `ui.ribbon.menu`), a code (`CLASSEUR_FERME`), a place that was not
 * filled (`{nombre}`) or a value that is none (`undefined`, `NaN`) makes the test fail.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const RAW =
  /(?<![\p{L}\d])(?:\p{Ll}+(?:\p{Lu}\p{Ll}+)+|\p{Lu}+(?:_\p{Lu}+)+|undefined|NaN|\[object \w+\])(?![\p{L}\d])|\{\w*\}|(?<![\w@./])[a-z][a-zA-Z-]*\.[a-z][a-zA-Z-]*\.[a-z]+/gu;

/** The answers' own fields, which a référent fills: `{lien}`. */
const ANSWERS = join(__dirname, "../../assets/reponses");
const fields = new Set(
  typeof document === "undefined"
    ? []
    : readdirSync(ANSWERS).flatMap(
        (name) => readFileSync(join(ANSWERS, name), "utf8").match(/\{\w+\}/g) ?? [],
      ),
);

/** Attributes that are read out or shown. */
const SPOKEN = ["aria-label", "aria-description", "title", "placeholder", "alt"];

/** What shows, or is read out, in an element: its own texts, and its attributes. */
function textsOf(element: Element): string[] {
  const attributes = SPOKEN.map((name) => element.getAttribute(name));
  const own = [...element.childNodes]
    .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
    .map(({ nodeValue }) => nodeValue);
  return [...attributes, ...own].filter((text) => text !== null);
}

if (typeof document !== "undefined")
  afterEach(() => {
    const shown = [...document.body.querySelectorAll(":not(script, style)")].flatMap(textsOf);
    const raw = shown.flatMap((text) => text.match(RAW) ?? []);
    expect(raw.filter((text) => !fields.has(text))).toEqual([]);
  });
