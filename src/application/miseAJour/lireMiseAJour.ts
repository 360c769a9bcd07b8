import {
  type ClasseurLu,
  type EtatDuClasseur,
  etatDuClasseur,
  type Manque,
} from "../../domain/miseAJour/classeurLu";
import {
  type Comparaison,
  compareVersions,
  type NomenclatureDatee,
} from "../../domain/miseAJour/evolution";
import { comparaisonOf, type EvolutionNomenclature } from "../../domain/miseAJour/planMiseAJour";
import type { Clock } from "../ports";
import type { MiseAJourStore, ModeleClasseur, VersionsPubliees } from "../portsMiseAJour";
import type { EntretienStore, JournalStore } from "../portsTardifs";

export interface MiseAJourPorts {
  readonly miseAJour: MiseAJourStore;
  readonly versions: VersionsPubliees;
  readonly modele: ModeleClasseur;
  readonly entretien: EntretienStore;
  readonly journal: JournalStore;
  readonly clock: Clock;
}

/** How a workbook stands to the add-in. */
export interface EtatMiseAJour {
  readonly classeur: ClasseurLu;
  readonly etat: EtatDuClasseur;
  /** What it lacks of the present model. */
  readonly manques: readonly Manque[];
  /** To the latest version of the nomenclature; null when it has it. */
  readonly evolution: {
    readonly vers: EvolutionNomenclature;
    readonly comparaison: Comparaison;
  } | null;
}

/** Reads what may be updated; changes nothing. */
export async function lireMiseAJour(ports: MiseAJourPorts): Promise<EtatMiseAJour> {
  const classeur = await ports.miseAJour.read();
  const evolution = evolutionOf(classeur, await ports.versions.read());
  return {
    classeur,
    etat: etatDuClasseur(classeur.modele),
    manques: await ports.modele.manques(classeur),
    evolution: evolution && { vers: evolution, comparaison: comparaisonOf(evolution) },
  };
}

/** Whether the model of the workbook lets its nomenclature be updated: one that lacks nothing. */
export function isANiveau({ etat, manques }: EtatMiseAJour): boolean {
  return etat === "courant" && manques.length === 0;
}

function evolutionOf(
  { numero, nomenclature }: ClasseurLu,
  versions: readonly NomenclatureDatee[],
): EvolutionNomenclature | null {
  const newer = versions.filter(({ version }) => compareVersions(version.numero, numero) > 0);
  const cible = newer.at(-1);
  if (!cible) return null;
  const intermediaires = newer.slice(0, -1).map((one) => one.nomenclature);
  return { classeur: nomenclature, cible, intermediaires };
}
