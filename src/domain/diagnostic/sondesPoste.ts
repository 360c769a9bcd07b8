import type { Sonde } from "./sonde";

/** What the pane may do on this computer, and what only a person can see. */
export const SONDES_POSTE = {
  postePressePapiers: {
    groupe: "poste",
    attendu: "Le volet peut copier un texte.",
    pourquoi: "Réponses types et réponses à l'enquête se copient.",
    issues: {
      copie: ["conforme", "Le texte est copié."],
      refuse: ["accommode", "La copie est refusée : le volet montre le texte à copier."],
    },
  },
  posteStockage: {
    groupe: "poste",
    attendu: "Le volet garde ce qu'on lui confie.",
    pourquoi: "Un appel en attente doit survivre à la fermeture du volet.",
    issues: {
      garde: ["conforme", "Ce qui est gardé se relit."],
      refuse: ["signaler", "Ce poste ne garde rien : un appel en attente serait perdu."],
    },
  },
  postePartition: {
    groupe: "poste",
    attendu: "Office dit où ranger ce que le volet garde.",
    pourquoi: "Sur le web, chaque site a son propre rangement.",
    issues: {
      separe: ["conforme", "Office donne un rangement propre à ce site."],
      commun: ["conforme", "Le rangement est celui du poste, comme sous Windows et Mac."],
    },
  },
  posteFilSepare: {
    groupe: "poste",
    attendu: "Le volet peut lire un fichier sans s'arrêter.",
    pourquoi: "L'import d'un ancien fichier se fait à côté du volet.",
    issues: {
      demarre: ["conforme", "Un fil de calcul séparé démarre."],
      refuse: ["accommode", "Pas de fil séparé : le fichier est lu par tranches."],
    },
  },
  posteTheme: {
    groupe: "poste",
    attendu: "Office, ou à défaut le poste, dit si le thème est clair ou sombre.",
    pourquoi: "Le volet prend les couleurs d'Excel.",
    issues: {
      dit: ["conforme", "Office donne son thème."],
      tait: ["conforme", "Office se tait, comme sur le web : le volet suit le réglage du poste."],
    },
  },
  personneOption: {
    groupe: "personne",
    attendu: "Sans l'option de correction automatique, la ligne reste sous la table.",
    pourquoi: "Le complément doit alors l'y faire entrer lui-même.",
    consigne:
      "Décochez Fichier › Options › Vérification › Options de correction automatique › Lors de la frappe › « Inclure de nouvelles lignes et colonnes dans le tableau ». Sur le web, où cette option n'existe pas, passez.",
    issues: {
      dessous: ["conforme", "La ligne est restée sous la table, comme l'option le demande."],
      dedans: ["conforme", "La ligne est entrée quand même : rien à faire de plus."],
    },
  },
  personneCellule: {
    groupe: "personne",
    attendu: "Pendant une saisie dans une cellule, Excel refuse par un code connu.",
    pourquoi: "L'appel attend alors, et s'enregistre une fois la cellule validée.",
    consigne:
      "Commencez à taper dans une cellule du classeur sans la valider, puis revenez ici sans appuyer sur Entrée.",
    issues: {
      refuse: ["conforme", "Excel refuse par « InvalidOperationInCellEditMode »."],
      ecrit: ["conforme", "Excel a écrit sans attendre."],
      autrement: ["signaler", "Excel refuse par un autre code."],
    },
  },
  personneDeuxPostes: {
    groupe: "personne",
    attendu: "Ce qu'un second poste écrit est annoncé comme venant d'ailleurs.",
    pourquoi: "C'est ainsi que le complément sait que ses lignes ont pu être écrasées.",
    consigne:
      "Ouvrez ce même classeur sur un second poste (ou dans un second navigateur) et tapez un mot dans la cellule F1 de la feuille « Essais du diagnostic », dans la minute.",
    issues: {
      distant: ["conforme", "L'événement arrive, de source distante."],
      muet: ["accommode", "Aucun événement en une minute : le complément relit à l'ouverture."],
    },
  },
  personneRaccourci: {
    groupe: "personne",
    attendu: "Ctrl+Maj+Alt+A démarre un appel, depuis la grille comme depuis le volet.",
    pourquoi: "Le téléphone sonne pendant que l'on travaille dans la feuille.",
    question: "Dans un classeur de suivi, le raccourci démarre-t-il le chronomètre ?",
    issues: {
      oui: ["conforme", "Le raccourci marche."],
      non: ["accommode", "Le raccourci ne marche pas : le bouton du ruban fait la même chose."],
    },
  },
  personneTelechargement: {
    groupe: "personne",
    attendu: "Le volet peut proposer un fichier à enregistrer.",
    pourquoi: "Le rapport de cette page s'enregistre ainsi.",
    question: "Le bouton « Enregistrer » de cette page donne-t-il un fichier ?",
    issues: {
      oui: ["conforme", "Le fichier est donné."],
      non: ["accommode", "Aucun fichier : le rapport se copie."],
    },
  },
  personneImpression: {
    groupe: "personne",
    attendu: "Le volet peut imprimer.",
    pourquoi: "Les résultats s'impriment d'un clic.",
    question: "Dans Résultats, « Imprimer » ouvre-t-il la fenêtre d'impression ?",
    issues: {
      oui: ["conforme", "L'impression s'ouvre."],
      non: ["accommode", "Pas d'impression : le volet mène à la feuille, qui s'imprime."],
    },
  },
} as const satisfies Readonly<Record<string, Sonde>>;
