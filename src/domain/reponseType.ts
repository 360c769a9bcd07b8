import { parseDate } from "./dates";
import { normalizeLibelle } from "./libelles";

/** What a référent reads on the phone or pastes in an e-mail; one file of `assets/reponses`. */
export interface ReponseType {
  /** Of the nomenclature's line, or `bienvenue`; "" when the file does not say. */
  readonly code: string;
  /** The e-mail's subject. */
  readonly objet: Ligne;
  /** Serial day of the last revision, null when the file gives none. */
  readonly revision: number | null;
  readonly corps: readonly Bloc[];
}

const ENTETE = /^---\n(?<entete>(?:.*\n)*?)---(?:\n|$)/;

/**
 * Reads a file: a head of `key: value` lines between two `---`, then the text. Never fails: what it
 * does not understand stays as it is written (`assets/reponses/LISEZMOI.md` says what can be written).
 */
export function parseReponseType(source: string): ReponseType {
  const text = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const head = ENTETE.exec(text);
  const entete = parseEntete(head?.groups?.["entete"] ?? "");
  return {
    code: entete.get("code") ?? "",
    objet: parseLigne(entete.get("objet") ?? ""),
    revision: parseDate(entete.get("revision") ?? ""),
    corps: parseBlocs(text.slice(head?.[0].length ?? 0)),
  };
}

/** Keys without case and accents; a value keeps the colons that it has. */
function parseEntete(entete: string): ReadonlyMap<string, string> {
  const pairs = entete.split("\n").flatMap((ligne): [string, string][] => {
    const colon = ligne.indexOf(":");
    if (colon < 0) return [];
    return [[normalizeLibelle(ligne.slice(0, colon)), ligne.slice(colon + 1).trim()]];
  });
  return new Map(pairs);
}

/** The placeholders of these lines, each once, in the order of reading. */
export function champsOfLignes(lignes: readonly Ligne[]): Champ[] {
  const champs = lignes.flat().flatMap((fragment): Champ[] => {
    if (fragment.type === "gras") return champsOfLignes([fragment.contenu]);
    return fragment.type === "champ" ? [fragment.champ] : [];
  });
  return [...new Set(champs)];
}

/** The placeholders of the text itself, without its subject's. */
export function champsOfCorps(reponse: ReponseType): Champ[] {
  return champsOfLignes(reponse.corps.flatMap((bloc) => bloc.lignes));
}

/** A paragraph keeps its line ends, as an e-mail does; a list has one line an item. */
export type Bloc =
  | { readonly type: "paragraphe"; readonly lignes: readonly Ligne[] }
  | { readonly type: "liste"; readonly ordonnee: boolean; readonly lignes: readonly Ligne[] };

interface SourceBloc {
  readonly kind: "paragraphe" | "puces" | "numeros";
  readonly lignes: string[];
}

const PUCE = /^[-*]\s+(?=\S)/;
const NUMERO = /^\d{1,2}[.)]\s+(?=\S)/;
const SUITE = /^\s+(?=\S)/;

/** Reads paragraphs, `- ` lists and `1. ` lists; an indented line goes on with the item above it. */
export function parseBlocs(source: string): Bloc[] {
  return source
    .split(/\n\s*\n/)
    .flatMap(splitBlocs)
    .map(toBloc);
}

/** The blocks of lines without an empty one between: a list may follow its paragraph at once. */
function splitBlocs(source: string): SourceBloc[] {
  const blocs: SourceBloc[] = [];
  for (const ligne of source.split("\n").filter((one) => one.trim() !== "")) {
    const last = blocs[blocs.length - 1];
    const kind = kindOf(ligne.trim());
    if (last && last.kind !== "paragraphe" && SUITE.test(ligne)) goOn(last, ligne);
    else if (last?.kind === kind) last.lignes.push(contentOf(ligne.trim(), kind));
    else blocs.push({ kind, lignes: [contentOf(ligne.trim(), kind)] });
  }
  return blocs;
}

function kindOf(ligne: string): SourceBloc["kind"] {
  if (PUCE.test(ligne)) return "puces";
  return NUMERO.test(ligne) ? "numeros" : "paragraphe";
}

function contentOf(ligne: string, kind: SourceBloc["kind"]): string {
  if (kind === "paragraphe") return ligne;
  return ligne.replace(kind === "puces" ? PUCE : NUMERO, "");
}

function goOn(bloc: SourceBloc, ligne: string): void {
  bloc.lignes.push(`${bloc.lignes.pop() ?? ""} ${ligne.trim()}`);
}

function toBloc({ kind, lignes }: SourceBloc): Bloc {
  const parsed = lignes.map(parseLigne);
  if (kind === "paragraphe") return { type: "paragraphe", lignes: parsed };
  return { type: "liste", ordonnee: kind === "numeros", lignes: parsed };
}

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

/** What a réponse type may leave to be filled, written between braces: `{prénom}`. */
export const CHAMPS = ["prénom", "identifiant", "lien", "référent", "département", "date"] as const;

export type Champ = (typeof CHAMPS)[number];

/** What stands for the placeholders; "" and blanks count as not filled. */
export type ValeursChamps = Readonly<Partial<Record<Champ, string>>>;

/** The placeholder of that name, whatever its case and accents; null when it is not one of ours. */
function champNamed(name: string): Champ | null {
  const wanted = normalizeLibelle(name);
  return CHAMPS.find((champ) => normalizeLibelle(champ) === wanted) ?? null;
}

/** Those that have no value, in their order. */
export function missingChamps(champs: readonly Champ[], valeurs: ValeursChamps): Champ[] {
  return champs.filter((champ) => valeurOf(champ, valeurs) === null);
}

/** Its value without blanks around, or null while it is not filled. */
export function valeurOf(champ: Champ, valeurs: ValeursChamps): string | null {
  const valeur = valeurs[champ]?.trim() ?? "";
  return valeur === "" ? null : valeur;
}

/**
 * The text to paste in an e-mail: blocks apart, lists with dashes or numbers, addresses written out;
 * a placeholder that is not filled shows as `{prénom}`.
 */
export function texteOfCorps(corps: readonly Bloc[], valeurs: ValeursChamps): string {
  return corps.map((bloc) => texteOfBloc(bloc, valeurs)).join("\n\n");
}

function texteOfBloc(bloc: Bloc, valeurs: ValeursChamps): string {
  return bloc.lignes
    .map((ligne, index) => `${puceOf(bloc, index)}${texteOfLigne(ligne, valeurs)}`)
    .join("\n");
}

function puceOf(bloc: Bloc, index: number): string {
  if (bloc.type === "paragraphe") return "";
  return bloc.ordonnee ? `${index + 1}. ` : "- ";
}

/** One line of it: the subject, for one. */
export function texteOfLigne(ligne: Ligne, valeurs: ValeursChamps): string {
  return ligne.map((fragment) => texteOfFragment(fragment, valeurs)).join("");
}

function texteOfFragment(fragment: Fragment, valeurs: ValeursChamps): string {
  switch (fragment.type) {
    case "texte":
      return fragment.texte;
    case "gras":
      return texteOfLigne(fragment.contenu, valeurs);
    case "lien":
      return fragment.texte === fragment.adresse
        ? fragment.adresse
        : `${fragment.texte} (${fragment.adresse})`;
    case "champ":
      return valeurOf(fragment.champ, valeurs) ?? `{${fragment.champ}}`;
  }
}
