import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readNomenclatureCsv } from "../../src/classeur/nomenclatureFile";
import { parseDate, parseHeure } from "../../src/domain/dates";
import type { LigneHistorique } from "../../src/domain/historique";
import type { Raison } from "../../src/domain/importation/raisons";
import { niveauOf } from "../../src/domain/nomenclature";

/** The old files of `test/fixtures/anciens`, each with what must become of its rows. */

const ROOT = join(__dirname, "..", "..");
const DOSSIER = join(ROOT, "test", "fixtures", "anciens");

const csv = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** The workbook's nomenclature, 2025.1. */
export const NOMENCLATURE_PUBLIEE = readNomenclatureCsv(
  csv("assets/nomenclature/nomenclature-2025.1.csv"),
).nomenclature;

/** The lines of the support form's nomenclature, the next version. */
export const LIGNES_SUIVANTES = readNomenclatureCsv(
  csv("test/classeur/fixtures/nomenclature-formulaire-2025-05.csv"),
  new Set(NOMENCLATURE_PUBLIEE.parCode.keys()),
).nomenclature.lignes;

/** A row as the scripts that made the files know it; what is absent is empty. */
export interface LigneVraie {
  readonly telephone: string;
  /** `2025-04-12` */
  readonly date: string;
  /** `14:37`; absent where the file says none. */
  readonly heure?: string;
  readonly duree: number | null;
  readonly code: string;
  readonly resolu: LigneHistorique["resolu"];
  readonly escalade: LigneHistorique["escalade"];
  readonly niveau?: LigneHistorique["niveau"];
  readonly canal?: LigneHistorique["canal"];
  readonly referent?: string;
  readonly commentaire?: string;
}

export interface Manifeste {
  readonly feuille: string;
  /** Row of the titles, 1-based. */
  readonly titres: number;
  readonly total: number;
  readonly vides: number;
  readonly presentes: number;
  readonly dejaDansLHistorique: readonly LigneVraie[];
  readonly decisions: readonly {
    readonly triple: readonly [string, string, string];
    readonly code: string | null;
  }[];
  readonly ecartees: readonly { readonly ligne: number; readonly raisons: readonly Raison[] }[];
  readonly importees: readonly LigneVraie[];
}

/** Their names, without an extension. */
export const ANCIENS: readonly string[] = readdirSync(DOSSIER)
  .filter((file) => file.endsWith(".xlsx"))
  .map((file) => file.replace(/\.xlsx$/, ""))
  .sort();

export function ancienFichier(nom: string): { nom: string; octets: Uint8Array } {
  return { nom: `${nom}.xlsx`, octets: new Uint8Array(readFileSync(join(DOSSIER, `${nom}.xlsx`))) };
}

export function manifesteOf(nom: string): Manifeste {
  return JSON.parse(readFileSync(join(DOSSIER, `${nom}.json`), "utf8")) as Manifeste;
}

/** The row that the history must hold, its ids apart. */
export function ligneAttendue(vraie: LigneVraie): Omit<LigneHistorique, "idAppel" | "idLigne"> {
  const ligne = NOMENCLATURE_PUBLIEE.parCode.get(vraie.code)!;
  const canal = vraie.canal ?? "";
  return {
    telephone: vraie.telephone,
    date: parseDate(vraie.date)!,
    heure: parseHeure(vraie.heure ?? "") ?? "",
    dureeSecondes: vraie.duree,
    thematique: ligne.thematique,
    motif: ligne.motif,
    sousMotif: ligne.sousMotif,
    niveau: niveauOf(ligne, vraie.niveau),
    resolu: vraie.resolu,
    escalade: vraie.escalade,
    canal,
    referent: vraie.referent ?? "",
    identifiant: "",
    commentaire: vraie.commentaire ?? "",
    appel: canal === "E-mail" ? 0 : 1,
    code: vraie.code,
  };
}
