import { type LigneNomenclature, LIBELLES, niveauOf } from "../../nomenclature";
import {
  aReparer,
  aVoir,
  type CellulesPrevues,
  type Constat,
  type Interpretation,
} from "../anomalie";
import { isCalculee, type LigneLue, texteDe, type ContenuCellule } from "../../historiqueLu";
import type { Nature, Repertoire, Triple } from "../repertoire";
import { NIVEAUX, type Niveau } from "../../historique";
import { normalizeLibelle } from "../../libelles";

/** The line that a row is about; null while only a person can tell. */
export type LectureMotif = Interpretation<LigneNomenclature | null>;

/** What a row's labels and code say together. */
interface Motif {
  readonly ligne: LigneLue;
  readonly triple: Triple;
  /** As it was written for good; "" where a formula finds it from the labels. */
  readonly code: string;
  readonly duCode: LigneNomenclature | undefined;
  readonly repertoire: Repertoire;
}

export function tripleOf({ cellules }: LigneLue): Triple {
  return {
    thematique: texteDe(cellules.thematique),
    motif: texteDe(cellules.motif),
    sousMotif: texteDe(cellules.sousMotif),
  };
}

export function readMotif(ligne: LigneLue, repertoire: Repertoire): LectureMotif {
  const triple = tripleOf(ligne);
  const code = isCalculee(ligne, "code") ? "" : texteDe(ligne.cellules.code);
  const motif = { ligne, triple, code, duCode: repertoire.parCode(code), repertoire };
  if (LIBELLES.some((libelle) => triple[libelle] === "")) return lireIncomplet(motif);
  const { nature, lignes } = repertoire.rapprocher(triple);
  if (nature === "exact") return { sens: preferred(motif, lignes), constats: [] };
  if (nature === "orthographe") return lireOrthographe(motif, lignes);
  const autreLigne = motif.duCode && !lignes.includes(motif.duCode);
  return nature === "synonyme" && !autreLigne
    ? lireOrthographe(motif, lignes)
    : lireInconnu(motif, nature, lignes);
}

/** The row's own code, else the only other possibility, tells which line the labels mean. */
function lireIncomplet({ triple, duCode, repertoire }: Motif): LectureMotif {
  const compatibles = repertoire.compatibles(triple);
  const vides = LIBELLES.filter((libelle) => triple[libelle] === "");
  const seule = triple.sousMotif !== "" && compatibles.length === 1 ? compatibles[0] : undefined;
  const sens = duCode && compatibles.includes(duCode) ? duCode : seule;
  if (!sens) return { sens: null, constats: [aVoir("libelleManquant", ...vides)] };
  return { sens, constats: [aReparer("libelleManquant", libellesOf(sens))] };
}

function lireOrthographe(motif: Motif, lignes: readonly LigneNomenclature[]): LectureMotif {
  const sens = preferred(motif, lignes);
  if (!sens) return aTrancher("tripleInconnu");
  return { sens, constats: [aReparer("libelleOrthographe", libellesOf(sens))] };
}

/**
 * Labels that the nomenclature lacks. With a code that it does not know, the row was written under an
 * earlier version and keeps its meaning; with one that it knows, the labels are of another version,
 * unless each exists: then they were chosen by hand, and the code may be left from a former choice.
 */
function lireInconnu(
  motif: Motif,
  nature: Nature,
  lignes: readonly LigneNomenclature[],
): LectureMotif {
  const { duCode, code } = motif;
  if (!duCode && code !== "") return { sens: null, constats: [] };
  if (nature === "incoherent")
    return duCode ? offrir("tripleIncoherent", motif, duCode) : aTrancher("tripleIncoherent");
  if (duCode)
    return { sens: duCode, constats: [aReparer("libelleAutreVersion", libellesOf(duCode))] };
  const [proche, autre] = lignes;
  return proche && !autre && nature === "proche"
    ? offrir("libelleProche", motif, proche)
    : aTrancher("tripleInconnu");
}

