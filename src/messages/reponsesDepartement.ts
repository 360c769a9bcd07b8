import type { FauteReponse, Nature } from "../domain/reponsesDepartement";

/** « le 12/10/2026 à 14:05 par Camille », as far as each is known. */
const parQui = (quand: string, auteur: string): string =>
  [quand, ...(auteur === "" ? [] : [`par ${auteur}`])].join(" ");

const NOMS: Readonly<Record<Nature, string>> = {
  reponse: "Réponse du département",
  complement: "Complément du département",
  retrait: "Retrait",
};

const FAUTES: Readonly<Record<FauteReponse, string>> = {
  vide: "Écrivez le texte de la réponse.",
  tropLongue: "Ce texte est trop long : une cellule d'Excel tient environ 32 000 caractères.",
};

/** Texts of the answers that a department writes itself. */
export const REPONSES_DEPARTEMENT = {
  titre: "Réponse du département",
  noms: NOMS,
  lecture: "Lecture des réponses du département…",
  aucune:
    "Votre équipe peut écrire ici sa propre réponse, que tous les référents du classeur verront.",
  ecrire: "Écrire notre réponse",
  ecriteLe: (quand: string, auteur: string) => `Écrite ${parQui(quand, auteur)}`,
  quand: (jour: string, heure: string) => `le ${jour} à ${heure}`,
  dateInconnue: "à une date inconnue",
  modifier: "Modifier",
  retirer: "Retirer",
  proposer: "Proposer au national",
  fermerProposition: "Fermer la proposition",
  proposerTexte:
    "La proposition se prépare ici, puis se colle dans le formulaire de support. Rien n'est envoyé tout seul.",
  plusieurs: (nombre: number) =>
    `Ce motif a ${nombre} textes : deux personnes ont écrit en même temps, ou la nomenclature a réuni deux motifs. Gardez-en un : « Modifier », puis « Enregistrer » ; les autres restent dans les versions.`,
  copier: "Copier la réponse du département",
  copierComplement: "Copier le complément",
  copierTout: "Copier avec la réponse nationale",
  copierObjet: "Copier l'objet du département",

  enregistree: "La réponse est enregistrée dans le classeur : tous les référents la verront.",
  retiree: "La réponse du département est retirée.",
  annuler: "Annuler le retrait",
  perdue: (quand: string, auteur: string) =>
    `Le texte enregistré ${parQui(quand, auteur)} n'est plus dans le classeur : une autre copie l'a emporté, ou quelqu'un l'a supprimé. Ce poste l'a gardé.`,
  reecrire: "L'enregistrer de nouveau",
  oublier: "Ne plus le proposer",

  versions: (nombre: number) => `Versions (${nombre})`,
  version: (nature: Nature, quand: string, auteur: string) =>
    `${NOMS[nature]}, ${parQui(quand, auteur)}`,
  enVigueur: "en vigueur",
  voir: "Voir",
  cacher: "Cacher",
  reprendre: "Repartir de ce texte",
  effacer: "Effacer ce texte",
  effacerConfirmer: "Effacer pour de bon",
  efface: "Texte effacé.",

  edition: "Écrire la réponse du département",
  nature: "Ce texte",
  natures: {
    reponse: "remplace la réponse nationale",
    complement: "la complète",
  },
  objet: "Objet de l'e-mail",
  objetAide: "Vide : l'objet de la réponse nationale.",
  texte: "Texte",
  aideTitre: "Mise en forme et passages à compléter",
  aide: [
    "Une ligne vide sépare deux paragraphes.",
    "- en début de ligne fait une liste, 1. une liste numérotée.",
    "**mot** s'affiche en gras ; [la base](https://…) fait un lien.",
  ],
  champs: (noms: readonly string[]) =>
    `À compléter à chaque appel : ${noms.map((nom) => `{${nom}}`).join(", ")}.`,
  auteur: "Votre nom",
  apercu: "Aperçu",
  enregistrer: "Enregistrer dans le classeur",
  enregistrement: "Enregistrement…",
  quandMeme: "Enregistrer quand même",
  donnees:
    "Ce texte semble nommer quelqu'un, et tous les référents le liront. Retirez ce qui est signalé, ou enregistrez quand même si ce sont des coordonnées de service.",
  abandonner: "Abandonner",
  aAbandonner: "Ce texte n'est pas enregistré. L'abandonner ?",
  abandonnerTexte: "Abandonner ce texte",
  continuer: "Continuer à écrire",
  fautes: FAUTES,
  sienne: (quand: string, auteur: string) =>
    `Le texte enregistré entre-temps ${parQui(quand, auteur)}`,
  garderSienne: "Garder ce texte-ci",
  aLaPlace: "Enregistrer le mien à la place",
  retireeEntretemps: "Entre-temps, la réponse a été retirée.",

  liste: "Réponses du département",
  listeTexte: "Ce que votre équipe a écrit elle-même, à côté des réponses nationales.",
  listeVide:
    "Aucune pour l'instant. Ouvrez la réponse type d'un motif, puis « Écrire notre réponse ».",
  ouvrir: (titre: string) => `Ouvrir : ${titre}`,
  exporter: "Enregistrer dans un fichier",
  exporterAide: "Excel pour Mac n'enregistre pas de fichier : copiez le tout, puis collez-le.",
  toutCopier: "Copier toutes les réponses",
  fichier: (departement: string) =>
    `reponses-du-departement${departement === "" ? "" : `-${departement}`}.md`,
  orphelines: (nombre: number) =>
    nombre > 1
      ? `${nombre} réponses n'ont plus de motif dans la nomenclature`
      : "1 réponse n'a plus de motif dans la nomenclature",
  orphelinesTexte:
    "Leur motif a été retiré sans qu'un seul autre le remplace. Rien n'est perdu : choisissez le motif qui les reprend.",
  orpheline: (titre: string) => `Motif qui reprend « ${titre} »`,
  choisir: "Choisissez un sous-motif",
  copierDe: (titre: string) => `Copier : ${titre}`,
  rattacher: "Rattacher",
  rattachee: (titre: string) => `La réponse est rattachée à « ${titre} ».`,

  personnelles: "Réponses du département",
  personnellesTexte: (nombre: number) =>
    nombre > 1
      ? `${nombre} textes écrits par l'équipe semblent nommer quelqu'un.`
      : nombre === 1
        ? "1 texte écrit par l'équipe semble nommer quelqu'un."
        : "Aucun texte écrit par l'équipe ne semble nommer quelqu'un.",
  personnelleActuelle: "en vigueur : modifiez-la depuis sa réponse type",
} as const;
