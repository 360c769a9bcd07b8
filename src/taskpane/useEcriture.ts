import { useState } from "react";

interface Ecriture {
  readonly occupe: boolean;
  readonly echec: { readonly error: unknown } | null;
  /** Runs what writes the workbook, one at a time; false when it failed or another is under way. */
  readonly write: (action: () => Promise<unknown>) => Promise<boolean>;
  readonly dismiss: () => void;
}

/** What is being written to the workbook, and why it failed. */
export function useEcriture(): Ecriture {
  const [occupe, setOccupe] = useState(false);
  const [echec, setEchec] = useState<Ecriture["echec"]>(null);
  const write = async (action: () => Promise<unknown>): Promise<boolean> => {
    if (occupe) return false;
    setOccupe(true);
    setEchec(null);
    try {
      await action();
      return true;
    } catch (error: unknown) {
      setEchec({ error });
      return false;
    } finally {
      setOccupe(false);
    }
  };
  return { occupe, echec, write, dismiss: () => setEchec(null) };
}
