/** Id of the survey's title, which other screens lead to. */
export const TITRE_ENQUETE = "resultats-enquete";
