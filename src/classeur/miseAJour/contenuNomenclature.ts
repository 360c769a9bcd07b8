import type { Nom } from "../../domain/miseAJour/operations";
import type { CellBlock } from "../../ooxml/write/spec";
import { blocsDesSuivis, suivisOf } from "../feuilles/enqueteSuivis";
import { feuilleNomenclature } from "../feuilles/nomenclature";
import { feuilleTechnique, nomsDesListes } from "../feuilles/technique";
import type { Suivi } from "../options";
import { blocDeTable } from "./ecritures";

/** All cells and names of a workbook that its nomenclature decides, as the builder writes them. */
export interface ContenuNomenclature {
  /** Of *Nomenclature*: the title with the version's number, the notes below, the table. */
  readonly titre: CellBlock;
  readonly notes: readonly CellBlock[];
  readonly tableau: CellBlock;
  readonly technique: readonly CellBlock[];
  /** The followed lines; the comments below are people's own. */
  readonly enquete: readonly CellBlock[];
  readonly noms: readonly Nom[];
  /** How many lines *Enquête* follows. */
  readonly suivis: number;
}

export function contenuNomenclature(suivi: Suivi): ContenuNomenclature {
  const { blocks = [], tables = [] } = feuilleNomenclature(suivi);
  const [table] = tables;
  const at = (cell: string): CellBlock[] => blocks.filter((bloc) => bloc.at === cell);
  return {
    titre: at("A1")[0] ?? VIDE,
    notes: at("A2"),
    tableau: table ? blocDeTable(table) : VIDE,
    technique: feuilleTechnique(suivi).blocks ?? [],
    enquete: blocsDesSuivis(suivi),
    noms: nomsDesListes(suivi).map(({ name, formula }) => ({
      type: "nom",
      nom: name,
      formule: `=${formula}`,
    })),
    suivis: suivisOf(suivi.nomenclature).length,
  };
}

const VIDE: CellBlock = { at: "A1", rows: [] };
