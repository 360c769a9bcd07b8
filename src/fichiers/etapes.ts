import type {
  CelluleLue,
  FeuilleLue,
  FichierLu,
  Fusion,
  RangeeLue,
  RemarqueLecture,
} from "../domain/importation/fichierLu";

/**
 * What the reading of a file gives, step by step: small enough to be handed from a worker to the page
 * without holding it. Between two steps the reading can be put off or given up.
 */
export type Etape =
  /** A sheet begins: its place, 1-based, among `total`. */
  | {
      readonly kind: "feuille";
      readonly nom: string;
      readonly rang: number;
      readonly total: number;
    }
  /** Rows of that sheet, in the order of the file. */
  | { readonly kind: "rangees"; readonly rangees: readonly RangeeBrute[] }
  /** The sheet is whole; `remarque` instead of its rows when it could not be read. */
  | {
      readonly kind: "finDeFeuille";
      readonly fusions: readonly Fusion[];
      readonly remarque?: RemarqueLecture;
    }
  /** Nothing new: some time has passed. */
  | { readonly kind: "pause" };

/** A row as it crosses from one thread to another. */
export interface RangeeBrute {
  /** As Excel shows it, 1-based. */
  readonly numero: number;
  /** The 0-based columns of the cells that hold something, from left to right. */
  readonly colonnes: readonly number[];
  readonly cellules: readonly CelluleLue[];
}

/** What is known once everything was read. */
export interface FinDeLecture {
  readonly depuis1904: boolean;
  readonly remarques: readonly RemarqueLecture[];
}

export type LectureDeFichier = Generator<Etape, FinDeLecture>;

/** Rows in one step. */
export const RANGEES_PAR_ETAPE = 250;

/** How many different sets of columns are looked out for. */
const COLONNES_RETENUES = 1000;

/** The cells of one row, in a third of the memory of a `Map`: a history has a hundred thousand rows. */
class CellulesDeRangee implements ReadonlyMap<number, CelluleLue> {
  constructor(
    private readonly colonnes: readonly number[],
    private readonly cellules: readonly CelluleLue[],
  ) {}

  get size(): number {
    return this.colonnes.length;
  }

  get(colonne: number): CelluleLue | undefined {
    // Most rows are filled from their first column on.
    const place = this.colonnes[colonne] === colonne ? colonne : this.colonnes.indexOf(colonne);
    return this.cellules[place];
  }

  has(colonne: number): boolean {
    return this.get(colonne) !== undefined;
  }

  *entries(): MapIterator<[number, CelluleLue]> {
    for (const [place, colonne] of this.colonnes.entries()) {
      const cellule = this.cellules[place];
      if (cellule) yield [colonne, cellule];
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
}

/** Gathers the cells of a row; in the order of their columns, whatever the order of the file. */
export class RangeeEnCours {
  private colonnes: number[] = [];
  private cellules: CelluleLue[] = [];
  private enDesordre = false;

  get size(): number {
    return this.cellules.length;
  }

  ajouter(colonne: number, cellule: CelluleLue): void {
    if (colonne <= (this.colonnes.at(-1) ?? -1)) this.enDesordre = true;
    this.colonnes.push(colonne);
    this.cellules.push(cellule);
  }

  /** The row so far; the next one starts empty. */
  finir(numero: number): RangeeBrute {
    const { colonnes, cellules } = this;
    const isOrdered = !this.enDesordre;
    this.colonnes = [];
    this.cellules = [];
    this.enDesordre = false;
    if (isOrdered) return { numero, colonnes, cellules };
    // The same column twice: what comes later in the file counts.
    const parColonne = new Map(
      colonnes.flatMap((colonne, place) => {
        const cellule = cellules[place];
        return cellule ? [[colonne, cellule] as const] : [];
      }),
    );
    const rangee = [...parColonne].sort(([a], [b]) => a - b);
    return {
      numero,
      colonnes: rangee.map(([colonne]) => colonne),
      cellules: rangee.map(([, cellule]) => cellule),
    };
  }
}

/** Puts the steps of a reading together again. */
export class Assemblage {
  private readonly feuilles: FeuilleLue[] = [];
  private readonly remarques: RemarqueLecture[] = [];
  private nom = "";
  private rangees: RangeeLue[] = [];
  private readonly colonnes = new Map<string, readonly number[]>();

  ajouter(etape: Etape): void {
    switch (etape.kind) {
      case "feuille":
        this.nom = etape.nom;
        this.rangees = [];
        break;
      case "rangees":
        for (const rangee of etape.rangees) this.rangees.push(this.rangeeLue(rangee));
        break;
      case "finDeFeuille":
        if (etape.remarque) this.remarques.push(etape.remarque);
        else this.finirFeuille(etape.fusions);
        this.rangees = [];
        break;
      case "pause":
    }
  }

  finir({ depuis1904, remarques }: FinDeLecture): FichierLu {
    return { feuilles: this.feuilles, depuis1904, remarques: [...remarques, ...this.remarques] };
  }

  /** Rows mostly fill the same columns: the list of them is held once. */
  private rangeeLue({ numero, colonnes, cellules }: RangeeBrute): RangeeLue {
    const cle = colonnes.join();
    const connues = this.colonnes.get(cle) ?? colonnes;
    if (this.colonnes.size < COLONNES_RETENUES) this.colonnes.set(cle, connues);
    return { numero, cellules: new CellulesDeRangee(connues, cellules) };
  }

  private finirFeuille(fusions: readonly Fusion[]): void {
    this.feuilles.push({ nom: this.nom, rangees: inOrder(this.rangees), fusions });
  }
}

/** From top to bottom; a row that the file gives in pieces is one row. */
function inOrder(rangees: readonly RangeeLue[]): readonly RangeeLue[] {
  const isOrdered = rangees.every(
    ({ numero }, place) => place === 0 || numero > (rangees[place - 1]?.numero ?? 0),
  );
  if (isOrdered) return rangees;
  const parNumero = new Map<number, RangeeLue>();
  for (const rangee of rangees) {
    const connue = parNumero.get(rangee.numero);
    const cellules = connue ? new Map([...connue.cellules, ...rangee.cellules]) : rangee.cellules;
    parNumero.set(rangee.numero, { numero: rangee.numero, cellules });
  }
  return [...parNumero.values()].sort((a, b) => a.numero - b.numero);
}
