import type { LigneLue } from "../domain/historiqueLu";
import { normalizeTelephone } from "../domain/telephone";
import type { Historique } from "./historique";
import { sensOf } from "./ligneLue";

/** What the history knows of who is calling. */
export interface Appelant {
  /** Distinct calls, e-mails apart. */
  readonly appels: number;
  /** There are more, which were not looked at. */
  readonly davantage: boolean;
  /** Serial day of the first of them; null where no row says one. */
  readonly premier: number | null;
  readonly dernier: LigneLue;
  /** The latest row that is still « en cours ». */
  readonly cas: LigneLue | null;
}

/** Among what the pane is not to say any more, where the référent does not want to know who calls. */
export const APPELANT_TU = "appelant";

/** Digits from which on a number is looked for: with fewer it is still being typed. */
const CHIFFRES = 10;
/** Rows that are looked at: the calls of one who calls every week, over a year. */
export const LIGNES_DU_NUMERO = 60;

/** The stored form of a number that is whole; null for one that is still being typed, or is none. */
export function numeroEntier(texte: string): string | null {
  const telephone = normalizeTelephone(texte);
  const digits = (telephone ?? "").replace(/\D/g, "").length;
  return telephone !== null && digits >= CHIFFRES ? telephone : null;
}

/** Who has a number, given in its stored form; null for one that was never seen. Rejects with a `SuiviError`. */
export async function readAppelant(
  ports: { readonly historique: Pick<Historique, "readDuNumero"> },
  telephone: string,
): Promise<Appelant | null> {
  const { lignes, total } = await ports.historique.readDuNumero(telephone, LIGNES_DU_NUMERO);
  const appels = lignes.filter((ligne) => !sensOf(ligne).estEmail).sort(byDate);
  const dernier = appels.at(-1);
  if (!dernier) return null;
  return {
    appels: new Set(appels.map(appelOf)).size,
    davantage: total > lignes.length,
    premier: appels.map((ligne) => sensOf(ligne).date).find((date) => date !== null) ?? null,
    dernier,
    cas: appels.filter((ligne) => sensOf(ligne).statut === "enCours").at(-1) ?? null,
  };
}

/** A row that a person typed has no id, and is a call of its own. */
const appelOf = ({ cellules: { idAppel }, position }: LigneLue): string =>
  idAppel === "" ? `@${position}` : String(idAppel);

const byDate = (one: LigneLue, other: LigneLue): number =>
  (sensOf(one).date ?? 0) - (sensOf(other).date ?? 0) || one.position - other.position;
