import { coherentChangements } from "./appelsOfLignes";
import type { LigneLue, LignesStore } from "./ports";

/**
 * Removes a row that nobody changed since it was read. Where other rows of its call remain, one of
 * them takes `Appel` over. Rejects with a `SuiviError`; then nothing is removed.
 */
export async function retirerLigne(ports: { lignes: LignesStore }, ligne: LigneLue): Promise<void> {
  const others = (await readCall(ports, ligne)).filter(
    ({ cellules }) => cellules.idLigne !== ligne.cellules.idLigne,
  );
  const takenOver = coherentChangements(others.map((avant) => ({ avant, apres: {} })));
  await ports.lignes.change([...takenOver, { avant: ligne, apres: null }]);
}

/** The rows of a row's call; itself alone when a person typed it: such a row is a call of its own. */
export async function readCall(
  ports: { lignes: LignesStore },
  ligne: LigneLue,
): Promise<readonly LigneLue[]> {
  const { idAppel, idLigne } = ligne.cellules;
  if (idAppel === "" || idLigne === "") return [ligne];
  return ports.lignes.readAppel(String(idAppel));
}
