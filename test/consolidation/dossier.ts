import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DEPARTEMENTS } from "../../src/domain/departements.built";
import { findDepartement } from "../../src/domain/departements";
import { SHEETS } from "../../src/domain/classeur";
import { COLONNE_KEYS, type ColonneKey, type LigneHistorique } from "../../src/domain/historique";
import { niveauOf, type Nomenclature } from "../../src/domain/nomenclature";
import type { NomenclatureDatee } from "../../src/domain/miseAJour/evolution";
import { editWorkbook } from "../../src/ooxml/edit/editWorkbook";
import { historiqueGenere } from "../bench/historiqueGenere";
import { nomenclatureLivree } from "../domain/recherche/nomenclatures";
import { aLigne, TODAY } from "../support/builders";
import { suiviBytes } from "../support/openSuivi";

/** What of each row must never leave a department; each is a text of its own, to be searched for. */
export const PERSONNEL = {
  telephone: "0611223344",
  commentaire: "ZZCOMMENTAIRE",
  referent: "ZZREFERENT",
  identifiant: "ZZIDENTIFIANT",
  idAppel: "zzappel",
  idLigne: "zzligne",
} as const;

/** Rows of a department over five years, drawn from a seed, with personal data in every place for it. */
export function lignesGenerees(
  nombre: number,
  graine: number,
  nomenclature: Nomenclature = nomenclatureLivree(),
): LigneHistorique[] {
  return historiqueGenere(nombre, graine, nomenclature).map((ligne, index) => {
    const motif = nomenclature.parCode.get(ligne.code);
    return aLigne({
      ...(motif ? { niveau: niveauOf(motif) } : {}),
      appel: ligne.appel === 1 ? 1 : 0,
      ...{ date: ligne.date ?? TODAY, dureeSecondes: ligne.dureeSecondes, code: ligne.code },
      ...{ thematique: ligne.thematique, motif: ligne.motif, sousMotif: ligne.sousMotif },
      ...{ canal: ligne.canal as LigneHistorique["canal"] },
      ...{ resolu: ligne.resolu as LigneHistorique["resolu"] },
      ...{ escalade: ligne.escalade as LigneHistorique["escalade"] },
      telephone: PERSONNEL.telephone,
      commentaire: `${PERSONNEL.commentaire} ${index}`,
      referent: PERSONNEL.referent,
      identifiant: PERSONNEL.identifiant,
      idAppel: `${PERSONNEL.idAppel}-${ligne.idAppel}`,
      idLigne: `${PERSONNEL.idLigne}-${index}`,
    });
  });
}

/** The first row of the history, 0-based. */
const PREMIERE_RANGEE = 5;

interface Options {
  readonly nom?: string;
  readonly today?: number;
  /** Of the workbook; the one that ships unless it has another. */
  readonly nomenclature?: NomenclatureDatee;
  /** What somebody typed over cells of the history: 0-based row of its body, column, text. */
  readonly fautes?: readonly (readonly [number, ColonneKey, string])[];
}

/** Writes a department's workbook, named `suivi-CODE.xlsx` unless it has another name. */
export function writeSuivi(
  folder: string,
  code: string,
  lignes: readonly LigneHistorique[],
  { nom = `suivi-${code}.xlsx`, today = TODAY, nomenclature, fautes = [] }: Options = {},
): void {
  mkdirSync(folder, { recursive: true });
  const departement = findDepartement(code)?.nom ?? "";
  const bytes = suiviBytes({ departement, lignes, today, ...nomenclature });
  writeFileSync(join(folder, nom), fautes.length === 0 ? bytes : withFautes(bytes, fautes));
}

/** The workbook with what somebody typed over cells of its history. */
export function withFautes(bytes: Uint8Array, fautes: Required<Options>["fautes"]): Uint8Array {
  const cells = fautes.map(([row, key, value]) => ({
    ...{ row: PREMIERE_RANGEE + row, column: COLONNE_KEYS.indexOf(key) },
    content: { kind: "value", value } as const,
  }));
  return editWorkbook(bytes, { sheets: [{ sheet: SHEETS.historique, cells }] });
}

export const CODES: readonly string[] = DEPARTEMENTS.map(({ code }) => code);
