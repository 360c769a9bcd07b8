import { SHEETS } from "../classeur";
import { parseDateEcrite } from "../dateEcrite";
import { normalizeLibelle } from "../libelles";
import { type ParBlocs, visitInBlocks } from "../parBlocs";
import { FEUILLE_REPONSES } from "../reponsesDepartement";
import { type Correspondance, type Hesitation, recognizeColonnes } from "./colonnes";
import type { CelluleLue, FeuilleLue, FichierLu, Fusion, RangeeLue } from "./fichierLu";

/** A sheet that looks like a history, and where its titles stand. */
export interface HistoriqueTrouve {
  readonly feuille: FeuilleLue;
  /** Titles that stand on two rows are read together; `numero` is then the second's. */
  readonly titres: RangeeLue;
  /** The rows of the file that hold them: one, or two. */
  readonly rangeesDeTitres: readonly RangeeLue[];
  readonly correspondance: Correspondance;
  readonly hesitations: readonly Hesitation[];
  /** The sheet whose titles serve for this one, which has none of its own: `titres.numero` is then 0. */
  readonly suiteDe?: string;
  /** 0-based columns below no title in which somebody typed something: they are not read unless a person says so. */
  readonly sansTitre: readonly number[];
}

/** Titles are looked for no lower: people put a title and a legend above them, not pages. */
const DERNIERE_RANGEE_DE_TITRES = 15;
/** With fewer columns than these it may be any other sheet of the tool. */
const COLONNES_MIN = 4;
/** Of these, one may be told by what stands below it, and not by its title. */
const TITRES_MIN = COLONNES_MIN - 1;
/** Further to the right there is no history; a hostile file may have titles in every column. */
const LARGEUR_MAXIMUM = 200;

/** The sheets that look like a history, the likeliest first. */
export function* historiquesDuFichier({
  feuilles,
}: Pick<FichierLu, "feuilles">): ParBlocs<readonly HistoriqueTrouve[]> {
  const found: HistoriqueTrouve[] = [];
  const others: FeuilleLue[] = [];
  for (const feuille of feuilles) {
    const historique = yield* historiqueOf(feuille);
    if (historique) found.push(historique);
    else others.push(feuille);
  }
  const isDOutil = found.some(({ correspondance }) => correspondance.idLigne !== undefined);
  const titrees = found.filter(({ feuille }) => !(isDOutil && isAutreFeuille(feuille.nom)));
  const suites = isDOutil ? [] : yield* suitesOf(titrees, others);
  return [...titrees, ...suites].sort((a, b) => vraisemblance(b) - vraisemblance(a));
}

/** Sheets without titles that go on where another left off, as the second month of a year. */
function* suitesOf(
  titrees: readonly HistoriqueTrouve[],
  feuilles: readonly FeuilleLue[],
): ParBlocs<readonly HistoriqueTrouve[]> {
  const suites: HistoriqueTrouve[] = [];
  for (const feuille of feuilles) {
    const modele = titrees.find((titree) => isSuite(feuille, titree));
    const titres = modele && { numero: 0, cellules: modele.titres.cellules };
    if (titres) {
      const sansTitre = yield* colonnesSansTitre(feuille, titres);
      const suiteDe = modele.feuille.nom;
      suites.push({ ...modele, feuille, titres, rangeesDeTitres: [], sansTitre, suiteDe });
    }
    yield;
  }
  return suites;
}

/** Whether a sheet has dates and labels where a history has them, and one of its labels at least. */
function isSuite(
  { rangees }: FeuilleLue,
  { feuille, titres, correspondance }: HistoriqueTrouve,
): boolean {
  const { date, thematique, motif, sousMotif } = correspondance;
  const temoins = rangees.slice(0, RANGEES_TEMOINS);
  if (date === undefined || !isMostlyDates(temoins, date)) return false;
  // No more rows than its number stand above or in the titles.
  const corps = feuille.rangees
    .slice(0, titres.numero + RANGEES_TEMOINS)
    .filter(({ numero }) => numero > titres.numero);
  return [thematique, motif, sousMotif].some((colonne) => {
    if (colonne === undefined) return false;
    const libelles = new Set(libellesOf(corps, colonne));
    return libellesOf(temoins, colonne).some((libelle) => libelles.has(libelle));
  });
}

const libellesOf = (rangees: readonly RangeeLue[], colonne: number): string[] =>
  rangees.flatMap(({ cellules }) => {
    const cellule = cellules.get(colonne);
    return cellule?.kind === "texte" ? [normalizeLibelle(cellule.texte.slice(0, 500))] : [];
  });

