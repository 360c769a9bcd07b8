import { formatDate, fromSerial, parseDate } from "../../domain/dates";
import { type Departement, findDepartement } from "../departements";
import { type Catalogue, CENTRE_ADMINISTRATION } from "../manifeste";
import { ErreurUsage } from "./erreurUsage";
import { type OptionName, type OptionsSaisies, readOptions } from "./options";
import { parseVolet } from "./volet";

/** What the command is asked to do. */
export interface Demande {
  readonly aide: boolean;
  /** Whose workbook: one department's, each department's, or nobody's yet (null). */
  readonly departement: Departement | "tous" | null;
  /** The file to write, or the folder for all departments; the usual place when null. */
  readonly sortie: string | null;
  /** Another nomenclature than the published one; null for that one. */
  readonly nomenclature: { readonly fichier: string; readonly version: string | null } | null;
  /** Excel serial day on which the workbook is made. */
  readonly date: number;
  /** Where Excel looks for the add-in; null for a workbook without its pane. */
  readonly volet: Catalogue | null;
}

const VERSION_MAX_LENGTH = 50;
/** Years that a workbook of today can be made in, and that a zip can date. */
const ANNEES = { first: 2000, last: 2099 } as const;

/** What was typed after the command. Throws ErreurUsage where that makes no sense. */
export function readDemande(argv: readonly string[], today: number): Demande {
  const options = readOptions(argv);
  refuseTogether(options, "tous", "departement");
  if (options.has("version-nomenclature") && !options.has("nomenclature")) {
    throw new ErreurUsage("L'option --version-nomenclature ne va qu'avec --nomenclature.");
  }
  const sortie = options.get("sortie") ?? null;
  if (sortie !== null && !options.has("tous") && !/\.xlsx$/i.test(sortie)) {
    throw new ErreurUsage(`Le fichier à écrire doit se terminer par .xlsx : « ${sortie} ».`);
  }
  const fichier = options.get("nomenclature");
  const version = options.get("version-nomenclature");
  const volet = options.get("volet");
  return {
    aide: options.has("aide"),
    departement: options.has("tous") ? "tous" : departementOf(options.get("departement")),
    sortie,
    nomenclature: fichier === undefined ? null : { fichier, version: versionOf(version) },
    date: dateOf(options.get("date"), today),
    volet: volet === undefined ? CENTRE_ADMINISTRATION : parseVolet(volet),
  };
}

function refuseTogether(options: OptionsSaisies, one: OptionName, other: OptionName): void {
  if (!options.has(one) || !options.has(other)) return;
  throw new ErreurUsage(`Les options --${one} et --${other} ne vont pas ensemble.`);
}

function departementOf(text: string | undefined): Departement | null {
  if (text === undefined) return null;
  const departement = findDepartement(text);
  if (departement) return departement;
  throw new ErreurUsage(
    `Département inconnu : « ${text} ». Donnez son code (2A) ou son nom (Corse-du-Sud).`,
  );
}

function versionOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (text.length <= VERSION_MAX_LENGTH && !/\p{Cc}/u.test(text)) return text;
  throw new ErreurUsage(
    `Le numéro de version de la nomenclature dépasse ${VERSION_MAX_LENGTH} caractères ou contient un caractère de contrôle.`,
  );
}

function dateOf(text: string | undefined, today: number): number {
  if (text === undefined) return today;
  const date = parseDate(text);
  const year = date === null ? 0 : fromSerial(date).year;
  if (date !== null && year >= ANNEES.first && year <= ANNEES.last) return date;
  throw new ErreurUsage(
    `Date inconnue : « ${text} ». Donnez un jour de ${ANNEES.first} à ${ANNEES.last}, comme ${formatDate(today)}.`,
  );
}
