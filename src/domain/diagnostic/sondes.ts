/**
 * What « Vérifier ce poste » asks of an Excel that nobody here can see: one probe a behaviour that the
 * add-in rests on. A probe answers with one of its `issues`; the table says what each means, so that
 * report, screen, command and tests say the same. It is long because it is the list, whole.
 */

/** What an answer means for the add-in. */
export type Verdict =
  /** As documented. */
  | "conforme"
  /** Otherwise, and the add-in copes. */
  | "accommode"
  /** Otherwise, and somebody should hear of it. */
  | "signaler"
  /** This Excel cannot be asked. */
  | "nonVerifiable";

type Issue = readonly [verdict: Exclude<Verdict, "nonVerifiable">, texte: string];

/** Where a probe looks. */
export type GroupeSonde =
  | "table"
  | "textes"
  | "filtres"
  | "tableaux"
  | "classeur"
  | "evenements"
  | "vitesse"
  | "poste"
  | "personne";

export const GROUPES: Readonly<Record<GroupeSonde, string>> = {
  table: "La table de l'historique",
  textes: "Les textes et les cellules",
  filtres: "Les filtres",
  tableaux: "Les tableaux croisés",
  classeur: "Le classeur",
  evenements: "Ce qu'Excel annonce",
  vitesse: "La vitesse",
  poste: "Ce poste",
  personne: "Avec votre aide",
};

interface Sonde {
  readonly groupe: GroupeSonde;
  /** What is expected, as a sentence. */
  readonly attendu: string;
  /** What depends on it. */
  readonly pourquoi: string;
  readonly issues: Readonly<Record<string, Issue>>;
  /** What the person is to do before it looks; a probe without it needs nobody. */
  readonly consigne?: string;
  /** The question whose answer is « oui » or « non », where only the person can see the outcome. */
  readonly question?: string;
}

const INTACT: Issue = ["conforme", "Chaque texte est resté le texte qu'il était."];
const CHANGE: Issue = ["signaler", "Un texte est devenu autre chose."];
const REPOND: Issue = ["conforme", "Excel le dit."];
const RAPIDE: Issue = ["conforme", "C'est assez rapide."];
const LENT: Issue = ["signaler", "C'est trop lent."];

