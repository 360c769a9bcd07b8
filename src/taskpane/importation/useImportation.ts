import { useMemo, useState } from "react";
import {
  type Analyse,
  analyzeFichier,
  cancelImport,
  importFichier,
  type ImportationPorts,
  type RapportImport,
  type RetraitImport,
} from "../../application/importation";
import type { FichierChoisi } from "../../application/portsFichiers";
import type { Navigation } from "../../application/latePorts";
import {
  type ChoixImport,
  defaultChoix,
  type PlanImport,
  planImport,
  readFeuilles,
} from "../../domain/importation/plan";
import { IMPORTATION } from "../../messages/importation";
import type { PreferencesSession } from "../preferencesSession";
import { useTravail } from "../travail";
import { entreeOfAnnulation, entreeOfImport } from "./importationTexts";

/** What the panel « Importer un ancien fichier de suivi » needs from outside. */
export interface ImportationPanelPorts extends ImportationPorts {
  readonly navigation: Pick<Navigation, "showFeuille">;
  readonly preferences: Pick<PreferencesSession, "get">;
}

/** A file that was read, and what a person wants of it. */
export interface Preparation {
  readonly analyse: Analyse;
  readonly choix: ChoixImport;
}

interface Importation extends Pick<
  ReturnType<typeof useTravail>,
  "enCours" | "interrompu" | "stop" | "echec" | "forget"
> {
  readonly preparation: Preparation | null;
  /** What the choices give; null before a file was read. */
  readonly plan: PlanImport | null;
  readonly rapport: RapportImport | null;
  /** What became of the import once it was taken back. */
  readonly retrait: RetraitImport | null;
  /** What the last work, which may have failed or been stopped, was for. */
  readonly etape: Etape;
  readonly read: (open: () => Promise<FichierChoisi>) => void;
  readonly choose: (choix: Partial<ChoixImport>) => void;
  readonly importRows: () => void;
  readonly cancel: () => void;
  readonly reset: () => void;
}

type Etape = "lecture" | "ecriture" | "annulation";

/** The steps of an import: a file, choices, rows written, what came of it, and the way back. */
export function useImportation(ports: ImportationPanelPorts): Importation {
  const [preparation, setPreparation] = useState<Preparation | null>(null);
  const [rapport, setRapport] = useState<RapportImport | null>(null);
  const [retrait, setRetrait] = useState<RetraitImport | null>(null);
  const [etape, setEtape] = useState<Etape>("lecture");
  const { run, enCours, interrompu, stop, echec, forget } = useTravail();
  const plan = usePlan(preparation);
  const reset = (): void => {
    setPreparation(null);
    setRapport(null);
    setRetrait(null);
    setEtape("lecture");
  };
  const read: Importation["read"] = (open) =>
    void run(IMPORTATION.lecture, async ({ signal, onStep }) => {
      reset();
      const analyse = await analyzeFichier(ports, await open(), {
        signal,
        onFeuille: ({ feuille, rang, total }) =>
          onStep(IMPORTATION.lectureFeuille(feuille, rang, total), rang - 1, total),
        onProgress: (faites, total) => onStep(IMPORTATION.lecture, faites, total),
      });
      setPreparation({ analyse, choix: defaultChoix(analyse.source) });
    });
  const importRows = (): void =>
    void run(IMPORTATION.ecriture, async (options) => {
      if (!preparation) return;
      setEtape("ecriture");
      const { analyse, choix } = preparation;
      const entreeOf = (made: PlanImport) => entreeOfImport(made, ports);
      setRapport(await importFichier(ports, analyse.source, choix, entreeOf, options));
    });
  const cancel = (): void =>
    void run(IMPORTATION.annulation, async (options) => {
      if (!rapport) return;
      setEtape("annulation");
      const entreeOf = (retirees: number) => entreeOfAnnulation(retirees, ports);
      setRetrait(await cancelImport(ports, rapport, entreeOf, options));
    });
  return {
    ...{ preparation, plan, rapport, retrait, etape, enCours, interrompu, echec, stop, forget },
    ...{ read, importRows, cancel, reset },
    choose: (choix) =>
      setPreparation((now) => now && { ...now, choix: { ...now.choix, ...choix } }),
  };
}

/** A choice about labels does not make the cells be read again. */
function usePlan(preparation: Preparation | null): PlanImport | null {
  const source = preparation?.analyse.source;
  const choix = preparation?.choix;
  const chosen = choix?.feuilles;
  const feuilles = useMemo(
    () => source && chosen && readFeuilles(source, chosen),
    [source, chosen],
  );
  return useMemo(
    () => (source && choix && feuilles ? planImport(source, choix, feuilles) : null),
    [source, choix, feuilles],
  );
}
