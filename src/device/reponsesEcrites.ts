import type { ReponsesEcrites } from "../application/latePorts";
import type { Clock } from "../application/ports";
import {
  cellulesOfVersion,
  COLONNES_REPONSES,
  type VersionReponse,
  versionOfCellules,
} from "../domain/reponsesDepartement";
import { asFields, asNumber, asText } from "./jsonShape";
import { createJsonStore, keysUnder } from "./jsonStore";

/** What the keys of answers begin with, after the add-in's own prefix. */
export const PREFIXE_REPONSE = "suivi.reponse.1:";

interface Gardee {
  readonly document: string;
  /** Epoch milliseconds: after a time it goes by itself. */
  readonly instant: number;
  readonly cellules: ReturnType<typeof cellulesOfVersion>;
}

/**
 * The answers saved from here in one workbook (`document`), one a key of this add-in's own partition
 * (`prefix`). What the device refuses lives as long as the pane; `storage` null stands for one that
 * keeps nothing.
 */
export function createReponsesEcrites(
  storage: Storage | null,
  prefix: string,
  document: string,
  clock: Clock,
): ReponsesEcrites {
  const keyPrefix = prefix + PREFIXE_REPONSE;
  const refused = new Map<string, VersionReponse>();
  const at = (key: string) => createJsonStore(storage, key, parseGardee);
  const keys = (): string[] => keysUnder(storage, keyPrefix);
  return {
    list: () => [
      ...keys().flatMap((key) => {
        const gardee = at(key).load();
        return gardee?.document === document ? (versionOfCellules(gardee.cellules) ?? []) : [];
      }),
      ...refused.values(),
    ],
    put: (version) => {
      const cellules = cellulesOfVersion(version);
      const kept = at(keyPrefix + version.id).save({ document, instant: clock.now(), cellules });
      if (!kept) refused.set(version.id, version);
    },
    remove: (id) => {
      at(keyPrefix + id).clear();
      refused.delete(id);
    },
  };
}

/** As `JSON.stringify` wrote it; null for anything else. */
function parseGardee(json: unknown): Gardee | null {
  const fields = asFields(json);
  const [document, instant] = [asText(fields?.["document"]), asNumber(fields?.["instant"])];
  const cells = asFields(fields?.["cellules"]);
  const cellules = Object.entries(COLONNES_REPONSES).map(([key]) => [
    key,
    asText(cells?.[key]) ?? asNumber(cells?.[key]),
  ]);
  if (document === null || instant === null || cellules.some(([, cell]) => cell === null))
    return null;
  return { document, instant, cellules: Object.fromEntries(cellules) as Gardee["cellules"] };
}
