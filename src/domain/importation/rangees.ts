import {
  byColumn,
  type Canal,
  CANAL_EMAIL,
  keysMarked,
  type Niveau,
  type OuiNon,
} from "../historique";
import { splitDuree } from "../duree";
import { normalizeLibelle } from "../libelles";
import { mapInBlocks, type ParBlocs, visitInBlocks } from "../parBlocs";
import { CELL_TEXT_MAX_LENGTH, toStorableText } from "../texte";
import {
  canalOf,
  isWingdings,
  jourOf,
  type LectureDates,
  niveauOfCellule,
  ouiNonOf,
  type Sens,
  lu,
  telephoneOf,
} from "./cellules";
import type { ColonneImportee, Correspondance } from "./colonnes";
import { type DureeLue, readDuree, type RegleDuree } from "./durees";
import {
  type CelluleLue,
  type FeuilleLue,
  type Fusion,
  type RangeeLue,
  texteOf,
} from "./fichierLu";
import type { HistoriqueTrouve } from "./historiqueDuFichier";
import { empreinteOf } from "./identites";
import { isTripleVide, type Triple } from "./rapprochement";

/**
 * The rows below the titles of a sheet, each cell understood. The file is long because it holds what
 * each column's cell means, one function a kind, beside the row that they make.
 */

/** What a row of an old file is, before its cells are read. */
export type NatureRangee = "vide" | "total" | "titres" | "sollicitation";

/** What each cell of a row means. */
export interface RangeeComprise {
  readonly feuille: string;
  /** With the values of the merged cells that cover it. */
  readonly rangee: RangeeLue;
  readonly triple: Triple;
  readonly date: Sens<number>;
  /** Its date is a real one of Excel, not a text. */
  readonly dateReelle: boolean;
  readonly secondes: Sens<number>;
  /** As `DureeLue` says. */
  readonly duree: Pick<DureeLue, "aPreciser" | "heuresPourMinutes">;
  readonly resolu: Sens<OuiNon>;
  readonly escalade: Sens<OuiNon>;
  readonly niveau: Sens<Niveau>;
  readonly telephone: Sens<string>;
  readonly canal: Sens<Canal | "">;
  readonly isEmail: boolean;
  /** What is taken over as it stands; "" where the cell is empty or holds an error. */
  readonly textes: Readonly<Record<ColonneTexte, string>>;
  /** Of a file of this very tool; "" in any other. */
  readonly idAppel: string;
  readonly idLigne: string;
  readonly appel: number | null;
  /** The call that merged cells make of several rows: the number of its first row; null for a row alone. */
  readonly appelFusionne: number | null;
  /** Some of its optional cells hold an error of Excel: they are left empty. */
  readonly erreurs: boolean;
}

const COLONNES_TEXTES = ["telephone", "canal", ...keysMarked("libre")] as const;
type ColonneTexte = (typeof COLONNES_TEXTES)[number];

/** How the cells of a sheet are to be read. */
export interface ReglesDeLecture {
  readonly correspondance: Correspondance;
  readonly dates: LectureDates;
  readonly durees: Readonly<Record<"dureeSecondes" | "dureeMinutes", RegleDuree>>;
}

/** A row with something in it. */
export interface RangeePleine {
  readonly row: RangeeComprise;
  readonly nature: Exclude<NatureRangee, "vide">;
  /** As `empreinteOf` gives it. */
  readonly empreinte: string;
}

type RangeeJugee = Pick<RangeePleine, "nature"> & Pick<RangeeComprise, "rangee">;

/** The rows below the titles, from top to bottom, with the values of the merged cells that cover them. */
export function* corpsOf(
  { feuille, titres }: Pick<HistoriqueTrouve, "feuille" | "titres">,
  correspondance: Correspondance,
): ParBlocs<readonly RangeeLue[]> {
  const corps = feuille.rangees.filter(
    ({ numero, cellules }) => numero > titres.numero && cellules.size > 0,
  );
  return yield* withFusions(corps, feuille, new Set(Object.values(correspondance)));
}

