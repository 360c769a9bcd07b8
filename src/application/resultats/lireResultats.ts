import type { Nomenclature } from "../../domain/nomenclature";
import type { Periode } from "../../domain/periode";
import { SuiviError } from "../../domain/erreurs";
import { type Analyse, analyseOf } from "../../domain/resultats/analyse";
import type { Ecart } from "../../domain/resultats/ecarts/ecart";
import { ecartsOf } from "../../domain/resultats/ecarts/ecartsOf";
import type { FeuillesLues } from "../../domain/resultats/feuillesLues";
import type { HistoriqueStore, NomenclatureStore } from "../ports";
import type { FeuillesStore, LectureOptions } from "../portsTardifs";
import { type EnquetePreparee, type PortsEnquete, preparerEnquete } from "./preparerEnquete";

export interface PortsLecture extends PortsEnquete {
  readonly historique: Pick<HistoriqueStore, "readAll">;
  readonly nomenclature: NomenclatureStore;
  readonly feuilles: Pick<FeuillesStore, "read">;
}

/** Everything that the screen « Résultats » shows of a period. */
export interface ResultatsLus {
  readonly analyse: Analyse;
  /** Where the sheets show something else than the rows say. */
  readonly ecarts: readonly Ecart[];
  readonly feuilles: FeuillesLues;
  readonly enquete: EnquetePreparee | EnqueteImpossible;
}

/** The nomenclature cannot be read: the figures stand, but nothing tells what the survey follows. */
export interface EnqueteImpossible {
  readonly erreur: unknown;
}

/**
 * Reads the whole history once, then what the sheets show of it; changes nothing. Each calculation
 * stands between two requests, so that the pane answers in between. LECTURE_INTERROMPUE when it is
 * called off.
 */
export async function lireResultats(
  ports: PortsLecture,
  periode: Periode,
  options: LectureOptions = {},
): Promise<ResultatsLus> {
  const rows = await ports.historique.readAll(options);
  const feuilles = await ports.feuilles.read();
  continueUnlessAborted(options);
  const analyse = analyseOf(rows, periode);
  const lecture = await readNomenclature(ports);
  continueUnlessAborted(options);
  const nomenclature = "erreur" in lecture ? null : lecture;
  const ecarts = ecartsOf({ rows, analyse, feuilles }, nomenclature);
  const enquete =
    "erreur" in lecture
      ? lecture
      : await preparerEnquete(ports, { rows, periode, feuilles, nomenclature: lecture });
  continueUnlessAborted(options);
  return { analyse, ecarts, feuilles, enquete };
}

async function readNomenclature(
  ports: Pick<PortsLecture, "nomenclature">,
): Promise<Nomenclature | EnqueteImpossible> {
  try {
    return await ports.nomenclature.read();
  } catch (erreur: unknown) {
    return { erreur };
  }
}

function continueUnlessAborted({ signal }: LectureOptions): void {
  if (signal?.aborted) throw new SuiviError("LECTURE_INTERROMPUE");
}
