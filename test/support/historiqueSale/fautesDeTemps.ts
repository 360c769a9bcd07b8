import { formatDate, fromSerial } from "../../../src/domain/dates";
import { formatDuree } from "../../../src/domain/duree";
import type { LigneModele } from "./ligneModele";
import { partout, type Semis } from "./semis";

/** Faults of date and duration. */

const duree = ({ cellules }: LigneModele): number => Number(cellules.dureeSecondes);
const date = ({ cellules }: LigneModele): number => Number(cellules.date);
const isAppel = ({ email }: LigneModele): boolean => !email;

const MOIS = ["janvier", "février", "mars", "avril", "mai", "juin"].concat([
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
]);

function enLettres(serial: number): string {
  const { year, month, day } = fromSerial(serial);
  return `${day} ${MOIS[month - 1] ?? ""} ${year}`;
}

function enIso(serial: number): string {
  return formatDate(serial).split("/").reverse().join("-");
}

export const FAUTES_DE_TEMPS: readonly Semis[] = [
  {
    ...{ genre: "dateManquante", zone: "date", si: partout },
    planter: ({ cellules }) => (cellules.date = ""),
  },
  {
    ...{ genre: "dateTexte", zone: "date", si: partout },
    planter: (ligne, { hasard }) => {
      const jour = formatDate(date(ligne));
      const courte = jour.replace(/\/20(\d\d)$/, "/$1");
      const forms = [jour, jour.replaceAll("/", "."), courte, enIso(date(ligne)), `${jour} 10:30`];
      ligne.cellules.date = hasard.pick([...forms, enLettres(date(ligne))]);
    },
  },
  {
    ...{ genre: "dateIllisible", zone: "date", si: partout },
    planter: ({ cellules }, { hasard }) =>
      (cellules.date = hasard.pick<string | boolean>([
        "hier",
        "04/25/2025",
        "31/02/2025",
        "?",
        true,
      ])),
  },
  {
    ...{ genre: "dateAvecHeure", zone: "date", si: partout },
    planter: (ligne) => (ligne.cellules.date = date(ligne) + 0.4375),
  },
  {
    ...{ genre: "dateFuture", zone: "date", si: ({ seule }) => seule },
    planter: ({ cellules }, { hasard, today }) => (cellules.date = today + 1 + hasard.below(400)),
  },
  {
    ...{ genre: "dateAncienne", zone: "date", si: ({ seule }) => seule },
    planter: (ligne) => (ligne.cellules.date = date(ligne) - 36_525),
  },
  {
    ...{ genre: "heureTexte", zone: "heure", si: partout },
    planter: ({ cellules }, { hasard }) =>
      (cellules.heure = hasard.pick(["9h05", "14:37", "14 h", "à 10h30", "2:05 PM"])),
  },
  {
    ...{ genre: "heureAvecDate", zone: "heure", si: partout },
    planter: ({ cellules }) => (cellules.heure = 46_000.4375),
  },
  {
    ...{ genre: "heureIllisible", zone: "heure", si: partout },
    planter: ({ cellules }, { hasard }) =>
      (cellules.heure = hasard.pick<string | number>(["le matin", "25:00", 14, 1405, -0.5])),
  },
  {
    ...{ genre: "dureeManquante", zone: "duree", si: isAppel },
    planter: ({ cellules }) => (cellules.dureeSecondes = ""),
  },
  {
    ...{ genre: "dureeTexte", zone: "duree", si: isAppel },
    planter: (ligne, { hasard }) => {
      const secondes = duree(ligne);
      const forms = [formatDuree(secondes), `${secondes} s`, `${secondes}`, "4 min", "4'30"];
      ligne.cellules.dureeSecondes = hasard.pick(forms);
    },
  },
  {
    ...{ genre: "dureeIllisible", zone: "duree", si: isAppel },
    planter: ({ cellules }, { hasard }) =>
      (cellules.dureeSecondes = hasard.pick(["longue", "environ dix minutes", "4 min 75"])),
  },
  {
    ...{ genre: "dureeNegative", zone: "duree", si: isAppel },
    planter: (ligne) => (ligne.cellules.dureeSecondes = -duree(ligne)),
  },
  {
    ...{ genre: "dureeFraction", zone: "duree", si: isAppel },
    planter: (ligne, { hasard }) => {
      // 00:04:30, 4:30 that Excel takes for hours, and 1:30 that may be either.
      const secondes = duree(ligne);
      const minutes = (5 + hasard.below(15)) * 3600 + 30 * 60;
      ligne.cellules.dureeSecondes = hasard.pick([secondes, minutes, 5400]) / 86_400;
    },
  },
  {
    ...{ genre: "dureeDecimale", zone: "duree", si: isAppel },
    planter: (ligne, { hasard }) =>
      (ligne.cellules.dureeSecondes = hasard.pick([4.5, duree(ligne) + 60.25])),
  },
  {
    ...{ genre: "dureeExcessive", zone: "duree", si: isAppel },
    planter: ({ cellules }, { hasard }) => (cellules.dureeSecondes = 14_401 + hasard.below(80_000)),
  },
  {
    ...{ genre: "dureeInvraisemblable", zone: "duree" },
    si: ({ email, seule }) => !email && seule,
    planter: ({ cellules }, { hasard }) =>
      (cellules.dureeSecondes = hasard.pick([0, 7_201 + hasard.below(7_000)])),
  },
  {
    ...{ genre: "dureeSurEmail", zone: "duree", si: ({ email }) => email },
    planter: ({ cellules }, { hasard }) =>
      (cellules.dureeSecondes = hasard.pick<string | number>([0, 240, "4 min"])),
  },
];
