import {
  FEUILLES_NATIONALES,
  NOMS_NATIONAUX,
  TABLES_NATIONALES,
} from "../../domain/consolidation/tableauDeBord";
import { figureKeys, SANS_VALEUR } from "../../domain/resultats/figures";
import { columnName } from "../../ooxml/a1";
import type { CellInput, CellStyle, SheetSpec, TableColumnSpec } from "../../ooxml/write/spec";
import { absoluteReference, formulaCell, lienVersGarde, valueCell } from "../cells";
import { contenuDeFigure, FORMATS_UNITES } from "../formules";
import { EN_TETES, PALETTE, STYLES, TEXTE_SEUL } from "../styles";
import {
  dernierFichier,
  derniereLigne,
  envoiDu,
  etatDeLEnquete,
  formuleDuFichier,
  renduLe,
} from "./envois";
import { formuleDeFigure, listeDesFigures, sommeOf, tendanceOf } from "./calculs";
import { chiffresOfComptes, type National, SANS_COMPTE } from "./options";
import { GRILLE } from "./regions";
import { PIED_DE_PAGE } from "./synthese";

/** What the nation's sheets show of each department: a row of the list, a cell of the map. */

/** 1-based row of the headers of *Départements*, and of *Enquête*. */
export const LIGNE_EN_TETES = 4;
export const PREMIERE = LIGNE_EN_TETES + 1;
const AVANT_FIGURES = ["Région", "Code", "Département"] as const;
const APRES_FIGURES = [
  "Rang",
  "Tendance sur 12 mois",
  "Nomenclature",
  "Dernière ligne",
  "Enquête",
  "Enquête rendue le",
  "Avertissements",
] as const;

export const CENTRE: CellStyle = { vertical: "center", horizontal: "center" };
export const GAUCHE: CellStyle = { vertical: "center" };

/** *Départements*: a row each, by region. */
export function feuilleDepartements(national: National): SheetSpec {
  const { figures, departements } = national;
  const keys = figureKeys(figures);
  const figureOf = (index: number): string => columnName(AVANT_FIGURES.length + index);
  const tendance = columnName(AVANT_FIGURES.length + keys.length + 1);
  const last = PREMIERE + departements.length - 1;
  const colonne = (name: string, style: CellStyle): TableColumnSpec => ({
    name,
    headerStyle: EN_TETES.calculee,
    style,
  });
  return {
    name: FEUILLES_NATIONALES.departements,
    tabColor: PALETTE.canard,
    columns: [28, 8, 26, ...keys.map(() => 16), 8, 22, 14, 14, 12, 16, 60].map((width, column) => ({
      column,
      width,
    })),
    rows: [
      { row: 0, height: 32 },
      { row: LIGNE_EN_TETES - 1, height: 34 },
    ],
    blocks: [
      { at: "A1", rows: [[valueCell("Départements", STYLES.titre)]] },
      { at: "D1", rows: [[lienVersGarde()]] },
      { at: "A2", rows: [[valueCell(CONSIGNE, STYLES.sousTitre)]] },
    ],
    freeze: { rows: LIGNE_EN_TETES, columns: 3 },
    tables: [
      {
        name: TABLES_NATIONALES.departements,
        at: `A${LIGNE_EN_TETES}`,
        columns: [
          colonne(AVANT_FIGURES[0], GAUCHE),
          colonne(AVANT_FIGURES[1], { ...TEXTE_SEUL, ...CENTRE }),
          colonne(AVANT_FIGURES[2], GAUCHE),
          ...keys.map((key) =>
            colonne(figures[key].libelle, {
              ...GAUCHE,
              horizontal: "right",
              numberFormat: FORMATS_UNITES[figures[key].unite],
            }),
          ),
          colonne(APRES_FIGURES[0], CENTRE),
          colonne(APRES_FIGURES[1], CENTRE),
          colonne(APRES_FIGURES[2], CENTRE),
          colonne(APRES_FIGURES[3], { ...CENTRE, numberFormat: "dd/mm/yyyy" }),
          colonne(APRES_FIGURES[4], CENTRE),
          colonne(APRES_FIGURES[5], { ...CENTRE, numberFormat: "dd/mm/yyyy" }),
          colonne(APRES_FIGURES[6], GAUCHE),
        ],
        rows: departements.map((_, index) => rangeeOf(national, index)),
        style: "TableStyleLight1",
      },
    ],
    sparklines: departements.map((_, index) => ({
      at: `${tendance}${PREMIERE + index}`,
      values: tendanceOf(index),
      color: PALETTE.canard,
    })),
    conditionalFormats: keys.map((_, index) => ({
      type: "dataBar" as const,
      ranges: [`${figureOf(index)}${PREMIERE}:${figureOf(index)}${last}`],
      color: BARRE,
    })),
    uncheckedRanges: [`B${PREMIERE}:B${last}`],
    print: {
      landscape: true,
      fitToWidth: true,
      titleRows: `${LIGNE_EN_TETES}:${LIGNE_EN_TETES}`,
      // Warnings, the last column, are long; *Fichiers* prints them.
      area: `A:${columnName(AVANT_FIGURES.length + keys.length + APRES_FIGURES.length - 2)}`,
      footer: PIED_DE_PAGE,
    },
  };
}

