import type { CelluleLue, RangeeLue } from "../domain/importation/fichierLu";

/**
 * Rows as they cross from one thread to another: arrays of numbers, which are handed over and not copied.
 * What a cell says is told once, and then named by its number: a history repeats its labels, its dates
 * and its levels on every row.
 */
export interface Bloc {
  /** Contents that were not told before: texts that somebody typed, and all others. */
  readonly textes: readonly string[];
  readonly autres: readonly CelluleLue[];
  /** The rows' numbers as Excel shows them (1-based), and where the cells of each end. */
  readonly numeros: Uint32Array<ArrayBuffer>;
  readonly fins: Uint32Array<ArrayBuffer>;
  /** Of each cell that holds something, row by row and from left to right: its 0-based column, its content. */
  readonly colonnes: Uint16Array<ArrayBuffer>;
  readonly contenus: Uint32Array<ArrayBuffer>;
  /** Cells whose formula shows nothing, in rows that hold something: the row's number, then the 0-based column. */
  readonly formulesVides: Uint32Array<ArrayBuffer>;
}

/** Different texts that are looked out for. */
const TEXTES_RETENUS = 20_000;

/** A content's number tells in its last bit whether it is a text that somebody typed. */
const EST_UN_TEXTE = 1;

/** Gathers the rows of a file, block by block. */
export class BlocEnCours {
  private textes: string[] = [];
  private autres: CelluleLue[] = [];
  private nombreDeTextes = 0;
  private nombreDAutres = 0;
  private readonly connus = new Map<string, number>();
  private numeros: number[] = [];
  private fins: number[] = [];
  private colonnes: number[] = [];
  private contenus: number[] = [];
  private formulesVides: number[] = [];
  /** Columns of the row's formulas that show nothing. */
  private videsDeLaRangee: number[] = [];
  /** Where the row's cells begin. */
  private debut = 0;
  private derniereColonne = -1;
  private enDesordre = false;

  /** The number of a text that somebody typed. */
  numeroDeTexte(texte: string): number {
    const connu = this.connus.get(texte);
    if (connu !== undefined) return connu;
    const numero = this.numeroDeNouveauTexte(texte);
    if (this.connus.size < TEXTES_RETENUS) this.connus.set(texte, numero);
    return numero;
  }

  /** The same, for one that is surely the first of its kind: it is not looked up by its letters. */
  numeroDeNouveauTexte(texte: string): number {
    this.textes.push(texte);
    this.nombreDeTextes += 1;
    return (this.nombreDeTextes - 1) * 2 + EST_UN_TEXTE;
  }

  /** A new number for what a cell says. */
  numeroDe(cellule: CelluleLue): number {
    if (cellule.kind === "texte" && !cellule.calculee) return this.numeroDeTexte(cellule.texte);
    this.autres.push(cellule);
    this.nombreDAutres += 1;
    return (this.nombreDAutres - 1) * 2;
  }

  /** Adds a cell to the row: its 0-based column, the number of its content. */
  ajouter(colonne: number, contenu: number): void {
    if (colonne <= this.derniereColonne) this.enDesordre = true;
    this.derniereColonne = colonne;
    this.colonnes.push(colonne);
    this.contenus.push(contenu);
  }

  /** Adds a cell whose formula shows nothing to the row: its 0-based column. */
  ajouterFormuleVide(colonne: number): void {
    this.videsDeLaRangee.push(colonne);
  }

  /** Ends the row, which is forgotten when it holds nothing; gives how many cells it has. */
  finirRangee(numero: number): number {
    if (this.enDesordre) this.ranger();
    const { debut, videsDeLaRangee } = this;
    this.debut = this.colonnes.length;
    this.derniereColonne = -1;
    this.enDesordre = false;
    if (videsDeLaRangee.length > 0) this.videsDeLaRangee = [];
    if (this.debut === debut) return 0;
    for (const colonne of videsDeLaRangee) this.formulesVides.push(numero, colonne);
    this.numeros.push(numero);
    this.fins.push(this.debut);
    return this.debut - debut;
  }

