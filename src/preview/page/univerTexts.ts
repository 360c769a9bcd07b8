import type { ILanguagePack } from "@univerjs/core";
import coreTexts from "@univerjs/preset-sheets-core/locales/fr-FR";
import validationTexts from "@univerjs/preset-sheets-data-validation/locales/fr-FR";
import filterTexts from "@univerjs/preset-sheets-filter/locales/fr-FR";
import tableTexts from "@univerjs/preset-sheets-table/locales/fr-FR";

/** What Univer says and has in no language: it would show the keys, over a number kept as text for one. */
const MISSING = {
  ui: { ribbon: { menu: "Menu" } },
  "sheets-ui": {
    info: { error: "Erreur", forceStringInfo: "Nombre stocké en tant que texte" },
    merge: {
      confirm: {
        warning: "Avertissement",
        dismantleMergeCellWarning: "Des cellules fusionnées vont être séparées. Continuer ?",
      },
    },
    filter: {
      confirm: {
        error: "Il y a eu un problème",
        notAllowedToInsertRange: "Retirez d'abord le filtre pour déplacer des cellules ici.",
      },
    },
  },
  "sheets-filter-ui": {
    permission: { filterErr: "Cette feuille est protégée : elle ne peut pas être filtrée." },
  },
  "sheets-formula": {
    progress: {
      analyzing: "Lecture des formules",
      calculating: "Calcul",
      "array-analysis": "Lecture des formules matricielles",
      "array-calculation": "Calcul des formules matricielles",
      done: "Terminé",
    },
    functionList: {
      LET: {
        functionParameter: {
          name1: { name: "nom1", detail: "Le premier nom à définir." },
          nameValue1: { name: "valeur_nom1", detail: "La valeur du premier nom." },
          calculationOrName2: {
            name: "calcul_ou_nom2",
            detail: "Un calcul qui utilise les noms, ou un deuxième nom.",
          },
          nameValue2: { name: "valeur_nom2", detail: "La valeur du deuxième nom." },
          calculationOrName3: {
            name: "calcul_ou_nom3",
            detail: "Un calcul qui utilise les noms, ou un troisième nom.",
          },
        },
      },
    },
  },
};

/** Every French text of Univer and of the plugins that the page starts, by its key. */
export const univerTexts = (): ILanguagePack =>
  completed({ ...coreTexts, ...validationTexts, ...filterTexts, ...tableTexts }, MISSING);

/** The texts with those that are missing among them, at whatever depth. */
function completed(texts: ILanguagePack, missing: ILanguagePack): ILanguagePack {
  const whole = { ...texts };
  for (const [key, value] of Object.entries(missing)) {
    const known = texts[key];
    whole[key] = isPack(known) && isPack(value) ? completed(known, value) : value;
  }
  return whole;
}

const isPack = (value: ILanguagePack[string] | undefined): value is ILanguagePack =>
  typeof value === "object" && !Array.isArray(value);
