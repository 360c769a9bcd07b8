import { sollicitationsDe } from "../domain/consolidation/fichierDepartement";
import { countAnomalies } from "../domain/consolidation/lectureDeFichier";
import { etendueSure } from "../domain/consolidation/datesSures";
import { contributionOf } from "../domain/consolidation/mesures";
import { extraitOf } from "../domain/consolidation/extrait";
import { EXTRAIT, type Extrait, lignesDeFeuille } from "../domain/consolidation/formatExtrait";
import { findDepartement } from "../domain/departements";
import { localInstantOf } from "../domain/dates";
import type { HistoriqueLu, LigneLue } from "../domain/historiqueLu";
import { isInPeriode, moisKey, moisOf, type Periode } from "../domain/periode";
import type { Historique } from "./historique";
import { runInSlices } from "./parTranches";
import type { EnquetesStore, FeuillesStore, LectureOptions, Telechargement } from "./latePorts";
import type { Clock, NomenclatureStore, ReglagesClasseurStore } from "./ports";
import type { VersionsStore } from "./portsMiseAJour";

/** Where an extract goes once it is made. */
export interface SortieExtrait {
  /** The bytes of its workbook; its code comes late. */
  fabricate(extrait: Extrait, today: number): Promise<Uint8Array<ArrayBuffer>>;
  /** Opens it as a new workbook; false where Excel opens none. */
  open(octets: Uint8Array): Promise<boolean>;
  readonly telechargement: Telechargement;
  /** False where a file that is offered goes nowhere, as is known of this host. */
  isDownloadKept(): boolean;
}

export interface ExtraitPorts {
  readonly historique: Pick<Historique, "readHistorique">;
  readonly nomenclature: NomenclatureStore;
  readonly reglagesClasseur: Pick<ReglagesClasseurStore, "read">;
  readonly versions: VersionsStore;
  readonly enquetes: Pick<EnquetesStore, "read">;
  readonly clock: Clock;
  readonly sortie: SortieExtrait;
  readonly feuilles: Pick<FeuillesStore, "write">;
  /** Lets others work, as soon as they had to wait for long. */
  readonly pause: () => Promise<void>;
}

export interface ExtraitPrepare {
  /** A workbook that Excel has opened beside this one, a file that the browser was given, or a sheet of this one. */
  readonly comment: "classeur" | "telechargement" | "feuille";
  /** Of the file, or of the sheet. */
  readonly nom: string;
  readonly extrait: Extrait;
  /** The whole months that it answers for. */
  readonly periode: Periode;
  readonly lignes: number;
  readonly sansDate: number;
  /** What the workbook says of whose it is; "" when it does not. */
  readonly departement: string;
}

const TYPE_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * « Préparer l'envoi au national »: what the rows of the period's months add up to, with the answers
 * sent for them, as a small workbook without personal data. Changes nothing in the open workbook, unless
 * neither Excel nor the browser takes another one.
 */
export async function prepareExtrait(
  ports: ExtraitPorts,
  { debut, fin }: Periode,
  options: LectureOptions = {},
): Promise<ExtraitPrepare> {
  const periode = { debut: moisOf(debut).debut, fin: moisOf(fin).fin };
  const historique = await ports.historique.readHistorique(options);
  const nomenclature = await ports.nomenclature.read();
  const { departement } = await ports.reglagesClasseur.read();
  const { modele, numero } = await ports.versions.read();
  const enquetes = await ports.enquetes.read();
  const etabli = localInstantOf(ports.clock.now());
  const etendue = etendueSure(
    sollicitationsDe(historique).map(({ date }) => date),
    Math.floor(etabli),
  );
  const comptees = lignesDe(historique, periode, etendue);
  const contribution = contributionOf("", sollicitationsDe(comptees), nomenclature, { etendue });
  const controle = countAnomalies(comptees, nomenclature, Math.floor(etabli));
  const anomalies = await runInSlices(controle, { pause: ports.pause, signal: options.signal });
  const extrait = extraitOf({
    ...{ departement, periode, modele, nomenclature: numero, etabli, contribution, anomalies },
    enquetes: enquetes.filter(
      (enquete) =>
        isInPeriode(enquete.periode.debut, periode) && isInPeriode(enquete.periode.fin, periode),
    ),
  });
  const octets = await ports.sortie.fabricate(extrait, Math.floor(etabli));
  const prepare: ExtraitPrepare = {
    ...{ comment: "classeur", nom: nomDeFichier(departement, periode), extrait },
    ...{ periode, departement },
    lignes: contribution.lignes - contribution.sansDate.length,
    sansDate: contribution.sansDate.length,
  };
  if (await ports.sortie.open(octets)) return prepare;
  if (!ports.sortie.isDownloadKept()) return putIntoFeuille(ports, prepare);
  ports.sortie.telechargement.offer(prepare.nom, octets, TYPE_XLSX);
  return { ...prepare, comment: "telechargement" };
}

/** The extract on a sheet of the open workbook, in the place of a former one; rejects as `FeuillesStore.write`. */
export async function putIntoFeuille(
  { feuilles }: Pick<ExtraitPorts, "feuilles">,
  prepare: ExtraitPrepare,
): Promise<ExtraitPrepare> {
  const nom = await feuilles.write(EXTRAIT.feuille, lignesDeFeuille(prepare.extrait));
  return { ...prepare, comment: "feuille", nom };
}

/** The rows of the period, and those that belong to no month for certain. */
function lignesDe(
  historique: HistoriqueLu,
  periode: Periode,
  etendue: Periode | null,
): HistoriqueLu {
  const isOurs = ({ cellules: { date } }: LigneLue): boolean =>
    typeof date !== "number" ||
    isInPeriode(date, periode) ||
    etendue === null ||
    !isInPeriode(date, etendue);
  return {
    ...historique,
    lignes: historique.lignes.filter(isOurs),
    horsTableau: historique.horsTableau.filter(isOurs),
  };
}

/** `extrait-2A-2026-10-2026-12.xlsx`: consolidation reads the department in it. */
function nomDeFichier(departement: string, { debut, fin }: Periode): string {
  const code = findDepartement(departement)?.code;
  const mois = [...new Set([moisKey(debut), moisKey(fin)])].join("-");
  return `${["extrait", code, mois].filter(Boolean).join("-")}.xlsx`;
}
