import { NAMES, SHEETS } from "../../domain/classeur";
import { fromSerial, toSerial } from "../../domain/dates";
import { codesComptes, lignesComptees } from "../../domain/nomenclatureCodes";
import { moisKey, moisOf } from "../../domain/periode";
import type { CellBlock, CellInput } from "../../ooxml/write/spec";
import { formulaCell, valueCell, absoluteReference } from "../cells";
import { appelsEntre, sollicitationsDesCodes, lignesDeLaPeriode } from "../formules";
import type { Suivi } from "../options";
import { EN_TETES, TEXTE_SEUL } from "../styles";
import { columnIndex, formatRect } from "../../ooxml/a1";
import { chiffresOf } from "../../domain/resultats/compteurs";
import { inPeriode } from "../../domain/resultats/sollicitation";
import type { LigneNomenclature, Nomenclature } from "../../domain/nomenclature";

/** What the charts of *Résultats* draw: formulas that follow the period, in the technical sheet. */

const TOP = 10;
const MOIS = 12;

const reference = (range: string): string => absoluteReference(SHEETS.technique, range);

/** Ranges of the series, with their sheet. */
export const SERIES = {
  topLibelles: reference(`S2:S${TOP + 1}`),
  topNombres: reference(`T2:T${TOP + 1}`),
  moisLibelles: reference(`W2:W${MOIS + 1}`),
  moisAppels: reference(`X2:X${MOIS + 1}`),
} as const;

export function donneesDesGraphiques(suivi: Suivi): CellBlock[] {
  const comptes = comptesParLigne(suivi);
  return [
    bloc("M", ["Code", "Libellé", "Sollicitations", "Ordre"], lignesDesComptes(suivi, comptes)),
    bloc("R", ["Rang", "Sous-motif", "Sollicitations"], lignesDuTop(comptes)),
    bloc("V", ["Début du mois", "Mois", "Appels"], lignesDesMois(suivi)),
    blocDesCodes(suivi.nomenclature),
  ];
}

interface Compte {
  readonly code: string;
  readonly libelle: string;
  readonly sollicitations: number;
}

function comptesParLigne(suivi: Suivi): Compte[] {
  const parCode = new Map<string, number>();
  for (const { code } of lignesDeLaPeriode(suivi)) parCode.set(code, (parCode.get(code) ?? 0) + 1);
  const lignes = lignesComptees(suivi.nomenclature);
  const libelles = libellesUniques(lignes);
  return lignes.map(({ code }, index) => ({
    code,
    libelle: libelles[index] ?? code,
    sollicitations: codesComptes(suivi.nomenclature, code).reduce(
      (sum, compte) => sum + (parCode.get(compte) ?? 0),
      0,
    ),
  }));
}

/** A count made unique: lines with as many sollicitations keep the nomenclature's order. */
function ordre(sollicitations: number, row: number): number {
  return sollicitations - row / 10_000;
}

function lignesDesComptes({ nomenclature }: Suivi, comptes: readonly Compte[]): CellInput[][] {
  return comptes.map(({ code, libelle, sollicitations }, index) => {
    const row = index + 2;
    return [
      code,
      libelle,
      formulaCell(sollicitationsDesCodes(plageDesCodes(nomenclature, code)), sollicitations, {}),
      formulaCell(`O${row}-ROW()/10000`, ordre(sollicitations, row), {}),
    ];
  });
}

function lignesDuTop(comptes: readonly Compte[]): CellInput[][] {
  const last = comptes.length + 1;
  const classes = [...comptes].sort((a, b) => b.sollicitations - a.sollicitations);
  return Array.from({ length: TOP }, (_, index) => {
    const row = index + 2;
    const place = `MATCH(LARGE($P$2:$P$${last},R${row}),$P$2:$P$${last},0)`;
    const { libelle = "", sollicitations = 0 } = classes[index] ?? {};
    return [
      index + 1,
      formulaCell(
        `IF(T${row}=0,"",INDEX($N$2:$N$${last},${place}))`,
        sollicitations === 0 ? "" : libelle,
        {},
      ),
      formulaCell(`IFERROR(INDEX($O$2:$O$${last},${place}),0)`, sollicitations, {}),
    ];
  });
}

/** The twelve months that end with the period's. */
function lignesDesMois({ lignes, periode }: Suivi): CellInput[][] {
  const fin = fromSerial(periode.fin);
  return Array.from({ length: MOIS }, (_, index) => {
    const row = index + 2;
    const recul = MOIS - 1 - index;
    const debut = toSerial({ year: fin.year, month: fin.month - recul, day: 1 });
    const { appels } = chiffresOf(inPeriode(lignes, moisOf(debut)));
    const suivant = `DATE(YEAR(V${row}),MONTH(V${row})+1,1)`;
    return [
      formulaCell(
        `IF(ISNUMBER(${NAMES.periodeFin}),DATE(YEAR(${NAMES.periodeFin}),MONTH(${NAMES.periodeFin})-${recul},1),"")`,
        debut,
        { numberFormat: "dd/mm/yyyy" },
      ),
      formulaCell(
        `IF(V${row}="","",YEAR(V${row})&"-"&RIGHT("0"&MONTH(V${row}),2))`,
        moisKey(debut),
        {},
      ),
      formulaCell(`IF(V${row}="",0,${appelsEntre(`V${row}`, suivant)})`, appels, {}),
    ];
  });
}

function bloc(lettre: string, titres: readonly string[], lignes: CellInput[][]): CellBlock {
  const header = titres.map((titre) => valueCell(titre, EN_TETES.technique));
  return { at: `${lettre}1`, rows: [header, ...lignes] };
}

/**
 * A label a line, that tells it from all others: its sous-motif where that is enough, else with its
 * motif or thematique in brackets (« Autre » stands under several thématiques).
 */
export function libellesUniques(lignes: readonly LigneNomenclature[]): string[] {
  const candidats = lignes.map(({ sousMotif, motif, thematique }) => [
    sousMotif,
    `${sousMotif} (${motif})`,
    `${sousMotif} (${thematique})`,
    `${sousMotif} (${thematique}, ${motif})`,
  ]);
  const uses = new Map<string, number>();
  for (const candidat of candidats.flatMap((list) => [...new Set(list)])) {
    uses.set(candidat, (uses.get(candidat) ?? 0) + 1);
  }
  return candidats.map(
    (list) => list.find((candidat) => uses.get(candidat) === 1) ?? list[list.length - 1] ?? "",
  );
}

/**
 * The codes that count under each line: its own and those that it replaces, one line a row, in the
 * order of the counts of the chart. The last columns of the sheet: how many there are varies.
 */
const COLONNE_DES_CODES = "AL";
/** Where they stood before model 1.4. */
export const ANCIENNE_COLONNE_DES_CODES = "AG";

export function blocDesCodes(nomenclature: Nomenclature): CellBlock {
  const rows = lignesComptees(nomenclature).map(({ code }) =>
    codesComptes(nomenclature, code).map((compte) => valueCell(compte, TEXTE_SEUL)),
  );
  return {
    at: `${COLONNE_DES_CODES}1`,
    rows: [[valueCell("Codes comptés", EN_TETES.technique)], ...rows],
  };
}

/** The cells that hold the codes of a line, with their sheet. */
export function plageDesCodes(nomenclature: Nomenclature, code: string): string {
  const index = lignesComptees(nomenclature).findIndex((ligne) => ligne.code === code);
  const columns = codesComptes(nomenclature, code).length;
  const rect = { row: index + 1, column: columnIndex(COLONNE_DES_CODES), rows: 1, columns };
  return absoluteReference(SHEETS.technique, formatRect(rect));
}
