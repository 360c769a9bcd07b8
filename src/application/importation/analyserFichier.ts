import { localDayOf } from "../../domain/dates";
import { SuiviError } from "../../domain/erreurs";
import type { ChoixImport } from "../../domain/importation/choix";
import {
  type HistoriqueTrouve,
  historiquesDuFichier,
} from "../../domain/importation/historiqueDuFichier";
import type { SourceImport } from "../../domain/importation/plan";
import { createReconnaissance } from "../../domain/importation/rapprochement";
import type { FichierChoisi } from "../portsFichiers";
import type { EntretienStore, LectureOptions } from "../portsTardifs";
import type { ImportationPorts } from "./importationPorts";

/** An old file beside the workbook, ready for a person's choices. */
export interface Analyse {
  readonly nom: string;
  /** Its sheets that look like a history, the likeliest first; at least one. */
  readonly historiques: readonly [HistoriqueTrouve, ...HistoriqueTrouve[]];
  /** What an import of the first of them depends on. */
  readonly source: SourceImport;
}

/**
 * Reads the file, then the workbook; writes nothing. FICHIER_ILLISIBLE, FICHIER_SANS_HISTORIQUE, or what
 * keeps the workbook from being read; LECTURE_INTERROMPUE.
 */
export async function analyserFichier(
  { fichiers, entretien, clock, readNomenclature, readAutresVersions }: ImportationPorts,
  fichier: FichierChoisi,
  options: LectureOptions = {},
): Promise<Analyse> {
  const { signal, onProgress } = options;
  const lu = await fichiers.read(fichier, {
    ...(signal && { signal }),
    onFeuille: ({ rang, total }) => onProgress?.(rang - 1, total),
  });
  const [historique, ...autres] = historiquesDuFichier(lu);
  if (!historique) throw new SuiviError("FICHIER_SANS_HISTORIQUE", { nom: fichier.nom });
  const nomenclature = await readNomenclature();
  const reconnaitre = createReconnaissance(nomenclature, await readAutresVersions());
  const source: SourceImport = {
    historique,
    depuis1904: lu.depuis1904,
    nomenclature,
    reconnaitre,
    connues: await readConnues(entretien, options),
    today: localDayOf(clock.now()),
  };
  return { nom: fichier.nom, historiques: [historique, ...autres], source };
}

/**
 * What stands in the history now. Of the rows below its table, those that people put there: those of an
 * interrupted import are not in it yet.
 */
export async function readConnues(
  entretien: EntretienStore,
  options: LectureOptions,
): Promise<SourceImport["connues"]> {
  const { lignes, horsTableau } = await entretien.readHistorique(options);
  const posees = horsTableau.filter(({ cellules }) => cellules.idLigne === "");
  return [...lignes, ...posees].map(({ cellules }) => cellules);
}

/** What is taken for granted until a person says otherwise. */
export function choixParDefaut({ correspondance }: HistoriqueTrouve): ChoixImport {
  return { correspondance, decisions: new Map(), incompletes: false };
}
