import type { CodeTardif, SuiviErrorCode, SuiviErrorDetails } from "../domain/erreurs";

/** What happened, that nothing was lost, and what to do, in words for a référent. */
export interface TexteErreur {
  readonly titre: string;
  readonly texte: string;
  readonly action?: string;
}

/** What was being done when it happened; says what is safe. */
export type ContexteErreur = "enregistrement" | "retrait" | "autre";

export const GARANTIES: Readonly<Record<ContexteErreur, string>> = {
  enregistrement:
    "Rien n'est perdu : votre appel est conservé, et sera enregistré dès que possible.",
  retrait: "Rien n'est perdu : l'appel sera retiré dès que possible.",
  autre: "Rien n'est perdu : vos données sont intactes.",
};

/** In place of these where what was begun could not be put back (`details.inacheve`). */
export const INACHEVE =
  "L'historique est intact, mais l'opération s'est arrêtée en chemin : recommencez-la.";

export const CLASSEUR_INTACT = "Rien n'est perdu : vos données n'ont pas été modifiées.";
const RECOURS = "Réessayez. Si cela se reproduit, fermez puis rouvrez le classeur.";

/** `details` name the column, the row, the sheet's name; `garantie` is the sentence of what was being done. */
export type PhrasesErreur = (details: SuiviErrorDetails, garantie: string) => TexteErreur;

/** The sentences of the errors that a call can meet, by code; the others come with `erreursTardives`. */
export const ERREURS: Readonly<Record<Exclude<SuiviErrorCode, CodeTardif>, PhrasesErreur>> = {
  APPEL_INVALIDE: (_, garantie) => ({
    titre: "L'appel est incomplet",
    texte: `Il n'a pas été enregistré. ${garantie}`,
    action: "Complétez les champs signalés, puis enregistrez de nouveau.",
  }),
  NOMENCLATURE_INVALIDE: ({ ligne, colonne }) => ({
    titre: "La nomenclature du classeur comporte une erreur",
    texte: `Les listes de motifs ne peuvent pas être lues. ${CLASSEUR_INTACT}`,
    action: `Corrigez la feuille « Nomenclature »${at("ligne", ligne)}${at("colonne", colonne)}, puis réessayez.`,
  }),
  NOMENCLATURE_ABSENTE: () => ({
    titre: "La nomenclature est introuvable",
    texte: `Ce classeur n'a pas de tableau « Nomenclature » rempli : les listes de motifs ne peuvent pas être lues. ${CLASSEUR_INTACT}`,
    action: "Ouvrez le classeur de suivi distribué, ou remettez la feuille « Nomenclature ».",
  }),
  CELLULE_EN_COURS_DE_SAISIE: (_, garantie) => ({
    titre: "Une cellule est en cours de modification",
    texte: `Excel attend la fin de la saisie dans cette cellule. ${garantie}`,
    action: "Cliquez dans la feuille et appuyez sur Entrée, puis réessayez.",
  }),
  EXCEL_OCCUPE: (_, garantie) => ({
    titre: "Excel ne répond pas pour l'instant",
    texte: `Le classeur est occupé ou la connexion est coupée. ${garantie}`,
    action: "Attendez quelques secondes, puis réessayez : rien ne sera écrit deux fois.",
  }),
  EXCEL_INATTENDU: ({ codeExcel }, garantie) => ({
    titre: "Excel a refusé l'opération",
    texte: `La raison est inconnue${at("code Excel", codeExcel)}. ${garantie}`,
    action: RECOURS,
  }),
  CLASSEUR_PROTEGE: (_, garantie) => ({
    titre: "Le classeur ne peut pas être modifié",
    texte: `Il est protégé ou ouvert en lecture seule. ${garantie}`,
    action: "Activez la modification ou ôtez la protection de la feuille, puis réessayez.",
  }),
  CLASSEUR_PLUS_RECENT: (_, garantie) => ({
    titre: "Ce classeur est plus récent que le complément",
    texte: `Il peut être lu, pas modifié d'ici. ${garantie}`,
    action: "Fermez puis rouvrez Excel : le complément se met à jour de lui-même.",
  }),
  HISTORIQUE_ABSENT: (_, garantie) => ({
    titre: "L'historique est introuvable",
    texte: `Ce classeur n'a pas de tableau « Historique ». ${garantie}`,
    action: "Ouvrez le classeur de suivi, puis réessayez.",
  }),
  HISTORIQUE_COLONNE_ABSENTE: ({ colonne }, garantie) => ({
    titre: "Une colonne manque dans l'historique",
    texte: `La colonne « ${colonne ?? "?"} » a été renommée ou supprimée. ${garantie}`,
    action: "Remettez son titre d'origine dans la feuille, puis réessayez.",
  }),
  HISTORIQUE_FILTRE: (_, garantie) => ({
    titre: "L'historique est filtré",
    texte: `Écrire dans un tableau filtré pourrait mélanger des lignes. ${garantie}`,
    action: "Effacez le filtre de l'historique (Données, Effacer), puis réessayez.",
  }),
  HISTORIQUE_LIGNE_TOTAL: (_, garantie) => ({
    titre: "L'historique a une ligne de total",
    texte: `Elle empêche d'ajouter des lignes au tableau. ${garantie}`,
    action: "Décochez « Ligne Total » (Création de tableau), puis réessayez.",
  }),
  HISTORIQUE_PLACE_OCCUPEE: (_, garantie) => ({
    titre: "La place sous l'historique est occupée",
    texte: `Des cellules remplies se trouvent juste sous le tableau. ${garantie}`,
    action: "Déplacez ces cellules, puis réessayez.",
  }),
  HISTORIQUE_NON_CONFIRME: (_, garantie) => ({
    titre: "L'enregistrement n'a pas pu être confirmé",
    texte: `L'appel n'a pas été relu tel quel dans l'historique. ${garantie}`,
    action: "Réessayez : les lignes déjà écrites ne le seront pas deux fois.",
  }),
  LIGNE_MODIFIEE: ({ ligne }, garantie) => ({
    titre: "La ligne a été modifiée entre-temps",
    texte: `Quelqu'un a changé cet appel dans l'historique${at("ligne", ligne)} : rien n'a été écrit ni retiré. ${garantie}`,
    action: "Relisez la ligne, puis corrigez-la d'après ce qu'elle contient maintenant.",
  }),
};

/** For what nobody foresaw; the code goes to whoever helps. */
export const ERREUR_INCONNUE = (code: string, garantie: string): TexteErreur => ({
  titre: "Un problème inattendu est survenu",
  texte: `Code : ${code}. ${garantie}`,
  action: RECOURS,
});

/** « (ligne 12) », or nothing. */
export function at(nom: string, valeur: string | number | undefined): string {
  return valeur === undefined ? "" : ` (${nom} ${valeur})`;
}
