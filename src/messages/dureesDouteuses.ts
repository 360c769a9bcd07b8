import type { DouteDeDuree } from "../domain/douteDeDuree";

const dite = (remarque: string) => ({
  remarque,
  titre: remarque.charAt(0).toUpperCase() + remarque.slice(1),
});

/** What is said of a duration that deserves a look, in the same words wherever it is met; what is asked of it in a form. */
export const DUREES_DOUTEUSES = {
  doutes: {
    dureeLongue: dite("durée de plus de deux heures, à vérifier"),
    dureeNulle: dite("durée de zéro seconde, à vérifier"),
  } satisfies Record<DouteDeDuree, ReturnType<typeof dite>>,
  demande: "Rien n'est encore enregistré. Est-ce bien la durée de l'appel ?",
  assurer: "Enregistrer quand même",
  corriger: "Corriger la durée",
} as const;
