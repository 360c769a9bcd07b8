import type { Issue, Sonde } from "./sonde";

const REPOND: Issue = ["conforme", "Excel le dit."];
const TAIT: Issue = ["signaler", "Excel ne le dit pas."];
const RAPIDE: Issue = ["conforme", "C'est assez rapide."];
const LENT: Issue = ["signaler", "C'est trop lent."];

/** How the workbook and its pivot tables behave, what Excel tells of it, and how fast. */
export const SONDES_CLASSEUR = {
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
    issues: { repond: REPOND, tait: TAIT },
  },
  classeurEnregistrementAuto: {
    groupe: "classeur",
    attendu: "Excel dit si l'enregistrement automatique est actif.",
    pourquoi: "Sans lui, un appel n'est partagé qu'au prochain enregistrement du classeur.",
    issues: { repond: REPOND, tait: TAIT },
  },
  classeurDejaEnregistre: {
    groupe: "classeur",
    attendu: "Excel dit si le classeur a déjà été enregistré.",
    pourquoi: "Une pièce jointe ouverte sans être enregistrée perd tout.",
    issues: { repond: REPOND, tait: TAIT },
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
} as const satisfies Readonly<Record<string, Sonde>>;
