import type { LectureOptions } from "../../../application/portsTardifs";
import { currentPeriode, refreshFeuilles } from "../../../application/refreshResultats";
import type { Periode } from "../../../domain/periode";
import { periodeOfSaisie, saisieOfPeriode } from "../choixPeriode";
import { type Contexte, unlessChosen } from "./contexte";
import type { EtatResultats } from "./etatResultats";
import { lire } from "./lectureResultats";

/** Writes the chosen period, refreshes the sheet's tables and shows the same figures. */
export async function actualiser(contexte: Contexte): Promise<void> {
  const { store, change, atelier, today } = contexte;
  const { saisie, travail } = store.get();
  if (isWriting(travail)) return;
  const periode = periodeOfSaisie(saisie, today());
  change({ tente: periode === null });
  if (!periode) return;
  await atelier.run(
    "actualisation",
    (options) => refresh(contexte, periode, options),
    () => void actualiser(contexte),
  );
}

/** What the ribbon's button does: the sheet's own period is never replaced by the one chosen here. */
export async function actualiserFeuille(contexte: Contexte): Promise<void> {
  const { ports, store, atelier, today } = contexte;
  const { saisie: before, travail } = store.get();
  if (isWriting(travail)) return;
  const work = async (options: LectureOptions): Promise<Partial<EtatResultats>> => {
    const periode = await currentPeriode(ports);
    const refreshed = await refresh(contexte, periode, options);
    const saisie = unlessChosen(contexte, before, saisieOfPeriode(periode, today()));
    return { ...refreshed, saisie };
  };
  await atelier.run("actualisation", work, () => void actualiserFeuille(contexte));
}

/** Brings the sheet to the period of the figures that show, whatever is chosen. */
export async function mettreAJour(contexte: Contexte): Promise<void> {
  const { store, change, today } = contexte;
  const { analyse } = store.get();
  if (analyse) change({ saisie: saisieOfPeriode(analyse.periode, today()) });
  await actualiser(contexte);
}

/** Makes the pivot tables that are missing, then does `suite`, which they were missing for. */
export async function recreer(contexte: Contexte, suite: () => void): Promise<void> {
  const { ports, store, atelier } = contexte;
  if (isWriting(store.get().travail)) return;
  const work = async (): Promise<Partial<EtatResultats>> => {
    const { feuilles } = await ports.tardifs();
    await feuilles.rebuildTableaux();
    return {};
  };
  const done = await atelier.run("recreation", work, () => void recreer(contexte, suite));
  if (done) suite();
}

const isWriting = (travail: EtatResultats["travail"]): boolean =>
  travail === "actualisation" || travail === "recreation";

async function refresh(
  { ports }: Contexte,
  periode: Periode,
  options: LectureOptions,
): Promise<Partial<EtatResultats>> {
  // Nothing is written as long as what the check needs has not come.
  await ports.tardifs();
  const actualisation = await refreshFeuilles(ports, periode);
  return { ...(await lire(ports, periode, options)), actualisation };
}
