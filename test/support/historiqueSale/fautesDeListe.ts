import { type LigneModele } from "./ligneModele";
import { partout, type Semis } from "./semis";

/** Faults of answers, canal, phone numbers, free texts and formulas. */

const isAppel = ({ email }: LigneModele): boolean => !email;

const DONNEES = [
  "rappeler Mme Durand demain",
  "écrire à camille.durand@exemple.fr",
  "joignable au 06 12 34 56 78",
];

export const FAUTES_DE_LISTE: readonly Semis[] = [
  {
    ...{ genre: "reponseManquante", zone: "reponses", si: partout },
    planter: ({ cellules }, { hasard }) => {
      cellules[hasard.pick(["resolu", "escalade"] as const)] = "";
    },
  },
  {
    ...{ genre: "reponseOrthographe", zone: "reponses", si: partout },
    planter: ({ cellules }, { hasard }) => {
      const written = hasard.pick<string | boolean>([
        "Oui",
        "O",
        " non ",
        "NON",
        true,
        false,
        "Vrai",
      ]);
      cellules[hasard.pick(["resolu", "escalade"] as const)] = written;
    },
  },
  {
    ...{ genre: "reponseIllisible", zone: "reponses", si: partout },
    planter: ({ cellules }, { hasard }) => {
      cellules.resolu = hasard.pick<string | number>(["peut-être", "x", 1]);
    },
  },
  {
    ...{ genre: "canalInconnu", zone: "canal", si: isAppel },
    planter: ({ cellules }, { hasard }) => {
      cellules.canal = hasard.pick(["Téléphone", "visio", "fax"]);
    },
  },
  {
    ...{ genre: "canalOrthographe", zone: "canal", si: partout },
    planter: ({ cellules, email }, { hasard }) => {
      const appels = ["svi", "téléphone (direct)", "Téléphone  (SVI)", "  "];
      cellules.canal = hasard.pick(email ? ["mail", "e-mail", "Courriel"] : appels);
    },
  },
  {
    ...{ genre: "telephoneSansZero", zone: "telephone", si: partout },
    planter: ({ cellules }, { hasard }) => {
      const number = 700_000_000 + hasard.below(90_000_000);
      cellules.telephone = hasard.pick<string | number>([number, String(number)]);
    },
  },
  {
    ...{ genre: "telephoneForme", zone: "telephone", si: partout },
    planter: ({ cellules }, { hasard }) => {
      const pairs = [0, 0, 0, 0].map(() => String(10 + hasard.below(90)));
      cellules.telephone = hasard.pick([`07 ${pairs.join(" ")}`, `+33 7${pairs.join("")}`]);
    },
  },
  {
    ...{ genre: "telephoneIllisible", zone: "telephone", si: partout },
    planter: ({ cellules }, { hasard }) => {
      cellules.telephone = hasard.pick<string | number>(["115", "inconnu", 12]);
    },
  },
  {
    ...{ genre: "donneesPersonnelles", zone: "textes", si: partout },
    planter: ({ cellules }, { hasard }) => {
      cellules.commentaire = hasard.pick(DONNEES);
    },
  },
  {
    ...{ genre: "espaces", zone: "referent", si: ({ prises }) => !prises.has("motif") },
    planter: (ligne) => {
      ligne.cellules.referent = " Camille ";
      // Of one kind, a row has one fault at most.
      ligne.prises.add("motif");
    },
  },
  {
    ...{ genre: "formuleRemplacee", zone: "formules", si: partout },
    planter: ({ cellules, constantes }, { hasard }) => {
      const colonne = hasard.pick(["dureeMinutes", "trimestre", "mois"] as const);
      cellules[colonne] = colonne === "dureeMinutes" ? 0.0025 : "2024-T1";
      constantes.add(colonne);
    },
  },
];
