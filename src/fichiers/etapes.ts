import type {
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
  | { readonly kind: "rangees"; readonly rangees: readonly RangeeLue[] }
  /** The sheet is whole; `remarque` instead of its rows when it could not be read. */
  | {
      readonly kind: "finDeFeuille";
      readonly fusions: readonly Fusion[];
      readonly remarque?: RemarqueLecture;
    }
  /** Nothing new: some time has passed. */
  | { readonly kind: "pause" };

/** What is known once everything was read. */
export interface FinDeLecture {
  readonly depuis1904: boolean;
  readonly remarques: readonly RemarqueLecture[];
}

export type Lecture = Generator<Etape, FinDeLecture>;

/** Rows in one step. */
export const RANGEES_PAR_ETAPE = 250;

/** Puts the steps of a reading together again. */
export class Assemblage {
  private readonly feuilles: FeuilleLue[] = [];
  private readonly remarques: RemarqueLecture[] = [];
  private nom = "";
  private rangees: RangeeLue[] = [];

  ajouter(etape: Etape): void {
    switch (etape.kind) {
      case "feuille":
        this.nom = etape.nom;
        this.rangees = [];
        break;
      case "rangees":
        for (const rangee of etape.rangees) this.rangees.push(rangee);
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
