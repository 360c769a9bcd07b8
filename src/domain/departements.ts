import { type Departement, DEPARTEMENTS } from "./departements.built";
import { normalizeLibelle } from "./libelles";

/** « la Réunion » or « Réunion ». */
const ARTICLE = /^(la|le|les) |^l'/;

const PAR_ECRITURE: ReadonlyMap<string, Departement> = new Map(
  DEPARTEMENTS.flatMap((departement) => [
    [ecritureOf(departement.code), departement],
    [ecritureOf(departement.nom), departement],
  ]),
);

/**
 * The department that a person means: by its code (`2a`, `1` for 01) or its name, whatever its
 * accents, case, hyphens and article. Null when there is none.
 */
export function findDepartement(text: string): Departement | null {
  const ecriture = ecritureOf(text);
  return PAR_ECRITURE.get(ecriture) ?? PAR_ECRITURE.get(ecriture.padStart(2, "0")) ?? null;
}

function ecritureOf(text: string): string {
  return normalizeLibelle(text.replace(/-/g, " ")).replace(ARTICLE, "");
}

/**
 * The code of the department that the name of a file tells: `suivi-2A-corse-du-sud.xlsx`, `Suivi
 * Loire-Atlantique octobre.xlsx`. A number alone tells none: it may be a day, a month or a version.
 * Null when there is none, or several.
 */
export function codeDepartementDuFichier(nom: string): string | null {
  const plain = nom.replace(/\.[a-z]{3,4}$/i, "").replace(/[^\p{L}\p{N}]+/gu, " ");
  const words = ` ${normalizeLibelle(plain)} `;
  const code = /(?:suivi|extrait|departement|dept?) (2[ab]|\d{2,3}) /.exec(words)?.[1] ?? "";
  const written = ({ nom: one }: Departement): string => ` ${ecritureOf(one).replace(/'/g, " ")} `;
  const named = DEPARTEMENTS.filter((one) => words.includes(written(one)));
  // « Loire » is also within « Loire Atlantique ».
  const longest = named.filter(
    (one) => !named.some((other) => other !== one && written(other).includes(written(one))),
  );
  const found = new Set([findDepartement(code)?.code, ...longest.map((one) => one.code)]);
  found.delete(undefined);
  const [one = null, ...others] = found;
  return others.length === 0 ? one : null;
}
