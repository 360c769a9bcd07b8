import type { LigneLue, ChangementLigne } from "../domain/historiqueLu";
import { sensOf } from "./ligneLue";
import { isoDay, newMotif } from "./newSaisie";
import type { IdGenerator, MotifEnCours, SaisieEnCours, Clock } from "./ports";
import { type DouteDeDuree, douteDeDuree } from "../domain/douteDeDuree";
import { formatDuree, splitDuree } from "../domain/duree";
import {
  CANAUX,
  byColumn,
  keysMarked,
  CANAL_EMAIL,
  type LigneHistorique,
  COLONNES,
  COLONNES_ECRITES,
} from "../domain/historique";
import { normalizeLibelle } from "../domain/libelles";
import {
  indexNomenclature,
  type LigneNomenclature,
  type Nomenclature,
} from "../domain/nomenclature";
import { formatTelephone } from "../domain/telephone";
import { changeAtOnce, type Historique } from "./historique";
import { type AppelFault, checkAppel, lignesOfAppel } from "../domain/appel";
import { localDayOf } from "../domain/dates";
import { formatHeureDuJour } from "../domain/heure";
import { appelOfSaisie } from "./appelOfSaisie";
import { coherentChangements, type LigneCorrigee } from "./appelsOfLignes";
import { readCall } from "./suivi";

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
  const { date, heure, dureeSecondes, canal } = sensOf(ligne);
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
      heure: heure === null ? "" : formatHeureDuJour(heure),
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

/** What belongs to the call, not to one of its motifs: a correction concerns all its rows. */
const DE_L_APPEL = COLONNES_ECRITES.filter((key) => COLONNES[key].de === "appel");

/** What goes together: another motif takes the place of all of it, old labels included. */
const DU_MOTIF = COLONNES_ECRITES.filter((key) => COLONNES[key].de === "motif");

/** What one row of the form says: all but its ids, and which row counts its call. */
const DE_LA_LIGNE = COLONNES_ECRITES.filter((key) => key !== "appel" && !COLONNES[key].id);

export type CorrectionResult =
  | { readonly saved: true; readonly lignes: number }
  | {
      readonly saved: false;
      readonly faults: readonly AppelFault[];
      /** Nothing is wrong, but the call would have a duration that is asked about first. */
      readonly doute?: DouteDeDuree;
    };

/**
 * Writes a corrected row in place, and the cells of its call's other rows that follow from it; gives
 * how many rows were written. Only what the référent changed is written, so that a row keeps its old
 * labels and its formulas. A doubtful duration is written where somebody answers for it (`assuree`).
 * Rejects with a `SuiviError`: LIGNE_MODIFIEE, LIGNE_ABSENTE…
 */
export async function correctLigne(
  ports: { historique: Pick<Historique, "readAppel" | "change">; clock: Clock },
  correction: Correction,
  saisie: SaisieEnCours,
  assuree = false,
): Promise<CorrectionResult> {
  const { nomenclature, ligne } = correction;
  const appel = appelOfSaisie(saisie);
  const faults = checkAppel(appel, nomenclature, localDayOf(ports.clock.now()));
  if (faults.length > 0) return { saved: false, faults };
  const others = (await readCall(ports, ligne)).filter(
    ({ cellules }) => cellules.idLigne !== ligne.cellules.idLigne,
  );
  const code = appel.motifs[0]?.code;
  const twice = code !== ligne.cellules.code && others.some((one) => one.cellules.code === code);
  if (twice) return { saved: false, faults: [{ kind: "motifDouble", champ: "motif", motif: 0 }] };
  const rows = corrigees(correction, saisie, others);
  const doute = assuree ? null : douteOfAppel(rows);
  if (doute !== null) return { saved: false, faults: [], doute };
  const changements = coherentChangements(rows);
  await changeAtOnce(ports.historique, changements);
  return { saved: true, lignes: changements.length };
}

/** What a correction writes on its row and on the others of the call (from top to bottom, without it). */
export function changementsOf(
  correction: Correction,
  saisie: SaisieEnCours,
  others: readonly LigneLue[],
): ChangementLigne[] {
  return coherentChangements(corrigees(correction, saisie, others));
}

function corrigees(
  { ligne, depart, nomenclature }: Correction,
  saisie: SaisieEnCours,
  others: readonly LigneLue[],
): readonly LigneCorrigee[] {
  const changed = changedCells(depart, saisie, nomenclature);
  const shared = pick(changed, DE_L_APPEL);
  const rows = [...others, ligne]
    .sort((a, b) => a.position - b.position)
    .map((avant): LigneCorrigee => ({ avant, apres: avant === ligne ? changed : shared }));
  return withDurees(rows, ligne, changed);
}

/** Why the duration that its rows will make together deserves a look; null where none of them gets another. */
function douteOfAppel(rows: readonly LigneCorrigee[]): DouteDeDuree | null {
  if (rows.every(({ apres }) => (apres.dureeSecondes ?? null) === null)) return null;
  const durees = rows.map(({ avant, apres }) =>
    apres.dureeSecondes === undefined ? sensOf(avant).dureeSecondes : apres.dureeSecondes,
  );
  const total = durees.reduce<number>((sum, secondes) => sum + (secondes ?? 0), 0);
  return total === 0 && durees.includes(null) ? null : douteDeDuree(total);
}

/** The cells that differ between the form as it was filled and as it now is. */
function changedCells(
  depart: SaisieEnCours,
  saisie: SaisieEnCours,
  nomenclature: Nomenclature,
): Partial<LigneHistorique> {
  const [before] = lignesOfAppel(appelOfSaisie(depart), nomenclature);
  const [after] = lignesOfAppel(appelOfSaisie(saisie), nomenclature);
  const otherMotif = before?.code !== after?.code;
  const keys = DE_LA_LIGNE.filter(
    (key) =>
      !before ||
      before[key] !== after?.[key] ||
      (otherMotif && DU_MOTIF.some((one) => one === key)),
  );
  return after ? pick(after, keys) : {};
}

/**
 * An e-mail has no duration. Of one that turns out to have been a call the typed duration is that of
 * the whole call, split evenly: none of its rows had any.
 */
function withDurees(
  rows: readonly LigneCorrigee[],
  ligne: LigneLue,
  changed: Partial<LigneHistorique>,
): readonly LigneCorrigee[] {
  const { canal } = changed;
  if (canal === undefined) return rows;
  if (canal === CANAL_EMAIL)
    return rows.map(({ avant, apres }) => ({ avant, apres: { ...apres, dureeSecondes: null } }));
  const total = changed.dureeSecondes;
  if (!sensOf(ligne).estEmail || total === undefined || total === null) return rows;
  const durees = splitDuree(total, rows.length);
  return rows.map(({ avant, apres }, index) => ({
    avant,
    apres: { ...apres, dureeSecondes: durees[index] ?? null },
  }));
}

function pick(
  cells: Partial<LigneHistorique>,
  keys: readonly (keyof LigneHistorique)[],
): Partial<LigneHistorique> {
  const wanted = Object.entries(cells).filter(([key]) => keys.some((one) => one === key));
  return Object.fromEntries(wanted);
}