  /** The rows since the last block; null for none. */
  rendre(): Bloc | null {
    if (this.numeros.length === 0) return null;
    const { textes, autres } = this;
    const bloc = {
      ...{ textes, autres, numeros: new Uint32Array(this.numeros) },
      fins: new Uint32Array(this.fins),
      colonnes: new Uint16Array(this.colonnes),
      contenus: new Uint32Array(this.contenus),
      formulesVides: new Uint32Array(this.formulesVides),
    };
    this.textes = [];
    this.autres = [];
    this.numeros = [];
    this.fins = [];
    this.colonnes = [];
    this.contenus = [];
    this.formulesVides = [];
    this.debut = 0;
    return bloc;
  }

  /** Puts the row's cells in order. The same column twice: what comes later in the file counts. */
  private ranger(): void {
    const colonnes = this.colonnes.splice(this.debut);
    const contenus = this.contenus.splice(this.debut);
    const parColonne = new Map(colonnes.map((colonne, place) => [colonne, contenus[place] ?? 0]));
    for (const [colonne, contenu] of [...parColonne].sort(([a], [b]) => a - b)) {
      this.colonnes.push(colonne);
      this.contenus.push(contenu);
    }
  }
}

/** What the contents of a file say, by their numbers. */
export class Contenus {
  private readonly textes: CelluleLue[] = [];
  private readonly autres: CelluleLue[] = [];

  /** The rows of the next block, and the contents that it tells. */
  *rangeesDe(bloc: Bloc): Generator<RangeeLue> {
    for (const texte of bloc.textes) this.textes.push({ kind: "texte", texte, calculee: false });
    for (const autre of bloc.autres) this.autres.push(autre);
    const { formulesVides } = bloc;
    let [debut, vides] = [0, 0];
    for (const [place, numero] of bloc.numeros.entries()) {
      const fin = bloc.fins[place] ?? debut;
      const cellules = new CellulesDeRangee(bloc, this, debut, fin);
      const premiere = vides;
      while (formulesVides[vides] === numero) vides += 2;
      if (vides === premiere) yield { numero, cellules };
      else {
        const siennes = formulesVides.subarray(premiere, vides);
        yield { numero, cellules, formulesVides: [...siennes].filter((_, rang) => rang % 2 === 1) };
      }
      debut = fin;
    }
  }

  de(numero: number): CelluleLue | undefined {
    return (numero & EST_UN_TEXTE ? this.textes : this.autres)[numero >>> 1];
  }
}

/** The cells of one row of a block, which are looked up there: a history has a hundred thousand rows. */
class CellulesDeRangee implements ReadonlyMap<number, CelluleLue> {
  constructor(
    private readonly bloc: Bloc,
    private readonly contenus: Contenus,
    private readonly debut: number,
    private readonly fin: number,
  ) {}

  get size(): number {
    return this.fin - this.debut;
  }

  get(colonne: number): CelluleLue | undefined {
    const place = this.placeDe(colonne);
    return place < 0 ? undefined : this.at(place);
  }

  has(colonne: number): boolean {
    return this.placeDe(colonne) >= 0;
  }

  *entries(): MapIterator<[number, CelluleLue]> {
    for (let place = this.debut; place < this.fin; place += 1) {
      const cellule = this.at(place);
      if (cellule) yield [this.bloc.colonnes[place] ?? 0, cellule];
    }
  }

  keys(): MapIterator<number> {
    return new Map(this.entries()).keys();
  }

  values(): MapIterator<CelluleLue> {
    return new Map(this.entries()).values();
  }

  [Symbol.iterator](): MapIterator<[number, CelluleLue]> {
    return this.entries();
  }

  forEach(
    vu: (cellule: CelluleLue, colonne: number, toutes: ReadonlyMap<number, CelluleLue>) => void,
  ): void {
    for (const [colonne, cellule] of this.entries()) vu(cellule, colonne, this);
  }

  private at(place: number): CelluleLue | undefined {
    return this.contenus.de(this.bloc.contenus[place] ?? 0);
  }

  /** -1 for a column without a cell. */
  private placeDe(colonne: number): number {
    const { colonnes } = this.bloc;
    // Most rows are filled from their first column on.
    const probable = this.debut + colonne;
    if (probable < this.fin && colonnes[probable] === colonne) return probable;
    let [bas, haut] = [this.debut, this.fin];
    while (bas < haut) {
      const milieu = (bas + haut) >>> 1;
      if ((colonnes[milieu] ?? 0) < colonne) bas = milieu + 1;
      else haut = milieu;
    }
    return bas < this.fin && colonnes[bas] === colonne ? bas : -1;
  }
}
