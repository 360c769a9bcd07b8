import { useState } from "react";
import {
  type Analyse,
  analyzeFichier,
  type Apercu,
  cancelImport,
  defaultChoixOf,
  importFichier,
  type ImportationPorts,
  previewImport,
  type RapportImport,
  type RetraitImport,
} from "../../application/importation";
import type { FichierChoisi } from "../../application/portsFichiers";
import type { Navigation } from "../../application/latePorts";
import type { ChoixImport, PlanImport } from "../../domain/importation/plan";
import { IMPORTATION } from "../../messages/importation";
import type { PreferencesSession } from "../preferencesSession";
import { createPause } from "../pause";
import { useTravail } from "../travail";
import { entreeOfAnnulation, entreeOfImport } from "./importationTexts";

/** What the panel « Importer un ancien fichier de suivi » needs from outside. */
export interface ImportationPanelPorts extends Omit<ImportationPorts, "pause"> {
  readonly navigation: Pick<Navigation, "showFeuille">;
  readonly preferences: Pick<PreferencesSession, "get">;
}

/** A file that was read, and what a person wants of it. */
export interface Preparation {
  readonly analyse: Analyse;
  readonly choix: ChoixImport;
  /** What the choices give, or gave before the last of them. */
  readonly apercu: Apercu;
}

interface Importation extends Pick<
  ReturnType<typeof useTravail>,
  "enCours" | "interrompu" | "stop" | "echec" | "forget"
> {
  readonly preparation: Preparation | null;
  /** Whether the last choice is still being worked out. */
  readonly isCounting: boolean;
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
export function useImportation(given: ImportationPanelPorts): Importation {
  const [pause] = useState(createPause);
  const ports = { ...given, pause };
  const [preparation, setPreparation] = useState<Preparation | null>(null);
  const [rapport, setRapport] = useState<RapportImport | null>(null);
  const [retrait, setRetrait] = useState<RetraitImport | null>(null);
  const [etape, setEtape] = useState<Etape>("lecture");
  const { run, enCours, interrompu, stop, echec, forget } = useTravail();
  const calcul = useTravail();
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
      onStep(IMPORTATION.calcul, 0, 0);
      const choix = await defaultChoixOf(analyse, { pause, signal });
      const apercu = await previewImport(analyse, choix, null, { pause, signal });
      setPreparation({ analyse, choix, apercu });
    });
  const choose: Importation["choose"] = (part) => {
    if (!preparation) return;
    const { analyse, apercu: former } = preparation;
    const choix = { ...preparation.choix, ...part };
    setPreparation({ ...preparation, choix });
    void calcul.run(
      IMPORTATION.calcul,
      async ({ signal }) => {
        const apercu = await previewImport(analyse, choix, former, { pause, signal });
        setPreparation((now) => (now?.choix === choix ? { ...now, apercu } : now));
      },
      { whenBusy: "replace" },
    );
  };
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
    ...{ preparation, rapport, retrait, etape, enCours, interrompu, stop },
    ...{ read, choose, importRows, cancel, reset },
    isCounting: calcul.enCours !== null,
    echec: echec ?? calcul.echec,
    forget: () => {
      forget();
      calcul.forget();
    },
  };
}
