import { useCallback, useEffect, useState } from "react";
import type { Nomenclature } from "../../domain/nomenclature";
import { useServices } from "../ServicesContext";
import { useStore } from "../store";

export interface NomenclatureState {
  /** Null until it has been read. */
  readonly nomenclature: Nomenclature | null;
  /** Why it could not be read, null otherwise. */
  readonly error: unknown;
  readonly reload: () => void;
}

/** The workbook's own nomenclature, read when the pane opens and again on demand. */
export function useNomenclature(): NomenclatureState {
  const { readNomenclature, nomenclatureRenewals } = useServices();
  const renewal = useStore(nomenclatureRenewals);
  const [nomenclature, setNomenclature] = useState<Nomenclature | null>(null);
  const [error, setError] = useState<unknown>(null);
  const load = useCallback(() => {
    readNomenclature().then(setNomenclature, setError);
  }, [readNomenclature]);
  useEffect(load, [load, renewal]);
  const reload = useCallback(() => {
    setError(null);
    load();
  }, [load]);
  return { nomenclature, error, reload };
}
