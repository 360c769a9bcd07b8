import type { Historique } from "../../../src/application/historique";

import type { LectureOptions } from "../../../src/application/latePorts";
import { SuiviError, type SuiviErrorCode } from "../../../src/domain/erreurs";
import { byColumn, COLONNE_KEYS } from "../../../src/domain/historique";
import type { HistoriqueLu } from "../../../src/domain/historiqueLu";
import { moisOf, type Periode } from "../../../src/domain/periode";
import type { FeuillesLues } from "../../../src/domain/resultats/feuillesLues";
import type { PaneEvent } from "../../../src/taskpane/paneEvents";
import type { ResultatsPorts } from "../../../src/taskpane/resultats/resultatsPorts";
import { aSollicitation, NOMENCLATURE, TODAY } from "../../support/builders";
import { clockAt, MemoryPreferences } from "../../support/doubles/deviceDoubles";
import { MemoryClipboard } from "../../support/doubles/memoryClipboard";
import { MemoryEnquetes } from "../../support/doubles/memoryEnquetes";
import { MemoryFeuilles } from "../../support/doubles/memoryFeuilles";
import { MemoryNavigation } from "../../support/doubles/memoryNavigation";
import { MemoryNomenclature } from "../../support/doubles/memoryNomenclature";
import { MemorySortieExtrait } from "../../support/doubles/memorySortieExtrait";
import { MemoryReglagesClasseur } from "../../support/doubles/memoryReglagesClasseur";
import { MemoryResultats } from "../../support/doubles/memoryResultats";
import { feuillesAccordees } from "./feuillesAccordees";
import { aLigneLue } from "../../support/ligneBuilders";
import {
  COLONNES_DES_SOLLICITATIONS,
  type Sollicitation,
} from "../../../src/domain/resultats/sollicitation";

/** Rows as the adapter reads them, in two blocks where a test holds the second back. */
export class RowsHistorique implements Pick<Historique, "readSollicitations" | "readHistorique"> {
  readings = 0;
  failNext: SuiviErrorCode | null = null;
  /** Holds each reading back after its first block until it is called. */
  private release: (() => void) | null = null;
  held = false;

  constructor(public rows: readonly Sollicitation[] = []) {}

  async readSollicitations({ onProgress, signal }: LectureOptions = {}): Promise<Sollicitation[]> {
    this.readings += 1;
    const code = this.failNext;
    this.failNext = null;
    if (code) throw new SuiviError(code, { colonne: "Mois" });
    if (this.held) {
      onProgress?.(1, 2);
      await new Promise<void>((resolve) => {
        this.release = resolve;
        signal?.addEventListener("abort", () => resolve());
      });
    }
    if (signal?.aborted) throw new SuiviError("LECTURE_INTERROMPUE");
    onProgress?.(2, 2);
    return this.rows.map((row, position) => ({ ...row, position }));
  }

  /** The same rows, whole. */
  async readHistorique(options: LectureOptions = {}): Promise<HistoriqueLu> {
    const lignes = (await this.readSollicitations(options)).map((row) =>
      aLigneLue(
        {
          ...byColumn(COLONNES_DES_SOLLICITATIONS, (key) => row[key]),
          idLigne: `l${row.position}`,
        },
        row.position,
      ),
    );
    return { lignes, horsTableau: [], premiereLigne: 2, colonnes: new Set(COLONNE_KEYS) };
  }

  goOn(): void {
    this.held = false;
    this.release?.();
  }
}

/** A row with what the workbook calculates for it. */
export function aRow(over: Partial<Sollicitation> = {}): Sollicitation {
  return aSollicitation({
    thematique: "ACCES ET AUTHENTIFICATION",
    motif: "Problème de connexion au SI SIAO",
    sousMotif: "Réinitialisation du mot de passe",
    code: "ACC-CNX-MDP",
    canal: "Téléphone (SVI)",
    referent: "Camille",
    mois: "2026-11",
    appel: 1,
    ...over,
  });
}

/** Three calls: two of this month, one of the month before. */
export const ROWS: readonly Sollicitation[] = [
  aRow({ idAppel: "a1" }),
  aRow({
    idAppel: "a2",
    dureeSecondes: 150,
    resolu: "non",
    code: "ACC-CNX-CPT",
    sousMotif: "Accès au compte",
    canal: "Téléphone (direct)",
    referent: "",
  }),
  aRow({ idAppel: "a3", date: TODAY - 40, mois: "2026-10", escalade: "oui" }),
];

/** The workbook and the device of the screen « Résultats », its sheets refreshed over this month. */
export function aResultatsWorld(rows = ROWS, periode: Periode = moisOf(TODAY)) {
  const world = {
    historique: new RowsHistorique(rows),
    resultats: new MemoryResultats(),
    feuilles: new MemoryFeuilles(feuillesAccordees(numbered(rows), periode, NOMENCLATURE)),
    enquetes: new MemoryEnquetes(),
    navigation: new MemoryNavigation(),
    impression: { printed: true, print: () => world.impression.printed },
    versionsLues: { read: () => Promise.resolve({ modele: "1.2", numero: "2025.1" }) },
    sortieExtrait: new MemorySortieExtrait(),
    clipboard: new MemoryClipboard(),
    preferences: new MemoryPreferences(),
    nomenclature: new MemoryNomenclature(),
    reglagesClasseur: new MemoryReglagesClasseur(),
    clock: clockAt(TODAY),
    /** What the screen asked of the others. */
    emis: [] as PaneEvent[],
  };
  world.resultats.periode = periode;
  return world;
}

export type ResultatsWorld = ReturnType<typeof aResultatsWorld>;

const numbered = (rows: readonly Sollicitation[]): Sollicitation[] =>
  rows.map((row, position) => ({ ...row, position }));

/** What the sheets show, some of it otherwise. */
export function changeFeuilles(world: ResultatsWorld, over: Partial<FeuillesLues>): void {
  world.feuilles.feuilles = { ...world.feuilles.feuilles, ...over };
}

export const portsOf = (world: ResultatsWorld): ResultatsPorts => ({
  ...world,
  events: { emit: (event) => world.emis.push(event) },
  readNomenclature: () => world.nomenclature.read(),
  lateAdapters: () => Promise.resolve(world),
});
