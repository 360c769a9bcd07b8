import { parseDate } from "./dates";
import { normalizeLibelle } from "./libelles";
import { type Bloc, parseBlocs } from "./reponseTypeBlocs";
import type { Champ } from "./reponseTypeChamps";
import { type Ligne, parseLigne } from "./reponseTypeLigne";

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
