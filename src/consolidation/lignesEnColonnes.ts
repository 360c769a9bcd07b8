import type { LigneMesuree } from "../domain/consolidation/mesures";

const EMAIL = 1;
const PREMIERE = 2;
const MESUREE = 4;
const ILLISIBLE = 8;
const RESOLUE = 16;
const ESCALADEE = 32;

/** The counted rows of a file, as arrays of numbers: what a thread hands over without copying it. */
export interface LignesEnColonnes {
  readonly codes: readonly string[];
  /** Excel serial days. */
  readonly jours: Int32Array<ArrayBuffer>;
  /** Places in `codes`. */
  readonly code: Uint16Array<ArrayBuffer>;
  readonly codeOrigine: Uint16Array<ArrayBuffer>;
  /** Not a number where there is no duration. */
  readonly secondes: Float64Array<ArrayBuffer>;
  readonly signes: Uint8Array<ArrayBuffer>;
}

/** Gathers rows; a nomenclature has some hundreds of codes. */
export class CollecteurDeLignes {
  private readonly codes = new Map<string, number>();
  private readonly jours: number[] = [];
  private readonly code: number[] = [];
  private readonly codeOrigine: number[] = [];
  private readonly secondes: number[] = [];
  private readonly signes: number[] = [];

  ajouter(ligne: LigneMesuree): void {
    this.jours.push(ligne.jour);
    this.code.push(this.placeDe(ligne.code));
    this.codeOrigine.push(this.placeDe(ligne.codeOrigine));
    this.secondes.push(ligne.secondes ?? NaN);
    this.signes.push(
      (ligne.email ? EMAIL : 0) |
        (ligne.premiere ? PREMIERE : 0) |
        (ligne.mesuree ? MESUREE : 0) |
        (ligne.dureeIllisible ? ILLISIBLE : 0) |
        (ligne.resolue ? RESOLUE : 0) |
        (ligne.escaladee ? ESCALADEE : 0),
    );
  }

  rendre(): LignesEnColonnes {
    return {
      codes: [...this.codes.keys()],
      jours: new Int32Array(this.jours),
      code: new Uint16Array(this.code),
      codeOrigine: new Uint16Array(this.codeOrigine),
      secondes: new Float64Array(this.secondes),
      signes: new Uint8Array(this.signes),
    };
  }

  private placeDe(code: string): number {
    const known = this.codes.get(code) ?? this.codes.size;
    this.codes.set(code, known);
    return known;
  }
}

/** The rows one by one, in the order in which they were gathered. */
export function* lignesOf(colonnes: LignesEnColonnes): Generator<LigneMesuree> {
  const { codes, jours, code, codeOrigine, secondes, signes } = colonnes;
  for (const [place, jour] of jours.entries()) {
    const signe = signes[place] ?? 0;
    const duree = secondes[place] ?? NaN;
    yield {
      jour,
      code: codes[code[place] ?? 0] ?? "",
      codeOrigine: codes[codeOrigine[place] ?? 0] ?? "",
      email: (signe & EMAIL) > 0,
      premiere: (signe & PREMIERE) > 0,
      mesuree: (signe & MESUREE) > 0,
      secondes: Number.isNaN(duree) ? null : duree,
      dureeIllisible: (signe & ILLISIBLE) > 0,
      resolue: (signe & RESOLUE) > 0,
      escaladee: (signe & ESCALADEE) > 0,
    };
  }
}

export const buffersOf = (colonnes: LignesEnColonnes): ArrayBuffer[] =>
  [colonnes.jours, colonnes.code, colonnes.codeOrigine, colonnes.secondes, colonnes.signes].map(
    ({ buffer }) => buffer,
  );
