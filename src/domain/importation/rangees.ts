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
  hasAutreLecture,
  heureOf,
  jourOf,
  lettreDessinee,
  type LectureDates,
  niveauOfCellule,
  ouiNonOf,
  type Sens,
  lu,
  telephoneOf,
} from "./cellules";
import type { ColonneImportee, Correspondance } from "./colonnes";
import { type DureeLue, readDeuxDurees, readDuree, type RegleDuree } from "./durees";
import { type CelluleLue, type RangeeLue, texteOf } from "./fichierLu";
import { type AppelFusionne, appelsFusionnes, withFusions } from "./fusions";
import type { HistoriqueTrouve } from "./historiqueDuFichier";
import { empreinteOf } from "./identites";
import { isTripleVide, type Triple } from "./rapprochement";

/** The rows below the titles of a sheet, each cell understood. */

/** What a row of an old file is, before its cells are read. */
export type NatureRangee = "vide" | "total" | "titres" | "sollicitation";

/** What each cell of a row means. */
export interface RangeeComprise {
  readonly feuille: string;
  /** With the values of the merged cells that cover it. */
  readonly rangee: RangeeLue;
  readonly triple: Triple;
  readonly date: Sens<number>;
  /** Its date is a real one of Excel, or would be another with day and month swapped. */
  readonly dateAmbigue: boolean;
  /** When the call began, a fraction of a day. */
  readonly heure: Sens<number>;
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

const COLONNES_TEXTES = ["telephone", "canal", "heure", ...keysMarked("libre")] as const;
type ColonneTexte = (typeof COLONNES_TEXTES)[number];

/** How the cells of a sheet are to be read. */
export interface ReglesDeLecture {
  readonly correspondance: Correspondance;
  readonly dates: LectureDates;
  readonly durees: Readonly<Record<"dureeSecondes" | "dureeMinutes", RegleDuree>>;
  /** The seconds are those beyond the minutes, which stand in a column of their own. */
  readonly enDeuxColonnes: boolean;
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
  const dessins = new Set<string>();
  yield* visitInBlocks(corps, (rangee) => {
    const nature = natureOf(rangee, historique, correspondance);
    if (nature === "vide") return;
    pleines.push({ nature, rangee });
    for (const key of ["resolu", "escalade"] as const) {
      const lettre = lettreDessinee(celluleOf(rangee, correspondance, key));
      if (lettre !== null) dessins.add(lettre);
    }
  });
  const tapees = colonnesTapees(correspondance);
  const sollicitations = pleines.flatMap(({ nature, rangee }) =>
    nature === "sollicitation" ? [rangee] : [],
  );
  const appels = yield* appelsFusionnes(historique.feuille, sollicitations, correspondance);
  return yield* mapInBlocks(pleines, ({ nature, rangee }) => {
    const appel = appels.get(rangee.numero) ?? null;
    const row = understand(rangee, historique.feuille.nom, lecture, dessins);
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
  { correspondance, dates, durees, enDeuxColonnes }: ReglesDeLecture,
  dessins: ReadonlySet<string>,
): RangeeComprise {
  const cell = (key: keyof Correspondance): CelluleLue | undefined =>
    celluleOf(rangee, correspondance, key);
  const canal = canalOf(cell("canal"));
  const appel = cell("appel");
  const enSecondes = readDuree(cell("dureeSecondes"), durees.dureeSecondes);
  const enMinutes = (): DureeLue =>
    readDuree(minutesOf(cell("dureeMinutes"), correspondance), durees.dureeMinutes);
  const sansMinutes = enSecondes.sens.kind === "vide" ? enMinutes() : enSecondes;
  const duree = enDeuxColonnes ? readDeuxDurees(enSecondes, enMinutes()) : sansMinutes;
  return {
    feuille,
    rangee,
    triple: tripleOf(rangee, correspondance),
    date: jourOf(cell("date"), dates),
    dateAmbigue: cell("date")?.kind === "date" || hasAutreLecture(cell("date")),
    heure: heureOf(cell("heure"), cell("date")),
    secondes: duree.sens,
    duree,
    resolu: ouiNonOf(cell("resolu"), "resolu", dessins),
    escalade: ouiNonOf(cell("escalade"), "escalade", dessins),
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

/** Beside a column of seconds, minutes are a formula over it, which may fail over an empty cell. */
function minutesOf(
  cellule: CelluleLue | undefined,
  { dureeSecondes }: Correspondance,
): CelluleLue | undefined {
  const isFailed = cellule?.kind === "erreur" && cellule.calculee;
  return isFailed && dureeSecondes !== undefined ? undefined : cellule;
}

function texteLibre(cellule: CelluleLue | undefined): string {
  return cellule?.kind === "erreur"
    ? ""
    : toStorableText(texteOf(cellule).slice(0, CELL_TEXT_MAX_LENGTH));
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
