import type { Analyse, ImportationPorts } from "../../../src/application/importation";
import type { LigneBrute } from "../../../src/application/portsTardifs";
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
import { MemoryEntretien } from "../../support/doubles/memoryEntretien";
import { MemoryJournal } from "../../support/doubles/memoryJournal";
import { aLigneTapee } from "../../support/ligneBruteBuilders";

export interface ImportationWorld {
  readonly ports: ImportationPorts;
  readonly entretien: MemoryEntretien;
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
  const entretien = new MemoryEntretien(typed, NOMENCLATURE_PUBLIEE);
  const journal = new MemoryJournal();
  const ports: ImportationPorts = {
    fichiers: lecteurParTranches,
    entretien,
    journal,
    clock: { now: () => NOW },
    readNomenclature: async () => Promise.resolve(NOMENCLATURE_PUBLIEE),
    readAutresVersions: async () => Promise.resolve(LIGNES_SUIVANTES),
  };
  return { ports, entretien, journal };
}

/** What is taken for granted, with a person's answers about labels. */
export function choixOf(
  { decisions }: Pick<Manifeste, "decisions">,
  { source }: Pick<Analyse, "source">,
): ChoixImport {
  const answers = decisions.map(({ triple: [thematique, motif, sousMotif], code }) => {
    return [tripleKey({ thematique, motif, sousMotif }), code] as const;
  });
  return { ...defaultChoix(source), decisions: new Map(answers) };
}

/** What a row says, its ids apart. */
export function withoutIds({ cellules }: LigneBrute): object {
  const keys = COLONNES_ECRITES.filter((key) => key !== "idAppel" && key !== "idLigne");
  return Object.fromEntries(keys.map((key) => [key, cellules[key]]));
}

/** What the screen would note of an import. */
export function entreeOf({ importees }: PlanImport): EntreeJournal {
  return { instant: TODAY + 0.5, action: "Import", detail: `${importees.length}`, par: "Camille" };
}
