import { douteDeDuree } from "../douteDeDuree";
import { hasDonneesPersonnelles } from "../donneesPersonnelles";
import { type LigneNomenclature, niveauOf } from "../nomenclature";
import type { Sens } from "./cellules";
import type { RangeeComprise } from "./rangees";
import { isTripleVide } from "./rapprochement";

/** Why a row of an old file is not taken over, in the words of the sheet that lists them. */
export const RAISONS = {
  ligneDeTotal: "Ligne de total",
  titresRepetes: "Titres répétés",
  colonneAPreciser: "Une colonne du fichier attend votre choix",
  dateManquante: "Date manquante",
  dateIllisible: "Date illisible ou impossible",
  dateFuture: "Date dans le futur",
  motifManquant: "Thématique, motif et sous-motif manquants",
  libelleARapprocher: "Motif absent de la nomenclature",
  libelleEcarte: "Motif laissé de côté à votre demande",
  dureeManquante: "Durée manquante",
  dureeIllisible: "Durée illisible",
  dureeAPreciser: "Durée dont l'unité attend votre choix",
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
const REMARQUES = [
  "statutIncomplet",
  "dureeIncomplete",
  "dateInversee",
  "dureeEnHeures",
  "dureeLongue",
  "dureeNulle",
  "dureeCourte",
  "appelFusionne",
  "telephoneTelQuel",
  "canalTelQuel",
  "heureTelleQuelle",
  "niveauCorrige",
  "celluleEnErreur",
  "donneesPersonnelles",
  "repetee",
] as const;

export type Remarque = (typeof REMARQUES)[number];

/** Why a row cannot be taken over as it is, its labels apart unless it has none. `today` is a serial day. */
export function raisonsOf(row: RangeeComprise, today: number): Raison[] {
  const { date, secondes, resolu, escalade } = row;
  const raisons = [
    ...raisonsOfSens(date, "dateManquante", "dateIllisible"),
    ...raisonsOfSens(resolu, "resoluManquant", "resoluIllisible"),
    ...raisonsOfSens(escalade, "escaladeManquant", "escaladeIllisible"),
  ];
  if (date.kind === "lu" && date.valeur > today) raisons.push("dateFuture");
  if (row.duree.aPreciser) raisons.push("dureeAPreciser");
  else if (!(row.isEmail && secondes.kind === "vide"))
    raisons.push(...raisonsOfSens(secondes, "dureeManquante", "dureeIllisible"));
  if (isTripleVide(row.triple)) raisons.push("motifManquant");
  return raisons;
}

function raisonsOfSens(sens: Sens<unknown>, manquant: Raison, illisible: Raison): Raison[] {
  if (sens.kind === "lu") return [];
  return [sens.kind === "vide" ? manquant : illisible];
}

/** What its sheet says of a row, beside its own cells. */
export interface DoutesDeFeuille {
  /** Its dates may have day and month swapped. */
  readonly datesInversees: boolean;
  /** Its durations are all under a minute, although their title says seconds. */
  readonly dureesCourtes: boolean;
}

/** What deserves a look in a row that is taken over. */
export function remarquesOf(
  row: RangeeComprise,
  ligne: LigneNomenclature,
  doutes: DoutesDeFeuille,
): Remarque[] {
  const { secondes, niveau } = row;
  const doute = secondes.kind === "lu" ? douteDeDuree(secondes.valeur) : null;
  const found: Record<Exclude<Remarque, "repetee">, boolean> = {
    statutIncomplet: row.resolu.kind === "vide" || row.escalade.kind === "vide",
    dureeIncomplete: secondes.kind === "vide" && !row.isEmail,
    dateInversee: doutes.datesInversees && row.dateAmbigue,
    dureeEnHeures: row.duree.heuresPourMinutes,
    dureeLongue: doute === "dureeLongue",
    dureeNulle: doute === "dureeNulle",
    dureeCourte: doutes.dureesCourtes,
    appelFusionne: row.appelFusionne !== null,
    telephoneTelQuel: isTelQuel(row.telephone, row.textes.telephone),
    canalTelQuel: isTelQuel(row.canal, row.textes.canal),
    heureTelleQuelle: isTelQuel(row.heure, row.textes.heure),
    niveauCorrige: niveau.kind === "lu" && niveau.valeur !== niveauOf(ligne, niveau.valeur),
    celluleEnErreur: row.erreurs,
    donneesPersonnelles: hasDonneesPersonnelles(row.textes.commentaire),
  };
  return keysOf(found).filter((remarque) => found[remarque]);
}

/** A content that means nothing to the tool is taken over all the same. */
const isTelQuel = (sens: Sens<unknown>, texte: string): boolean =>
  sens.kind === "illisible" && texte !== "";

const keysOf = <K extends string>(record: Record<K, unknown>): K[] => Object.keys(record) as K[];