const CONSIGNE =
  "Les figures portent sur la période de la page de garde ; le rang est celui des appels.";
/** Light enough for a figure to be read on it. */
const BARRE = "#B7D9DB";

function rangeeOf(national: National, index: number): (CellInput | null)[] {
  const { departements, figures, parDepartement, fichiers } = national;
  const departement = departements[index];
  if (!departement) return [];
  const comptes = parDepartement.get(departement.code) ?? SANS_COMPTE;
  const chiffres = chiffresOfComptes(comptes, figures);
  const fichier = fichiers[dernierFichier(national, departement.code)];
  const ligne = derniereLigne(national, departement.code);
  const all = departements.map(({ code }) => (parDepartement.get(code) ?? SANS_COMPTE).appels);
  const rang = 1 + all.filter((appels) => appels > comptes.appels).length;
  const appelsOf = (place: number): string => sommeOf("appels", { departement: place });
  const range = `${appelsOf(0)}:${appelsOf(departements.length - 1).split("!")[1] ?? ""}`;
  return [
    departement.region,
    departement.code,
    departement.nom,
    ...figureKeys(figures).map((key) => ({
      formula: formuleDeFigure(national, key, { departement: index }),
      value: contenuDeFigure(figures[key].unite, chiffres[key]),
    })),
    {
      formula: `IF(${appelsOf(index)}=0,"${SANS_VALEUR}",RANK(${appelsOf(index)},${range}))`,
      value: comptes.appels === 0 ? SANS_VALEUR : rang,
    },
    null,
    { formula: formuleDuFichier(index, "nomenclature"), value: fichier?.nomenclature ?? "" },
    {
      formula: `IF(${envoiDu(index, "derniereLigne")}=0,"",${envoiDu(index, "derniereLigne")})`,
      value: ligne === 0 ? "" : ligne,
    },
    etatDeLEnquete(national, index),
    renduLe(national, index),
    { formula: formuleDuFichier(index, "avertissements"), value: fichier?.avertissements ?? "" },
  ];
}

/** The cells of a column of *Départements*, from its place, with their sheet. */
function colonneDesDepartements({ departements }: National, column: number): string {
  const letter = columnName(column);
  return absoluteReference(
    FEUILLES_NATIONALES.departements,
    `${letter}${PREMIERE}:${letter}${PREMIERE + departements.length - 1}`,
  );
}

/** The cell that says which figure the map shows. */
export const CELLULE_FIGURE_DE_LA_CARTE = "D3";
const PREMIERE_CASE = { row: 5, column: 1 } as const;
const TEINTES = ["#EAF4F4", "#4AA0A6"] as const;

