import type { CelluleLue } from "../domain/importation/fichierLu";
import type { CellValue } from "../ooxml/model";
import type { SheetCell } from "../ooxml/read/sheetReader";
import { type FormatDeCellule, type FormatsDeCellule, signesDe } from "./formatsXlsx";

const JOURS_AVANT_1904 = 1462;
/** Different contents of one format that are looked out for. */
const RETENUES = 20_000;

/** Cells that were given before, by what they hold. */
interface Retenues {
  readonly saisies: Map<CellValue, CelluleLue>;
  readonly calculees: Map<CellValue, CelluleLue>;
}

/**
 * What the cells of a workbook say. Cells that say the same are one object: a history repeats its labels,
 * its dates and its levels on every row.
 */
export class CellulesXlsx {
  private readonly connues = new Map<FormatDeCellule, Retenues>();

  constructor(
    private readonly formats: FormatsDeCellule,
    /** Whether the workbook counts its days from 1904. */
    private readonly depuis1904: boolean,
  ) {}

  /** Null for a cell that holds nothing. */
  celluleOf({ type, style, value, formula, isDuration }: SheetCell): CelluleLue | null {
    if (value === null || value === "") return null;
    const calculee = formula !== null;
    if (type === "e") return { kind: "erreur", texte: String(value), calculee };
    if (typeof value === "number" && isDuration)
      return { kind: "duree", jours: value, sansSecondes: false, calculee };
    // An ISO date is of the 1900 system, whatever the workbook counts from.
    if (typeof value === "number" && type === "d") return { kind: "date", serial: value, calculee };
    const format = this.formats.de(style);
    const retenues = this.retenues(format, calculee);
    const connue = retenues.get(value);
    if (connue) return connue;
    const cellule = this.nouvelle(value, format, calculee);
    if (retenues.size < RETENUES) retenues.set(value, cellule);
    return cellule;
  }

  private retenues(format: FormatDeCellule, calculee: boolean): Map<CellValue, CelluleLue> {
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
