import type { Departement } from "../../domain/departements.built";
import { findDepartement } from "../../domain/departements";
import {
  type Catalogue,
  CENTRE_ADMINISTRATION,
  partageReseau,
  POSTE_DEVELOPPEUR,
  type NomenclaturePubliee,
} from "../sources";
import { readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { carryEnquete, readNomenclatureCsv } from "../nomenclatureFile";
import type { SuiviOptions } from "../options";
import { isNumeroDeVersion, NUMERO_MAX_LENGTH } from "../../domain/nomenclaturePublication";
import { decodeCsv } from "../texteCsv";
import { dateOf, ErreurUsage, type MotsTapes, readMots } from "./motsTapes";

/** What the command is asked to do. */
export interface Demande {
  readonly aide: boolean;
  /** Whose workbook: one department's, each department's, the nation's, a throwaway one, or nobody's yet (null). */
  readonly departement: Departement | "tous" | "national" | "diagnostic" | null;
  /** The file to write, or the folder for all departments; the usual place when null. */
  readonly sortie: string | null;
  /** Another nomenclature than the published one; null for that one. */
  readonly nomenclature: { readonly fichier: string; readonly version: string | null } | null;
  /** The file of the survey's calendar; null for a workbook without one. */
  readonly calendrier: string | null;
  /** Excel serial day on which the workbook is made. */
  readonly date: number;
  /** Where Excel looks for the add-in; null for a workbook without its pane. */
  readonly volet: Catalogue | null;
}

/** What was typed after the command. Throws ErreurUsage where that makes no sense. */
export function readDemande(argv: readonly string[], today: number): Demande {
  const { options } = readMots(argv, OPTIONS);
  refuseTogether(options, "tous", "departement");
  refuseTogether(options, "national", "departement");
  refuseTogether(options, "national", "tous");
  refuseTogether(options, "national", "volet");
  for (const other of ["departement", "tous", "national"] as const)
    refuseTogether(options, "diagnostic", other);
  if (options.has("version-nomenclature") && !options.has("nomenclature")) {
    throw new ErreurUsage("L'option --version-nomenclature ne va qu'avec --nomenclature.");
  }
  const sortie = options.get("sortie") ?? null;
  if (sortie !== null && !options.has("tous") && !/\.xlsx$/i.test(sortie)) {
    throw new ErreurUsage(`Le fichier à écrire doit se terminer par .xlsx : « ${sortie} ».`);
  }
  const fichier = options.get("nomenclature");
  const version = options.get("version-nomenclature");
  const volet = options.get("volet");
  return {
    aide: options.has("aide"),
    departement: quiOf(options),
    sortie,
    calendrier: options.get("calendrier") ?? null,
    nomenclature: fichier === undefined ? null : { fichier, version: versionOf(version) },
    date: dateOf(options.get("date"), today),
    volet: volet === undefined ? CENTRE_ADMINISTRATION : parseVolet(volet),
  };
}

type OptionName = keyof typeof OPTIONS;
type OptionsSaisies = MotsTapes<OptionName>["options"];

function refuseTogether(options: OptionsSaisies, one: OptionName, other: OptionName): void {
  if (!options.has(one) || !options.has(other)) return;
  throw new ErreurUsage(`Les options --${one} et --${other} ne vont pas ensemble.`);
}

function quiOf(options: OptionsSaisies): Demande["departement"] {
  if (options.has("national")) return "national";
  if (options.has("diagnostic")) return "diagnostic";
  return options.has("tous") ? "tous" : departementOf(options.get("departement"));
}

function departementOf(text: string | undefined): Departement | null {
  if (text === undefined) return null;
  const departement = findDepartement(text);
  if (departement) return departement;
  throw new ErreurUsage(
    `Département inconnu : « ${text} ». Donnez son code (2A) ou son nom (Corse-du-Sud).`,
  );
}

function versionOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  return numeroVerifie(text);
}

/** The cell of the workbook that shows the number must never read it as a formula. */
function numeroVerifie(numero: string): string {
  if (isNumeroDeVersion(numero)) return numero;
  throw new ErreurUsage(
    `« ${numero} » ne peut pas être un numéro de version : 1 à ${NUMERO_MAX_LENGTH} caractères, sans espace au début ni à la fin, sans caractère de contrôle, et ne commençant pas par = + - @ ou '. L'option --version-nomenclature en donne un autre.`,
  );
}

