import type { LigneHistorique } from "../../domain/historique";
import type { LigneNomenclature, Nomenclature } from "../../domain/nomenclature";
import { codesComptes } from "../../domain/nomenclatureCodes";
import type { CellBlock, CellSpec, CellStyle } from "../../ooxml/write/spec";
import { formulaCell, valueCell } from "../cells";
import {
  appelsDesCodes,
  dureeMoyenneDesCodes,
  contenuDeFigure,
  FORMATS_UNITES,
  lignesDeLaPeriode,
} from "../formules";
import type { Suivi } from "../options";
import { PALETTE, EN_TETES, STYLES } from "../styles";
import { figuresDeLEnquete } from "../../domain/enquete/reponses";
import { chiffresOf } from "../../domain/resultats/compteurs";
import type { Figures } from "../../domain/resultats/figures";
import { plageDesCodes } from "./techniqueGraphiques";

/** What *Enquête* asks of each followed sous-motif, then the comments: as many rows as the nomenclature says. */

export const REPONSE: CellStyle = {
  ...STYLES.chiffre,
  fontSize: 12,
  horizontal: "center",
  indent: 0,
};

export const TITRE_COMMENTAIRES = "Commentaires";

/** Of the rows, in points. */
export const HAUTEURS = { ligne: 22, commentaires: 90 } as const;

/** 1-based row of the département, the first answer. */
export const PREMIERE_REPONSE = 8;

/** 1-based row of the first followed sous-motif: the département and the figures stand above its titles. */
export function premiereSuivie(figures: Figures): number {
  return PREMIERE_REPONSE + 1 + figuresDeLEnquete(figures).length + 2;
}

export function suiviesOf({ lignes }: Nomenclature): LigneNomenclature[] {
  return lignes.filter(({ enquete, retiree }) => enquete && !retiree);
}

/** 1-based row of the cell for comments. */
export function ligneDesCommentaires({
  nomenclature,
  figures,
}: Pick<Suivi, "nomenclature" | "figures">): number {
  return premiereSuivie(figures) + suiviesOf(nomenclature).length + 2;
}

/** The followed lines under their headers. */
export function blocsDesSuivies(suivi: Suivi): CellBlock[] {
  const suivies = suiviesOf(suivi.nomenclature);
  const lignes = lignesDeLaPeriode(suivi);
  const premier = premiereSuivie(suivi.figures);
  return [
    { at: `B${premier - 1}`, rows: [TITRES] },
    {
      at: `B${premier}`,
      rows: suivies.map((suivie, index) =>
        ligneSuivie(suivi.nomenclature, suivie, premier + index, lignes),
      ),
    },
  ];
}

export function blocDesCommentaires(suivi: Suivi): CellBlock {
  return { at: `B${ligneDesCommentaires(suivi) - 1}`, rows: lignesCommentaires() };
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
    formulaCell(appelsDesCodes(plage), appels, {
      ...REPONSE,
      numberFormat: FORMATS_UNITES.nombre,
    }),
    formulaCell(dureeMoyenneDesCodes(plage, `$C${row}`), contenuDeFigure("duree", dureeMoyenne), {
      ...REPONSE,
      numberFormat: FORMATS_UNITES.duree,
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