/** Of a workbook of this tool: its lists have titles like a history's. */
const AUTRES_FEUILLES: ReadonlySet<string> = new Set(
  Object.values(SHEETS).filter((nom) => nom !== SHEETS.historique),
);

/** The department's answers have another name where somebody had a sheet of theirs. */
const isAutreFeuille = (nom: string): boolean =>
  AUTRES_FEUILLES.has(nom) || nom.startsWith(FEUILLE_REPONSES);

function* historiqueOf(feuille: FeuilleLue): ParBlocs<HistoriqueTrouve | null> {
  const hautes = feuille.rangees
    .slice(0, DERNIERE_RANGEE_DE_TITRES)
    .filter(({ numero }) => numero <= DERNIERE_RANGEE_DE_TITRES)
    .map(({ numero, cellules }) => ({
      numero,
      cellules: new Map([...cellules].filter(([colonne]) => colonne < LARGEUR_MAXIMUM)),
    }));
  const candidats = hautes
    .flatMap((rangee) => {
      const suivante = hautes.find(({ numero }) => numero === rangee.numero + 1);
      return suivante ? [[rangee], [rangee, suivante]] : [[rangee]];
    })
    .filter((rangees) => colonnesDeTextes(rangees) >= TITRES_MIN);
  const found: HistoriqueTrouve[] = [];
  for (const rangeesDeTitres of candidats) {
    found.push(withTitres(feuille, rangeesDeTitres));
    yield;
  }
  // Two rows only where they say more than one.
  found.sort(
    (a, b) => largeur(b) - largeur(a) || a.rangeesDeTitres.length - b.rangeesDeTitres.length,
  );
  const [best] = found;
  const whole = best && withDatesByContent(best);
  if (!whole || !isHistorique(whole)) return null;
  return { ...whole, sansTitre: yield* colonnesSansTitre(feuille, whole.titres) };
}

function* colonnesSansTitre(
  { rangees }: FeuilleLue,
  { numero: sousLigne, cellules: titres }: RangeeLue,
): ParBlocs<readonly number[]> {
  const colonnes = new Set<number>();
  yield* visitInBlocks(rangees, ({ numero, cellules }) => {
    if (numero <= sousLigne) return;
    for (const [colonne, { calculee }] of cellules)
      if (!calculee && !titres.has(colonne)) colonnes.add(colonne);
  });
  return [...colonnes].sort((a, b) => a - b);
}

/** In how many columns rows that may be titles have a text. */
function colonnesDeTextes(rangees: readonly RangeeLue[]): number {
  const colonnes = rangees.flatMap(({ cellules }) =>
    Array.from(cellules).flatMap(([colonne, { kind }]) => (kind === "texte" ? [colonne] : [])),
  );
  return new Set(colonnes).size;
}

function withTitres(feuille: FeuilleLue, rangees: readonly RangeeLue[]): HistoriqueTrouve {
  const [premiere, seconde] = rangees;
  const titres = premiere && seconde ? joinTitres(premiere, seconde, feuille.fusions) : premiere;
  const all = titres ?? { numero: 0, cellules: new Map<number, CelluleLue>() };
  return {
    ...{ feuille, titres: all, rangeesDeTitres: rangees, sansTitre: [] },
    ...recognizeColonnes(all),
  };
}

/**
 * « Durée d'appel » over « en secondes » and « en minutes » is two titles. « Demande » over « Thématique »,
 * « Motif » and « Sous motif » is none: it only stands above columns that have titles of their own. Where
 * one of these is a column that the upper row names already, as « Date » under « Rappel », the heading is
 * what tells them apart.
 */
