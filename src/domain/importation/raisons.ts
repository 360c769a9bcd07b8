/** Why a row of an old file is not taken over, in the words of the sheet that lists them. */
export const RAISONS = {
  ligneDeTotal: "Ligne de total",
  titresRepetes: "Titres répétés",
  dateManquante: "Date manquante",
  dateIllisible: "Date illisible ou impossible",
  dateFuture: "Date dans le futur",
  motifManquant: "Thématique, motif et sous-motif manquants",
  libelleARapprocher: "Motif absent de la nomenclature",
  libelleEcarte: "Motif laissé de côté à votre demande",
  dureeManquante: "Durée manquante",
  dureeIllisible: "Durée illisible",
  resoluManquant: "« Problème résolu ? » manquant",
  resoluIllisible: "« Problème résolu ? » illisible",
  escaladeManquant: "« Escaladé au national ? » manquant",
  escaladeIllisible: "« Escaladé au national ? » illisible",
} as const;

export type Raison = keyof typeof RAISONS;

/** What a row may lack and still be taken over where that is wanted, to be completed later. */
export const RAISONS_INCOMPLETES: readonly Raison[] = [
  "dureeManquante",
  "resoluManquant",
  "escaladeManquant",
];

/** What deserves a look in rows that are taken over. */
export const REMARQUES = [
  "telephoneTelQuel",
  "canalTelQuel",
  "niveauCorrige",
  "dureeEnHeures",
  "dureeLongue",
  "celluleEnErreur",
  "donneesPersonnelles",
  "repetee",
] as const;

export type Remarque = (typeof REMARQUES)[number];
