import type {
  Controle,
  FeuilleKey,
  FormatConditionnel,
  Operation,
  RegleDeSaisie,
} from "../../domain/miseAJour/operations";
import type {
  ConditionalFormatSpec,
  SheetSpec,
  ValidationSpec,
  ValidationType,
} from "../../ooxml/write/spec";
import { styleOfCellStyle } from "./ecritures";

/** The builder's validations and conditional formats as operations on a workbook that is open. */

type Regles = Pick<SheetSpec, "validations" | "conditionalFormats">;

/** Those of the ranges that `concerne` says. The last format comes first: each goes before the one before it. */
export function operationsDesRegles(
  feuille: FeuilleKey,
  { validations = [], conditionalFormats = [] }: Regles,
  concerne: (plage: string) => boolean = () => true,
): Operation[] {
  return [
    ...validations.flatMap((spec) =>
      spec.ranges.filter(concerne).map((plage) => controleOf(feuille, plage, spec)),
    ),
    ...[...conditionalFormats]
      .reverse()
      .flatMap((spec) =>
        spec.ranges.filter(concerne).map((plage) => formatConditionnelOf(feuille, plage, spec)),
      ),
  ];
}

function controleOf(feuille: FeuilleKey, plage: string, spec: ValidationSpec): Controle {
  const { prompt, error } = spec;
  return {
    type: "controle",
    feuille,
    plage,
    regle: regleOf(spec),
    invite: prompt ? { titre: prompt.title, texte: prompt.text } : null,
    refus: error ? { titre: error.title, texte: error.text, gravite: error.style ?? "stop" } : null,
  };
}

const GENRES = {
  whole: "entier",
  decimal: "decimal",
  date: "date",
  time: "heure",
  textLength: "longueur",
} as const satisfies Record<Exclude<ValidationType, "list" | "custom">, string>;

function regleOf({
  type,
  operator,
  formula1 = "",
  formula2,
}: ValidationSpec): RegleDeSaisie | null {
  if (type === "none") return null;
  if (type === "custom") return { genre: "formule", formule: formuleDe(formula1) };
  if (type === "list") {
    const choix = /^"(.*)"$/s.exec(formula1)?.[1];
    return { genre: "liste", source: choix?.replaceAll('""', '"') ?? formuleDe(formula1) };
  }
  return {
    genre: GENRES[type],
    comparaison: operator ?? "between",
    borne: formuleDe(formula1),
    ...(formula2 === undefined ? {} : { autreBorne: formuleDe(formula2) }),
  };
}

/** Throws for a kind of format that no sheet of the model has. */
function formatConditionnelOf(
  feuille: FeuilleKey,
  plage: string,
  spec: ConditionalFormatSpec,
): FormatConditionnel {
  const place = { type: "formatConditionnel", feuille, plage } as const;
  if (spec.type === "colorScale")
    return { ...place, regle: { genre: "degrade", couleurs: spec.colors } };
  if (spec.type !== "expression") throw new Error(`No operation for a format: ${spec.type}`);
  const style = styleOfCellStyle(spec.style);
  return { ...place, regle: { genre: "formule", formule: formuleDe(spec.formula), style } };
}

const formuleDe = (formula: string): string => `=${formula.replace(/^=/, "")}`;
