import { changeAtOnce, type Historique, type LignesTrouvees } from "./historique";
import { type LigneLue } from "../domain/historiqueLu";
import { ligneApres } from "../domain/changementLigne";
import { cellulesOfStatut, type Statut } from "../domain/appel";
import { SuiviError } from "../domain/erreurs";
import {
  byColumn,
  COLONNE_KEYS,
  COLONNES_ECRITES,
  type LigneHistorique,
} from "../domain/historique";
import type { IdGenerator } from "./ports";
import { coherentChangements } from "./appelsOfLignes";

/** A page of cases. */
export const CAS_PAR_PAGE = 50;

/** The cases « en cours » of a référent, or of everybody (null): the oldest, up to `limit`, and how many there are. */
export function readCasEnCours(
  ports: { historique: Pick<Historique, "readEnCours"> },
  referent: string | null,
  limit = CAS_PAR_PAGE,
): Promise<LignesTrouvees> {
  if (referent?.trim() === "") return Promise.resolve({ lignes: [], total: 0 });
  return ports.historique.readEnCours(referent, limit);
}

/**
 * Writes the two cells of a statut on a row that nobody changed since it was read; gives the row as
 * it now stands, so that this can be undone the same way. Rejects with a `SuiviError`.
 */
export async function changeStatut(
  ports: { historique: Pick<Historique, "change"> },
  ligne: LigneLue,
  statut: Statut,
): Promise<LigneLue> {
  const apres = cellulesOfStatut(statut);
  await changeAtOnce(ports.historique, [{ avant: ligne, apres }]);
  return ligneApres(ligne, apres);
}

/** More than a référent enters in a week. */
const LIGNES_D_UNE_SEMAINE = 150;

/** The last rows of a référent, a week's at least, the newest first; none while nobody is named. */
export async function readDernieresLignes(
  ports: { historique: Pick<Historique, "readLast"> },
  referent: string,
): Promise<readonly LigneLue[]> {
  return referent.trim() === "" ? [] : ports.historique.readLast(referent, LIGNES_D_UNE_SEMAINE);
}

/**
 * Removes a row that nobody changed since it was read. Where other rows of its call remain, one of
 * them takes `Appel` over. Rejects with a `SuiviError`; then nothing is removed.
 */
export async function removeLigne(
  ports: { historique: Pick<Historique, "readAppel" | "change"> },
  ligne: LigneLue,
): Promise<void> {
  const others = (await readCall(ports, ligne)).filter(
    ({ cellules }) => cellules.idLigne !== ligne.cellules.idLigne,
  );
  const takenOver = coherentChangements(others.map((avant) => ({ avant, apres: {} })));
  await changeAtOnce(ports.historique, [...takenOver, { avant: ligne, apres: null }]);
}

/**
 * Puts a row back that was removed, below the others, under its own ids (new ones for a row that a person
 * typed): doing it again adds nothing. `Appel` stays 1 on one row of its call. Rejects with a `SuiviError`.
 */
export async function restoreLigne(
  ports: { historique: Pick<Historique, "readAppel" | "change" | "appendAll">; ids: IdGenerator },
  ligne: LigneLue,
): Promise<void> {
  const { idLigne, idAppel } = ligne.cellules;
  const typed = idLigne === "" || idAppel === "";
  const cellules = {
    ...byColumn(COLONNES_ECRITES, (key) => ligne.cellules[key]),
    ...(typed ? { idLigne: ports.ids.next(), idAppel: ports.ids.next() } : {}),
  };
  const { erreur } = await ports.historique.appendAll([cellules]);
  if (erreur) throw erreur.error;
  if (typed) return;
  const appel = await ports.historique.readAppel(ligne);
  await changeAtOnce(
    ports.historique,
    coherentChangements(appel.map((avant) => ({ avant, apres: {} }))),
  );
}

/** The row that was saved with these ids, as it now stands. Rejects with LIGNE_ABSENTE when it is gone. */
export async function readEnregistree(
  ports: { historique: Pick<Historique, "readAppel"> },
  ligne: LigneHistorique,
): Promise<LigneLue> {
  const appel = await readCallOf(ports, ligne.idAppel);
  const found = appel.find((one) => one.cellules.idLigne === ligne.idLigne);
  if (!found) throw new SuiviError("LIGNE_ABSENTE");
  return found;
}

/** The rows of the call with this id, wherever they stand. */
export function readCallOf(
  ports: { historique: Pick<Historique, "readAppel"> },
  idAppel: string,
): Promise<readonly LigneLue[]> {
  // Where it stands is not known: the whole column of ids is looked at where the first rows do not have it.
  return ports.historique.readAppel({
    position: 0,
    numero: 0,
    cellules: { ...byColumn(COLONNE_KEYS, () => ""), idAppel },
    sansFormule: new Set(),
  });
}

/** The rows of a row's call; itself alone when a person typed it: such a row is a call of its own. */
export async function readCall(
  ports: { historique: Pick<Historique, "readAppel"> },
  ligne: LigneLue,
): Promise<readonly LigneLue[]> {
  const { idAppel, idLigne } = ligne.cellules;
  if (idAppel === "" || idLigne === "") return [ligne];
  return ports.historique.readAppel(ligne);
}
