import { NAMES, SHEETS, TABLES } from "../domain/classeur";
import type { ClasseurLu } from "../domain/miseAJour/classeurLu";
import { FIGURES } from "../domain/resultats/figures";
import type { FeuilleKey } from "../domain/miseAJour/operations";

/** By what a sheet is known that somebody renamed: a name, or a table, that stands on it. */
const REPERES: Readonly<Partial<Record<FeuilleKey, { nom: string } | { tableau: string }>>> = {
  garde: { nom: NAMES.versionNomenclature },
  historique: { tableau: TABLES.historique },
  resultats: { nom: FIGURES.appels.nom },
  enquete: { nom: NAMES.enqueteCommentaires },
  nomenclature: { tableau: TABLES.nomenclature },
  technique: { nom: "Liste_Thematiques" },
  affluence: { nom: NAMES.affluence },
};

const KEYS = Object.keys(SHEETS) as readonly FeuilleKey[];

type Feuilles = ClasseurLu["feuilles"];

/** Queues the search for the model's sheets; `read` after the next sync gives the names that they have. */
export function queueFeuilles(context: Excel.RequestContext): { read(): Feuilles } {
  const all = context.workbook.worksheets.load("items/name");
  const marked = KEYS.map((key) => queueMarkedSheet(context, key));
  return {
    read() {
      const names = new Set(all.items.map(({ name }) => name));
      const entries = KEYS.flatMap((key, index) => {
        const sheet = marked[index];
        const name = sheet && !sheet.isNullObject ? sheet.name : SHEETS[key];
        return names.has(name) ? [[key, name] as const] : [];
      });
      return Object.fromEntries(entries);
    },
  };
}

/** The sheet that carries the mark, its name loaded, or a null object; null for one that has no mark. */
export function queueMarkedSheet(
  context: Excel.RequestContext,
  key: FeuilleKey,
): Excel.Worksheet | null {
  const repere = REPERES[key];
  if (!repere) return null;
  const { names, tables } = context.workbook;
  return "nom" in repere
    ? names.getItemOrNullObject(repere.nom).getRangeOrNullObject().worksheet.load("name")
    : tables.getItemOrNullObject(repere.tableau).worksheet.load("name");
}

/** The sheet as it is called now. */
export function feuilleOf(
  context: Excel.RequestContext,
  feuilles: Feuilles,
  key: FeuilleKey,
): Excel.Worksheet {
  return context.workbook.worksheets.getItemOrNullObject(feuilles[key] ?? SHEETS[key]);
}

/** A formula of the model, with the names that its sheets have now. */
export function formuleIci(formule: string, feuilles: Feuilles): string {
  return KEYS.reduce((text, key) => {
    const now = feuilles[key];
    if (now === undefined || now === SHEETS[key]) return text;
    const quoted = `'${SHEETS[key].replace(/'/g, "''")}'!`;
    const here = `'${now.replace(/'/g, "''")}'!`;
    return text.replaceAll(quoted, here).replace(new RegExp(`\\b${SHEETS[key]}!`, "g"), here);
  }, formule);
}
