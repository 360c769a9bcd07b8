import { type Ligne, parseLigne } from "./reponseTypeLigne";

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
