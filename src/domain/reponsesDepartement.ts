import { formatDate } from "./dates";
import { normalizeLibelle } from "./libelles";
import type { LigneNomenclature, Nomenclature } from "./nomenclature";
import { createLecteurDeCodes, createLecteurDeSuccession } from "./nomenclatureCodes";
import { parseBlocs, parseLigne, type ReponseType } from "./reponseType";
import { CELL_TEXT_MAX_LENGTH, toStorableText } from "./texte";

/**
 * A department's own answers beside the national ones, kept in the workbook. Nothing that was saved is
 * ever written over: each save is a version of its own, which names those that it continues. A version
 * that none continues is in force; two of them for one motif mean that two people have written at once.
 */

/** The sheet that holds them, made with the first one; found by its table whatever it is called. */
export const FEUILLE_REPONSES = "Réponses du département";
export const TABLE_REPONSES = "ReponsesDepartement";

/** Instead of the national text, or after it; `retrait`: there is none any more. */
export const NATURES = ["reponse", "complement", "retrait"] as const;
export type Nature = (typeof NATURES)[number];

/** What is written, by whom, for which line of the nomenclature. */
export interface VersionReponse {
  /** Unique among all versions. */
  readonly id: string;
  /** Of the line as it was then; the labels tell what it was, should the nomenclature forget it. */
  readonly code: string;
  readonly thematique: string;
  readonly motif: string;
  readonly sousMotif: string;
  readonly nature: Nature;
  /** The e-mail's subject, as a réponse type's; "" for the national one. */
  readonly objet: string;
  /** In the same Markdown as a réponse type, without a head. */
  readonly texte: string;
  readonly auteur: string;
  /** Excel serial day with its fraction: local date and time. */
  readonly instant: number;
  /** Ids of the versions that it takes the place of. */
  readonly precedentes: readonly string[];
}

/** Titles of the table's columns, in their order. */
export const COLONNES_REPONSES: Readonly<Record<keyof VersionReponse, string>> = {
  code: "Code",
  thematique: "Thématique",
  motif: "Motif",
  sousMotif: "Sous motif",
  nature: "Nature",
  objet: "Objet",
  texte: "Texte",
  auteur: "Auteur",
  instant: "Date",
  id: "Id",
  precedentes: "Remplace",
};

/** How the sheet says each. */
const NATURES_ECRITES: Readonly<Record<Nature, string>> = {
  reponse: "réponse",
  complement: "complément",
  retrait: "retrait",
};

/** What the cells of a version hold. */
export function cellulesOfVersion(
  version: VersionReponse,
): Readonly<Record<keyof VersionReponse, string | number>> {
  return {
    ...version,
    nature: NATURES_ECRITES[version.nature],
    precedentes: version.precedentes.join(" "),
  };
}

/**
 * The version that cells hold; null for a row that holds none. What a person wrote there by hand counts:
 * a nature that nobody knows is a réponse, a date that is none is 0.
 */
export function versionOfCellules(
  cellules: Readonly<Record<keyof VersionReponse, string | number>>,
): VersionReponse | null {
  const text = (key: keyof VersionReponse): string => String(cellules[key]);
  const id = text("id").trim();
  if (id === "") return null;
  const nature = normalizeLibelle(text("nature"));
  const instant = Number(cellules.instant);
  return {
    ...{ id, code: text("code"), thematique: text("thematique"), motif: text("motif") },
    ...{ sousMotif: text("sousMotif"), objet: text("objet"), texte: text("texte") },
    ...{ auteur: text("auteur"), instant: Number.isFinite(instant) ? instant : 0 },
    nature: NATURES.find((one) => normalizeLibelle(NATURES_ECRITES[one]) === nature) ?? "reponse",
    precedentes: text("precedentes").split(/\s+/).filter(Boolean),
  };
}

/** In UTF-16 units; less than a cell holds by the apostrophe that keeps a text from becoming a formula. */
export const TEXTE_MAX = CELL_TEXT_MAX_LENGTH - 1;

export type FauteReponse = "vide" | "tropLongue";

/** What keeps a text from being saved, null when nothing does. */
export function fauteOfReponse({
  nature,
  objet,
  texte,
}: Pick<VersionReponse, "nature" | "objet" | "texte">): FauteReponse | null {
  if (nature !== "retrait" && texte.trim() === "") return "vide";
  return Math.max(texte.length, objet.length) > TEXTE_MAX ? "tropLongue" : null;
}

/** What was written of one motif. */
export interface ReponseDuMotif {
  /** What is to be read: none after a withdrawal, several when nobody has yet chosen between them. */
  readonly actuelles: readonly VersionReponse[];
  /** Ids of the versions that the next one continues, withdrawals included. */
  readonly tetes: readonly string[];
  /** Every version, the latest first. */
  readonly versions: readonly VersionReponse[];
}

export const SANS_REPONSE: ReponseDuMotif = { actuelles: [], tetes: [], versions: [] };