export const SONDES = {
  tableCroissance: {
    groupe: "table",
    attendu: "Une ligne écrite juste sous une table entre dans la table.",
    pourquoi: "Un appel enregistré doit compter dans les résultats.",
    issues: {
      dedans: ["conforme", "La ligne est dans la table."],
      dessous: [
        "accommode",
        "La ligne reste sous la table : le complément l'y fait entrer lui-même.",
      ],
    },
  },
  tableColonneCalculee: {
    groupe: "table",
    attendu: "Une colonne calculée se remplit dans la nouvelle ligne.",
    pourquoi: "La durée en minutes, le mois et le trimestre viennent de ces colonnes.",
    issues: {
      remplie: ["conforme", "La formule est dans la nouvelle ligne."],
      vide: ["accommode", "La cellule reste vide : le complément y écrit la formule."],
    },
  },
  tableFormats: {
    groupe: "table",
    attendu: "La nouvelle ligne prend les formats de la précédente.",
    pourquoi: "Une date sans format s'affiche comme un nombre.",
    issues: {
      repris: ["conforme", "Les formats sont ceux de la ligne précédente."],
      perdus: ["signaler", "La nouvelle ligne n'a pas les formats de la précédente."],
    },
  },
  tableValidation: {
    groupe: "table",
    attendu: "La nouvelle ligne prend la liste déroulante de la précédente.",
    pourquoi: "Qui saisit à la main choisit dans les listes.",
    issues: {
      reprise: ["conforme", "La liste déroulante est là."],
      perdue: ["signaler", "La nouvelle ligne n'a pas de liste déroulante."],
    },
  },
  tableSuppression: {
    groupe: "table",
    attendu: "Supprimer une ligne de la table fait remonter les suivantes.",
    pourquoi: "« Annuler » retire un appel sans laisser de trou.",
    issues: {
      remontees: [
        "conforme",
        "Les lignes suivantes sont remontées, la table a une ligne de moins.",
      ],
      trou: ["signaler", "La table n'est pas celle que l'on attend après la suppression."],
    },
  },
  tableTotal: {
    groupe: "table",
    attendu: "Une ligne écrite sous une ligne de total n'entre pas dans la table.",
    pourquoi: "Le complément refuse d'enregistrer tant qu'une ligne de total est affichée.",
    issues: {
      dehors: ["conforme", "La ligne est restée sous le total."],
      dedans: ["accommode", "La ligne est entrée dans la table : rien n'est perdu."],
    },
  },
  texteFormatTexte: {
    groupe: "textes",
    attendu: "Dans une cellule au format Texte, un texte piégé reste un texte.",
    pourquoi: "Un commentaire qui commence par « = » ne doit jamais devenir une formule.",
    issues: { intact: INTACT, change: CHANGE },
  },
  texteFormatStandard: {
    groupe: "textes",
    attendu: "Dans une cellule au format Standard, un texte piégé reste un texte.",
    pourquoi: "Le classeur a des cellules que personne n'a mises au format Texte.",
    issues: { intact: INTACT, change: CHANGE },
  },
  texteRemis: {
    groupe: "textes",
    attendu: "Un texte piégé, relu puis remis à sa place, reste le même texte.",
    pourquoi: "C'est ce que font « Annuler » et le retour d'une mise à jour.",
    issues: { intact: INTACT, change: CHANGE },
  },
  celluleNull: {
    groupe: "textes",
    attendu: "Écrire « null » laisse la cellule comme elle est.",
    pourquoi: "Le complément écrit une ligne sans toucher aux colonnes calculées.",
    issues: {
      laissee: ["conforme", "La cellule n'a pas changé."],
      effacee: ["signaler", "La cellule a été effacée."],
    },
  },
  celluleVide: {
    groupe: "textes",
    attendu: "Écrire un texte vide vide la cellule.",
    pourquoi: "Retirer un numéro de téléphone doit vraiment le retirer.",
    issues: {
      videe: ["conforme", "La cellule est vide."],
      restee: ["signaler", "La cellule garde son contenu."],
    },
  },
  filtreNbSi: {
    groupe: "filtres",
    attendu: "NB.SI compte aussi les lignes filtrées et masquées.",
    pourquoi: "C'est ainsi qu'un appel n'est jamais enregistré deux fois.",
    issues: {
      compte: ["conforme", "Les lignes filtrées et masquées sont comptées."],
      oublie: ["signaler", "Des lignes filtrées ou masquées ne sont pas comptées."],
    },
  },
  filtreEquiv: {
    groupe: "filtres",
    attendu: "EQUIV trouve aussi les lignes filtrées et masquées.",
    pourquoi: "C'est ainsi qu'une ligne à corriger est trouvée.",
    issues: {
      trouve: ["conforme", "La ligne filtrée et la ligne masquée sont trouvées."],
      absent: ["signaler", "Une ligne filtrée ou masquée n'est pas trouvée."],
    },
  },
  filtreCorrection: {
    groupe: "filtres",
    attendu: "Corriger une ligne laisse le filtre en place.",
    pourquoi: "Qui a filtré l'historique doit retrouver son filtre.",
    issues: {
      garde: ["conforme", "Le filtre est toujours là, la correction aussi."],
      perdu: ["signaler", "Le filtre ou la correction a disparu."],
    },
  },
  filtreSuppression: {
    groupe: "filtres",
    attendu: "Supprimer une ligne d'une table filtrée est refusé, et le filtre reste.",
    pourquoi: "Le complément demande alors d'enlever le filtre, plutôt que de le perdre.",
    issues: {
      refusee: ["conforme", "Excel refuse par « InsertDeleteConflict », le filtre est là."],
      supprimee: ["conforme", "La ligne est partie, le filtre est resté."],
      perdu: ["signaler", "Le filtre a disparu, ou Excel refuse autrement."],
    },
  },
  tableauActualise: {
    groupe: "tableaux",
    attendu: "Un tableau croisé actualisé suit sa table.",
    pourquoi: "« Actualiser » en dépend.",
    issues: {
      suit: ["conforme", "Le total a suivi."],
      fige: ["signaler", "Le total n'a pas suivi."],
    },
  },
  tableauFiltre: {
    groupe: "tableaux",
    attendu: "Le filtre d'un tableau croisé accepte un mois qui vient d'arriver.",
    pourquoi: "Au début d'un mois, les résultats doivent pouvoir s'y limiter.",
    issues: {
      filtre: ["conforme", "Le tableau ne montre que ce mois."],
      refuse: ["signaler", "Excel refuse le mois, ou montre autre chose."],
    },
  },
  tableauRecree: {
    groupe: "tableaux",
    attendu: "Un tableau croisé supprimé se recrée au même endroit.",
    pourquoi: "« Recréer le tableau croisé » en dépend.",
    issues: {
      recree: ["conforme", "Le tableau est revenu, avec le même total."],
      absent: ["signaler", "Le tableau n'est pas revenu comme il était."],
    },
  },
  tableauOubli: {
    groupe: "tableaux",
    attendu: "Un tableau croisé recréé ne garde rien des lignes effacées.",
    pourquoi: "Un numéro effacé ne doit survivre nulle part.",
    issues: {
      oublie: ["conforme", "L'ancienne valeur n'est plus parmi les éléments."],
      garde: ["signaler", "L'ancienne valeur est encore parmi les éléments."],
    },
  },
  classeurNom: {
    groupe: "classeur",
    attendu: "Une cellule nommée se retrouve par son nom.",
    pourquoi: "Période, département et chiffres sont trouvés par leurs noms.",
    issues: {
      trouvee: ["conforme", "La cellule est trouvée, avec son contenu."],
      absente: ["signaler", "Le nom ne mène pas à la cellule."],
    },
  },
  classeurReglages: {
    groupe: "classeur",
    attendu: "Un réglage écrit dans le classeur se relit.",
    pourquoi: "Le volet s'ouvre avec le classeur grâce à un tel réglage.",
    issues: {
      relu: ["conforme", "Le réglage est relu tel quel."],
      perdu: ["accommode", "Le réglage n'est pas relu : le volet s'ouvre à la main."],
    },
  },
  classeurCalculManuel: {
    groupe: "classeur",
    attendu: "En calcul manuel, une formule suit quand le complément demande le calcul.",
    pourquoi: "« Actualiser » doit donner des chiffres à jour dans ce mode aussi.",
    issues: {
      suit: ["conforme", "La formule suit après la demande de calcul."],
      fige: ["signaler", "La formule montre encore l'ancien résultat."],
    },
  },
  classeurProtection: {
    groupe: "classeur",
    attendu: "Écrire dans une feuille protégée est refusé.",
    pourquoi: "Le complément reconnaît ce refus et l'explique.",
    issues: {
      refuse: ["conforme", "Excel refuse par « AccessDenied »."],
      autrement: ["signaler", "Excel refuse autrement, ou ne refuse pas."],
    },
  },
  classeurLectureSeule: {
    groupe: "classeur",
    attendu: "Excel dit si le classeur est en lecture seule.",
    pourquoi: "Un appel noté dans une copie en lecture seule ne serait jamais partagé.",
    issues: { repond: REPOND },
  },
  classeurEnregistrementAuto: {
    groupe: "classeur",
    attendu: "Excel dit si l'enregistrement automatique est actif.",
    pourquoi: "Sans lui, un appel n'est partagé qu'au prochain enregistrement du classeur.",
    issues: { repond: REPOND },
  },
  classeurDejaEnregistre: {
    groupe: "classeur",
    attendu: "Excel dit si le classeur a déjà été enregistré.",
    pourquoi: "Une pièce jointe ouverte sans être enregistrée perd tout.",
    issues: { repond: REPOND },
  },
  classeurModifie: {
    groupe: "classeur",
    attendu: "Après une écriture, le classeur se dit modifié, puis enregistré une fois sauvé.",
    pourquoi: "Un appel n'est sûr qu'une fois le classeur enregistré.",
    issues: {
      suit: ["conforme", "L'état suit l'écriture et l'enregistrement."],
      fige: ["accommode", "L'état ne suit pas : le complément relit les lignes plus tard."],
    },
  },
  classeurGrandeReponse: {
    groupe: "classeur",
    attendu: "Une réponse de plus de 5 Mo est donnée, ou refusée par son code.",
    pourquoi: "L'historique est lu par blocs, plus petits après un tel refus.",
    issues: {
      refusee: ["conforme", "Refusée par « ResponsePayloadSizeLimitExceeded »."],
      donnee: ["conforme", "La réponse est arrivée entière."],
      autrement: ["signaler", "La réponse est refusée autrement."],
    },
  },
  evenementEcriture: {
    groupe: "evenements",
    attendu: "Une écriture du complément est annoncée comme venant de ce poste.",
    pourquoi: "C'est ainsi que l'on distingue ses lignes de celles des autres.",
    issues: {
      local: ["conforme", "L'événement arrive, de source locale."],
      muet: ["accommode", "Aucun événement : le complément relit à intervalles."],
      autre: ["signaler", "L'événement dit venir d'ailleurs."],
    },
  },
  evenementDetails: {
    groupe: "evenements",
    attendu: "L'événement d'une cellule seule dit ce qu'elle contenait.",
    pourquoi: "Une correction faite à la main ne doit pas être défaite.",
    issues: {
      donnes: ["conforme", "L'événement donne l'ancien contenu et le nouveau."],
      absents: ["accommode", "Sans détails : le complément relit la ligne."],
    },
  },
  evenementSuppression: {
    groupe: "evenements",
    attendu: "La suppression d'une ligne est annoncée.",
    pourquoi: "Une ligne supprimée exprès ne doit pas revenir.",
    issues: {
      annonce: ["conforme", "La suppression est annoncée."],
      muet: ["accommode", "Aucun événement : le complément demande avant de réécrire."],
    },
  },
  vitesseEcriture: {
    groupe: "vitesse",
    attendu: "Écrire et relire une ligne prend moins de 3 secondes.",
    pourquoi: "Un référent enchaîne les appels.",
    issues: { rapide: RAPIDE, lent: LENT },
  },
  vitesseLecture: {
    groupe: "vitesse",
    attendu: "Lire 10 000 lignes prend moins de 10 secondes.",
    pourquoi: "Les résultats lisent tout l'historique.",
    issues: { rapide: RAPIDE, lent: LENT },
  },
  vitesseActualisation: {
    groupe: "vitesse",
    attendu: "Actualiser un tableau croisé prend moins de 5 secondes.",
    pourquoi: "« Actualiser » en actualise deux.",
    issues: { rapide: RAPIDE, lent: LENT },
  },
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
    attendu: "Office dit si son thème est clair ou sombre.",
    pourquoi: "Le volet prend les couleurs d'Excel.",
    issues: {
      dit: ["conforme", "Office donne son thème."],
      tait: ["accommode", "Office ne le dit pas : le volet suit le réglage du poste."],
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

/** A defined name that only a throwaway workbook has: nothing is ever probed in another. */
export const MARQUE_DIAGNOSTIC = "Classeur_Diagnostic";

/** The sheet on which probes work; it is made anew for each, and taken away at the end. */
export const FEUILLE_ESSAIS = "Essais du diagnostic";

export type SondeKey = keyof typeof SONDES;
export type IssueKey<K extends SondeKey> = K extends SondeKey
  ? keyof (typeof SONDES)[K]["issues"] & string
  : never;

export const SONDE_KEYS = Object.keys(SONDES) as readonly SondeKey[];

/** The facts of a probe, whichever it is. */
export const sondeOf = (key: SondeKey): Sonde => SONDES[key];

type KeysWith<F> = { [K in SondeKey]: (typeof SONDES)[K] extends F ? K : never }[SondeKey];

/** Probes that only a person can answer, by « oui » or « non ». */
export type SondeQuestion = KeysWith<{ readonly question: string }>;
/** Those that code answers, some after a person did something. */
export type SondeAutomatique = Exclude<SondeKey, SondeQuestion>;
/** Those that the pane's page answers. */
export type SondePage = "postePressePapiers" | "posteStockage" | "posteFilSepare";
/** Those that Office and Excel answer. */
export type SondeExcel = Exclude<SondeAutomatique, SondePage>;

/** What a probe saw. */
export interface Constat<Issue extends string = string> {
  readonly issue: Issue;
  /** What names it more closely: a code, a number; nothing personal. */
  readonly precision?: string;
}

/** The way to ask each of these probes. */
export type Sondeur<K extends SondeAutomatique> = {
  readonly [P in K]: () => Promise<Constat<IssueKey<P>>>;
};
