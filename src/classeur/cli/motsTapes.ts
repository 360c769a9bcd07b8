import { parseArgs } from "node:util";
import { formatDate, fromSerial, parseDate } from "../../domain/dates";

/** The words typed after a command of the project. */

/** The command cannot be run as it was typed; the message is a French sentence for who typed it. */
export class ErreurUsage extends Error {
  override readonly name = "ErreurUsage";
}

/** The options that a command takes: with a value, or without (a switch). */
export type OptionsConnues = Readonly<Record<string, { readonly type: "boolean" | "string" }>>;

export interface MotsTapes<Nom extends string> {
  /** Option → its value; a switch that is on has the value "". */
  readonly options: ReadonlyMap<Nom, string>;
  /** What is no option, in order. */
  readonly mots: readonly string[];
}

/**
 * Reads the words typed after the command, `motsMax` of them at most being no options. Throws ErreurUsage
 * for an option that is unknown, given twice or without its value. Node's strict mode would say so in
 * English: it only splits them here.
 */
export function readMots<Connues extends OptionsConnues>(
  argv: readonly string[],
  connues: Connues,
  motsMax = 0,
): MotsTapes<Extract<keyof Connues, string>> {
  const options = new Map<Extract<keyof Connues, string>, string>();
  const mots: string[] = [];
  const parsing = { args: [...argv], options: connues, strict: false, tokens: true } as const;
  for (const token of parseArgs({ ...parsing, allowPositionals: true }).tokens) {
    if (token.kind === "option-terminator") throw new ErreurUsage("Mot inattendu : « -- ».");
    if (token.kind === "positional") {
      mots.push(token.value);
      if (mots.length > motsMax) throw new ErreurUsage(`Mot inattendu : « ${token.value} ».`);
      continue;
    }
    const { name, rawName, value } = token;
    if (!Object.hasOwn(connues, name)) throw new ErreurUsage(`Option inconnue : ${rawName}.`);
    const nom = name as Extract<keyof Connues, string>;
    if (options.has(nom)) throw new ErreurUsage(`L'option --${name} est donnée deux fois.`);
    options.set(nom, valueOf(name, connues[nom]?.type === "boolean", value));
  }
  return { options, mots };
}

function valueOf(name: string, isSwitch: boolean, value: string | undefined): string {
  if (isSwitch) {
    if (value !== undefined) throw new ErreurUsage(`L'option --${name} ne prend pas de valeur.`);
    return "";
  }
  const missing = value === undefined || value.trim() === "" || value.startsWith("--");
  if (missing) throw new ErreurUsage(`L'option --${name} attend une valeur.`);
  return value.trim();
}

/** Years that a workbook of today can be made in, and that a zip can date. */
const ANNEES = { first: 2000, last: 2099 } as const;

/** The day (serial) of `--date`; `today` without it. Throws ErreurUsage. */
export function dateOf(text: string | undefined, today: number): number {
  if (text === undefined) return today;
  const date = parseDate(text);
  const year = date === null ? 0 : fromSerial(date).year;
  if (date !== null && year >= ANNEES.first && year <= ANNEES.last) return date;
  throw new ErreurUsage(
    `Date inconnue : « ${text} ». Donnez un jour de ${ANNEES.first} à ${ANNEES.last}, comme ${formatDate(today)}.`,
  );
}
