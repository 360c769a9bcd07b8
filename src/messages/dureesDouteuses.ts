import type { DouteDeDuree } from "../domain/douteDeDuree";

const dite = (remarque: string) => ({
  remarque,
  titre: remarque.charAt(0).toUpperCase() + remarque.slice(1),
});

/** What is said of a duration that deserves a look, in the same words wherever it is met. */
export const DUREES_DOUTEUSES = {
  dureeLongue: dite("durée de plus de deux heures, à vérifier"),
  dureeNulle: dite("durée de zéro seconde, à vérifier"),
} satisfies Record<DouteDeDuree, ReturnType<typeof dite>>;