/** Several lines may have the same labels, or synonym: the one of the row's code, else the only one in use. */
function preferred(
  { duCode }: Motif,
  lignes: readonly LigneNomenclature[],
): LigneNomenclature | null {
  if (duCode && lignes.includes(duCode)) return duCode;
  const [seule, autre] = lignes.length > 1 ? lignes.filter(({ retiree }) => !retiree) : lignes;
  return seule && !autre ? seule : null;
}

function aTrancher(genre: Constat["genre"]): LectureMotif {
  return { sens: null, constats: [aVoir(genre, ...LIBELLES)] };
}

/** What a row holds of a line that it is to have: code and level follow where they are constants. */
export function cellulesDeLigne(ligne: LigneLue, voulue: LigneNomenclature): CellulesPrevues {
  const code = isCalculee(ligne, "code") ? {} : { code: voulue.code };
  return { ...libellesOf(voulue), ...code, ...cellulesDeNiveau(ligne, voulue) };
}

/** The whole of a line, to be accepted row by row. */
function offrir(genre: Constat["genre"], motif: Motif, offerte: LigneNomenclature): LectureMotif {
  const apres = cellulesDeLigne(motif.ligne, offerte);
  const constat = { ...aReparer(genre, apres, "ligne"), colonnes: LIBELLES };
  return { sens: null, constats: [constat] };
}

function libellesOf({ thematique, motif, sousMotif }: LigneNomenclature): CellulesPrevues {
  return { thematique, motif, sousMotif };
}

/**
 * What is wrong with a code that was written for good, on a row whose labels mean `motif`. Labels are
 * seen and chosen, the code is hidden: it follows them, but only a person decides between two lines
 * that are both in use.
 */
export function constatsCode(
  ligne: LigneLue,
  motif: LigneNomenclature,
  repertoire: Repertoire,
): Constat[] {
  if (isCalculee(ligne, "code") || ligne.cellules.code === motif.code) return [];
  const code = texteDe(ligne.cellules.code);
  if (code === "") return [aReparer("codeManquant", { code: motif.code })];
  const autre = repertoire.parCode(code);
  const doubtful =
    autre !== undefined && autre !== motif && !autre.retiree && !motif.remplace.includes(code);
  return [aReparer("codeContraire", { code: motif.code }, doubtful ? "groupe" : "tout")];
}

const CHIFFRE_DU_NIVEAU = /^(?:niveau|niv\.?|n)? ?([12])$/;

/**
 * What is wrong with a level that was written for good. One that contradicts the nomenclature may date
 * from a version that said so: a person decides, for all such rows at once.
 */
export function constatsNiveau(ligne: LigneLue, motif: LigneNomenclature): Constat[] {
  if (isCalculee(ligne, "niveau")) return [];
  const contenu = ligne.cellules.niveau;
  if (texteDe(contenu) === "") return [aReparer("niveauManquant", { niveau: niveauOf(motif) })];
  const lu = lireNiveau(contenu);
  if (lu === null || !isPermis(lu, motif))
    return [aReparer("niveauContraire", { niveau: niveauOf(motif) }, "groupe")];
  return lu === contenu ? [] : [aReparer("niveauOrthographe", { niveau: lu })];
}

/** The level to write with another line's labels: none where it is calculated, or may stay. */
function cellulesDeNiveau(ligne: LigneLue, motif: LigneNomenclature): CellulesPrevues {
  const lu = lireNiveau(ligne.cellules.niveau);
  if (isCalculee(ligne, "niveau") || (lu !== null && isPermis(lu, motif))) return {};
  return { niveau: niveauOf(motif) };
}

function lireNiveau(contenu: ContenuCellule): Niveau | null {
  const ecrit = NIVEAUX.find((niveau) => niveau === contenu);
  if (ecrit) return ecrit;
  const chiffre = CHIFFRE_DU_NIVEAU.exec(normalizeLibelle(String(contenu)))?.[1];
  return NIVEAUX.find((niveau) => niveau.endsWith(chiffre ?? " ")) ?? null;
}

function isPermis(niveau: Niveau, motif: LigneNomenclature): boolean {
  return motif.niveau === "1/2" || niveauOf(motif) === niveau;
}
