/** Texts of the screen « Réglages ». */
export const REGLAGES = {
  enregistres: "Réglages enregistrés",
  classeur: "Dans le classeur, pour tous",
  poste: "Sur ce poste, pour vous",
  departement: "Département",
  departementInconnu: "Département non reconnu. Choisissez-le dans la liste, ou tapez son numéro.",
  horaires: "Horaires de l'assistance téléphonique",
  horairesExemple: "Laissez vide pour les horaires nationaux :",
  horairesInvalides: "Horaires non reconnus. Exemple : lundi-vendredi 9:30-11:30, 14:00-16:30.",
  horairesSansPlace: "Ce classeur, plus ancien, suit les horaires nationaux :",

  referent: "Votre nom dans la colonne « Référent »",
  canal: "Canal par défaut",
  oubli: "Chronomètre oublié après (minutes)",
  oubliInvalide: (min: number, max: number) => `Indiquez un nombre de minutes de ${min} à ${max}.`,
  telephoneMasque: "Masquer le numéro de téléphone à l'écran",

  identite: "Pour escalader au national",
  identiteAide: "Repris dans les demandes que vous adressez au support national.",
  nom: "Nom",
  prenom: "Prénom",
  email: "Adresse e-mail",
  profil: "Profil",
} as const;

/** Texts of what the pane asks for when it is first used. */
export const ACCUEIL = {
  titre: "Première utilisation",
  nom: "Votre nom",
  nomAide: "Il signe vos lignes, et vous permet de les retrouver. Il reste sur ce poste.",
  departement: "Votre département",
  departementAide: "Écrit dans le classeur, pour tous. Son numéro suffit.",
  canal: "Vos appels arrivent le plus souvent par",
  garder: "Enregistrer ces réglages",
  plusTard: "Plus tard",
} as const;
