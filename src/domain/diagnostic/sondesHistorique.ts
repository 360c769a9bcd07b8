import type { Issue, Sonde } from "./sonde";

const INTACT: Issue = ["conforme", "Chaque texte est resté le texte qu'il était."];
const CHANGE: Issue = ["signaler", "Un texte est devenu autre chose."];

/** How the history's table, its cells and its filters behave. */
export const SONDES_HISTORIQUE = {
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
  tableMiseEnForme: {
    groupe: "table",
    attendu: "La mise en forme conditionnelle de la table s'étend à la nouvelle ligne.",
    pourquoi: "Ce qui signale une ligne par une couleur doit signaler les suivantes aussi.",
    issues: {
      etendue: ["conforme", "La règle couvre la nouvelle ligne."],
      arretee: ["signaler", "La nouvelle ligne n'a pas de mise en forme conditionnelle."],
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
} as const satisfies Readonly<Record<string, Sonde>>;