/** Each row that has something in it. `corps`: as `corpsOf` gives it. */
export function* readRangees(
  historique: HistoriqueTrouve,
  corps: readonly RangeeLue[],
  lecture: ReglesDeLecture,
): ParBlocs<readonly RangeePleine[]> {
  const { correspondance } = lecture;
  const pleines: RangeeJugee[] = [];
  let enWingdings = false;
  yield* visitInBlocks(corps, (rangee) => {
    const nature = natureOf(rangee, historique, correspondance);
    if (nature === "vide") return;
    pleines.push({ nature, rangee });
    enWingdings ||= (["resolu", "escalade"] as const).some((key) =>
      isWingdings(celluleOf(rangee, correspondance, key)),
    );
  });
  const tapees = colonnesTapees(correspondance);
  const appels = yield* appelsFusionnes(historique.feuille, pleines, correspondance);
  return yield* mapInBlocks(pleines, ({ nature, rangee }) => {
    const appel = appels.get(rangee.numero) ?? null;
    const row = understand(rangee, historique.feuille.nom, lecture, enWingdings);
    const empreinte = empreinteOf(rangee, tapees);
    return { nature, row: appel ? withAppel(row, appel) : row, empreinte };
  });
}

/** The cell of a column; undefined when it is empty or when the file has not the column. */
export function celluleOf(
  { cellules }: RangeeLue,
  correspondance: Correspondance,
  key: keyof Correspondance,
): CelluleLue | undefined {
  const colonne = correspondance[key];
  return colonne === undefined ? undefined : cellules.get(colonne);
}

/** A merged cell stands for each row that it covers, in its first column; a banner across columns says nothing of them. */
function* withFusions(
  corps: readonly RangeeLue[],
  { fusions }: FeuilleLue,
  colonnes: ReadonlySet<number>,
): ParBlocs<readonly RangeeLue[]> {
  const useful = fusions.filter(
    (one) => one.derniereRangee > one.premiereRangee && colonnes.has(one.premiereColonne),
  );
  if (useful.length === 0) return corps;
  const places = new Map(corps.map(({ numero }, place) => [numero, place] as const));
  /** What covered cells take over, by row and column. */
  const recues = new Map<number, Map<number, CelluleLue>>();
  const done = new Map<number, number>();
  const cover = ({ premiereRangee, derniereRangee, premiereColonne }: Fusion): void => {
    // In a sound file merged cells never overlap: each place is filled once.
    const from = Math.max(premiereRangee, done.get(premiereColonne) ?? 0);
    done.set(premiereColonne, Math.max(from, derniereRangee + 1));
    const value =
      recues.get(premiereRangee)?.get(premiereColonne) ??
      corps[places.get(premiereRangee) ?? -1]?.cellules.get(premiereColonne);
    if (!value) return;
    for (let at = firstPlace(corps, from); at < corps.length; at += 1) {
      const covered = corps[at];
      if (!covered || covered.numero > derniereRangee) break;
      if (covered.cellules.has(premiereColonne)) continue;
      const recue = recues.get(covered.numero) ?? new Map<number, CelluleLue>();
      recues.set(covered.numero, recue.set(premiereColonne, value));
    }
  };
  yield* visitInBlocks(sortedByRow(useful), cover);
  return yield* mapInBlocks(corps, (rangee) => {
    const recue = recues.get(rangee.numero);
    if (!recue) return rangee;
    const cellules = [...rangee.cellules, ...recue].sort(([a], [b]) => a - b);
    return { numero: rangee.numero, cellules: new Map(cellules) };
  });
}

const sortedByRow = <T extends { readonly premiereRangee: number }>(fusions: readonly T[]): T[] =>
  [...fusions].sort((a, b) => a.premiereRangee - b.premiereRangee);

