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
 * same months. Months that a file settled later has told stay as that one said, so that it makes no
 * difference which came first; a file of such months alone is left aside. The same file twice changes
 * nothing, not even the register.
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
  const gardes = new Set(
    siens.filter((one) => isLater(one, fichier)).flatMap((one) => moisDe(one.periode)),
  );
  const mois = moisDe(periode).filter((key) => !gardes.has(key));
  if (periode && mois.length === 0) return { tables, issue: "depasse", changements: [], fichier };
  const { mesures, changements } = consolidate(
    tables.mesures,
    { departement, mesures: lu.mesures.map((mesure) => ({ ...mesure, departement })) },
    mois,
    gardes,
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
      (one) =>
        one.departement !== departement ||
        isLater(one, fichier) ||
        !moisDe(one.periode).every((key) => mois.includes(key)),
    ),
    fichier,
  ];
  return { tables: { mesures, fichiers, enquetes }, issue: "ajoute", changements, fichier };
}

/** Of two whose moments are known. */
const isLater = (one: FichierConsolide, other: FichierConsolide): boolean =>
  one.arrete !== null && other.arrete !== null && one.arrete > other.arrete;

const moisDe = (periode: Periode | null): string[] => (periode ? moisKeysOf(periode) : []);

/** What tells files apart; a copy under another name is the same file. */
const MEMES = ["modele", "nomenclature", "lignes", "ecartees", "arrete"] as const;

const sameFichier = (one: FichierConsolide, other: FichierConsolide): boolean =>
  MEMES.every((key) => one[key] === other[key]) &&
  one.periode?.debut === other.periode?.debut &&
  one.periode?.fin === other.periode?.fin;
