import type { LigneNomenclature } from "../../nomenclature";
import { LIBELLES } from "../../nomenclatureFautes";
import { aReparer, aVoir, type CellulesPrevues, type Constat, type Lecture } from "../anomalie";
import { isCalculee, type LigneBrute, texteDe } from "../historiqueBrut";
import type { Nature, Repertoire, Triple } from "../repertoire";
import { cellulesDeNiveau } from "./niveaux";

/** The line that a row is about; null while only a person can tell. */
export type LectureMotif = Lecture<LigneNomenclature | null>;

/** What a row's labels and code say together. */
interface Motif {
  readonly ligne: LigneBrute;
  readonly triple: Triple;
  /** As it was written for good; "" where a formula finds it from the labels. */
  readonly code: string;
  readonly duCode: LigneNomenclature | undefined;
  readonly repertoire: Repertoire;
}

export function tripleOf({ cellules }: LigneBrute): Triple {
  return {
    thematique: texteDe(cellules.thematique),
    motif: texteDe(cellules.motif),
    sousMotif: texteDe(cellules.sousMotif),
  };
}

export function lireMotif(ligne: LigneBrute, repertoire: Repertoire): LectureMotif {
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

/** The whole of a line, to be accepted row by row: code and level follow where they are constants. */
function offrir(genre: Constat["genre"], motif: Motif, offerte: LigneNomenclature): LectureMotif {
  const code = isCalculee(motif.ligne, "code") ? {} : { code: offerte.code };
  const apres = { ...libellesOf(offerte), ...code, ...cellulesDeNiveau(motif.ligne, offerte) };
  const constat = { ...aReparer(genre, apres, "ligne"), colonnes: LIBELLES };
  return { sens: null, constats: [constat] };
}

function libellesOf({ thematique, motif, sousMotif }: LigneNomenclature): CellulesPrevues {
  return { thematique, motif, sousMotif };
}
