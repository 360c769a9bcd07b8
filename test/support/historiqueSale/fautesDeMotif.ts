import type { LigneNomenclature } from "../../../src/domain/nomenclature";
import type { LigneModele } from "./ligneModele";
import type { Semis } from "./semis";

/** Faults of labels, code and level. */

const duVolet = ({ duVolet }: LigneModele): boolean => duVolet;
const tapee = ({ duVolet }: LigneModele): boolean => !duVolet;

/** Long labels, of which a letter may go without making another one of the nomenclature. */
const longue = (modele: LigneModele): boolean => modele.ligne.sousMotif.length >= 12;

/** What people write for a label, and that means the same. */
const ECRITURES: readonly ((libelle: string) => string)[] = [
  (libelle) => libelle.toLowerCase(),
  (libelle) => libelle.toUpperCase(),
  (libelle) => libelle.normalize("NFD").replace(/\p{Diacritic}/gu, ""),
  (libelle) => libelle.replaceAll("'", "’"),
  (libelle) => libelle.replaceAll(" ", "  "),
];

/** Synonyms that the reference nomenclature declares, by code. */
const SYNONYMES: Readonly<Record<string, string>> = {
  "ACC-CNX-MDP": "Réinitialisation mot de passe",
  "ACC-HAB-STR": "Modification de structure",
  "TEC-INC-DYS": "Disfonctionnement",
};

/** One that is another label too would be no synonym any more. */
function synonymeOf({ code, synonymes }: LigneNomenclature): string {
  const synonyme = SYNONYMES[code];
  return synonyme !== undefined && synonymes.includes(synonyme) ? synonyme : "";
}

const chiffreOf = ({ niveau }: LigneNomenclature): string => niveau.slice(0, 1);

/** The label without its first letter from that place on. */
function sansLettre(libelle: string, from: number): string {
  return libelle.slice(0, from) + libelle.slice(from).replace(/\p{L}/u, "");
}

export const FAUTES_DE_MOTIF: readonly Semis[] = [
  {
    ...{ genre: "libelleManquant", zone: "motif", si: () => true },
    planter: ({ cellules }, { hasard }) =>
      (cellules[hasard.pick(["thematique", "motif", "sousMotif"] as const)] = ""),
  },
  {
    ...{ genre: "libelleManquant", zone: "motif", si: tapee },
    planter: ({ cellules }) => (cellules.sousMotif = ""),
  },
  {
    ...{ genre: "libelleOrthographe", zone: "motif", si: () => true },
    planter: ({ cellules, ligne }, { hasard }) => {
      const written = hasard.pick(ECRITURES)(ligne.motif);
      cellules.motif = written === ligne.motif ? ligne.motif.toUpperCase() : written;
    },
  },
  {
    ...{ genre: "libelleOrthographe", zone: "motif", si: ({ ligne }) => synonymeOf(ligne) !== "" },
    planter: ({ cellules, ligne }) => (cellules.sousMotif = synonymeOf(ligne)),
  },
  {
    ...{ genre: "libelleProche", zone: "motif", si: (ligne) => tapee(ligne) && longue(ligne) },
    planter: ({ cellules, ligne }, { hasard }) =>
      (cellules.sousMotif = sansLettre(ligne.sousMotif, 2 + hasard.below(6))),
  },
  {
    ...{ genre: "tripleInconnu", zone: "motif", si: tapee },
    planter: ({ cellules }, { hasard }) =>
      (cellules.sousMotif = hasard.pick(["Question sur le covoiturage", "Sujet libre", "#N/A"])),
  },
  {
    ...{ genre: "tripleIncoherent", zone: "motif", si: () => true },
    planter: ({ cellules, ligne }, { hasard, nomenclature }) => {
      const others = nomenclature.lignes.filter(
        ({ thematique }) => thematique !== ligne.thematique,
      );
      const { motif, sousMotif } = hasard.pick(others.filter(({ motif }) => motif !== "Autre"));
      Object.assign(cellules, { motif, sousMotif });
    },
  },
  {
    ...{ genre: "libelleAutreVersion", zone: "motif", si: duVolet },
    planter: ({ cellules }, { hasard }) =>
      (cellules.sousMotif = `Libellé de la version ${2000 + hasard.below(20)}`),
  },
  {
    ...{ genre: "codeManquant", zone: "motif", si: duVolet },
    planter: ({ cellules }) => (cellules.code = ""),
  },
  {
    ...{ genre: "codeContraire", zone: "motif", si: duVolet },
    planter: ({ cellules, ligne }, { hasard, nomenclature }) => {
      const others = nomenclature.lignes.filter(({ code }) => code !== ligne.code);
      cellules.code = hasard.pick([hasard.pick(others).code, "INC-ONN-NU"]);
    },
  },
  {
    ...{ genre: "niveauManquant", zone: "motif", si: duVolet },
    planter: ({ cellules }) => (cellules.niveau = ""),
  },
  {
    ...{ genre: "niveauContraire", zone: "motif", si: duVolet },
    planter: ({ cellules, ligne }, { hasard }) => {
      const contraires = { "1": "Niveau 2", "2": "Niveau 1", "1/2": "Niveau 3" };
      cellules.niveau = hasard.pick([contraires[ligne.niveau], "Niveau 3"]);
    },
  },
  {
    ...{ genre: "niveauOrthographe", zone: "motif", si: duVolet },
    planter: ({ cellules, ligne }, { hasard }) => {
      const chiffre = chiffreOf(ligne);
      cellules.niveau = hasard.pick([chiffre, `niveau ${chiffre}`, `N${chiffre}`, Number(chiffre)]);
    },
  },
  {
    ...{ genre: "espaces", zone: "motif", si: () => true },
    planter: ({ cellules, ligne }, { hasard }) =>
      (cellules.thematique = hasard.pick([` ${ligne.thematique}`, `${ligne.thematique}\u00a0`])),
  },
];
