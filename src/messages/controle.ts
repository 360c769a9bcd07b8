import type { GenreKey, Gravite } from "../domain/controle/anomalie";
import { PREMIERE_JOURNEE } from "../domain/seuils";

const nombre = (count: number): string => count.toLocaleString("fr-FR");
const lignes = (count: number): string => `${nombre(count)} ligne${count > 1 ? "s" : ""}`;

/** Texts of « Vérifier l'historique ». */
export const CONTROLE = {
  intro:
    "Cherche dans toutes les lignes ce qui fausserait les résultats ou l'enquête. Rien n'est modifié sans votre accord.",
  verifier: "Lancer la vérification",
  interrompu: "Vérification interrompue : elle n'a rien modifié.",
  etapes: {
    lecture: "Lecture de l'historique…",
    controle: "Vérification des lignes…",
    ecriture: "Écriture des lignes…",
  },

  propre: (verifiees: number) => `${lignes(verifiees)} vérifiées : aucune anomalie.`,
  resultat: (anomalies: number, concernees: number, verifiees: number) =>
    `${nombre(anomalies)} anomalie${anomalies > 1 ? "s" : ""} sur ${lignes(concernees)}, ${nombre(verifiees)} vérifiées.`,
  resteAVoir: "Aucune ne peut être réparée sans vous : regardez chacune d'elles.",

  groupe: (titre: string, count: number) => `${titre} : ${lignes(count)}`,
  suite: (reste: number) => `Afficher la suite (${nombre(reste)})`,
  suiteDe: (titre: string, reste: number) => `Afficher la suite (${nombre(reste)}) : ${titre}`,
  sousLeTableau: "sous le tableau",
  comparee: (numero: number) => `Comparée à la ligne ${numero}`,
  devient: "devient",
  vide: "vide",
  texte: (contenu: string) => `« ${contenu} »`,
  secondes: (count: number) => `${count.toLocaleString("fr-FR", { maximumFractionDigits: 6 })} s`,
  dateEtHeure: (date: string, heure: string) => `${date} ${heure}`,
  vrai: "VRAI",
  faux: "FAUX",
  formule: "la formule de la colonne",
  nouvelIdentifiant: "un nouvel identifiant",
  rattachement: "Sera rattachée au tableau, avec toutes celles qui sont sous lui.",

  voir: "Voir la ligne",
  voirLigne: (nom: string) => `Voir la ligne : ${nom}`,
  voirLAutre: "Voir l'autre ligne",
  voirLAutreLigne: (numero: number) => `Voir l'autre ligne, ${numero}`,
  reparer: "Réparer",
  reparerLigne: (nom: string, titre: string) => `Réparer : ${nom} · ${titre}`,
  reparerGroupe: (count: number) =>
    count > 1 ? `Réparer ces ${nombre(count)} lignes` : "Réparer cette ligne",
  reparerGroupeDe: (count: number, titre: string) =>
    `${count > 1 ? `Réparer ces ${nombre(count)} lignes` : "Réparer cette ligne"} : ${titre}`,
  unParUn: (count: number) =>
    count > 1
      ? `${nombre(count)} se réparent une par une, après lecture.`
      : "Une se répare seule, après lecture.",
  unChoixParLibelle: "Un choix par libellé : il vaut pour toutes les lignes qui le portent.",
  voirEnquete: "Voir l'enquête",
  toutReparer: (count: number) => `Tout réparer (${lignes(count)})`,
  toutReparerAide:
    "Seulement ce qui ne laisse aucun doute. Le reste demande votre avis, ci-dessous.",

  confirmer: (count: number) => `Réparer ${lignes(count)} de l'historique ?`,
  confirmerAide: "Les réparations pourront être annulées tant que ce volet reste ouvert.",
  confirmerRattachement:
    "Les lignes sous le tableau y seront rattachées d'abord ; elles y resteront.",
  oui: "Réparer",
  non: "Ne rien changer",

  reparees: (count: number) => `${lignes(count)} réparée${count > 1 ? "s" : ""}.`,
  rattachees: (count: number) => `${lignes(count)} rattachée${count > 1 ? "s" : ""} au tableau.`,
  laissees: (count: number) =>
    `${lignes(count)} modifiée${count > 1 ? "s" : ""} entre-temps par quelqu'un : laissée${count > 1 ? "s" : ""} telle${count > 1 ? "s" : ""} quelle${count > 1 ? "s" : ""}.`,
  reparationInterrompue: "Réparation interrompue : les lignes suivantes n'ont pas été touchées.",
  rienRepare: "Aucune ligne n'a été modifiée.",

  annuler: "Annuler les réparations",
  rendues: (count: number) =>
    `Réparations annulées : ${lignes(count)} ${count > 1 ? "ont retrouvé leur" : "a retrouvé son"} contenu.`,
  modifiees: (count: number) =>
    count > 1
      ? `${nombre(count)} lignes ont été modifiées depuis par quelqu'un : elles restent telles quelles.`
      : "Une ligne a été modifiée depuis par quelqu'un : elle reste telle quelle.",
  annulationInterrompue: "Annulation interrompue : recommencez pour la terminer.",

  journal: {
    reparation: "Réparation de l'historique",
    annulation: "Annulation des réparations",
    compte: (titre: string, count: number) => `${titre} : ${nombre(count)}`,
    lignes,
  },
} as const;

