/** Texts of the screen « Aide ». */
export const AIDE = {
  assistance: "Assistance téléphonique",
  numero: (numero: string) => `SVI : ${numero}`,
  national: "Horaires nationaux",
  local: "Horaires de votre département",
  localAbsent: "Non indiqués : ce sont les horaires nationaux qui s'appliquent.",
  horsFeries: "hors jours fériés",
  ouvert: (heure: string) => `Ouvert jusqu'à ${heure}`,
  ferme: "Fermé",
  fermeFerie: (ferie: string) => `Fermé : jour férié (${ferie})`,
  ouvre: (quand: string) => `ouvre ${quand}`,
  aHeure: (heure: string) => `à ${heure}`,
  demain: "demain",

  liens: "Liens utiles",
  base: "Base de connaissances",
  annuaire: "Annuaire des points de contact",
  annuaireTexte: "article de la base de connaissances : les coordonnées des référents SI SIAO",
  formulaire: "Formulaire de support",
  bienvenue: "Mail de bienvenue d'un nouvel utilisateur",

  raccourcis: "Raccourcis clavier",

  changement: "Faire modifier l'annuaire",
  changementTexte:
    "Numéro du SVI, message ou contacts du département : la demande se prépare ici, puis se colle dans le formulaire de support.",
  quoi: "Ce qui change",
  changements: {
    numeroSvi: "Le numéro lié au SVI",
    ligneSupplementaire: "Une ligne de plus pour le SVI",
    messageSvi: "Un message du SVI, sans assistance téléphonique",
    contacts: "Les coordonnées des référents",
  },
  ancien: "Valeur actuelle",
  nouveau: "Nouvelle valeur",
  dateEffet: "Date d'effet",
  dateEffetAide: "Sans date : dès que possible.",
  fautes: {
    nouveauManquant: "Indiquez la nouvelle valeur : la demande se prépare aussitôt.",
    numeroInvalide: "Ce numéro de téléphone n'est pas reconnu.",
  },
  contactsProfessionnels:
    "N'indiquez que des coordonnées professionnelles, avec l'accord de chacun.",

  reponses: "Réponses du département",
  signaler: "Signaler au national",
  signalerTexte:
    "Une réponse type, un article ou un motif qui manque ou ne va plus : la demande se prépare ici, puis se colle dans le formulaire de support. Rien n'est envoyé tout seul.",
  signalement: "Ce que vous signalez",
  signalements: {
    reponseACreer: "Une réponse type à créer pour une demande qui revient",
    reponseACorriger: "Une réponse type à corriger",
    reponseProposee: "Une réponse écrite par votre équipe, à proposer à tous",
    articleObsolete: "Un article de la base de connaissances qui n'est plus à jour",
    contenuManquant: "Un contenu qui manque",
    motifManquant: "Un motif qui manque dans la nomenclature",
  },
  ligne: "Sous-motif",
  ligneAucune: "Choisissez un sous-motif",
  ligneFacultative: "Aucun en particulier",
  article: "Titre ou adresse de l'article",
  precisions: "Précisions",
  fautesSignalement: {
    ligneManquante: "Choisissez le sous-motif : la demande se prépare aussitôt.",
    articleManquant: "Indiquez l'article : la demande se prépare aussitôt.",
    precisionsManquantes: "Dites ce qui manque : la demande se prépare aussitôt.",
  },
  compter: "Ajouter ce que dit l'historique",
  compterAide:
    "Les chiffres des 90 derniers jours ; pour un motif qui manque, ce qui est noté sous « Autre », sans donnée personnelle.",
  comptage: "Lecture de l'historique",
  compte: (nombre: number) =>
    nombre > 1
      ? `${nombre} sollicitations ajoutées à la demande.`
      : nombre === 1
        ? "1 sollicitation ajoutée à la demande."
        : "L'historique n'a rien à ce sujet sur 90 jours.",
} as const;

/** The pane's keyboard shortcuts, as « Aide » lists them. */
export const RACCOURCIS = [
  {
    touches: "Ctrl+Maj+Alt+A",
    effet: "Démarrer un nouvel appel, depuis Excel comme depuis le volet",
  },
  { touches: "Ctrl+Entrée", effet: "Enregistrer l'appel" },
  { touches: "Ctrl+Maj+Entrée", effet: "Passer au motif suivant de l'appel" },
  { touches: "Flèches, puis Entrée", effet: "Choisir un motif trouvé par la recherche" },
  { touches: "Échap", effet: "Fermer ce qui est ouvert" },
  { touches: "Flèches gauche et droite", effet: "Changer de statut, ou d'onglet" },
  { touches: "Tab", effet: "Passer au champ suivant (Maj+Tab : au précédent)" },
] as const;
