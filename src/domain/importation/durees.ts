import { DUREE_MAXIMUM, ECART_DE_FRACTION } from "../seuils";
import { parseDuree } from "../duree";
import { normalizeLibelle } from "../libelles";
import { type ParBlocs, visitInBlocks } from "../parBlocs";
import { ILLISIBLE, lu, wordsOf, type Sens, VIDE } from "./cellules";
import { type CelluleLue, texteOf } from "./fichierLu";

/**
 * How the durations of a column are read. Their unit comes from the column's title, else from each
 * cell's number format, else from the values, and where these leave a doubt from a person.
 */

const SECONDES_PAR_JOUR = 86_400;
const HEURE = 3600;

/** What a number without a unit of its own counts; `jours`: Excel's fractions of a day. */
export type UniteDuree = "secondes" | "minutes" | "heures" | "jours";

/**
 * What a time says: hours, minutes and seconds as it stands, or minutes and seconds that somebody typed
 * in two parts (4:05), which Excel takes for hours and minutes.
 */
export type LectureTemps = "telsQuels" | "minutesSecondes";

/** What a person says of a column; absent: what the file says. */
export interface ChoixDuree {
  readonly nombres?: UniteDuree;
  readonly temps?: LectureTemps;
}

/** Where a rule comes from. */
export type SourceRegle = "titre" | "format" | "valeurs" | "choix";

export interface Regle<T> {
  /** null: only a person can tell. */
  readonly valeur: T | null;
  readonly source: SourceRegle;
}

/** The rule of a column of durations; null for a kind of cell that it does not have. */
export interface RegleDuree {
  readonly nombres: Regle<UniteDuree> | null;
  readonly temps: Regle<LectureTemps> | null;
  /** Its title says `hh:mm`: so are its texts. */
  readonly enHeuresMinutes: boolean;
  /** What of its cells speaks against the unit that its title names; null where nothing does. */
  readonly contredit: Contradiction | null;
}

export type Contradiction =
  /** Seconds, and each number is less than a minute: no call is so short. */
  | "courtes"
  /** Minutes or hours, and most numbers are an hour or more: no calls are so long. */
  | "longues"
  /** A cell's own number format writes another unit. */
  | "format";

/** A duration as it is written, before the rule of its column. */
export type DureeEcrite =
  /** `unite`: of the cell's own number format. */
  | { readonly kind: "nombre"; readonly nombre: number; readonly unite: UniteDuree | null }
  /** Seconds, of hours, minutes and seconds as they stand. */
  | { readonly kind: "temps"; readonly secondes: number }
  /** Seconds, of a text that leaves no doubt. */
  | { readonly kind: "sure"; readonly secondes: number }
  | { readonly kind: "vide" }
  | { readonly kind: "illisible" };

const UNITES: Readonly<Record<string, UniteDuree>> = {
  ...{ h: "heures", hh: "heures", heure: "heures", heures: "heures" },
  ...{ m: "minutes", mm: "minutes", mn: "minutes", min: "minutes", mins: "minutes" },
  ...{ minute: "minutes", minutes: "minutes" },
  ...{ s: "secondes", ss: "secondes", sec: "secondes", secs: "secondes" },
  ...{ seconde: "secondes", secondes: "secondes" },
};

/** The unit that a word names; undefined for any other word. Words as `normalizeLibelle` gives them. */
export function uniteOfMot(mot: string): UniteDuree | undefined {
  return Object.hasOwn(UNITES, mot) ? UNITES[mot] : undefined;
}

/** The units that a title or a format names, in their order, each once. */
function unitesOf(texte: string): UniteDuree[] {
  const mots = wordsOf(normalizeLibelle(texte.slice(0, 255).replace(/(\p{L})\(s\)/gu, "$1")));
  return [...new Set(mots.flatMap((mot) => uniteOfMot(mot) ?? []))];
}

/** The unit of the texts that a number format writes beside numbers: `0" min"`; null for none, or several. */
function uniteOfFormat(format: string): UniteDuree | null {
  const [first = ""] = format.slice(0, 255).split(";");
  const textes = first.match(/"[^"]*"|\\./g)?.map((one) => one.replace(/["\\]/g, ""));
  const [seule, autre] = unitesOf(textes?.join("") ?? "");
  return seule && !autre ? seule : null;
}

