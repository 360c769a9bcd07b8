import { localInstantOf } from "../../domain/dates";
import type { Clock } from "../ports";
import type { EnquetesStore } from "../portsTardifs";
import { type EnqueteEnvoyee, CLE_COMMENTAIRES } from "../../domain/enquete/reponses";

interface NoterPorts {
  readonly enquetes: Pick<EnquetesStore, "add" | "writeCommentaires">;
  readonly clock: Clock;
}

/**
 * Keeps in the workbook what was answered and when, its comments in their cell of *Enquête*; gives
 * what was kept. ENQUETE_SANS_PLACE in a workbook that has no place for it.
 */
export async function noterEnquete(
  ports: NoterPorts,
  { periode, reponses }: Pick<EnqueteEnvoyee, "periode" | "reponses">,
): Promise<EnqueteEnvoyee> {
  const enquete: EnqueteEnvoyee = { instant: localInstantOf(ports.clock.now()), periode, reponses };
  const commentaires = reponses.find(({ cle }) => cle === CLE_COMMENTAIRES);
  if (commentaires) await ports.enquetes.writeCommentaires(commentaires.valeur);
  await ports.enquetes.add(enquete);
  return enquete;
}
