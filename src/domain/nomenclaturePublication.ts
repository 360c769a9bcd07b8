import { normalizeLibelle } from "./libelles";
import {
  type ColonneFautive,
  getOrCreate,
  LIBELLES,
  type LigneNonVerifiee,
  type NomenclatureFault,
  type PublicationFaultKind,
  RECHERCHE_MAX_LENGTH,
  splitList,
} from "./nomenclature";

/**
 * Faults that only matter when a version is published: the sheet's lists and look-ups (MATCH, COUNTIF)
 * work on codes and labels, and the next versions follow *remplace*.
 */
export function publicationFaults(
  nonVerifiees: readonly LigneNonVerifiee[],
  codesAnterieurs: ReadonlySet<string>,
): NomenclatureFault[] {
  return [
    ...nonVerifiees.flatMap((nonVerifiee, index) =>
      publicationFaultsOfLine(nonVerifiee, index + 1),
    ),
    ...spellingFaults(nonVerifiees),
    ...remplaceFaults(nonVerifiees, codesAnterieurs),
  ];
}

/** A code stands in *remplace* lists (commas) and in criteria of COUNTIFS (wildcards, numbers). */
const CODE = /^[a-z][a-z0-9._-]*$/i;
const CODE_MAX_LENGTH = 50;
/** Wildcards of MATCH and COUNTIF, and what joins the labels of a line into one key. */
const INTERDITS = /[~*?|]/;
/** Excel takes what begins so for a formula when it is typed or pasted, and keeps the apostrophe to itself. */
const DEBUT_SPECIAL = /^[=+\-@']/;
/** COUNTIF takes these for a comparison. */
const COMPARAISON = /^[<>=]/;
/** Chosen in a list, « 115 » would become a number, that no look-up finds among texts. */
const LETTRE = /\p{L}/u;
const CONTROLE = /[\p{Cc}\u2028\u2029\ufffe\uffff]/u;
const ENQUETE = ["", "oui", "non"];

/** Characters of a version's number. */
export const NUMERO_MAX_LENGTH = 50;

/** Whether a version may have this number, which workbooks show and keep in a cell. */
export function isNumeroDeVersion(numero: string): boolean {
  const fits = numero.trim() === numero && numero !== "" && numero.length <= NUMERO_MAX_LENGTH;
  return fits && !DEBUT_SPECIAL.test(numero) && !CONTROLE.test(numero);
}

function publicationFaultsOfLine(
  nonVerifiee: LigneNonVerifiee,
  ligne: number,
): NomenclatureFault[] {
  const faults: NomenclatureFault[] = [];
  const add = (colonne: ColonneFautive, kind: PublicationFaultKind): void => {
    faults.push({ ligne, colonne, kind, valeur: nonVerifiee[colonne] });
  };
  const code = nonVerifiee.code.trim();
  if (code !== "" && (!CODE.test(code) || code.length > CODE_MAX_LENGTH)) {
    add("code", "codeInvalide");
  }
  for (const colonne of LIBELLES) {
    for (const kind of faultsOfLibelle(nonVerifiee[colonne].trim())) add(colonne, kind);
  }
  if (isTripleTooLong(nonVerifiee)) add("sousMotif", "tripleTropLong");
  if (!ENQUETE.includes(normalizeLibelle(nonVerifiee.enquete))) add("enquete", "enqueteInvalide");
  if (CONTROLE.test(nonVerifiee.synonymes)) add("synonymes", "caractereDeControle");
  if (splitList(nonVerifiee.synonymes).some((synonyme) => DEBUT_SPECIAL.test(synonyme))) {
    add("synonymes", "synonymeDebutInterdit");
  }
  return faults;
}

function faultsOfLibelle(libelle: string): PublicationFaultKind[] {
  if (libelle === "") return [];
  const kinds: PublicationFaultKind[] = [];
  if (INTERDITS.test(libelle)) kinds.push("libelleCaractereInterdit");
  if (CONTROLE.test(libelle)) kinds.push("caractereDeControle");
  if (DEBUT_SPECIAL.test(libelle) || COMPARAISON.test(libelle)) kinds.push("libelleDebutInterdit");
  if (!LETTRE.test(libelle)) kinds.push("libelleSansLettre");
  return kinds;
}

/** A label that is too long by itself is reported as such. */
function isTripleTooLong(nonVerifiee: LigneNonVerifiee): boolean {
  const libelles = LIBELLES.map((colonne) => nonVerifiee[colonne].trim());
  return (
    libelles.every(({ length }) => length <= RECHERCHE_MAX_LENGTH) &&
    libelles.join("|").length > RECHERCHE_MAX_LENGTH
  );
}

/** A thematique, or a motif of one thematique, that two lines write differently would be two entries of a list. */
function spellingFaults(nonVerifiees: readonly LigneNonVerifiee[]): NomenclatureFault[] {
  const firstSpellings = new Map<string, string>();
  return nonVerifiees.flatMap((nonVerifiee, index) =>
    (["thematique", "motif"] as const).flatMap((colonne): NomenclatureFault[] => {
      const valeur = nonVerifiee[colonne].trim();
      const key = spellingKey(nonVerifiee, colonne);
      const first = firstSpellings.get(key) ?? valeur;
      firstSpellings.set(key, first);
      if (first === valeur) return [];
      return [{ ligne: index + 1, colonne, kind: "libelleEcritAutrement", valeur }];
    }),
  );
}

function spellingKey(
  { thematique, motif }: LigneNonVerifiee,
  colonne: "thematique" | "motif",
): string {
  const parent = normalizeLibelle(thematique);
  return colonne === "thematique" ? parent : `${parent}|${normalizeLibelle(motif)}`;
}

/** Codes of *remplace* that no version knows, and lines that replace themselves, even through others. */
function remplaceFaults(
  nonVerifiees: readonly LigneNonVerifiee[],
  codesAnterieurs: ReadonlySet<string>,
): NomenclatureFault[] {
  const remplacements = remplacementsOf(nonVerifiees);
  const isKnown = (code: string): boolean => remplacements.has(code) || codesAnterieurs.has(code);
  const enBoucle = codesEnBoucle(remplacements);
  return nonVerifiees.flatMap((nonVerifiee, index) => {
    const fault = { ligne: index + 1, colonne: "remplace" } as const;
    const inconnus = splitList(nonVerifiee.remplace).filter((code) => !isKnown(code));
    const faults: NomenclatureFault[] = inconnus.map((valeur) => {
      return { ...fault, kind: "remplaceInconnu", valeur };
    });
    if (enBoucle.has(nonVerifiee.code.trim())) {
      faults.push({ ...fault, kind: "remplaceEnBoucle", valeur: nonVerifiee.remplace });
    }
    return faults;
  });
}

/** Code → the codes that it replaces, over the lines of one file. */
type Remplacements = ReadonlyMap<string, readonly string[]>;

function remplacementsOf(nonVerifiees: readonly LigneNonVerifiee[]): Remplacements {
  const remplacements = new Map<string, string[]>();
  for (const { code, remplace } of nonVerifiees) {
    const replaced = getOrCreate(remplacements, code.trim(), (): string[] => []);
    for (const one of splitList(remplace)) replaced.push(one);
  }
  return remplacements;
}

/** Codes that replace themselves, even through others, or that stand between two that do. */
function codesEnBoucle(remplacements: Remplacements): Set<string> {
  const remplacantes = turned(remplacements);
  const after = leadingToLoops(remplacantes, remplacements);
  return new Set([...leadingToLoops(remplacements, remplacantes)].filter((one) => after.has(one)));
}

function turned(arrows: Remplacements): Remplacements {
  const back = new Map<string, string[]>();
  for (const [from, targets] of arrows) {
    for (const to of targets) getOrCreate(back, to, (): string[] => []).push(from);
  }
  return back;
}

/** What is left once ends of ways have been taken away, again and again; each arrow is followed once. */
function leadingToLoops(arrows: Remplacements, back: Remplacements): Set<string> {
  const left = new Map([...arrows].map(([code, targets]) => [code, targets.length]));
  const ends = [...back.keys(), ...arrows.keys()].filter((code) => !left.get(code));
  for (const end of new Set(ends)) left.delete(end);
  const toTake = [...new Set(ends)];
  for (let end = toTake.pop(); end !== undefined; end = toTake.pop()) {
    for (const from of back.get(end) ?? []) {
      const rest = (left.get(from) ?? 0) - 1;
      left.set(from, rest);
      if (rest > 0) continue;
      left.delete(from);
      toTake.push(from);
    }
  }
  return new Set(left.keys());
}
