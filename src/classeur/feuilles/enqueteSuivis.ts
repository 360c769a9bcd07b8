import type { LigneHistorique } from "../../domain/historique";
import type { LigneNomenclature, Nomenclature } from "../../domain/nomenclature";
import { codesComptes } from "../../domain/nomenclatureCodes";
import { chiffresOf } from "../../domain/resultats/chiffres";
import type { CellBlock, CellSpec, CellStyle } from "../../ooxml/write/spec";
import { formulaCell, valueCell } from "../cells";
import { appelsDesCodes, dureeMoyenneDesCodes } from "../formules";
import type { Suivi } from "../options";
import { PALETTE } from "../palette";
import { EN_TETES, STYLES } from "../styles";
import { dureeOuTiret, lignesDeLaPeriode } from "../valeurs";
import { plageDesCodes } from "./techniqueCodes";

/** What *Enquête* asks of each followed sous-motif, then the comments: as many rows as the nomenclature says. */

export const DUREE = "[mm]:ss";
export const NOMBRE = "#,##0";
export const REPONSE: CellStyle = {
  ...STYLES.chiffre,
  fontSize: 12,
  horizontal: "center",
  indent: 0,
};

export const TITRE_COMMENTAIRES = "Commentaires";

/** Of the rows, in points. */
export const HAUTEURS = { ligne: 22, commentaires: 90 } as const;

/** 1-based row of the first followed sous-motif. */
export const PREMIER_SUIVI = 15;

export function suivisOf({ lignes }: Nomenclature): LigneNomenclature[] {
  return lignes.filter(({ enquete, retiree }) => enquete && !retiree);
}

/** 1-based row of the cell for comments. */
export function ligneDesCommentaires(nomenclature: Nomenclature): number {
  return PREMIER_SUIVI + suivisOf(nomenclature).length + 2;
}

/** The followed lines under their headers. */
export function blocsDesSuivis(suivi: Suivi): CellBlock[] {
  const suivis = suivisOf(suivi.nomenclature);
  const lignes = lignesDeLaPeriode(suivi);
  return [
    { at: `B${PREMIER_SUIVI - 1}`, rows: [TITRES] },
    {
      at: `B${PREMIER_SUIVI}`,
      rows: suivis.map((suivie, index) =>
        ligneSuivie(suivi.nomenclature, suivie, PREMIER_SUIVI + index, lignes),
      ),
    },
  ];
}

export function blocDesCommentaires({ nomenclature }: Suivi): CellBlock {
  return { at: `B${ligneDesCommentaires(nomenclature) - 1}`, rows: lignesCommentaires() };
}

const TITRES: CellSpec[] = [
  ...["Sous-motif suivi", "Nombre d'appels", "Durée moyenne (mm:ss)"].map((titre) =>
    valueCell(titre, EN_TETES.obligatoire),
  ),
  valueCell("Code", EN_TETES.technique),
];

/** The codes that the line replaces count with its own. */
function ligneSuivie(
  nomenclature: Nomenclature,
  { code, sousMotif }: LigneNomenclature,
  row: number,
  lignes: readonly LigneHistorique[],
): CellSpec[] {
  const codes = codesComptes(nomenclature, code);
  // As the formulas do, each row is a call of its own.
  const rows = lignes.filter((ligne) => codes.includes(ligne.code));
  const { appels, dureeMoyenne } = chiffresOf(rows.map((ligne) => ({ ...ligne, idAppel: "" })));
  const plage = plageDesCodes(nomenclature, code);
  return [
    valueCell(sousMotif, STYLES.libelle),
    formulaCell(appelsDesCodes(plage), appels, { ...REPONSE, numberFormat: NOMBRE }),
    formulaCell(dureeMoyenneDesCodes(plage, `$C${row}`), dureeOuTiret(dureeMoyenne), {
      ...REPONSE,
      numberFormat: DUREE,
    }),
    valueCell(code, CODE),
  ];
}

function lignesCommentaires(): CellSpec[][] {
  const saisie: CellStyle = {
    ...STYLES.saisie,
    bold: false,
    horizontal: "left",
    vertical: "top",
    wrap: true,
  };
  const section = [valueCell(TITRE_COMMENTAIRES, STYLES.section), ...["", ""].map(bandeVide)];
  return [section, ["", "", ""].map((vide) => valueCell(vide, saisie))];
}

const bandeVide = (texte: string): CellSpec => valueCell(texte, STYLES.section);
const CODE: CellStyle = {
  fontColor: PALETTE.texteSecondaire,
  fillColor: PALETTE.grisClair,
  vertical: "center",
  horizontal: "center",
};
