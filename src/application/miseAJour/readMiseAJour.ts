import type { Historique } from "../historique";
import { isCalculee, type LigneLue } from "../../domain/historiqueLu";
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
import {
  type BilanRangees,
  bilanOf,
  type ChoixMiseAJour,
  comparaisonOf,
  type EvolutionNomenclature,
  type PlanMiseAJour,
  planMiseAJour,
  type RangeeConcernee,
} from "../../domain/miseAJour/planMiseAJour";
import type { Clock } from "../ports";
import type { MiseAJourStore, ModeleClasseur, VersionsPubliees } from "../portsMiseAJour";
import type { FeuillesStore, JournalStore, LectureOptions } from "../latePorts";

/** What may be updated of a workbook, and what an update will do: shown before it is asked for. Nothing here writes. */

export interface MiseAJourPorts {
  readonly miseAJour: MiseAJourStore;
  readonly versions: VersionsPubliees;
  readonly modele: ModeleClasseur;
  readonly historique: Historique;
  readonly feuilles: Pick<FeuillesStore, "refreshCaches">;
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

export async function readMiseAJour(ports: MiseAJourPorts): Promise<EtatMiseAJour> {
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

/** What an update will do. */
export interface ApercuMiseAJour {
  readonly etat: EtatMiseAJour;
  readonly choix: ChoixMiseAJour;
  readonly plan: PlanMiseAJour;
  readonly bilan: BilanRangees;
  readonly lignes: readonly LigneLue[];
}

/** The rows of the history as an update meets them. */
export async function readLignes(
  { historique }: Pick<MiseAJourPorts, "historique">,
  options?: LectureOptions,
): Promise<readonly LigneLue[]> {
  return (await historique.readHistorique(options)).lignes;
}

/** What the choices come to over these rows; null when there is nothing to update. Reads nothing. */
export function apercuOf(
  etat: EtatMiseAJour,
  choix: ChoixMiseAJour,
  lignes: readonly LigneLue[],
): ApercuMiseAJour | null {
  if (!etat.evolution) return null;
  const rangees = lignes.map(rangeeOf);
  const plan = planMiseAJour(etat.evolution.vers, rangees, choix);
  return { etat, choix, plan, bilan: bilanOf(plan, rangees, choix), lignes };
}

/** A row of the history as a nomenclature concerns it. */
export function rangeeOf(ligne: LigneLue): RangeeConcernee {
  const { position, cellules } = ligne;
  return {
    position,
    thematique: String(cellules.thematique),
    motif: String(cellules.motif),
    sousMotif: String(cellules.sousMotif),
    niveau: String(cellules.niveau),
    code: String(cellules.code),
    niveauCalcule: isCalculee(ligne, "niveau"),
    codeCalcule: isCalculee(ligne, "code"),
  };
}
