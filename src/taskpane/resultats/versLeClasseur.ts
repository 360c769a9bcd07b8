import type { LigneAVoir, Navigation } from "../../application/latePorts";
import type { ResultatsPorts } from "./resultatsPorts";

type LateAdapters = Pick<ResultatsPorts, "lateAdapters">;

/** Ways from the pane to the workbook; they come with their first use. */
export function createNavigation({ lateAdapters }: LateAdapters): Navigation {
  return {
    readLignes: inOneRequest(async (positions) =>
      (await lateAdapters()).navigation.readLignes(positions),
    ),
    showLigne: async (position, colonne) =>
      (await lateAdapters()).navigation.showLigne(position, colonne),
    showFeuille: async (nom) => (await lateAdapters()).navigation.showFeuille(nom),
  };
}

/** What the parts of a screen ask for as they appear together is read together. */
function inOneRequest(read: Navigation["readLignes"]): Navigation["readLignes"] {
  let wanted = new Set<number>();
  let reading: Promise<ReadonlyMap<number, LigneAVoir>> | null = null;
  const readWanted = async (): Promise<ReadonlyMap<number, LigneAVoir>> => {
    await Promise.resolve();
    const positions = [...wanted];
    wanted = new Set();
    reading = null;
    return new Map((await read(positions)).map((ligne) => [ligne.position, ligne]));
  };
  return async (positions) => {
    positions.forEach((position) => wanted.add(position));
    const found = await (reading ??= readWanted());
    return positions.flatMap((position) => found.get(position) ?? []);
  };
}
