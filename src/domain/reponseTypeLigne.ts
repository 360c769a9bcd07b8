import { type Champ, champNamed } from "./reponseTypeChamps";

/** A piece of a line of a réponse type. */
export type Fragment =
  | { readonly type: "texte"; readonly texte: string }
  | { readonly type: "gras"; readonly contenu: Ligne }
  | { readonly type: "lien"; readonly texte: string; readonly adresse: string }
  | { readonly type: "champ"; readonly champ: Champ };

export type Ligne = readonly Fragment[];

/** No brackets, braces or stars in an address: they are marks of their own. */
const ADRESSE = String.raw`https:\/\/[^\s()<>[\]{}*]*[^\s()<>[\]{}*.,;:!?»]`;

/** `**gras**`, `[texte](adresse)`, `{champ}`, or a bare address without the punctuation that ends a sentence. */
const MARKS = new RegExp(
  String.raw`\*\*(?<gras>[^*]+)\*\*|\[(?<texte>[^\][]+)\]\((?<cible>${ADRESSE})\)|\{(?<champ>[^{}]*)\}|(?<adresse>${ADRESSE})`,
  "g",
);

/** Reads one line; what is none of the four marks stays as it is written. Only https addresses become links. */
export function parseLigne(source: string): Ligne {
  const fragments: Fragment[] = [];
  let end = 0;
  for (const match of source.matchAll(MARKS)) {
    const fragment = fragmentOf(match.groups ?? {});
    if (!fragment) continue;
    if (match.index > end) fragments.push({ type: "texte", texte: source.slice(end, match.index) });
    fragments.push(fragment);
    end = match.index + match[0].length;
  }
  if (end < source.length) fragments.push({ type: "texte", texte: source.slice(end) });
  return fragments;
}

/** Null for a placeholder that nobody knows: it is text. */
function fragmentOf(groups: Readonly<Record<string, string | undefined>>): Fragment | null {
  const { gras, texte, cible, adresse, champ: name } = groups;
  if (gras !== undefined) return { type: "gras", contenu: parseLigne(gras) };
  if (texte !== undefined && cible !== undefined) return { type: "lien", texte, adresse: cible };
  if (adresse !== undefined) return { type: "lien", texte: adresse, adresse };
  const champ = champNamed(name ?? "");
  return champ && { type: "champ", champ };
}
