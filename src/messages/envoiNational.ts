const lignes = (count: number): string =>
  `${count.toLocaleString("fr-FR")} ${count > 1 ? "lignes comptées" : "ligne comptée"}`;

/** Texts of « Préparer l'envoi au national ». */
export const ENVOI_NATIONAL = {
  titre: "Envoi au national",
  texte: (debut: string, fin: string) =>
    `Un petit classeur de comptes par mois et par motif, du ${debut} au ${fin}, avec les réponses envoyées à l'enquête. Ni numéro, ni commentaire, ni nom n'y figure.`,
  preparer: "Préparer l'envoi au national",
  preparation: "Préparation de l'extrait",
  classeur: () => "L'extrait est ouvert dans un nouveau classeur",
  classeurTexte: "Enregistrez-le, puis envoyez-le à l'équipe nationale.",
  telechargement: (nom: string) => `L'extrait « ${nom} » est téléchargé`,
  telechargementTexte:
    "Envoyez-le à l'équipe nationale. Si rien n'a été enregistré, mettez l'extrait dans une feuille de ce classeur.",
  enFeuille: "Mettre l'extrait dans une feuille",
  feuille: (nom: string) => `L'extrait est dans la feuille « ${nom} » de ce classeur`,
  feuilleTexte:
    "Clic droit sur l'onglet de cette feuille, « Déplacer ou copier », « (nouveau classeur) » : enregistrez ce nouveau classeur et envoyez-le à l'équipe nationale. Le classeur entier dit la même chose.",
  compte: (comptees: number, sansDate: number) =>
    sansDate === 0
      ? `${lignes(comptees)}.`
      : `${lignes(comptees)}, ${sansDate.toLocaleString("fr-FR")} mises à part, sans date certaine.`,
  sansDepartement:
    "Le département n'est pas renseigné : choisissez-le dans Réglages, puis préparez de nouveau.",
} as const;