const NOMBRE = /^'?(\d{1,9}(?:[.,]\d{1,9})?)$/;
const TROIS_PARTIES = /^\d{1,3}:[0-5]\d:[0-5]\d(?:[.,]0+)?$/;
const DEUX_PARTIES = /^(\d{1,3}):([0-5]\d)$/;
const LONGUEUR_MAXIMUM = 60;

/** What stands in a cell. `enHeuresMinutes`: as `RegleDuree`. */
function dureeEcriteOf(cellule: CelluleLue | undefined, enHeuresMinutes: boolean): DureeEcrite {
  switch (cellule?.kind) {
    case undefined:
      return VIDE;
    case "nombre":
      return {
        kind: "nombre",
        nombre: cellule.nombre,
        unite: cellule.format === undefined ? null : uniteOfFormat(cellule.format),
      };
    case "duree":
      return { kind: "temps", secondes: cellule.jours * SECONDES_PAR_JOUR };
    // A time under the format of a date.
    case "date":
      return cellule.serial < 1
        ? { kind: "temps", secondes: cellule.serial * SECONDES_PAR_JOUR }
        : ILLISIBLE;
    case "texte":
      return dureeOfTexte(texteOf(cellule), enHeuresMinutes);
    default:
      return ILLISIBLE;
  }
}

function dureeOfTexte(texte: string, enHeuresMinutes: boolean): DureeEcrite {
  if (texte === "") return VIDE;
  if (texte.length > LONGUEUR_MAXIMUM) return ILLISIBLE;
  const nombre = NOMBRE.exec(texte)?.[1];
  if (nombre !== undefined)
    return { kind: "nombre", nombre: Number(nombre.replace(",", ".")), unite: null };
  const parties = enHeuresMinutes ? DEUX_PARTIES.exec(texte) : null;
  if (parties)
    return { kind: "temps", secondes: Number(parties[1]) * HEURE + Number(parties[2]) * 60 };
  const secondes = parseDuree(texte);
  if (secondes === null) return ILLISIBLE;
  return { kind: TROIS_PARTIES.test(texte) ? "temps" : "sure", secondes };
}

/** What a column says of its durations, before anybody is asked. */
export interface ColonneDeDurees {
  readonly titre: string;
  /** The units that its title names. */
  readonly unites: readonly UniteDuree[];
  readonly enHeuresMinutes: boolean;
  /** Its title says `mm:ss`, and each of its times shows hours and minutes: somebody typed 4:05 for 4 min 05. */
  readonly heuresSousMinutesSecondes: boolean;
  /** Its numbers above zero, and its times above zero in seconds. */
  readonly nombres: readonly Nombre[];
  readonly temps: readonly number[];
  /** The first of its cells that are numbers, and of all others with a duration; each text once. */
  readonly exemples: Readonly<Record<"nombres" | "temps", readonly CelluleLue[]>>;
}

/** Cells of each kind that can show what a rule would do. */
const EXEMPLES_MAX = 12;

/** What stands in a column of durations. `cellules`: from top to bottom; empty ones may be absent. */
export function* readColonneDeDurees(
  titre: string,
  cellules: readonly (CelluleLue | undefined)[],
): ParBlocs<ColonneDeDurees> {
  const unites = unitesOf(titre);
  const enHeuresMinutes = unites.join() === "heures,minutes";
  const nombres: Nombre[] = [];
  const temps: number[] = [];
  let sansSecondes = unites.join() === "minutes,secondes";
  const vues = { nombres: new Map<string, CelluleLue>(), temps: new Map<string, CelluleLue>() };
  yield* visitInBlocks(cellules, (cellule) => {
    const ecrite = dureeEcriteOf(cellule, enHeuresMinutes);
    if (!cellule || valeurDe(ecrite) <= 0) return;
    if (ecrite.kind === "nombre") nombres.push(ecrite);
    if (ecrite.kind === "temps") {
      temps.push(ecrite.secondes);
      sansSecondes &&= cellule.kind === "duree" && cellule.sansSecondes;
    }
    const exemples = vues[ecrite.kind === "nombre" ? "nombres" : "temps"];
    if (exemples.size < EXEMPLES_MAX) exemples.set(texteOf(cellule), cellule);
  });
  const exemples = { nombres: [...vues.nombres.values()], temps: [...vues.temps.values()] };
  const heuresSousMinutesSecondes = sansSecondes && temps.length > 0;
  return { titre, unites, enHeuresMinutes, heuresSousMinutesSecondes, nombres, temps, exemples };
}