export interface ReponsesParMotif {
  /** By the code of a line in force. */
  readonly parCode: ReadonlyMap<string, ReponseDuMotif>;
  /** Those whose line is retired and that no single line takes over, or that the nomenclature does not know. */
  readonly sansMotif: readonly ReponseDuMotif[];
}

/** Puts each version under the line in force that its own has become. */
export function reponsesParMotif(
  versions: readonly VersionReponse[],
  nomenclature: Nomenclature,
): ReponsesParMotif {
  const codeOf = createLecteurDeCodes(nomenclature);
  const successeurOf = createLecteurDeSuccession(nomenclature);
  const parCode = new Map<string, VersionReponse[]>();
  const orphelines = new Map<string, VersionReponse[]>();
  const continued = new Map<string, VersionReponse>();
  for (const version of versions)
    for (const id of version.precedentes) if (id !== version.id) continued.set(id, version);
  for (const version of versions) {
    const code = codeOf(version);
    const successeur = code === null ? null : successeurOf(code);
    const [groups, key] = successeur?.certain
      ? [parCode, successeur.code]
      : [orphelines, version.code];
    const group = groups.get(key);
    if (group) group.push(version);
    else groups.set(key, [version]);
  }
  const toMotif = (group: readonly VersionReponse[]): ReponseDuMotif => motifOf(group, continued);
  return {
    parCode: new Map([...parCode].map(([code, group]) => [code, toMotif(group)])),
    sansMotif: [...orphelines.values()]
      .map(toMotif)
      .filter(({ actuelles }) => actuelles.length > 0),
  };
}

function motifOf(
  group: readonly VersionReponse[],
  continued: ReadonlyMap<string, VersionReponse>,
): ReponseDuMotif {
  const versions = [...group].sort((a, b) => b.instant - a.instant);
  const heads = versions.filter(({ id }) => !continued.has(id));
  // Versions that a person made name each other in a ring have no head: the latest is not lost.
  const isRing = heads.length === 0 && versions.every(({ id }) => isWithin(group, continued, id));
  const tetes = isRing ? versions.slice(0, 1) : heads;
  return {
    actuelles: tetes.filter(({ nature }) => nature !== "retrait"),
    tetes: tetes.map(({ id }) => id),
    versions,
  };
}

const isWithin = (
  group: readonly VersionReponse[],
  continued: ReadonlyMap<string, VersionReponse>,
  id: string,
): boolean => {
  const next = continued.get(id);
  return next !== undefined && group.includes(next);
};

/**
 * Versions that somebody else has saved meanwhile beside a new one: of its line, or in the place of
 * what it continues, and not among those that its author knew (`connues`, ids).
 */
export function concurrentesOf(
  nouvelle: VersionReponse,
  connues: readonly string[],
  versions: readonly Pick<VersionReponse, "id" | "code" | "precedentes">[],
): readonly string[] {
  const known = new Set([...connues, nouvelle.id]);
  const continues = new Set(nouvelle.precedentes);
  return versions
    .filter(({ id }) => !known.has(id))
    .filter(
      ({ code, precedentes }) =>
        code === nouvelle.code || precedentes.some((one) => continues.has(one)),
    )
    .map(({ id }) => id);
}

/** As a réponse type, to be shown, filled and copied like one. */
export function reponseTypeOf({ code, objet, texte }: VersionReponse): ReponseType {
  return { code, objet: parseLigne(objet), revision: null, corps: parseBlocs(texte) };
}

/** A text as a workbook can hold it, without blanks around. */
export const texteSaisi = (texte: string): string => toStorableText(texte).trim();

/**
 * All of these as one Markdown text: each with the head of a réponse type, under which a file of it can
 * be made as it is; its author stands in the head too.
 */
export function exportOfReponses(versions: readonly VersionReponse[]): string {
  return versions.map((version) => `${fileOfReponse(version)}\n`).join("\n");
}

function fileOfReponse(version: VersionReponse): string {
  const { code, objet, texte, auteur, instant, nature } = version;
  const titre = [version.thematique, version.motif, version.sousMotif].join(" › ");
  const line = (value: string): string => value.replace(/\s+/g, " ").trim();
  return [
    "---",
    `code: ${line(code)}`,
    `motif: ${line(titre)}`,
    `nature: ${NATURES_ECRITES[nature]}`,
    ...(objet === "" ? [] : [`objet: ${line(objet)}`]),
    ...(instant > 0 ? [`révision: ${formatDate(instant)}`] : []),
    ...(auteur === "" ? [] : [`auteur: ${line(auteur)}`]),
    "---",
    "",
    texte,
  ].join("\n");
}

/** The labels of a line, as a version keeps them. */
export const libellesOf = ({
  code,
  thematique,
  motif,
  sousMotif,
}: LigneNomenclature): Pick<VersionReponse, "code" | "thematique" | "motif" | "sousMotif"> => ({
  ...{ code, thematique, motif, sousMotif },
});
