/** Texts of « Vérifier ce poste ». What each probe expects and finds stands in the table of probes. */
export const DIAGNOSTIC = {
  titre: "Vérifier ce poste",
  texte:
    "Essaie, dans un classeur à part, tout ce que le complément attend d'Excel, et donne un rapport à envoyer.",
  ouvrir: "Vérifier ce poste",
  classeurAPart:
    "Rien n'est jamais essayé dans un vrai classeur de suivi : le diagnostic s'ouvre dans un classeur fait pour lui, à jeter ensuite.",
  ouvrirClasseur: "Ouvrir le classeur de diagnostic",
  ouvert: "Le classeur de diagnostic est ouvert : continuez dans son volet.",
  nonOuvert: "Cet Excel n'ouvre pas de classeur depuis le volet :",
  lien: "enregistrez le classeur de diagnostic, puis ouvrez-le.",
  lancer: "Lancer les vérifications",
  relancer: "Recommencer",
  enCours: "Vérification en cours",
  bilan: (conformes: number, total: number) => `${conformes} vérifications sur ${total} conformes`,
  groupe: (titre: string, conformes: number, total: number) =>
    conformes === total ? `${titre} : conforme` : `${titre} : ${conformes} sur ${total}`,
  rapport: "Rapport",
  copier: "Copier le rapport",
  enregistrerTexte: "Enregistrer en texte",
  enregistrerJson: "Enregistrer en JSON",
  aidees: "Ce qui demande votre aide",
  aideesTexte: "Chacune est facultative : ce qui n'est pas fait reste « non vérifié ».",
  continuer: "C'est fait, vérifier",
  oui: "Oui",
  non: "Non",
  durees: (millisecondes: number) => `${millisecondes} ms`,
} as const;
