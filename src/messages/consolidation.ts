const nombre = (count: number): string => count.toLocaleString("fr-FR");
const lignes = (count: number): string => `${nombre(count)} ${count > 1 ? "lignes" : "ligne"}`;

/** Texts of the pane in the national workbook. */
export const CONSOLIDATION = {
  titre: "Consolidation",
  intro:
    "Les classeurs ou extraits des départements sont lus sur ce poste, sans être modifiés. Rien n'est écrit ici avant « Consolider ».",
  choisir: "Choisir des fichiers…",
  choisirDossier: "Choisir un dossier…",
  deposer: "… ou les déposer ici.",
  fichiers: "Fichiers",
  lecture: "Lecture des fichiers",
  ecriture: "Écriture dans le tableau de bord",
  actualisation: "Vérification du tableau de bord",
  reprendre: "Reprendre la lecture",
  retirer: "Retirer",
  retirerFichier: (nom: string) => `Retirer ${nom}`,
  vider: "Retirer tous les fichiers",

  etats: {
    attente: "en attente",
    lecture: "lecture…",
    lu: "lu",
    aVerifier: "à vérifier",
    refuse: "refusé",
  },
  lu: (departement: string, contenu: string) => `${departement} : ${contenu}`,
  periode: (debut: string, fin: string) => `du ${debut} au ${fin}`,
  sansPeriode: "aucune ligne datée",
  comptees: (comptees: number, misesAPart: number) =>
    `${lignes(comptees)} ${comptees > 1 ? "comptées" : "comptée"}, ${nombre(misesAPart)} ${misesAPart > 1 ? "mises" : "mise"} à part`,

  departementManquant: "Ce classeur ne dit pas de quel département il est.",
  departementContredit: (classeur: string, nom: string) =>
    `Le classeur dit « ${classeur} », le nom du fichier « ${nom} ».`,
  departement: (nom: string) => `Département de ${nom}`,
  choisirDepartement: "(choisir)",

  consolider: (compte: number) =>
    compte > 1 ? `Consolider ${nombre(compte)} fichiers` : "Consolider 1 fichier",
  rienAConsolider: "Consolider",
  enAttente: (compte: number) =>
    compte > 1
      ? `${nombre(compte)} fichiers attendent votre réponse ; ils ne seront pas consolidés sans elle.`
      : "1 fichier attend votre réponse ; il ne sera pas consolidé sans elle.",
  interrompue: "Arrêté à votre demande : le tableau de bord n'a pas changé.",

  bilan: "Consolidation faite",
  bilanRien: "Rien n'a changé : ces fichiers étaient déjà consolidés.",
  bilanCompte: (compte: number) =>
    compte > 1
      ? `${nombre(compte)} fichiers ont été pris en compte.`
      : `${nombre(compte)} fichier a été pris en compte.`,
  issues: {
    ajoute: "pris en compte",
    inchange: "déjà consolidé, rien n'a changé",
    depasse: "laissé de côté : un fichier plus récent de ce département est déjà consolidé",
  },
  changement: (mois: string, avant: number, apres: number) =>
    `${mois} : de ${nombre(avant)} à ${nombre(apres)} sollicitations`,
  autresMois: (compte: number) =>
    compte > 1 ? `et ${nombre(compte)} autres mois` : "et 1 autre mois",

  actualiser: "Actualiser",
  accord: "Formules et tableau croisé disent la même chose que « Mesures ».",
  ecarts: (compte: number) =>
    compte > 1
      ? `${nombre(compte)} chiffres diffèrent de « Mesures »`
      : "1 chiffre diffère de « Mesures »",
  ecartFigure: (departement: string, figure: string, montre: string, attendu: string) =>
    `${departement}, ${figure} : la feuille montre ${montre}, les mesures disent ${attendu}`,
  ecartCroise: (montre: string, attendu: string) =>
    `Tableau croisé des motifs : ${montre} sollicitations montrées, ${attendu} mesurées. Données > Actualiser tout.`,
  ecartsAide:
    "Recalculez le classeur (F9), puis actualisez de nouveau. Une formule a peut-être été remplacée à la main.",
} as const;