function valeurDe(ecrite: DureeEcrite): number {
  if (ecrite.kind === "nombre") return ecrite.nombre;
  return "secondes" in ecrite ? ecrite.secondes : 0;
}

/** The rule of a column from its title, its cells, and what a person said of it. */
export function regleOf(colonne: ColonneDeDurees, choix: ChoixDuree = {}): RegleDuree {
  const { unites, enHeuresMinutes, nombres } = colonne;
  const [duTitre = null, autre] = unites;
  const titree = autre === undefined ? duTitre : null;
  return {
    enHeuresMinutes,
    nombres: regleDesNombres(titree, nombres, choix.nombres),
    temps: regleDesTemps(colonne, choix.temps),
    contredit: titree && nombres.length > 0 ? contradictionOf(titree, nombres) : null,
  };
}

/**
 * Whether whole minutes and the seconds beyond them stand in a column each: none of these reaches a minute,
 * so that they are not the whole duration a second time.
 */
export function isEnDeuxColonnes(secondes: ColonneDeDurees, minutes: ColonneDeDurees): boolean {
  const isWhole = ({ nombre }: Nombre): boolean => Number.isInteger(nombre);
  return (
    secondes.unites.join() === "secondes" &&
    minutes.unites.join() === "minutes" &&
    secondes.temps.length + minutes.temps.length === 0 &&
    secondes.nombres.length > 0 &&
    minutes.nombres.length > 0 &&
    secondes.nombres.every((one) => isWhole(one) && one.nombre < 60) &&
    minutes.nombres.every(isWhole)
  );
}

function contradictionOf(titree: UniteDuree, nombres: readonly Nombre[]): Contradiction | null {
  if (nombres.some(({ unite }) => unite !== null && unite !== titree)) return "format";
  if (titree === "secondes")
    return nombres.every(({ nombre }) => nombre >= 1 && nombre < 60) ? "courtes" : null;
  const uneHeure = titree === "heures" ? 1 : 60;
  const longues = nombres.filter(({ nombre }) => nombre >= uneHeure);
  return longues.length * 2 > nombres.length ? "longues" : null;
}

type Nombre = Extract<DureeEcrite, { kind: "nombre" }>;

function regleDesNombres(
  titree: UniteDuree | null,
  tous: readonly Nombre[],
  choisie: UniteDuree | undefined,
): Regle<UniteDuree> | null {
  if (tous.length === 0) return null;
  if (choisie) return { valeur: choisie, source: "choix" };
  if (titree) return { valeur: titree, source: "titre" };
  const sansUnite = tous.flatMap(({ nombre, unite }) => (unite === null ? [nombre] : []));
  if (sansUnite.length === 0) return { valeur: tous[0]?.unite ?? null, source: "format" };
  return { valeur: uniteOfValeurs(sansUnite), source: "valeurs" };
}

/** Numbers that are mostly under a minute, or decimal, leave a doubt: no call lasts 4 s. */
function uniteOfValeurs(nombres: readonly number[]): UniteDuree | null {
  if (nombres.every(isFractionDeJour)) return "jours";
  if (nombres.some((nombre) => !Number.isInteger(nombre))) return null;
  return nombres.filter((nombre) => nombre < 60).length * 2 > nombres.length ? null : "secondes";
}

/** Whole seconds as Excel holds them, 240 / 86 400, and no number that somebody typed, as 0,25. */
function isFractionDeJour(nombre: number): boolean {
  const secondes = nombre * SECONDES_PAR_JOUR;
  const isWhole = Math.abs(secondes - Math.round(secondes)) <= ECART_DE_FRACTION;
  return secondes <= DUREE_MAXIMUM && isWhole && !Number.isInteger(nombre * 1_000);
}

/**
 * Whole minutes, most of an hour or more, are minutes and seconds that Excel took for hours and minutes:
 * no calls last so long. A few hours among short times may be true, unless one is out of reach, or the
 * title says minutes and seconds.
 */
