import { SuiviError, type SuiviErrorCode } from "../domain/erreurs";
import { type LigneHistorique, mergeLignes } from "../domain/historique";
import type { Places } from "./historique";
import type { Ecrit, Envoi, IdGenerator, SaisieEnCours } from "./ports";

/** What the référent asks for: these rows in the history, or none. */
export interface Demande {
  readonly saisie: SaisieEnCours;
  readonly lignes: readonly LigneHistorique[];
  /** Rows of the call that may stand in the workbook already. */
  readonly essais: readonly LigneHistorique[];
  /** As in `Envoi`. */
  readonly version?: string | undefined;
}

/** The entry of a new demand, which takes the place of the call's `previous` one. */
export function envoiOf(
  { saisie, lignes, essais, version }: Demande,
  previous: Envoi | null,
  document: string,
  now: number,
): Envoi {
  return {
    idAppel: saisie.idAppel,
    document,
    instant: previous ? Math.max(now, previous.instant + 1) : now,
    lignes,
    essais: mergeLignes(previous ? rowsLeftBy(previous) : [], essais),
    version,
    saisie,
    cas: saisie.cas,
    ecrit: null,
  };
}

/** The rows of a call as they may stand in the workbook. */
const rowsLeftBy = ({ lignes, essais, ecrit }: Envoi): readonly LigneHistorique[] =>
  ecrit ? lignes : essais;

/**
 * The entry once the workbook has confirmed it, `now`, its rows at these places: its form is no longer needed.
 */
export function ecritOf(envoi: Envoi, now: number, places: Places): Envoi & { ecrit: Ecrit } {
  const reperes = envoi.lignes.map(({ idLigne, date, dureeSecondes, sousMotif }) => ({
    ...{ idLigne, date, dureeSecondes, sousMotif, avant: "", apres: "" },
    position: places.get(idLigne) ?? null,
  }));
  const ecrit = { instant: now, enregistre: false, reperes };
  return { ...envoi, essais: [], saisie: null, ecrit };
}

/** An entry whose rows went away again, to be written again under the same ids. */
export function renvoiOf(envoi: Envoi): Envoi {
  return { ...envoi, essais: envoi.lignes, ecrit: null };
}

/** The entry as it must be kept while it is being sent: its rows may then stand in the workbook. */
export function essaye(envoi: Envoi): Envoi {
  return { ...envoi, essais: mergeLignes(envoi.essais, envoi.lignes) };
}

/** Whether nothing of it is to be written, and nothing can have been. */
export function isSansObjet({ lignes, essais }: Envoi): boolean {
  return lignes.length === 0 && essais.length === 0;
}

/**
 * Reasons that hold for the whole table: what waits behind would be refused as well. Not a place that
 * is taken: an interrupted attempt of a call further behind may be what takes it.
 */
const DU_TABLEAU: ReadonlySet<SuiviErrorCode> = new Set<SuiviErrorCode>([
  "CELLULE_EN_COURS_DE_SAISIE",
  "CLASSEUR_PROTEGE",
  "CLASSEUR_LECTURE_SEULE",
  "CLASSEUR_1904",
  "HISTORIQUE_ABSENT",
  "HISTORIQUE_FILTRE",
  "HISTORIQUE_LIGNE_TOTAL",
]);

export function concernsTable(error: unknown): boolean {
  return error instanceof SuiviError && DU_TABLEAU.has(error.code);
}

/** Somebody changed a row of the call, or took its motif away: no new attempt helps, a person has to decide. */
export function isConflit(error: unknown): boolean {
  return hasCode(error, "LIGNE_MODIFIEE") || isNomenclatureChangee(error);
}

/** The lines of its nomenclature are no longer all in the workbook's. */
export const isNomenclatureChangee = (error: unknown): boolean =>
  hasCode(error, "NOMENCLATURE_CHANGEE");

const hasCode = (error: unknown, code: SuiviErrorCode): boolean =>
  error instanceof SuiviError && error.code === code;

/** Before what a workbook is called that was never saved. */
export const JAMAIS_ENREGISTRE = "sans-adresse:";

/**
 * What tells a workbook from the others: its address. One that was never saved has none, and nothing
 * then tells it from the next one: each pane calls it by a name of its own, so that no other pane
 * sends there what was meant for it without asking.
 */
export function documentOf(address: string, ids: IdGenerator): string {
  return address === "" ? JAMAIS_ENREGISTRE + ids.next() : address;
}