/** The options of the command as they may be typed. */
const OPTIONS = {
  aide: { type: "boolean" },
  departement: { type: "string" },
  tous: { type: "boolean" },
  national: { type: "boolean" },
  diagnostic: { type: "boolean" },
  calendrier: { type: "string" },
  sortie: { type: "string" },
  nomenclature: { type: "string" },
  "version-nomenclature": { type: "string" },
  date: { type: "string" },
  volet: { type: "string" },
} as const;

const NOMMES: Readonly<Record<string, Catalogue | null>> = {
  centre: CENTRE_ADMINISTRATION,
  developpeur: POSTE_DEVELOPPEUR,
  aucun: null,
};

/** A server and a shared folder at least, without the characters that Windows refuses in a path. */
const CHEMIN_RESEAU = /^\\\\[^\\/:*?"<>|]+(\\[^\\/:*?"<>|]+)+$/;

/**
 * Where Excel is told to look for the add-in; null for nowhere. A network path may be typed with
 * slashes, which command lines leave alone. Throws ErreurUsage.
 */
function parseVolet(text: string): Catalogue | null {
  const nomme = Object.hasOwn(NOMMES, text) ? NOMMES[text] : undefined;
  if (nomme !== undefined) return nomme;
  const chemin = text.replace(/\//g, "\\").replace(/(?<!\\)\\+$/, "");
  if (CHEMIN_RESEAU.test(chemin)) return partageReseau(chemin);
  throw new ErreurUsage(
    `Volet inconnu : « ${text} ». Donnez centre, developpeur, aucun, ou un partage réseau comme \\\\serveur\\partage.`,
  );
}

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
  const version = { numero: demandee.version ?? numeroVerifie(numeroOf(demandee.fichier)), date };
  if (lue.ditEnquete) return { nomenclature: lue.nomenclature, version, remarque: null };
  const { nomenclature, suivies, perdus } = carryEnquete(lue.nomenclature, publiee.nomenclature);
  const reprises = `Pas de colonne enquete : lignes suivies par l'enquête reprises de la version ${publiee.version.numero} : ${listOf(suivies)}.`;
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

/** What `--aide` prints. */
export const AIDE = `Fabrique le classeur de suivi des sollicitations SI SIAO.

Utilisation : npm run classeur [-- OPTIONS]

Sans option : un classeur sans département, dist/suivi.xlsx.

  --departement CODE|NOM   le classeur d'un département, son nom déjà rempli :
                           --departement 2A écrit dist/suivi-2A-corse-du-sud.xlsx
  --tous                   les classeurs des 101 départements, et une archive zip
                           qui les réunit, dans dist/classeurs/ ; ceux d'avant sont
                           remplacés
  --national               le tableau de bord national, dist/tableau-de-bord-national.xlsx,
                           où se consolident les classeurs des départements
  --diagnostic             un classeur à jeter, dist/diagnostic.xlsx, où « Vérifier ce
                           poste » essaie ce que le complément attend d'Excel
  --calendrier FICHIER     le calendrier de l'enquête, en CSV, gardé dans le classeur : le
                           volet y lit ce qu'il reste à rendre. Colonnes periode (2026-10
                           ou 2026-T4), ouverture, cloture (JJ/MM/AAAA)
  --sortie CHEMIN          un autre fichier, ou avec --tous un autre dossier
  --nomenclature FICHIER   une autre nomenclature que celle publiée, en CSV (point-virgule
                           ou virgule ; UTF-8 ou Windows-1252). Colonnes code, niveau,
                           thematique, motif, sous_motif, dans n'importe quel ordre ; et
                           au choix remplace, enquete, synonymes. Sans colonne enquete,
                           les lignes suivies par l'enquête sont reprises de la version
                           publiée
  --version-nomenclature N le numéro de cette nomenclature ; sinon celui du nom du
                           fichier (nomenclature-2025.2.csv), sinon ce nom
  --date JJ/MM/AAAA        le jour de fabrication ; aujourd'hui sans cette option. Même
                           date et même nomenclature : mêmes fichiers, à l'octet près
  --volet LIEU             où Excel trouve le complément dont le volet s'ouvre avec le
                           classeur : centre (centre d'administration Microsoft 365, sans
                           cette option), developpeur (poste de développement), aucun
                           (pas de volet), ou un partage réseau : \\\\serveur\\partage,
                           qui peut s'écrire //serveur/partage
  --aide                   ce texte
`;
