const list = new Intl.ListFormat("fr", { type: "conjunction" });

/** Names of the national form's fields, and of their « Copier » buttons. */
const CHAMPS = {
  referentSi: "Je suis référent SI",
  profil: "Profil",
  nom: "Nom",
  prenom: "Prénom",
  email: "E-mail",
  departement: "Département",
  thematique: "Thématique",
  motif: "Motif",
  sousMotif: "Sous-motif",
  objet: "Objet",
  description: "Description",
} as const;

/** Those that are typed into the form. */
const ARTICLES = {
  nom: "le nom",
  prenom: "le prénom",
  email: "l'e-mail",
  objet: "l'objet",
  description: "la description",
} as const satisfies Partial<Record<keyof typeof CHAMPS, string>>;

/** Texts of the panel « Escalader au national », and of every text made ready for the national form. */
export const ESCALADE = {
  preparer: "Préparer l'escalade",
  titre: "Escalader au national",
  fermer: "Fermer l'escalade",
  aucune: "Choisissez un motif et le statut « Escaladé » : la demande se prépare ici.",
  plusieurs: (nombre: number) =>
    `Le formulaire porte sur une seule demande : envoyez-en ${nombre}, un par motif.`,
  demande: (numero: number, total: number, sousMotif: string) =>
    `Demande ${numero} sur ${total} : ${sousMotif}`,
  consigne:
    "Reformulez la demande, complétez les passages entre crochets, puis copiez dans le formulaire. Thématique, motif et sous-motif s'y choisissent dans des listes.",
  piecesJointes:
    "Captures d'écran : à ajouter en pièces jointes, plusieurs fichiers sont possibles. La description ne les accepte pas.",

  reglagesManquants: (champs: readonly (keyof typeof CHAMPS)[]) =>
    `Vos réglages n'indiquent pas encore : ${list.format(champs.map((champ) => CHAMPS[champ].toLowerCase()))}. Le formulaire les exige.`,
  ouvrirReglages: "Ouvrir les réglages",

  pret: "Demande prête pour le formulaire",
  champs: CHAMPS,
  copier: (champ: keyof typeof ARTICLES) => `Copier ${ARTICLES[champ]}`,
  toutCopier: "Tout copier",
  nonRenseigne: "non renseigné",
  dansLeFormulaire: "à choisir dans le formulaire",
  passages: (nombre: number) =>
    nombre > 1 ? `${nombre} passages restent à compléter.` : "1 passage reste à compléter.",
  passagesACopier: (nombre: number) =>
    `${nombre > 1 ? `${nombre} passages` : "1 passage"} entre crochets à compléter : le national ne pourra pas traiter la demande sans.`,
  copierQuandMeme: "Copier quand même",
  textePropose: "Reprendre le texte proposé",
  ouvrirFormulaire: "Ouvrir le formulaire de support",
} as const;
