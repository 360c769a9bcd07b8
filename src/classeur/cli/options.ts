import { parseArgs } from "node:util";
import { ErreurUsage } from "./erreurUsage";

/** The options of the command as they may be typed. */
const OPTIONS = {
  aide: { type: "boolean" },
  departement: { type: "string" },
  tous: { type: "boolean" },
  sortie: { type: "string" },
  nomenclature: { type: "string" },
  "version-nomenclature": { type: "string" },
  date: { type: "string" },
  volet: { type: "string" },
} as const;

export type OptionName = keyof typeof OPTIONS;

/** Option → its value; a switch that is on has the value "". */
export type OptionsSaisies = ReadonlyMap<OptionName, string>;

/**
 * Reads the words typed after the command. Throws ErreurUsage for an option that is unknown, given
 * twice or without its value. Node's strict mode would say so in English: it only splits them here.
 */
export function readOptions(argv: readonly string[]): OptionsSaisies {
  const parsing = { args: [...argv], options: OPTIONS, strict: false, tokens: true } as const;
  const options = new Map<OptionName, string>();
  for (const token of parseArgs({ ...parsing, allowPositionals: true }).tokens) {
    if (token.kind === "positional") throw new ErreurUsage(`Mot inattendu : « ${token.value} ».`);
    if (token.kind === "option-terminator") throw new ErreurUsage("Mot inattendu : « -- ».");
    const { name, rawName, value } = token;
    if (!isOption(name)) throw new ErreurUsage(`Option inconnue : ${rawName}.`);
    if (options.has(name)) throw new ErreurUsage(`L'option --${name} est donnée deux fois.`);
    options.set(name, valueOf(name, value));
  }
  return options;
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

function valueOf(name: OptionName, value: string | undefined): string {
  if (OPTIONS[name].type === "boolean") {
    if (value !== undefined) throw new ErreurUsage(`L'option --${name} ne prend pas de valeur.`);
    return "";
  }
  const missing = value === undefined || value.trim() === "" || value.startsWith("--");
  if (missing) throw new ErreurUsage(`L'option --${name} attend une valeur.`);
  return value.trim();
}
