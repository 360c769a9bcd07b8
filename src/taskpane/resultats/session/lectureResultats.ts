import { currentPeriode } from "../../../application/refreshResultats";
import { lireResultats, type ResultatsLus } from "../../../application/resultats/lireResultats";
import type { LectureOptions } from "../../../application/portsTardifs";
import { periodeDeLEnquete } from "../../../domain/enquete/periodeDeLEnquete";
import type { Periode } from "../../../domain/periode";
import { saisieOfPeriode } from "../choixPeriode";
import type { ResultatsPorts } from "../resultatsPorts";
import { type Contexte, unlessChosen } from "./contexte";
import type { EtatResultats } from "./etatResultats";

/** The figures of a period, compared with the sheets; changes nothing in the workbook. */
export async function lire(
  ports: ResultatsPorts,
  periode: Periode,
  options: LectureOptions,
): Promise<Pick<EtatResultats, "analyse" | "controle">> {
  const { feuilles, enquetes } = await ports.tardifs();
  const nomenclature = { read: ports.readNomenclature };
  const lus = await lireResultats({ ...ports, feuilles, enquetes, nomenclature }, periode, options);
  return lusOf(lus);
}

const lusOf = ({
  analyse,
  ...controle
}: ResultatsLus): Pick<EtatResultats, "analyse" | "controle"> => ({ analyse, controle });

/** Reads the figures of the sheet's own period, unless something is under way. */
export async function ouvrir(contexte: Contexte): Promise<void> {
  const { ports, store, atelier } = contexte;
  if (store.get().travail !== null) return;
  const work = async (options: LectureOptions): Promise<Partial<EtatResultats>> => {
    const periode = await proposeSheetPeriode(contexte, options);
    return { ...(await lire(ports, periode, options)), actualisation: null };
  };
  await atelier.run("lecture", work, () => void ouvrir(contexte));
}

/**
 * Offers the sheet's own period, unless another was chosen meanwhile. One that was mistyped there is
 * not replaced: the survey's is offered, and the error says what is wrong.
 */
async function proposeSheetPeriode(contexte: Contexte, options: LectureOptions): Promise<Periode> {
  const { ports, store, change, today } = contexte;
  const before = store.get().saisie;
  const propose = (periode: Periode): void => {
    if (options.signal?.aborted === true) return;
    change({ saisie: unlessChosen(contexte, before, saisieOfPeriode(periode, today())) });
  };
  try {
    const periode = await currentPeriode(ports);
    propose(periode);
    return periode;
  } catch (error: unknown) {
    propose(periodeDeLEnquete(today()));
    throw error;
  }
}

/** Reads the figures that show once more; what the last refresh did still stands. */
export async function relire(contexte: Contexte): Promise<void> {
  const { ports, store, atelier } = contexte;
  const { analyse, travail } = store.get();
  if (analyse === null) return ouvrir(contexte);
  if (travail !== null) return;
  await atelier.run(
    "lecture",
    (options) => lire(ports, analyse.periode, options),
    () => void relire(contexte),
  );
}