/** The place of the first row from `numero` on. */
function firstPlace(corps: readonly { readonly numero: number }[], numero: number): number {
  let [low, high] = [0, corps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((corps[middle]?.numero ?? Infinity) < numero) low = middle + 1;
    else high = middle;
  }
  return low;
}

const TOTAL = /^(?:sous ?-? ?)?(?:total|totaux|moyenne|somme|nombre)\b/;

function natureOf(
  rangee: RangeeLue,
  { rangeesDeTitres, titres }: HistoriqueTrouve,
  correspondance: Correspondance,
): NatureRangee {
  if (isVide(rangee, correspondance)) return "vide";
  if ([titres, ...rangeesDeTitres].some((one) => repeats(rangee, one))) return "titres";
  if (!isTripleVide(tripleOf(rangee, correspondance))) return "sollicitation";
  const texts = [...rangee.cellules.values()].map((cellule) =>
    normalizeLibelle(texteOf(cellule).slice(0, 40)),
  );
  return texts.some((texte) => TOTAL.test(texte)) ? "total" : "sollicitation";
}

/** No label is longer: a page put in its place is compared by its beginning. */
const LONGUEUR_LIBELLE = 500;

function tripleOf(rangee: RangeeLue, correspondance: Correspondance): Triple {
  const label = (key: keyof Triple): string => {
    const cellule = celluleOf(rangee, correspondance, key);
    return cellule?.kind === "erreur" ? "" : texteOf(cellule).slice(0, LONGUEUR_LIBELLE);
  };
  return { thematique: label("thematique"), motif: label("motif"), sousMotif: label("sousMotif") };
}

/** Columns that the old tool fills by itself, even beside nothing. */
const CALCULEES: readonly ColonneImportee[] = ["dureeMinutes", "niveau"];

/** Whether nothing says that somebody had a call to note there. */
function isVide({ cellules }: RangeeLue, correspondance: Correspondance): boolean {
  const lues = new Set(Object.values(correspondance));
  const calculees = new Set(CALCULEES.map((key) => correspondance[key]));
  return [...cellules].every(([colonne, cellule]) => {
    if (texteOf(cellule) === "") return true;
    if (calculees.has(colonne)) return cellule.calculee || isNeutre(cellule);
    // A formula brings what stands elsewhere: where nothing does, it gives 0. In a column that is not
    // read, it is somebody's own sum.
    return cellule.calculee && (!lues.has(colonne) || isNeutre(cellule));
  });
}

/** What a formula gives beside nothing, also once it was pasted as a value. */
function isNeutre(cellule: CelluleLue): boolean {
  if (cellule.kind === "date") return cellule.serial === 0;
  if (cellule.kind === "booleen") return !cellule.vrai;
  return /^(?:0|00:00|0:00|niveau)$/.test(normalizeLibelle(texteOf(cellule).slice(0, 10)));
}

function repeats({ cellules }: RangeeLue, titres: RangeeLue): boolean {
  return [...titres.cellules].every(
    ([colonne, titre]) => texteOf(cellules.get(colonne)) === texteOf(titre),
  );
}

function understand(
  rangee: RangeeLue,
  feuille: string,
  { correspondance, dates, durees }: ReglesDeLecture,
  enWingdings: boolean,
): RangeeComprise {
  const cell = (key: keyof Correspondance): CelluleLue | undefined =>
    celluleOf(rangee, correspondance, key);
  const canal = canalOf(cell("canal"));
  const appel = cell("appel");
  const enSecondes = readDuree(cell("dureeSecondes"), durees.dureeSecondes);
  const duree =
    enSecondes.sens.kind === "vide"
      ? readDuree(cell("dureeMinutes"), durees.dureeMinutes)
      : enSecondes;
  return {
    feuille,
    rangee,
    triple: tripleOf(rangee, correspondance),
    date: jourOf(cell("date"), dates),
    dateReelle: cell("date")?.kind === "date",
    secondes: duree.sens,
    duree,
    resolu: ouiNonOf(cell("resolu"), "resolu", enWingdings),
    escalade: ouiNonOf(cell("escalade"), "escalade", enWingdings),
    niveau: niveauOfCellule(cell("niveau")),
    telephone: telephoneOf(cell("telephone")),
    canal,
    isEmail: canal.kind === "lu" && canal.valeur === CANAL_EMAIL,
    textes: byColumn(COLONNES_TEXTES, (key) => texteLibre(cell(key))),
    idAppel: texteLibre(cell("idAppel")),
    idLigne: texteLibre(cell("idLigne")),
    appel: appel?.kind === "nombre" ? appel.nombre : null,
    appelFusionne: null,
    erreurs: COLONNES_TEXTES.some((key) => cell(key)?.kind === "erreur"),
  };
}

