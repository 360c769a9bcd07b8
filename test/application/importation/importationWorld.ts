import { MemoryFeuilles } from "../../support/doubles/memoryFeuilles";
import type { LigneLue } from "../../../src/domain/historiqueLu";
import type { Analyse, ImportationPorts } from "../../../src/application/importation";

import { fromSerial } from "../../../src/domain/dates";
import {
  type ChoixImport,
  defaultChoix,
  type PlanImport,
} from "../../../src/domain/importation/plan";
import { tripleKey } from "../../../src/domain/importation/rapprochement";
import { COLONNES_ECRITES, COLONNES_SAISIES } from "../../../src/domain/historique";
import type { EntreeJournal } from "../../../src/domain/journal";
import { lecteurParTranches } from "../../../src/fichiers/lecteurFichiers";
import {
  ligneAttendue,
  LIGNES_SUIVANTES,
  type Manifeste,
  NOMENCLATURE_PUBLIEE,
} from "../../support/anciensFichiers";
import { TODAY } from "../../support/builders";
import { MemoryHistorique } from "../../support/doubles/memoryHistorique";
import { MemoryJournal } from "../../support/doubles/memoryJournal";
import { aLigneTapee } from "../../support/ligneBuilders";
import { finish } from "../../../src/domain/parBlocs";

export interface ImportationWorld {
  readonly ports: ImportationPorts;
  readonly historique: MemoryHistorique;
  readonly feuilles: MemoryFeuilles;
  readonly journal: MemoryJournal;
}

const { year, month, day } = fromSerial(TODAY);
/** Half past two in the afternoon, here. */
export const NOW = new Date(year, month - 1, day, 14, 30).getTime();

/** A workbook whose history holds, typed by hand, what the manifest says. */
export function importationWorld({
  dejaDansLHistorique,
}: Pick<Manifeste, "dejaDansLHistorique">): ImportationWorld {
  const typed = dejaDansLHistorique.map((vraie) => {
    const cells = Object.entries({ ...ligneAttendue(vraie), dureeSecondes: vraie.duree ?? "" });
    return aLigneTapee(
      Object.fromEntries(cells.filter(([key]) => COLONNES_SAISIES.some((one) => one === key))),
    );
  });
  const historique = new MemoryHistorique(typed, NOMENCLATURE_PUBLIEE);
  const feuilles = new MemoryFeuilles();
  const journal = new MemoryJournal();
  const ports: ImportationPorts = {
    fichiers: lecteurParTranches,
    historique,
    feuilles,
    journal,
    clock: { now: () => NOW },
    pause: () => Promise.resolve(),
    readNomenclature: async () => Promise.resolve(NOMENCLATURE_PUBLIEE),
    readAutresVersions: async () => Promise.resolve(LIGNES_SUIVANTES),
  };
  return { ports, historique, feuilles, journal };
}

/** What is taken for granted, with a person's answers about labels. */
export function choixOf(
  { decisions }: Pick<Manifeste, "decisions">,
  { source }: Pick<Analyse, "source">,
): ChoixImport {
  const answers = decisions.map(({ triple: [thematique, motif, sousMotif], code }) => {
    return [tripleKey({ thematique, motif, sousMotif }), code] as const;
  });
  return { ...finish(defaultChoix(source)), decisions: new Map(answers) };
}

/** What a row says, its ids apart. */
export function withoutIds({ cellules }: LigneLue): object {
  const keys = COLONNES_ECRITES.filter((key) => key !== "idAppel" && key !== "idLigne");
  return Object.fromEntries(keys.map((key) => [key, cellules[key]]));
}

/** What the screen would note of an import. */
export function entreeOf({ importees }: PlanImport): EntreeJournal {
  return { instant: TODAY + 0.5, action: "Import", detail: `${importees.length}`, par: "Camille" };
}
