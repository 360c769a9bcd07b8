import { useRef, useState } from "react";
import type { LectureOptions } from "../../application/portsTardifs";
import { isInterruption } from "./interruption";

/** A long work under way. */
export interface TravailEnCours {
  /** What is being done. */
  readonly libelle: string;
  readonly faites: number;
  /** 0 before it is known. */
  readonly total: number;
  /** Whether somebody asked for it to stop. */
  readonly arret: boolean;
}

interface Travail {
  readonly enCours: TravailEnCours | null;
  readonly echec: { readonly error: unknown } | null;
  /** Runs one work at a time. That it was stopped is no failure. */
  readonly lancer: (
    libelle: string,
    work: (options: LectureOptions) => Promise<void>,
  ) => Promise<void>;
  readonly interrompre: () => void;
  readonly oublier: () => void;
}

/** Long work of a panel: how far it is, the way to stop it, why it failed. It goes on while the panel is hidden. */
export function useTravail(): Travail {
  const [enCours, setEnCours] = useState<TravailEnCours | null>(null);
  const [echec, setEchec] = useState<Travail["echec"]>(null);
  const controller = useRef<AbortController | null>(null);
  const lancer: Travail["lancer"] = async (libelle, work) => {
    if (controller.current) return;
    const { signal } = (controller.current = new AbortController());
    setEchec(null);
    setEnCours({ libelle, faites: 0, total: 0, arret: false });
    const onProgress = (faites: number, total: number): void =>
      setEnCours((now) => now && { ...now, faites, total });
    try {
      await work({ signal, onProgress });
    } catch (error: unknown) {
      if (!isInterruption(error)) setEchec({ error });
    } finally {
      controller.current = null;
      setEnCours(null);
    }
  };
  return {
    enCours,
    echec,
    lancer,
    interrompre: () => {
      controller.current?.abort();
      setEnCours((now) => now && { ...now, arret: true });
    },
    oublier: () => setEchec(null),
  };
}
