const appels = (nombre: number): string => `${nombre} ${nombre > 1 ? "appels" : "appel"}`;

/** Texts of what is known of calls after they were written. */
export const VEILLE = {
  pasEncoreSur: (nombre: number) =>
    nombre > 1
      ? `${appels(nombre)} écrits · pas encore sûrs`
      : `${appels(nombre)} écrit · pas encore sûr`,
  pasEncoreSurAide:
    "Écrits dans le classeur ouvert ici. Ce poste les garde jusqu'à les avoir revus dans le fichier enregistré.",
  reecrits: (nombre: number) =>
    nombre > 1
      ? `${appels(nombre)} avaient été écrasés par un autre poste : ils sont réécrits.`
      : "1 appel avait été écrasé par un autre poste : il est réécrit.",
  retablis: (nombre: number) =>
    nombre > 1
      ? `${appels(nombre)} enregistrés plus tôt n'étaient plus dans le classeur : ils sont réécrits.`
      : "1 appel enregistré plus tôt n'était plus dans le classeur : il est réécrit.",
  dedoubles: (nombre: number) =>
    nombre > 1
      ? `${appels(nombre)} figuraient deux fois dans le classeur : ils n'y sont plus qu'une fois.`
      : "1 appel figurait deux fois dans le classeur : il n'y est plus qu'une fois.",
  demeles: (nombre: number) =>
    nombre > 1
      ? `${nombre} lignes montraient le contenu d'un autre appel : elles sont remises en ordre.`
      : "1 ligne montrait le contenu d'un autre appel : elle est remise en ordre.",
  reprises: "Un autre poste a repris des lignes que ce volet venait de changer",
  reprisesTexte: (nombre: number) =>
    nombre > 1
      ? `${nombre} lignes portent de nouveau leur contenu d'avant.`
      : "1 ligne porte de nouveau son contenu d'avant.",
  revenuesTexte: (nombre: number) =>
    nombre > 1 ? `${nombre} lignes retirées sont revenues.` : "1 ligne retirée est revenue.",
  absentesTexte: (nombre: number) =>
    nombre > 1
      ? `${nombre} lignes changées ou ajoutées ne sont plus là.`
      : "1 ligne changée ou ajoutée n'est plus là.",
  reprisesQueFaire:
    "Rien d'autre n'est perdu. Demandez à vos collègues d'enregistrer, puis relancez l'opération (réparation, effacement, mise à jour ou import) : elle ne refera que ce qui manque.",
  manquants: (nombre: number, quand: string) =>
    nombre > 1
      ? `Ces ${nombre} appels, enregistrés ${quand}, ne sont plus dans le classeur (fermé sans enregistrer ?)`
      : `Cet appel, enregistré ${quand}, n'est plus dans le classeur (fermé sans enregistrer ?)`,
  aujourdHui: "aujourd'hui",
  hier: "hier",
  le: (date: string) => `le ${date}`,
  depuisLe: (date: string) => `depuis le ${date}`,
  ligne: (date: string, sujet: string, duree: string) =>
    [date, sujet, duree].filter(Boolean).join(" · "),
  nonReecrivable: "Ce poste n'en a gardé que la date, le motif et la durée : ressaisissez-le.",
  reecrire: "Réécrire",
  voir: "Voir",
  masquer: "Masquer",
  oublier: "Oublier",

  lectureSeule: "Lecture seule : une autre personne a ouvert ce classeur",
  lectureSeuleTexte:
    "Vos appels attendent sur ce poste, et seront écrits quand vous rouvrirez le classeur en modification.",
  jamaisEnregistre: "Ce classeur n'a jamais été enregistré",
  jamaisEnregistreTexte:
    "C'est peut-être une pièce jointe ou un téléchargement. Enregistrez-le à sa place, ou ouvrez le classeur partagé, avant de saisir des appels.",
  sansEnregistrementAuto: "L'enregistrement automatique est désactivé",
  sansEnregistrementAutoTexte:
    "Vos collègues ne voient vos appels qu'après un enregistrement, et ils partent avec un classeur fermé sans enregistrer.",
  compris: "Compris",

  reglages: "Appels écrits, jusqu'à ce qu'ils soient sûrs",
  joursGardes: "Gardés en entier sur ce poste au plus (jours ; 0 : jamais)",
  joursInvalides: (min: number, max: number) => `Indiquez un nombre de jours de ${min} à ${max}.`,
  enregistrerApresAppel: "Enregistrer le classeur après chaque appel",
  reecritureSansQuestion:
    "Réécrire sans demander, à l'ouverture, les appels qui n'ont jamais été dans le fichier",
} as const;