function texteLibre(cellule: CelluleLue | undefined): string {
  return cellule?.kind === "erreur"
    ? ""
    : toStorableText(texteOf(cellule).slice(0, CELL_TEXT_MAX_LENGTH));
}

interface AppelFusionne {
  readonly premiere: number;
  /** The row's place among those of the call. */
  readonly rang: number;
  readonly lignes: number;
  /** One duration stands for all of them. */
  readonly dureePartagee: boolean;
}

/**
 * The calls of several rows, by row: those that one merged duration covers, or both one merged number and
 * one merged date. A date alone may be that of many calls.
 */
function* appelsFusionnes(
  { fusions }: FeuilleLue,
  pleines: readonly RangeeJugee[],
  { telephone, date, dureeSecondes, dureeMinutes }: Correspondance,
): ParBlocs<ReadonlyMap<number, AppelFusionne>> {
  const sollicitations = pleines.flatMap(({ nature, rangee }) =>
    nature === "sollicitation" ? [rangee] : [],
  );
  const hautes = sortedByRow(fusions.filter((one) => one.derniereRangee > one.premiereRangee));
  const of = (colonne: number | undefined) =>
    hautes.filter((one) => one.premiereColonne === colonne);
  const durees = of(dureeSecondes ?? dureeMinutes);
  const datees = new Set(of(date).map((one) => `${one.premiereRangee}:${one.derniereRangee}`));
  const numeros = of(telephone).filter((one) =>
    datees.has(`${one.premiereRangee}:${one.derniereRangee}`),
  );
  const appels = new Map<number, AppelFusionne>();
  const add = ({ premiereRangee, derniereRangee }: Fusion, dureePartagee: boolean): void => {
    const couvertes: number[] = [];
    for (let at = firstPlace(sollicitations, premiereRangee); ; at += 1) {
      const numero = sollicitations[at]?.numero ?? Infinity;
      if (numero > derniereRangee || appels.has(numero)) break;
      couvertes.push(numero);
    }
    const [premiere] = couvertes;
    if (premiere === undefined || couvertes.length < 2) return;
    couvertes.forEach((numero, rang) =>
      appels.set(numero, { premiere, rang, lignes: couvertes.length, dureePartagee }),
    );
  };
  yield* visitInBlocks(durees, (fusion) => add(fusion, true));
  yield* visitInBlocks(numeros, (fusion) => add(fusion, false));
  return appels;
}

/** The call's seconds are shared out between its rows, never counted twice. */
function withAppel(row: RangeeComprise, appel: AppelFusionne): RangeeComprise {
  const { secondes } = row;
  const part =
    appel.dureePartagee && secondes.kind === "lu"
      ? lu(splitDuree(secondes.valeur, appel.lignes)[appel.rang] ?? 0)
      : secondes;
  return { ...row, secondes: part, appelFusionne: appel.premiere };
}

/** The columns whose formulas count as if somebody had typed what they give. */
function colonnesTapees(correspondance: Correspondance): ReadonlySet<number> {
  return new Set(
    Object.entries(correspondance).flatMap(([key, colonne]) =>
      CALCULEES.some((calculee) => calculee === key) ? [] : [colonne],
    ),
  );
}
