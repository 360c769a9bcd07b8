import type { RefreshedResultats } from "../../../application/refreshResultats";
import { saisieOfPeriode } from "../choixPeriode";
import { actualiserFeuille } from "./actualisation";
import type { Contexte } from "./contexte";
import { relire } from "./lectureResultats";

/** What the ribbon's button did to the sheet: its figures show at once, and are then compared with it. */
export async function montrer(
  contexte: Contexte,
  { rapport, stamp, ...analyse }: RefreshedResultats,
): Promise<void> {
  const { change, atelier, today } = contexte;
  atelier.abandonnerLecture();
  change({
    saisie: saisieOfPeriode(analyse.periode, today()),
    analyse,
    controle: null,
    actualisation: { rapport, stamp },
    interruption: null,
    erreur: null,
  });
  await relire(contexte);
}

/** Why the ribbon's button failed; another try does the same as it. */
export function montrerEchec(contexte: Contexte, error: unknown): void {
  contexte.atelier.abandonnerLecture();
  contexte.change({ erreur: { error, retry: () => void actualiserFeuille(contexte) } });
}
