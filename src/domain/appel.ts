import { repartirDuree } from "./duree";
import {
  CANAL_EMAIL,
  type Canal,
  type LigneHistorique,
  type Niveau,
  type OuiNon,
  byColumn,
  type ColonneLibre,
  COLONNES,
  type Colonnes,
  keysMarked,
} from "./historique";
import { type LigneNomenclature, type Nomenclature, niveauOf } from "./nomenclature";
import { PREMIERE_DATE } from "./seuils";
import { normalizeTelephone } from "./telephone";
import { CELL_TEXT_MAX_LENGTH, toStorableText } from "./texte";

/** One *motif* of a call, as the référent entered it: a future row of the history. */
export interface MotifSaisi {
  readonly idLigne: string;
  /** Code of the chosen line of the nomenclature, "" while none is chosen. */
  readonly code: string;
  /** Only where the nomenclature says 1/2. */
  readonly niveau?: Niveau;
  readonly statut: Statut | null;
  /** Whole seconds of the call that the référent gave to this motif; split by itself when absent. */
  readonly dureeSecondes?: number;
}

/** A call being entered. Its ids are drawn once, so that saving twice can be recognised. */
export interface AppelSaisi extends Readonly<Record<ColonneLibre, string>> {
  readonly idAppel: string;
  readonly telephone: string;
  /** Excel serial day. */
  readonly date: number | null;
  /** When it began: a fraction of a day; null where that is not known. */
  readonly heure: number | null;
  /** Whole seconds of the whole call; not used for an e-mail. */
  readonly dureeSecondes: number | null;
  /** Seconds of each motif by « Motif suivant »; ignored unless there is one a motif. */
  readonly tours?: readonly number[];
  readonly motifs: readonly MotifSaisi[];
  readonly canal: Canal;
}

export type AppelFaultKind =
  | "telephoneInvalide"
  | "dateManquante"
  | "dateFuture"
  | "dateAncienne"
  | "dureeManquante"
  | "dureeInvalide"
  | "motifManquant"
  | "motifDouble"
  | "statutManquant"
  | "texteTropLong";

/** What is wrong, and where; `motif` is the 0-based motif that it concerns. */
export interface AppelFault {
  readonly kind: AppelFaultKind;
  readonly champ: "telephone" | "date" | "duree" | "part" | "motif" | "statut" | ColonneLibre;
  readonly motif?: number;
}

/** Everything that keeps the call from being saved, in the order of the form. `today` is a serial day. */
export function checkAppel(
  appel: AppelSaisi,
  nomenclature: Nomenclature,
  today: number,
  colonnes: Colonnes = COLONNES,
): AppelFault[] {
  const faults: AppelFault[] = [];
  if (normalizeTelephone(appel.telephone) === null)
    faults.push({ kind: "telephoneInvalide", champ: "telephone" });
  faults.push(...dateFaults(appel.date, today), ...dureeFaults(appel));
  appel.motifs.forEach((_, index) => faults.push(...motifFaults(appel, nomenclature, index)));
  if (appel.motifs.length === 0) faults.push({ kind: "motifManquant", champ: "motif", motif: 0 });
  for (const champ of keysMarked("libre", colonnes)) {
    if (appel[champ].length > CELL_TEXT_MAX_LENGTH) faults.push({ kind: "texteTropLong", champ });
  }
  return faults;
}

function dateFaults(date: number | null, today: number): AppelFault[] {
  if (date === null) return [{ kind: "dateManquante", champ: "date" }];
  if (date < PREMIERE_DATE) return [{ kind: "dateAncienne", champ: "date" }];
  return date > today ? [{ kind: "dateFuture", champ: "date" }] : [];
}

function dureeFaults({ canal, dureeSecondes }: AppelSaisi): AppelFault[] {
  if (canal === CANAL_EMAIL) return [];
  if (dureeSecondes === null) return [{ kind: "dureeManquante", champ: "duree" }];
  return isWholeSeconds(dureeSecondes) ? [] : [{ kind: "dureeInvalide", champ: "duree" }];
}

