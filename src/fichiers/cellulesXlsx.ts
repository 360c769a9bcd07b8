import type { CelluleLue } from "../domain/importation/fichierLu";
import type { CellValue } from "../ooxml/model";
import type { SheetCell } from "../ooxml/read/cell";
import type { BlocEnCours } from "./bloc";
import { type FormatDeCellule, type FormatsDeCellule, signesDe } from "./formatsXlsx";

const JOURS_AVANT_1904 = 1462;
/** Different contents of one format that are looked out for. */
const RETENUES = 20_000;

/** Numbers of the contents that were told before, by what the cells hold. */
interface Retenues {
  readonly saisies: Map<CellValue, number>;
  readonly calculees: Map<CellValue, number>;
}

/** What a formula gives that no program has calculated. */
const NON_CALCULEE = "formule non calculée";

/** Whether the cell is a formula that no program has calculated: a text that it gave may be empty. */
export function isNonCalculee({ type, value, formula }: SheetCell): boolean {
  return formula !== null && type !== "str" && (value === null || value === "");
}

/** What the cells of a workbook say. Cells that say the same have one content. */
export class CellulesXlsx {
  private readonly connues = new Map<FormatDeCellule, Retenues>();
  private readonly nonCalculee: number;
  /** Of texts that somebody typed, by their place among the shared ones. */
  private readonly partagees: number[] = [];

  constructor(
    private readonly formats: FormatsDeCellule,
    /** Whether the workbook counts its days from 1904. */
    private readonly depuis1904: boolean,
    private readonly bloc: BlocEnCours,
  ) {
    const contenu = { kind: "erreur", texte: NON_CALCULEE, calculee: true } as const;
    this.nonCalculee = bloc.numeroDe(contenu);
  }

  /** The number of what the cell says; -1 for one that holds nothing. */
  contenuDe(cell: SheetCell): number {
    const { type, style, value, formula, isDuration } = cell;
    if (isNonCalculee(cell)) return this.nonCalculee;
    if (value === null || value === "") return -1;
    const calculee = formula !== null;
    if (type === "e") return this.bloc.numeroDe({ kind: "erreur", texte: String(value), calculee });
    if (typeof value === "number" && isDuration)
      return this.bloc.numeroDe({ kind: "duree", jours: value, sansSecondes: false, calculee });
    // An ISO date is of the 1900 system, whatever the workbook counts from.
    if (typeof value === "number" && type === "d")
      return this.bloc.numeroDe({ kind: "date", serial: value, calculee });
    const format = this.formats.de(style);
    if (typeof value === "string" && !calculee && !format.enSignes)
      return this.numeroDeTexte(value, cell.sharedText);
    const retenues = this.retenues(format, calculee);
    const connue = retenues.get(value);
    if (connue !== undefined) return connue;
    const numero = this.bloc.numeroDe(this.nouvelle(value, format, calculee));
    if (retenues.size < RETENUES) retenues.set(value, numero);
    return numero;
  }

  /** A text that many cells share is looked up by its place, which is faster than by its letters. */
  private numeroDeTexte(texte: string, place: number): number {
    if (!(place >= 0 && place < RETENUES)) return this.bloc.numeroDeTexte(texte);
    return (this.partagees[place] ??= this.bloc.numeroDeNouveauTexte(texte));
  }

  private retenues(format: FormatDeCellule, calculee: boolean): Map<CellValue, number> {
    let selonNature = this.connues.get(format);
    if (!selonNature) {
      selonNature = { saisies: new Map(), calculees: new Map() };
      this.connues.set(format, selonNature);
    }
    return calculee ? selonNature.calculees : selonNature.saisies;
  }

  private nouvelle(
    value: CellValue,
    { affichage, code, enSignes }: FormatDeCellule,
    calculee: boolean,
  ): CelluleLue {
    if (typeof value === "boolean") return { kind: "booleen", vrai: value, calculee };
    if (typeof value === "string")
      return { kind: "texte", texte: enSignes ? signesDe(value) : value, calculee };
    if (affichage === "date")
      return { kind: "date", serial: value + (this.depuis1904 ? JOURS_AVANT_1904 : 0), calculee };
    const format = code === undefined ? {} : { format: code };
    if (affichage === "nombre") return { kind: "nombre", nombre: value, calculee, ...format };
    const sansSecondes = affichage === "dureeSansSecondes";
    return { kind: "duree", jours: value, sansSecondes, calculee, ...format };
  }
}
