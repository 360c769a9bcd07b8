import type { FichierChoisi } from "../application/portsFichiers";
import type { SuiviErrorCode, SuiviErrorDetails } from "../domain/erreurs";
import type {
  FeuilleLue,
  FichierLu,
  Fusion,
  RangeeLue,
  RemarqueLecture,
  Reperes,
} from "../domain/importation/fichierLu";
import { type Bloc, type BlocEnCours, Contenus } from "./bloc";

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
  | { readonly kind: "rangees"; readonly bloc: Bloc }
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
  readonly reperes?: Reperes;
  readonly depuis1904: boolean;
  readonly remarques: readonly RemarqueLecture[];
}

export type LectureDeFichier = Generator<Etape, FinDeLecture>;

/** What a worker says to the page that gave it a file. */
export type ReponseOuvrier =
  | Etape
  | { readonly kind: "fin"; readonly fin: FinDeLecture }
  | {
      readonly kind: "erreur";
      /** Null for an error that is no refusal. */
      readonly code: SuiviErrorCode | null;
      readonly details: SuiviErrorDetails;
      readonly message: string;
    };

/** What a worker hears: a file to read, or that a block of rows was taken in. */
export type DemandeOuvrier = FichierChoisi | typeof BLOC_RECU;

export const BLOC_RECU = "bloc reçu";

/** Whether whoever gave the file is to answer with BLOC_RECU. */
export const attendUnRecu = ({ kind }: ReponseOuvrier): boolean => kind === "rangees";

/** What is handed over with a step. */
export function transferables(etape: Etape): ArrayBuffer[] {
  if (etape.kind !== "rangees") return [];
  const { bloc } = etape;
  const { numeros, fins, colonnes, contenus, formulesVides } = bloc;
  return [numeros, fins, colonnes, contenus, formulesVides].map(({ buffer }) => buffer);
}

/** Rows in one step. */
export const RANGEES_PAR_ETAPE = 250;

/** The step that hands over the rows gathered so far. */
export function etapeOf(bloc: BlocEnCours): Etape {
  const rendu = bloc.rendre();
  return rendu ? { kind: "rangees", bloc: rendu } : { kind: "pause" };
}

/** Puts the steps of a reading together again. */
export class Assemblage {
  private readonly feuilles: FeuilleLue[] = [];
  private readonly remarques: RemarqueLecture[] = [];
  private nom = "";
  private rangees: RangeeLue[] = [];
  private readonly contenus = new Contenus();

  ajouter(etape: Etape): void {
    switch (etape.kind) {
      case "feuille":
        this.nom = etape.nom;
        this.rangees = [];
        break;
      case "rangees":
        for (const rangee of this.contenus.rangeesDe(etape.bloc)) this.rangees.push(rangee);
        break;
      case "finDeFeuille":
        if (etape.remarque) this.remarques.push(etape.remarque);
        else this.finirFeuille(etape.fusions);
        this.rangees = [];
        break;
      case "pause":
    }
  }

  finir({ remarques, ...fin }: FinDeLecture): FichierLu {
    return { ...fin, feuilles: this.feuilles, remarques: [...remarques, ...this.remarques] };
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
    parNumero.set(rangee.numero, connue ? joined(connue, rangee) : rangee);
  }
  return [...parNumero.values()].sort((a, b) => a.numero - b.numero);
}

function joined(one: RangeeLue, other: RangeeLue): RangeeLue {
  return {
    numero: one.numero,
    cellules: new Map([...one.cellules, ...other.cellules]),
    formulesVides: [...(one.formulesVides ?? []), ...(other.formulesVides ?? [])],
  };
}