interface TextesDeGenre {
  /** Names the fault in a list. */
  readonly titre: string;
  /** What it does, or what to do about it. */
  readonly aide: string;
}

/** What each kind of fault is called, and what it means for the department. */
export const GENRES_TEXTES: Readonly<Record<GenreKey, TextesDeGenre>> = {
  horsTableau: {
    titre: "Ligne hors du tableau",
    aide: "Elle est sous le tableau : aucun résultat ne la compte. Elle peut y être rattachée.",
  },
  dateManquante: {
    titre: "Date absente",
    aide: "La demande n'est comptée dans aucune période. Indiquez le jour dans la feuille.",
  },
  dateIllisible: {
    titre: "Date illisible",
    aide: "La demande n'est comptée dans aucune période. Corrigez le jour dans la feuille.",
  },
  dateTexte: {
    titre: "Date écrite comme du texte",
    aide: "Excel ne la reconnaît pas : la demande n'est comptée dans aucune période.",
  },
  dateFuture: {
    titre: "Date à venir",
    aide: "Le jour et le mois sont peut-être inversés. À vérifier ligne par ligne.",
  },
  dateAncienne: {
    titre: `Date antérieure à ${PREMIERE_JOURNEE.year}`,
    aide: "L'outil n'existait pas encore. Corrigez l'année dans la feuille.",
  },
  dateAvecHeure: {
    titre: "Date accompagnée d'une heure",
    aide: "Seul le jour est attendu ; l'heure gêne les filtres. Elle va dans sa colonne, si rien n'y est.",
  },
  heureTexte: {
    titre: "Heure écrite comme du texte",
    aide: "Excel ne la reconnaît pas : l'appel n'est dans aucune case de l'affluence.",
  },
  heureAvecDate: {
    titre: "Heure accompagnée d'une date",
    aide: "Seule l'heure est attendue : l'appel n'est dans aucune case de l'affluence.",
  },
  heureIllisible: {
    titre: "Heure illisible",
    aide: "L'appel n'est dans aucune case de l'affluence. Tapez l'heure ainsi : 14:05.",
  },
  dureeManquante: {
    titre: "Durée absente",
    aide: "L'appel compte pour zéro seconde dans la durée moyenne. Indiquez-la dans la feuille.",
  },
  dureeIllisible: {
    titre: "Durée illisible",
    aide: "L'appel compte pour zéro seconde dans la durée moyenne. Corrigez-la dans la feuille.",
  },
  dureeTexte: {
    titre: "Durée écrite comme du texte",
    aide: "Excel ne la compte pas dans la durée moyenne.",
  },
  dureeFraction: {
    titre: "Durée tapée comme une heure",
    aide: "Excel a gardé une fraction de jour à la place des secondes.",
  },
  dureeNegative: {
    titre: "Durée négative",
    aide: "Le signe moins est sans doute une faute de frappe. À vérifier ligne par ligne.",
  },
  dureeDecimale: {
    titre: "Durée à virgule",
    aide: "Des secondes entières sont attendues.",
  },
  dureeExcessive: {
    titre: "Durée de plus de quatre heures",
    aide: "Un chronomètre oublié, ou des minutes prises pour des heures. Corrigez-la dans la feuille.",
  },
  dureeInvraisemblable: {
    titre: "Durée invraisemblable",
    aide: "L'appel dure zéro seconde, ou plus de deux heures : la durée moyenne en est faussée. Corrigez-la dans la feuille si ce n'est pas la vraie.",
  },
  dureeSurEmail: {
    titre: "Durée sur un e-mail",
    aide: "Un e-mail n'a pas de durée : elle peut être effacée, sauf si c'est le canal qui est faux.",
  },
  libelleManquant: {
    titre: "Thématique, motif ou sous-motif absent",
    aide: "La demande n'est classée nulle part, sauf si son code ou ses autres libellés la retrouvent.",
  },
  tripleInconnu: {
    titre: "Libellés inconnus de la nomenclature",
    aide: "La demande peut manquer aux sous-motifs suivis. Dites à quelle ligne de la nomenclature ces libellés correspondent, ou corrigez-les dans la feuille.",
  },
  tripleIncoherent: {
    titre: "Libellés qui ne vont pas ensemble",
    aide: "Chacun existe, mais pas à cette place. À vérifier ligne par ligne.",
  },
  libelleProche: {
    titre: "Libellé avec une faute de frappe",
    aide: "Une seule ligne de la nomenclature y ressemble. À vérifier ligne par ligne.",
  },
  libelleAutreVersion: {
    titre: "Libellés d'une autre version",
    aide: "Le code est connu sous d'autres libellés dans la nomenclature du classeur.",
  },
  libelleOrthographe: {
    titre: "Libellé écrit autrement",
    aide: "Casse, accents, apostrophes, espaces ou synonyme : la demande forme une ligne à part dans les tableaux.",
  },
  codeManquant: {
    titre: "Code absent",
    aide: "L'enquête compte les demandes par leur code.",
  },
  codeContraire: {
    titre: "Code contraire aux libellés",
    aide: "L'enquête compterait la demande sur un autre sous-motif.",
  },
  niveauManquant: {
    titre: "Niveau absent",
    aide: "La nomenclature dit le niveau de ce sous-motif.",
  },
  niveauContraire: {
    titre: "Niveau contraire à la nomenclature",
    aide: "Il date peut-être d'une version précédente : à vous de dire s'il faut le mettre à jour.",
  },
  niveauOrthographe: {
    titre: "Niveau écrit autrement",
    aide: "« Niveau 1 » ou « Niveau 2 » est attendu.",
  },
  reponseManquante: {
    titre: "Résolu ou escaladé : réponse absente",
    aide: "Les taux de résolution et d'escalade la comptent comme « non ».",
  },
  reponseIllisible: {
    titre: "Résolu ou escaladé : réponse illisible",
    aide: "« oui » ou « non » est attendu. Corrigez-la dans la feuille.",
  },
  reponseOrthographe: {
    titre: "Résolu ou escaladé : réponse écrite autrement",
    aide: "« oui » ou « non » est attendu, sans majuscule ni espace.",
  },
  canalInconnu: {
    titre: "Canal inconnu",
    aide: "La demande est comptée comme un appel. Choisissez le canal dans la liste de la feuille.",
  },
  canalOrthographe: {
    titre: "Canal écrit autrement",
    aide: "Les tableaux et le compte des e-mails attendent les noms de la liste.",
  },
  idLigneDouble: {
    titre: "Identifiant de ligne en double",
    aide: "Une correction pourrait toucher l'autre ligne : un nouvel identifiant est donné.",
  },
  appelFaux: {
    titre: "Appel compté deux fois, ou pas du tout",
    aide: "La colonne « Appel » doit compter chaque appel une fois, et aucun e-mail.",
  },
  appelDatesDifferentes: {
    titre: "Même appel à deux dates",
    aide: "Les lignes d'un appel sont du même jour. Corrigez l'une des deux dans la feuille.",
  },
  doublonProbable: {
    titre: "Doublon probable",
    aide: "Même numéro, même jour, même sujet, même durée qu'une autre ligne. Supprimez l'une des deux si c'est le même appel.",
  },
  formuleRemplacee: {
    titre: "Formule remplacée par une valeur",
    aide: "La cellule ne suivra plus la date ou la durée de la ligne.",
  },
  donneesPersonnelles: {
    titre: "Donnée personnelle dans un texte",
    aide: "Ni nom, ni adresse, ni numéro dans un texte libre. Ce qui est retiré ne revient que par l'annulation.",
  },
  telephoneSansZero: {
    titre: "Numéro de téléphone sans son zéro",
    aide: "Excel l'a pris pour un nombre.",
  },
  telephoneForme: {
    titre: "Numéro de téléphone écrit autrement",
    aide: "Dix chiffres sans espace, ou + et l'indicatif, pour retrouver un appelant.",
  },
  telephoneIllisible: {
    titre: "Numéro de téléphone illisible",
    aide: "Corrigez-le ou videz la cellule : il est facultatif.",
  },
  espaces: {
    titre: "Espaces autour d'un texte",
    aide: "Les tableaux croisés y voient un autre libellé.",
  },
  ligneVide: {
    titre: "Ligne vide dans le tableau",
    aide: "Sans effet sur les résultats. Elle se supprime dans la feuille.",
  },
};

export const GRAVITES_TEXTES: Readonly<Record<Gravite, string>> = {
  grave: "fausse les résultats",
  moyenne: "fausse des classements",
  legere: "sans effet sur les chiffres",
};
