import { localDayOf } from "../../domain/dates";
import { type AvertissementEnquete, avertissementsOf } from "../../domain/enquete/avertissements";
import {
  type EnqueteEnvoyee,
  type ReponseEnvoyee,
  type ChangementReponse,
  changementsDepuis,
  enqueteDeLaPeriode,
  reponsesOf,
} from "../../domain/enquete/reponses";
import type { Nomenclature } from "../../domain/nomenclature";
import type { Periode } from "../../domain/periode";
import type { FeuillesLues } from "../../domain/resultats/feuillesLues";
import type { Clock, ReglagesClasseurStore } from "../ports";
import type { EnquetesStore } from "../portsTardifs";
import type { Sollicitation } from "../../domain/resultats/sollicitation";

export interface PortsEnquete {
  readonly reglagesClasseur: Pick<ReglagesClasseurStore, "read">;
  readonly enquetes: Pick<EnquetesStore, "read">;
  readonly clock: Clock;
}

/** The survey of a period, ready to be copied into its form. */
export interface EnquetePreparee {
  readonly reponses: readonly ReponseEnvoyee[];
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
export async function preparerEnquete(ports: PortsEnquete, lu: Lu): Promise<EnquetePreparee> {
  const { departement } = await ports.reglagesClasseur.read();
  const envoyee = enqueteDeLaPeriode(await ports.enquetes.read(), lu.periode);
  const { horsTableau, enquete } = lu.feuilles;
  const commentaires = enquete?.commentaires ?? "";
  const reponses = reponsesOf({ ...lu, departement, commentaires });
  const today = localDayOf(ports.clock.now());
  return {
    reponses,
    avertissements: avertissementsOf({ ...lu, departement, horsTableau, today }),
    envoyee,
    changements: envoyee === null ? [] : changementsDepuis(envoyee, reponses),
  };
}
