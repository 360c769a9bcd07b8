import { SuiviError } from "../domain/erreurs";
import {
  indexNomenclature,
  type Nomenclature,
  checkNomenclature,
  type NomenclatureFault,
  type LigneNomenclature,
  type NomenclatureFaultKind,
} from "../domain/nomenclature";
import { publicationFaults } from "../domain/nomenclaturePublication";
import { COLONNES_CSV, type LigneCsv, parseNomenclatureCsv } from "./nomenclatureCsv";
import type { NomenclatureDatee } from "../domain/miseAJour/evolution";
import type { NomenclatureVersionFile, NomenclatureVersionFiles } from "./nomenclatureVersions";

export interface NomenclatureLue {
  readonly nomenclature: Nomenclature;
  /** False when the file has no column *enquete*: it does not say which lines the survey follows. */
  readonly ditEnquete: boolean;
}

const VALEUR_MAX_LENGTH = 60;
/** Nobody mends more before trying again, and the text stays one that a window can show. */
const FAUTES_LISTEES = 1000;

/**
 * The nomenclature that a CSV text holds, ready to be published after the versions that have
 * `codesAnterieurs`. Columns are found by their names, in any order; others are ignored.
 * Throws NOMENCLATURE_INVALIDE whose `fautes` says line, column and reason of each fault in French,
 * NOMENCLATURE_ABSENTE when there is no line.
 */
export function readNomenclatureCsv(
  csv: string,
  codesAnterieurs: ReadonlySet<string> = new Set(),
): NomenclatureLue {
  const { lues, champs, fautes } = parseNomenclatureCsv(csv);
  const nonVerifiees = lues.map(({ nonVerifiee }) => nonVerifiee);
  const { lignes, faults } = checkNomenclature(
    nonVerifiees,
    publicationFaults(nonVerifiees, codesAnterieurs),
  );
  const all = [...fautes, ...faults.map((fault) => describeFault(fault, lues))];
  if (all.length > 0) {
    const details = { nombre: all.length, fautes: listed(all) };
    throw new SuiviError("NOMENCLATURE_INVALIDE", details);
  }
  return { nomenclature: indexNomenclature(lignes), ditEnquete: champs.has("enquete") };
}

/** The faults, line by line; of very many the first ones, and how many more there are. */
function listed(fautes: readonly string[]): string {
  const more = fautes.length - FAUTES_LISTEES;
  const lines = fautes.slice(0, FAUTES_LISTEES);
  return (more > 0 ? [...lines, `… et ${more} autres`] : lines).join("\n");
}

function describeFault(fault: NomenclatureFault, lues: readonly LigneCsv[]): string {
  const line = lues[fault.ligne - 1]?.lineInFile ?? fault.ligne + 1;
  const place = `ligne ${line}, colonne ${COLONNES_CSV[fault.colonne]}`;
  const valeur = fault.valeur.replace(/\p{Cc}/gu, "·").slice(0, VALEUR_MAX_LENGTH);
  return `${place} : ${RAISONS[fault.kind]}${valeur === "" ? "" : ` (« ${valeur} »)`}`;
}

/**
 * The published versions, oldest first, from the texts of their files; each one is checked against
 * the codes of those before it. Throws NOMENCLATURE_INVALIDE.
 */
export function publishNomenclatures(
  [first, ...next]: NomenclatureVersionFiles,
  textOf: (fichier: string) => string,
): [NomenclatureDatee, ...NomenclatureDatee[]] {
  const codes = new Set<string>();
  const publish = ({ version, fichier }: NomenclatureVersionFile): NomenclatureDatee => {
    const { nomenclature } = readNomenclatureCsv(textOf(fichier), codes);
    for (const code of nomenclature.parCode.keys()) codes.add(code);
    return { version, nomenclature };
  };
  return [publish(first), ...next.map(publish)];
}

export interface EnqueteReportee {
  /** The same lines, with the survey's flag of the lines that they are or replace. */
  readonly nomenclature: Nomenclature;
  /** Codes that the survey follows now, in the order of the lines. */
  readonly suivies: readonly string[];
  /** Codes that the survey followed and that no line is or replaces. */
  readonly perdus: readonly string[];
}

/** For a nomenclature that does not say what the survey follows: what it followed in the published one. */
export function carryEnquete(nomenclature: Nomenclature, publiee: Nomenclature): EnqueteReportee {
  const followed = new Set(publiee.lignes.filter(isFollowed).map(codeOf));
  const lignes = nomenclature.lignes.map((ligne) => ({
    ...ligne,
    enquete: [ligne.code, ...ligne.remplace].some((code) => followed.has(code)),
  }));
  const kept = new Set(lignes.flatMap(({ code, remplace }) => [code, ...remplace]));
  return {
    nomenclature: indexNomenclature(lignes),
    suivies: lignes.filter(isFollowed).map(codeOf),
    perdus: [...followed].filter((code) => !kept.has(code)),
  };
}

const isFollowed = ({ enquete }: LigneNomenclature): boolean => enquete;
const codeOf = ({ code }: LigneNomenclature): string => code;

/** Why a line of the nomenclature is refused, in the words of who edits the file. */
const RAISONS: Readonly<Record<NomenclatureFaultKind, string>> = {
  codeManquant: "le code manque",
  codeDouble: "ce code est déjà pris par une autre ligne",
  codeInvalide:
    "le code doit commencer par une lettre et n'avoir que lettres sans accent, chiffres, points et tirets (50 au plus)",
  tripleDouble: "cette thématique, ce motif et ce sous-motif existent déjà ensemble",
  tripleTropLong: "thématique, motif et sous-motif dépassent ensemble 253 caractères",
  libelleVide: "le libellé manque",
  libelleTropLong: "le libellé dépasse 255 caractères",
  libelleCaractereInterdit: "le libellé ne doit contenir ni ~ ni * ni ? ni |",
  libelleDebutInterdit: "le libellé ne doit pas commencer par = < > + - @ ou '",
  synonymeDebutInterdit: "un synonyme ne doit pas commencer par = + - @ ou '",
  libelleSansLettre: "le libellé doit contenir au moins une lettre",
  libelleEcritAutrement: "ce libellé est écrit autrement (casse, accents, espaces) plus haut",
  caractereDeControle: "le texte contient un retour à la ligne ou un caractère de contrôle",
  niveauInvalide: "le niveau doit être 1, 2 ou 1/2",
  enqueteInvalide: "indiquez oui, non, ou rien",
  remplaceInconnu: "aucune version publiée ni ce fichier n'ont ce code à remplacer",
  remplaceEnBoucle: "cette ligne finit par se remplacer elle-même",
};
