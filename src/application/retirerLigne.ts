import { changeAtOnce, type Historique } from "./historique";
import type { LigneLue } from "../domain/historiqueLu";
import { coherentChangements } from "./appelsOfLignes";

/**
 * Removes a row that nobody changed since it was read. Where other rows of its call remain, one of
 * them takes `Appel` over. Rejects with a `SuiviError`; then nothing is removed.
 */
export async function retirerLigne(
  ports: { historique: Pick<Historique, "readAppel" | "change"> },
  ligne: LigneLue,
): Promise<void> {
  const others = (await readCall(ports, ligne)).filter(
    ({ cellules }) => cellules.idLigne !== ligne.cellules.idLigne,
  );
  const takenOver = coherentChangements(others.map((avant) => ({ avant, apres: {} })));
  await changeAtOnce(ports.historique, [...takenOver, { avant: ligne, apres: null }]);
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
