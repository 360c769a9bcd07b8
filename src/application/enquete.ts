import { localDayOf, localInstantOf } from "../domain/dates";
import { type AvertissementEnquete, avertissementsOf } from "../domain/enquete/avertissements";
import {
  type ChangementReponse,
  changementsDepuis,
  ecarteesDesReponses,
  CLE_COMMENTAIRES,
  enqueteDeLaPeriode,
  type EnqueteEnvoyee,
  type ReponseEnvoyee,
  reponsesOf,
} from "../domain/enquete/reponses";
import type { FenetreEnquete } from "../domain/enquete/calendrier";
import type { Nomenclature } from "../domain/nomenclature";
import type { Periode } from "../domain/periode";
import type { FeuillesLues } from "../domain/resultats/feuillesLues";
import type { Sollicitation } from "../domain/resultats/sollicitation";
import type { Clock, ReglagesClasseurStore } from "./ports";
import type { EnquetesStore } from "./latePorts";

export interface EnquetePorts {
  readonly reglagesClasseur: Pick<ReglagesClasseurStore, "read">;
  readonly enquetes: Pick<EnquetesStore, "read">;
  readonly clock: Clock;
}

/** The survey of a period, ready to be copied into its form. */
export interface EnquetePreparee {
  readonly reponses: readonly ReponseEnvoyee[];
  /** How many rows an answer leaves out, by its key. */
  readonly ecartees: ReadonlyMap<string, number>;
  /** What would make the answers wrong. */
  readonly avertissements: readonly AvertissementEnquete[];
  /** What was sent last for this period; null before. */
  readonly envoyee: EnqueteEnvoyee | null;
  /** What changed since. */
  readonly changements: readonly ChangementReponse[];
}

/** What was read of the workbook so far. */
interface Lu {
  readonly rows: readonly Sollicitation[];
  readonly periode: Periode;
  readonly feuilles: FeuillesLues;
  readonly nomenclature: Nomenclature;
}

/** Works the answers out from the rows, with what was answered before. */
export async function prepareEnquete(ports: EnquetePorts, lu: Lu): Promise<EnquetePreparee> {
  const { departement } = await ports.reglagesClasseur.read();
  const envoyee = enqueteDeLaPeriode(await ports.enquetes.read(), lu.periode);
  const { horsTableau, enquete } = lu.feuilles;
  const commentaires = enquete?.commentaires ?? "";
  const reponses = reponsesOf({ ...lu, departement, commentaires });
  const today = localDayOf(ports.clock.now());
  return {
    reponses,
    ecartees: ecarteesDesReponses(lu),
    avertissements: avertissementsOf({ ...lu, departement, horsTableau, today }),
    envoyee,
    changements: envoyee === null ? [] : changementsDepuis(envoyee, reponses),
  };
}

/** What tells which surveys are to be answered. */
export interface EnquetesDemandees {
  readonly calendrier: readonly FenetreEnquete[];
  /** Periods whose answers were sent. */
  readonly envoyees: readonly Periode[];
}

/** What was sent is only looked for in a workbook that has a calendar. */
export async function readEnquetesDemandees(
  enquetes: Pick<EnquetesStore, "read" | "readCalendrier">,
): Promise<EnquetesDemandees> {
  const calendrier = await enquetes.readCalendrier();
  const envoyees = calendrier.length === 0 ? [] : await enquetes.read();
  return { calendrier, envoyees: envoyees.map(({ periode }) => periode) };
}

interface RecordPorts {
  readonly enquetes: Pick<EnquetesStore, "add" | "writeCommentaires">;
  readonly clock: Clock;
}

/**
 * Keeps in the workbook what was answered and when, its comments in their cell of *Enquête*; gives
 * what was kept. ENQUETE_SANS_PLACE in a workbook that has no place for it.
 */
export async function recordEnquete(
  ports: RecordPorts,
  { periode, reponses }: Pick<EnqueteEnvoyee, "periode" | "reponses">,
): Promise<EnqueteEnvoyee> {
  const enquete: EnqueteEnvoyee = { instant: localInstantOf(ports.clock.now()), periode, reponses };
  const commentaires = reponses.find(({ cle }) => cle === CLE_COMMENTAIRES);
  if (commentaires) await ports.enquetes.writeCommentaires(commentaires.valeur);
  await ports.enquetes.add(enquete);
  return enquete;
}
