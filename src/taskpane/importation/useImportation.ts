import { useMemo, useState } from "react";
import {
  analyserFichier,
  type Analyse,
  choixParDefaut,
} from "../../application/importation/analyserFichier";
import { importerFichier, type RapportImport } from "../../application/importation/importerFichier";
import type { FichierChoisi } from "../../application/portsFichiers";
import type { ChoixImport } from "../../domain/importation/choix";
import type { HistoriqueTrouve } from "../../domain/importation/historiqueDuFichier";
import {
  lireRangees,
  type PlanImport,
  planifier,
  type SourceImport,
} from "../../domain/importation/plan";
import { IMPORTATION } from "../../messages/importation";
import { useTravail } from "../travail";
import type { ImportationPanelPorts } from "./importationPanelPorts";
import { entreeOfImport } from "./importationTexts";

/** A file that was read, and what a person wants of it. */
export interface Preparation {
  readonly analyse: Analyse;
  readonly source: SourceImport;
  readonly choix: ChoixImport;
}

interface Importation extends Pick<
  ReturnType<typeof useTravail>,
  "enCours" | "stop" | "echec" | "forget"
> {
  readonly preparation: Preparation | null;
  /** What the choices give; null before a file was read. */
  readonly plan: PlanImport | null;
  readonly rapport: RapportImport | null;
  /** Whether the last work, which may have failed, was to write. */
  readonly ecriture: boolean;
  readonly lire: (open: () => Promise<FichierChoisi>) => void;
  readonly choisirFeuille: (historique: HistoriqueTrouve) => void;
  readonly choisir: (choix: Partial<ChoixImport>) => void;
  readonly importer: () => void;
  readonly recommencer: () => void;
}

/** The steps of an import: a file, choices, rows written, and what came of it. */
export function useImportation(ports: ImportationPanelPorts): Importation {
  const [preparation, setPreparation] = useState<Preparation | null>(null);
  const [rapport, setRapport] = useState<RapportImport | null>(null);
  const [ecriture, setEcriture] = useState(false);
  const { run, enCours, stop, echec, forget } = useTravail();
  const plan = usePlan(preparation);
  const recommencer = (): void => {
    setPreparation(null);
    setRapport(null);
    setEcriture(false);
  };
  const lire: Importation["lire"] = (open) =>
    void run(IMPORTATION.lecture, async (options) => {
      recommencer();
      const analyse = await analyserFichier(ports, await open(), options);
      const { source } = analyse;
      setPreparation({ analyse, source, choix: choixParDefaut(source.historique) });
    });
  const importer = (): void =>
    void run(IMPORTATION.ecriture, async (options) => {
      if (!preparation) return;
      setEcriture(true);
      const { source, choix } = preparation;
      const entreeOf = (made: PlanImport) =>
        entreeOfImport(made, ports.clock.now(), ports.preferences.get().referent);
      setRapport(await importerFichier(ports, source, choix, entreeOf, options));
    });
  return {
    ...{ preparation, plan, rapport, ecriture, enCours, echec, stop, forget },
    ...{ lire, importer, recommencer },
    choisirFeuille: (historique) =>
      setPreparation((now) => now && { ...now, ...preparationOf(now, historique) }),
    choisir: (choix) =>
      setPreparation((now) => now && { ...now, choix: { ...now.choix, ...choix } }),
  };
}

/** A choice about labels does not make the cells be read again. */
function usePlan(preparation: Preparation | null): PlanImport | null {
  const source = preparation?.source;
  const choix = preparation?.choix;
  const correspondance = choix?.correspondance;
  const pleines = useMemo(
    () => source && correspondance && lireRangees(source, correspondance),
    [source, correspondance],
  );
  return useMemo(
    () => (source && choix && pleines ? planifier(source, choix, pleines) : null),
    [source, choix, pleines],
  );
}

function preparationOf(
  { source, choix }: Preparation,
  historique: HistoriqueTrouve,
): Pick<Preparation, "source" | "choix"> {
  const { correspondance } = historique;
  return { source: { ...source, historique }, choix: { ...choix, correspondance } };
}
