/**
 * What is pasted or dropped into a text field of the pane, made what a person sees of it. A browser
 * gives text fields the plain text alone, joins its lines without a space in fields of one line, and
 * keeps what nobody sees: marks of direction, spaces of no width, soft hyphens, control characters.
 */

const FINS_DE_LIGNE = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** A joiner between two signs of a picture is a part of it. */
const INVISIBLES =
  /(?![\t\n])\p{Cc}|(?!\u200d)\p{Cf}|(?<![\p{Extended_Pictographic}\ufe0f])\u200d|[\u115f\u1160\u3164\uffa0]/gu;
const LIGNES = /[\t\n]+/;

/** The text as it shows, its lines folded into one where the field has one line. */
export function textePropre(texte: string, plusieursLignes: boolean): string {
  const visible = texte.replace(FINS_DE_LIGNE, "\n").replace(INVISIBLES, "");
  const lignes = plusieursLignes ? [visible] : visible.split(LIGNES);
  if (lignes.length === 1) return visible;
  return lignes
    .map((ligne) => ligne.trim())
    .filter((ligne) => ligne !== "")
    .join(" ");
}

type Champ = HTMLInputElement | HTMLTextAreaElement;
const COLLAGES = new Set(["insertFromPaste", "insertFromDrop"]);
/** Kinds of `input` that hold any text. */
const TEXTES = new Set(["text", "tel", "search", "email", "url"]);

/** Looks after every text field of the page from now on; gives the way to stop. */
export function watchPastes(page: Document): () => void {
  const onBeforeInput = (event: InputEvent): void => {
    const { target, inputType, data } = event;
    if (!COLLAGES.has(inputType) || data === null || !isChamp(target)) return;
    const propre = textePropre(data, target instanceof HTMLTextAreaElement);
    if (propre === data) return;
    event.preventDefault();
    insert(page, target, propre);
  };
  page.addEventListener("beforeinput", onBeforeInput);
  return () => page.removeEventListener("beforeinput", onBeforeInput);
}

function isChamp(target: EventTarget | null): target is Champ {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && TEXTES.has(target.type))
  );
}

/** Deprecated, and the only way into the history of a text field; not in every engine. */
interface Commands {
  execCommand?(command: "insertText", showUi: false, text: string): boolean;
}

/** In place of what is selected, so that Ctrl+Z takes it back. */
function insert(page: Document, champ: Champ, texte: string): void {
  const commands: Commands = page;
  if (commands.execCommand?.("insertText", false, texte) === true) return;
  champ.setRangeText(texte, champ.selectionStart ?? 0, champ.selectionEnd ?? 0, "end");
  champ.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
}
