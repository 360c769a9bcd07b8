import {
  byColumn,
  COLONNES,
  type Colonnes,
  isContenuEcrit,
  keysWritten,
  type LigneHistorique,
} from "../domain/historique";
import { asFields } from "./jsonShape";

/** A row of the history as `JSON.stringify` wrote it; null for anything else. */
export function parseLigne(json: unknown, colonnes: Colonnes = COLONNES): LigneHistorique | null {
  const fields = asFields(json);
  const keys = keysWritten(colonnes);
  return fields && keys.every((key) => isContenuEcrit(colonnes[key], fields[key]))
    ? (byColumn(keys, (key) => fields[key]) as LigneHistorique)
    : null;
}
