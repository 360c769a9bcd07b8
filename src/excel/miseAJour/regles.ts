import type {
  ComparaisonDeSaisie,
  Controle,
  FormatConditionnel,
  RegleDeSaisie,
} from "../../domain/miseAJour/operations";

/**
 * Rules on cells: what may be typed in them, and their looks by what they hold. `formuleIci` gives a
 * formula the names that the workbook's sheets have now.
 */

type FormuleIci = (formule: string) => string;

/** Queues what may be typed; what stood there before is replaced. */
export function queueControle(
  { dataValidation }: Excel.Range,
  { regle, invite, refus }: Controle,
  formuleIci: FormuleIci,
): void {
  dataValidation.clear();
  if (regle) dataValidation.rule = ruleOf(regle, formuleIci);
  if (invite)
    dataValidation.prompt = { showPrompt: true, title: invite.titre, message: invite.texte };
  if (refus)
    dataValidation.errorAlert = {
      showAlert: true,
      style: ALERTES[refus.gravite],
      title: refus.titre,
      message: refus.texte,
    };
}

const ALERTES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

const OPERATEURS = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  lessThan: "LessThan",
  lessThanOrEqual: "LessThanOrEqualTo",
  greaterThan: "GreaterThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
} as const satisfies Record<ComparaisonDeSaisie, string>;

const REGLES = {
  entier: "wholeNumber",
  decimal: "decimal",
  date: "date",
  heure: "time",
  longueur: "textLength",
} as const;

function ruleOf(regle: RegleDeSaisie, formuleIci: FormuleIci): Excel.DataValidationRule {
  if (regle.genre === "formule") return { custom: { formula: formuleIci(regle.formule) } };
  if (regle.genre === "liste")
    return { list: { inCellDropDown: true, source: formuleIci(regle.source) } };
  const { genre, comparaison, borne, autreBorne } = regle;
  return {
    [REGLES[genre]]: {
      operator: OPERATEURS[comparaison],
      formula1: formuleIci(borne),
      ...(autreBorne === undefined ? {} : { formula2: formuleIci(autreBorne) }),
    },
  };
}

/** Queues a format, which goes before those that were added earlier. */
export function queueFormatConditionnel(
  { conditionalFormats }: Excel.Range,
  { regle }: FormatConditionnel,
  formuleIci: FormuleIci,
): void {
  if (regle.genre === "degrade") {
    const [least, greatest] = regle.couleurs;
    conditionalFormats.add("ColorScale").colorScale.criteria = {
      minimum: { type: "LowestValue", color: least },
      maximum: { type: "HighestValue", color: greatest },
    };
    return;
  }
  const { rule, format } = conditionalFormats.add("Custom").custom;
  const { couleur, fond, gras, italique, bords = {} } = regle.style;
  rule.formula = formuleIci(regle.formule);
  if (couleur !== undefined) format.font.color = couleur;
  if (gras !== undefined) format.font.bold = gras;
  if (italique !== undefined) format.font.italic = italique;
  if (fond !== undefined) format.fill.color = fond;
  for (const [side, edge] of COTES) {
    const color = bords[side];
    if (color === undefined) continue;
    const border = format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = color;
  }
}

const COTES = [
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
] as const;

/** The rules of some cells, so that they can be put back. */
export interface ReglesLues {
  /** The one rule on all of them; null where there is none, or several. */
  readonly controle: Pick<
    Excel.DataValidation,
    "rule" | "prompt" | "errorAlert" | "ignoreBlanks"
  > | null;
  /** Ids of the formats that touch them. */
  readonly formats: readonly string[];
}

/** Queues the reading of a range's rules; `read` after the next sync. */
export function queueRegles(range: Excel.Range): { read(): ReglesLues } {
  const { dataValidation, conditionalFormats } = range;
  dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks");
  conditionalFormats.load("items/id");
  return {
    read() {
      const { type, rule, prompt, errorAlert, ignoreBlanks } = dataValidation;
      const hasOne = !["None", "Inconsistent", "MixedCriteria"].includes(type);
      return {
        controle: hasOne ? { rule, prompt, errorAlert, ignoreBlanks } : null,
        formats: conditionalFormats.items.map(({ id }) => id),
      };
    },
  };
}

/** Queues what takes a range's formats away that were not there before. */
export function queueFormatsTakenBack(
  { conditionalFormats }: Excel.Range,
  avant: ReglesLues,
  maintenant: ReglesLues,
): void {
  const before = new Set(avant.formats);
  for (const id of maintenant.formats)
    if (!before.has(id)) conditionalFormats.getItemOrNullObject(id).delete();
}

/** Queues what gives a range the rule back that it had before, or none. */
export function queueControleTakenBack({ dataValidation }: Excel.Range, avant: ReglesLues): void {
  dataValidation.clear();
  if (avant.controle) dataValidation.set(avant.controle);
}
