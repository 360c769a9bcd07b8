import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { carryEnquete } from "../enqueteReprise";
import { readNomenclatureCsv } from "../nomenclatureFile";
import type { SuiviOptions } from "../options";
import type { NomenclaturePubliee } from "../sources";
import { decodeCsv } from "../texteCsv";
import type { Demande } from "./demande";

export interface NomenclatureDemandee extends Pick<SuiviOptions, "nomenclature" | "version"> {
  /** What was decided in the file's stead, for who runs the command; null when nothing was. */
  readonly remarque: string | null;
}

/**
 * The nomenclature that the workbook is made with: the published one, or the file that was asked for.
 * Throws NOMENCLATURE_INVALIDE, NOMENCLATURE_ABSENTE, or the file system's own error.
 */
export function readNomenclatureDemandee(
  { nomenclature: demandee, date }: Demande,
  publiee: NomenclaturePubliee,
): NomenclatureDemandee {
  if (!demandee) return { ...publiee, remarque: null };
  const lue = readNomenclatureCsv(decodeCsv(readFileSync(demandee.fichier)), publiee.codes);
  const version = { numero: demandee.version ?? numeroOf(demandee.fichier), date };
  if (lue.ditEnquete) return { nomenclature: lue.nomenclature, version, remarque: null };
  const { nomenclature, suivis, perdus } = carryEnquete(lue.nomenclature, publiee.nomenclature);
  const reprises = `Pas de colonne enquete : lignes suivies par l'enquête reprises de la version ${publiee.version.numero} : ${listOf(suivis)}.`;
  const manques = perdus.length === 0 ? "" : ` Sans suite dans ce fichier : ${listOf(perdus)}.`;
  return { nomenclature, version, remarque: reprises + manques };
}

/** `2025.2` of `nomenclature-2025.2.csv`, else the name without its extension. */
function numeroOf(fichier: string): string {
  const name = basename(fichier, extname(fichier));
  return /-(\d{4}\.\d+)$/.exec(name)?.[1] ?? name;
}

function listOf(codes: readonly string[]): string {
  return codes.length === 0 ? "aucune" : codes.join(", ");
}