/** *Carte*: a cell a department, where it stands in France, coloured by the chosen figure. */
export function feuilleCarte(national: National): SheetSpec {
  const { figures, departements, parDepartement } = national;
  const keys = figureKeys(figures);
  const [first] = keys;
  const choisie = first === undefined ? "" : figures[first].libelle;
  const valeurs = absoluteReference(
    FEUILLES_NATIONALES.departements,
    `${columnName(AVANT_FIGURES.length)}${PREMIERE}:${columnName(AVANT_FIGURES.length + keys.length - 1)}${PREMIERE + departements.length - 1}`,
  );
  const codes = colonneDesDepartements(national, 1);
  const caseOf = (code: string): CellInput | null => {
    if (code === ".") return null;
    const chiffres = chiffresOfComptes(parDepartement.get(code) ?? SANS_COMPTE, figures);
    const formule = `INDEX(${valeurs},MATCH("${code}",${codes},0),MATCH(${NOMS_NATIONAUX.figureDeLaCarte},${listeDesFigures(national)},0))`;
    const valeur =
      first === undefined ? SANS_VALEUR : contenuDeFigure(figures[first].unite, chiffres[first]);
    // The cell holds the figure, which colours it, and shows the department's code.
    return formulaCell(formule, valeur, {
      ...CASE,
      numberFormat: `"${code}";"${code}";"${code}";"${code}"`,
    });
  };
  const [top, bottom] = [PREMIERE_CASE.row, PREMIERE_CASE.row + GRILLE.length - 1];
  const width = GRILLE[0]?.length ?? 0;
  const zone = `${columnName(PREMIERE_CASE.column)}${top + 1}:${columnName(PREMIERE_CASE.column + width - 1)}${bottom + 1}`;
  return {
    name: FEUILLES_NATIONALES.carte,
    tabColor: PALETTE.canard,
    showGridLines: false,
    columns: [
      { column: 0, width: 3 },
      { column: 1, count: width, width: 7 },
    ],
    rows: [
      { row: 0, height: 36 },
      { row: 2, height: 24 },
      ...GRILLE.map((_, index) => ({ row: top + index, height: 32 })),
    ],
    blocks: [
      { at: "B1", rows: [[valueCell("Carte de France", STYLES.titre)]] },
      { at: "J1", rows: [[lienVersGarde()]] },
      { at: "B2", rows: [[valueCell(LEGENDE_DE_LA_CARTE, STYLES.sousTitre)]] },
      {
        at: "B3",
        rows: [
          [
            valueCell("Figure", STYLES.libelle),
            valueCell("", STYLES.libelle),
            ...[choisie, "", "", "", ""].map((texte) => valueCell(texte, STYLES.saisie)),
          ],
        ],
      },
      { at: `B${top + 1}`, rows: GRILLE.map((row) => row.map(caseOf)) },
    ],
    merges: ["B3:C3", "D3:H3"],
    validations: [
      {
        ranges: [CELLULE_FIGURE_DE_LA_CARTE],
        type: "list",
        formula1: listeDesFigures(national),
        allowBlank: false,
        prompt: { title: "Figure", text: "La figure que la carte montre." },
        error: { title: "Figure", text: "Choisissez une figure de la liste." },
      },
    ],
    conditionalFormats: [{ type: "colorScale", ranges: [zone], colors: TEINTES }],
    selection: CELLULE_FIGURE_DE_LA_CARTE,
    print: { landscape: true, fitToPage: true, centerHorizontally: true, footer: PIED_DE_PAGE },
  };
}

const LEGENDE_DE_LA_CARTE =
  "Plus la case est foncée, plus la valeur est grande ; une case claire et « – » : aucun appel. Outre-mer en bas.";
const CASE: CellStyle = {
  ...CENTRE,
  bold: true,
  fontColor: PALETTE.texte,
  borders: { top: PALETTE.blanc, bottom: PALETTE.blanc, left: PALETTE.blanc, right: PALETTE.blanc },
};
