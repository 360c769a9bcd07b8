import type { LigneLue } from "../domain/historiqueLu";
import { sensOf } from "./ligneLue";
import { isoDay, newMotif } from "./newSaisie";
import type { IdGenerator, MotifEnCours, SaisieEnCours } from "./ports";
import { formatDuree } from "../domain/duree";
import { CANAUX, byColumn, keysMarked } from "../domain/historique";
import { normalizeLibelle } from "../domain/libelles";
import {
  indexNomenclature,
  type LigneNomenclature,
  type Nomenclature,
} from "../domain/nomenclature";
import { formatTelephone } from "../domain/telephone";

/** A row that is being corrected in the form. */
export interface Correction {
  /** As it was read. */
  readonly ligne: LigneLue;
  /** The form as the row fills it: of one motif, with its own part of the call's duration. */
  readonly depart: SaisieEnCours;
  /** The workbook's, with the row's own labels where it has them no more: an old row keeps its meaning. */
  readonly nomenclature: Nomenclature;
}

/**
 * Puts a row back into the form. Its ids are new ones: a form that was saved as a call by mistake
 * would add a row, never touch those of the real call.
 */
export function correctionOf(
  ligne: LigneLue,
  nomenclature: Nomenclature,
  ids: IdGenerator,
): Correction {
  const { cellules } = ligne;
  const { date, dureeSecondes, canal } = sensOf(ligne);
  const found = lineOf(ligne, nomenclature);
  const line = found ?? ownLine(ligne);
  return {
    ligne,
    nomenclature:
      !line || found?.retiree === false
        ? nomenclature
        : indexNomenclature([...nomenclature.lignes, { ...line, retiree: false }]),
    depart: {
      idAppel: ids.next(),
      telephone: formatTelephone(String(cellules.telephone)),
      date: date === null ? "" : isoDay(date),
      duree: dureeSecondes === null ? "" : formatDuree(dureeSecondes),
      canal: canal === "" ? CANAUX[0] : canal,
      ...byColumn(keysMarked("libre"), (key) => String(cellules[key])),
      motifs: [motifOf(ligne, line, ids.next())],
      chronometre: null,
    },
  };
}

function motifOf(ligne: LigneLue, line: LigneNomenclature | null, idLigne: string): MotifEnCours {
  const { niveau, statut } = sensOf(ligne);
  return {
    ...newMotif(idLigne),
    thematique: line?.thematique ?? "",
    motif: line?.motif ?? "",
    code: line?.code ?? "",
    niveau: line?.niveau === "1/2" ? niveau : null,
    statut,
  };
}

/** By code, else by labels, which drift in old files. */
function lineOf({ cellules }: LigneLue, nomenclature: Nomenclature): LigneNomenclature | null {
  const labels = (parts: readonly unknown[]): string =>
    parts.map((part) => normalizeLibelle(String(part))).join("|");
  const wanted = labels([cellules.thematique, cellules.motif, cellules.sousMotif]);
  return (
    nomenclature.parCode.get(String(cellules.code)) ??
    nomenclature.lignes.find(
      ({ thematique, motif, sousMotif }) => labels([thematique, motif, sousMotif]) === wanted,
    ) ??
    null
  );
}

/** The line that the row itself tells of; null when a label is missing. */
function ownLine(ligne: LigneLue): LigneNomenclature | null {
  const [thematique, motif, sousMotif, code] = [
    ligne.cellules.thematique,
    ligne.cellules.motif,
    ligne.cellules.sousMotif,
    ligne.cellules.code,
  ].map((cell) => String(cell).trim());
  if (!thematique || !motif || !sousMotif) return null;
  return {
    code: code || sousMotif,
    niveau: sensOf(ligne).niveau === "Niveau 2" ? "2" : "1",
    thematique,
    motif,
    sousMotif,
    remplace: [],
    enquete: false,
    synonymes: [],
    retiree: false,
  };
}