function regleDesTemps(
  { temps, enHeuresMinutes, heuresSousMinutesSecondes }: ColonneDeDurees,
  choisie: LectureTemps | undefined,
): Regle<LectureTemps> | null {
  if (temps.length === 0) return null;
  if (choisie) return { valeur: choisie, source: "choix" };
  const longs = temps.filter((secondes) => secondes >= HEURE);
  if (heuresSousMinutesSecondes)
    return { valeur: longs.length > 0 ? "minutesSecondes" : null, source: "titre" };
  const isMostly = longs.length * 2 >= temps.length;
  const doubtful = isMostly || longs.some((secondes) => secondes > DUREE_MAXIMUM);
  if (longs.length === 0 || !doubtful) return { valeur: "telsQuels", source: "valeurs" };
  const sure = isMostly && !enHeuresMinutes && temps.every(isMinutesEntieres);
  return { valeur: sure ? "minutesSecondes" : null, source: "valeurs" };
}

function isMinutesEntieres(secondes: number): boolean {
  const minutes = secondes / 60;
  return Math.abs(minutes - Math.round(minutes)) * 60 <= ECART_DE_FRACTION;
}

/** A duration by the rule of its column. */
export interface DureeLue {
  /** Whole seconds. */
  readonly sens: Sens<number>;
  /** The column's rule leaves it open. */
  readonly aPreciser: boolean;
  /** It shows as hours and minutes, and was read as minutes and seconds. */
  readonly heuresPourMinutes: boolean;
}

const SURE = { aPreciser: false, heuresPourMinutes: false } as const;
const A_PRECISER: DureeLue = { sens: ILLISIBLE, aPreciser: true, heuresPourMinutes: false };

export function readDuree(cellule: CelluleLue | undefined, regle: RegleDuree): DureeLue {
  const ecrite = dureeEcriteOf(cellule, regle.enHeuresMinutes);
  switch (ecrite.kind) {
    case "nombre":
      return readNombre(ecrite, regle);
    case "temps":
      return readTemps(ecrite.secondes, regle);
    case "sure":
      return { ...SURE, sens: lu(ecrite.secondes) };
    case "vide":
      return { ...SURE, sens: VIDE };
    case "illisible":
      return { ...SURE, sens: ILLISIBLE };
  }
}

/** Minutes and the seconds beyond them; one of the two may be empty. */
export function readDeuxDurees(secondes: DureeLue, minutes: DureeLue): DureeLue {
  const [une, autre] = [secondes.sens, minutes.sens];
  if (autre.kind === "vide") return secondes;
  if (une.kind === "vide" || autre.kind === "illisible") return minutes;
  return une.kind === "illisible" ? secondes : { ...SURE, sens: lu(une.valeur + autre.valeur) };
}

function readNombre({ nombre, unite }: Nombre, { nombres }: RegleDuree): DureeLue {
  if (nombre <= 0) return { ...SURE, sens: arrondir(nombre) };
  // The title and a person speak for every cell, the values only for those whose format says nothing.
  const forced = nombres?.source === "titre" || nombres?.source === "choix";
  const chosen = forced ? nombres.valeur : (unite ?? nombres?.valeur ?? null);
  if (chosen === null) return A_PRECISER;
  return { ...SURE, sens: arrondir(nombre * secondesOf(nombre, chosen)) };
}

/** A fraction that only a day can have, in a column of seconds or minutes, is Excel's own. */
function secondesOf(nombre: number, unite: UniteDuree): number {
  if (unite === "heures") return HEURE;
  const isFraction =
    unite === "jours" || (nombre > 0 && nombre < (unite === "minutes" ? 1 / 24 : 1));
  if (isFraction) return SECONDES_PAR_JOUR;
  return unite === "minutes" ? 60 : 1;
}

function readTemps(secondes: number, { temps }: RegleDuree): DureeLue {
  if (temps?.valeur === null && secondes > 0) return A_PRECISER;
  const heuresPourMinutes = temps?.valeur === "minutesSecondes";
  return {
    aPreciser: false,
    heuresPourMinutes,
    sens: arrondir(secondes / (heuresPourMinutes ? 60 : 1)),
  };
}

/** Whole seconds; below zero is no duration. */
function arrondir(secondes: number): Sens<number> {
  return secondes >= 0 ? lu(Math.round(secondes)) : ILLISIBLE;
}
