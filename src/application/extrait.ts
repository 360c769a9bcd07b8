import { contributionOf } from "../domain/consolidation/mesures";
import { type Extrait, extraitOf } from "../domain/consolidation/extrait";
import { findDepartement } from "../domain/departements";
import { localInstantOf } from "../domain/dates";
import { isInPeriode, moisKey, moisOf, type Periode } from "../domain/periode";
import type { Historique } from "./historique";
import type { EnquetesStore, LectureOptions, Telechargement } from "./latePorts";
import type { Clock, NomenclatureStore, ReglagesClasseurStore } from "./ports";
import type { VersionsStore } from "./portsMiseAJour";

/** Where an extract goes once it is made. */
export interface SortieExtrait {
  /** The bytes of its workbook; its code comes late. */
  fabricate(extrait: Extrait, today: number): Promise<Uint8Array<ArrayBuffer>>;
  /** Opens it as a new workbook; false where Excel opens none. */
  open(octets: Uint8Array): Promise<boolean>;
  readonly telechargement: Telechargement;
}

export interface ExtraitPorts {
  readonly historique: Pick<Historique, "readSollicitations">;
  readonly nomenclature: NomenclatureStore;
  readonly reglagesClasseur: Pick<ReglagesClasseurStore, "read">;
  readonly versions: VersionsStore;
  readonly enquetes: Pick<EnquetesStore, "read">;
  readonly clock: Clock;
  readonly sortie: SortieExtrait;
}

export interface ExtraitPrepare {
  /** A workbook that Excel has opened beside this one, or a file that the browser was given. */
  readonly comment: "classeur" | "telechargement";
  readonly nom: string;
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
 * sent for them, as a small workbook without personal data. Changes nothing in the open workbook.
 */
export async function prepareExtrait(
  ports: ExtraitPorts,
  { debut, fin }: Periode,
  options: LectureOptions = {},
): Promise<ExtraitPrepare> {
  const periode = { debut: moisOf(debut).debut, fin: moisOf(fin).fin };
  const rows = await ports.historique.readSollicitations(options);
  const nomenclature = await ports.nomenclature.read();
  const { departement } = await ports.reglagesClasseur.read();
  const { modele, numero } = await ports.versions.read();
  const enquetes = await ports.enquetes.read();
  const etabli = localInstantOf(ports.clock.now());
  const comptees = rows.filter(({ date }) => date === null || isInPeriode(date, periode));
  const contribution = contributionOf("", comptees, nomenclature);
  const extrait = extraitOf({
    ...{ departement, periode, modele, nomenclature: numero, etabli, contribution },
    enquetes: enquetes.filter(
      (enquete) =>
        isInPeriode(enquete.periode.debut, periode) && isInPeriode(enquete.periode.fin, periode),
    ),
  });
  const octets = await ports.sortie.fabricate(extrait, Math.floor(etabli));
  const nom = nomDeFichier(departement, periode);
  const isOpen = await ports.sortie.open(octets);
  if (!isOpen) ports.sortie.telechargement.offer(nom, octets, TYPE_XLSX);
  return {
    ...{ comment: isOpen ? "classeur" : "telechargement", nom, periode, departement },
    lignes: contribution.lignes - contribution.sansDate.length,
    sansDate: contribution.sansDate.length,
  };
}

/** `extrait-2A-2026-10-2026-12.xlsx`: consolidation reads the department in it. */
function nomDeFichier(departement: string, { debut, fin }: Periode): string {
  const code = findDepartement(departement)?.code;
  const mois = [...new Set([moisKey(debut), moisKey(fin)])].join("-");
  return `${["extrait", code, mois].filter(Boolean).join("-")}.xlsx`;
}
