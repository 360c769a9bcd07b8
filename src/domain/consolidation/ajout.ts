import { moisKeysOf, type Periode } from "../periode";
import { enqueteRecueOf, withEnquetes } from "./enquetes";
import type { FichierDepartement } from "./fichierDepartement";
import { type ChangementDuMois, consolidate } from "./mesures";
import type { FichierConsolide, TablesConsolidees } from "./tableauDeBord";

/** What a file did to the tables. */
export interface Ajout {
  readonly tables: TablesConsolidees;
  /** `inchange`: it says what was known already; `depasse`: a later one of its department was consolidated. */
  readonly issue: "ajoute" | "inchange" | "depasse";
  readonly changements: readonly ChangementDuMois[];
  /** Its line of the register. */
  readonly fichier: FichierConsolide;
}

export interface Attribution {
  /** INSEE code for which the file counts. */
  readonly departement: string;
  /** Excel serial day with its fraction: when it is consolidated. */
  readonly instant: number;
  /** In French, without personal data. */
  readonly avertissements: string;
}

/**
 * Takes a department's file into the tables, in the place of what that department gave before for the
 * same months. A file that was settled before the one that is already there for its months is left
 * aside; the same file twice changes nothing, not even the register.
 */
export function addFichier(
  tables: TablesConsolidees,
  lu: FichierDepartement,
  { departement, instant, avertissements }: Attribution,
): Ajout {
  const { periode } = lu;
  const fichier: FichierConsolide = {
    ...{ nom: lu.nom, departement, modele: lu.modele, nomenclature: lu.nomenclature },
    ...{ periode, lignes: lu.lignes, ecartees: lu.sansDate },
    ...{ arrete: lu.arrete, instant, avertissements },
  };
  const siens = tables.fichiers.filter((one) => one.departement === departement);
  if (siens.some((one) => isLater(one, fichier) && overlap(one.periode, periode)))
    return { tables, issue: "depasse", changements: [], fichier };
  const { mesures, changements } = consolidate(
    tables.mesures,
    { departement, mesures: lu.mesures.map((mesure) => ({ ...mesure, departement })) },
    periode ? moisKeysOf(periode) : [],
  );
  const enquetes = withEnquetes(
    tables.enquetes,
    lu.enquetes.map((enquete) => enqueteRecueOf(departement, enquete)),
  );
  const known = siens.find((one) => sameFichier(one, fichier));
  const sameAnswers = JSON.stringify(enquetes) === JSON.stringify(tables.enquetes);
  if (known && changements.length === 0 && sameAnswers)
    return { tables, issue: "inchange", changements, fichier: known };
  const fichiers = [
    ...tables.fichiers.filter(
      (one) => one.departement !== departement || !within(one.periode, periode),
    ),
    fichier,
  ];
  return { tables: { mesures, fichiers, enquetes }, issue: "ajoute", changements, fichier };
}

/** Of two whose moments are known. */
const isLater = (one: FichierConsolide, other: FichierConsolide): boolean =>
  one.arrete !== null && other.arrete !== null && one.arrete > other.arrete;

const overlap = (one: Periode | null, other: Periode | null): boolean =>
  one !== null && other !== null && one.debut <= other.fin && other.debut <= one.fin;

/** Whether the second replaces all that the first gave: its months hold those of the first. */
function within(one: Periode | null, other: Periode | null): boolean {
  if (one === null) return true;
  if (other === null) return false;
  const [mois, others] = [moisKeysOf(one), new Set(moisKeysOf(other))];
  return mois.every((key) => others.has(key));
}

/** What tells files apart; a copy under another name is the same file. */
const MEMES = ["modele", "nomenclature", "lignes", "ecartees", "arrete"] as const;

const sameFichier = (one: FichierConsolide, other: FichierConsolide): boolean =>
  MEMES.every((key) => one[key] === other[key]) &&
  one.periode?.debut === other.periode?.debut &&
  one.periode?.fin === other.periode?.fin;
