import type { LigneHistorique } from "../historique";
import { type LigneNomenclature, niveauOf } from "../nomenclature";
import type { Sens } from "./cellules/sens";
import type { RangeeComprise } from "./lecture";

/** What is written of an imported row; "" in what stays empty. */
export type CellulesImportees = Readonly<Record<keyof LigneHistorique, string | number>>;

/**
 * A row of the history from one of an old file. The old tool knows no calls: each row is a call of its
 * own, an e-mail is none.
 */
export function cellulesImporteesOf(
  row: RangeeComprise,
  ligne: LigneNomenclature,
  idLigne: string,
): CellulesImportees {
  const { textes, niveau } = row;
  return {
    telephone: valeurOf(row.telephone) ?? textes.telephone,
    date: valeurOf(row.date) ?? "",
    dureeSecondes: valeurOf(row.secondes) ?? "",
    thematique: ligne.thematique,
    motif: ligne.motif,
    sousMotif: ligne.sousMotif,
    niveau: niveauOf(ligne, niveau.kind === "lu" ? niveau.valeur : undefined),
    resolu: valeurOf(row.resolu) ?? "",
    escalade: valeurOf(row.escalade) ?? "",
    canal: valeurOf(row.canal) ?? textes.canal,
    referent: textes.referent,
    identifiant: textes.identifiant,
    commentaire: textes.commentaire,
    appel: row.isEmail ? 0 : appelOf(row),
    code: ligne.code,
    idAppel: row.idAppel || idLigne,
    idLigne,
  };
}

/** A file of this very tool says which row of a call counts. */
function appelOf({ idAppel, appel }: RangeeComprise): 0 | 1 {
  return idAppel !== "" && appel === 0 ? 0 : 1;
}

const valeurOf = <T>(sens: Sens<T>): T | null => (sens.kind === "lu" ? sens.valeur : null);