function isWholeSeconds(secondes: number): boolean {
  return Number.isInteger(secondes) && secondes >= 0;
}

function motifFaults(appel: AppelSaisi, nomenclature: Nomenclature, index: number): AppelFault[] {
  const saisi = appel.motifs[index];
  if (!saisi) return [];
  const faults: AppelFault[] = [];
  const twice = appel.motifs.findIndex((other) => other.code === saisi.code) < index;
  if (nomenclature.parCode.get(saisi.code)?.retiree !== false)
    faults.push({ kind: "motifManquant", champ: "motif", motif: index });
  else if (twice) faults.push({ kind: "motifDouble", champ: "motif", motif: index });
  if (saisi.statut === null) faults.push({ kind: "statutManquant", champ: "statut", motif: index });
  if (appel.canal !== CANAL_EMAIL && !isWholeSeconds(saisi.dureeSecondes ?? 0))
    faults.push({ kind: "dureeInvalide", champ: "part", motif: index });
  return faults;
}

/**
 * The rows of a call that `checkAppel` accepts: one a motif, the call's seconds split exactly between
 * them, `Appel` 1 on the first row only (never for an e-mail). Texts are made storable. A motif
 * without a known line or statut gives no row, so check first.
 */
export function lignesOfAppel(
  appel: AppelSaisi,
  nomenclature: Nomenclature,
  colonnes: Colonnes = COLONNES,
): LigneHistorique[] {
  const durees =
    appel.canal === CANAL_EMAIL || appel.dureeSecondes === null
      ? appel.motifs.map(() => null)
      : repartirDuree(appel.dureeSecondes, appel.motifs.map(partFixee), appel.tours);
  return appel.motifs.flatMap((saisi, index) => {
    const ligne = nomenclature.parCode.get(saisi.code);
    if (!ligne || saisi.statut === null || appel.date === null) return [];
    return [
      {
        ...commonCells(appel, appel.date, colonnes),
        ...motifCells(ligne, saisi),
        ...cellulesOfStatut(saisi.statut),
        dureeSecondes: durees[index] ?? null,
        appel: index === 0 && appel.canal !== CANAL_EMAIL ? 1 : 0,
      } satisfies LigneHistorique,
    ];
  });
}

const partFixee = ({ dureeSecondes }: MotifSaisi): number | null => dureeSecondes ?? null;

function commonCells(appel: AppelSaisi, date: number, colonnes: Colonnes) {
  const heure: LigneHistorique["heure"] = appel.heure ?? "";
  return {
    telephone: normalizeTelephone(appel.telephone) ?? "",
    date,
    heure,
    canal: appel.canal,
    ...byColumn(keysMarked("libre", colonnes), (key) =>
      toStorableText(colonnes[key].comparee ? appel[key].trim() : appel[key]),
    ),
    idAppel: appel.idAppel,
  };
}

function motifCells(ligne: LigneNomenclature, saisi: MotifSaisi) {
  return {
    thematique: ligne.thematique,
    motif: ligne.motif,
    sousMotif: ligne.sousMotif,
    niveau: niveauOf(ligne, saisi.niveau),
    code: ligne.code,
    idLigne: saisi.idLigne,
  };
}

/** *Statut de l'appel*: three usual ones, and « oui/oui » as a fourth, explicit choice. */
export const STATUTS = ["resolu", "enCours", "escalade", "resoluEtEscalade"] as const;
export type Statut = (typeof STATUTS)[number];

const CELLULES: Readonly<Record<Statut, { resolu: OuiNon; escalade: OuiNon }>> = {
  resolu: { resolu: "oui", escalade: "non" },
  enCours: { resolu: "non", escalade: "non" },
  escalade: { resolu: "non", escalade: "oui" },
  resoluEtEscalade: { resolu: "oui", escalade: "oui" },
};

/** The two cells that a statut fills. */
export function cellulesOfStatut(statut: Statut): { resolu: OuiNon; escalade: OuiNon } {
  return CELLULES[statut];
}