function joinTitres(dessus: RangeeLue, dessous: RangeeLue, fusions: readonly Fusion[]): RangeeLue {
  const enHaut = fusions
    .filter(({ premiereRangee }) => premiereRangee === dessus.numero)
    .slice(0, LARGEUR_MAXIMUM);
  const colonnes = [...new Set([...dessus.cellules.keys(), ...dessous.cellules.keys()])].sort(
    (a, b) => a - b,
  );
  const { correspondance } = recognizeColonnes(dessous);
  const nommees = new Set<number>(Object.values(correspondance));
  const dejaNommees = new Map(Object.entries(recognizeColonnes(dessus).correspondance));
  const distinctifs = new Set(
    Object.entries(correspondance).flatMap(([key, colonne]) => {
      const [source, nommee] = [sourceAbove(dessus, colonne, enHaut), dejaNommees.get(key)];
      // « Appelant » over « Téléphone » and « Date » names the first itself.
      return nommee === undefined || nommee === source ? [] : [source];
    }),
  );
  const portees = new Map<number, number>();
  for (const colonne of colonnes) {
    const source = sourceAbove(dessus, colonne, enHaut);
    if (nommees.has(colonne)) portees.set(source, (portees.get(source) ?? 0) + 1);
  }
  const cellules = colonnes.flatMap((colonne): [number, CelluleLue][] => {
    const source = sourceAbove(dessus, colonne, enHaut);
    const isUnderHeading = nommees.has(colonne) && (portees.get(source) ?? 0) > 1;
    const above = distinctifs.has(source)
      ? dessus.cellules.get(source)
      : isUnderHeading
        ? undefined
        : celluleAbove(dessus, colonne, enHaut);
    const textes = [above, dessous.cellules.get(colonne)].flatMap((cellule) =>
      cellule?.kind === "texte" ? [cellule.texte.trim()] : [],
    );
    const texte = [...new Set(textes)].join(" ");
    return texte === "" ? [] : [[colonne, { kind: "texte", texte, calculee: false }]];
  });
  return { numero: dessous.numero, cellules: new Map(cellules) };
}

/** The upper title of a column, which may be merged with those on its left. */
function celluleAbove(
  { cellules }: RangeeLue,
  colonne: number,
  fusions: readonly Fusion[],
): CelluleLue | undefined {
  return cellules.get(fusionAbove(colonne, fusions)?.premiereColonne ?? colonne);
}

/** Where the upper title stands that a column is below, merged or not: its own, or the last on its left. */
function sourceAbove({ cellules }: RangeeLue, colonne: number, fusions: readonly Fusion[]): number {
  const fusion = fusionAbove(colonne, fusions);
  if (fusion) return fusion.premiereColonne;
  return [...cellules.keys()].filter((place) => place <= colonne).at(-1) ?? colonne;
}

const fusionAbove = (colonne: number, fusions: readonly Fusion[]): Fusion | undefined =>
  fusions.find((one) => one.premiereColonne <= colonne && one.derniereColonne >= colonne);

/** How much of a column's beginning tells what it holds. */
const RANGEES_TEMOINS = 50;

/** Without a title that names the day of a call, the columns that hold dates are offered. */
function withDatesByContent(historique: HistoriqueTrouve): HistoriqueTrouve {
  const { feuille, titres, correspondance, hesitations } = historique;
  const asked = hesitations.find(({ key }) => key === "date");
  if (correspondance.date !== undefined) return historique;
  const taken = new Set<number>(Object.values(correspondance));
  const corps = feuille.rangees
    .filter(({ numero }) => numero > titres.numero)
    .slice(0, RANGEES_TEMOINS);
  const colonnes = [...titres.cellules.keys()].filter(
    (colonne) =>
      asked?.colonnes.includes(colonne) === true ||
      (!taken.has(colonne) && isMostlyDates(corps, colonne)),
  );
  if (colonnes.length === 0) return historique;
  const others = hesitations.filter((one) => one !== asked);
  return { ...historique, hesitations: [...others, { key: "date", colonnes }] };
}

function isMostlyDates(corps: readonly RangeeLue[], colonne: number): boolean {
  const cellules = corps.flatMap((rangee) => rangee.cellules.get(colonne) ?? []);
  const dates = cellules.filter(
    (cellule) =>
      (cellule.kind === "date" && cellule.serial >= 1) ||
      (cellule.kind === "texte" && parseDateEcrite(cellule.texte) !== null),
  );
  return dates.length > 0 && dates.length * 2 >= cellules.length;
}

/** How many columns its titles name for sure. */
const largeur = ({ correspondance }: Pick<HistoriqueTrouve, "correspondance">): number =>
  Object.keys(correspondance).length;

function isHistorique({ correspondance, hesitations }: HistoriqueTrouve): boolean {
  const keys = new Set([...Object.keys(correspondance), ...hesitations.map(({ key }) => key)]);
  return (
    keys.has("date") && (keys.has("motif") || keys.has("sousMotif")) && keys.size >= COLONNES_MIN
  );
}

/** The sheet's name first, then how many columns it has, then how many rows. */
function vraisemblance(historique: HistoriqueTrouve): number {
  const named = /historique|appel|sollicitation/.test(
    normalizeLibelle(historique.feuille.nom.slice(0, 100)),
  );
  const rows = Math.min(historique.feuille.rangees.length, 1_000_000) / 1_000_000;
  return (named ? 100 : 0) + largeur(historique) + rows;
}
