import { NAMES, SHEETS, TABLES } from "../../domain/classeur";
import type { CellSpec, SheetSpec, PivotSpec, ChartSpec } from "../../ooxml/write/spec";
import { formulaCell, precisionCell, valueCell, lienVers, lienVersGarde } from "../cells";
import * as formules from "../formules";
import { contenuDeFigure, FORMATS_UNITES, lignesDeLaPeriode } from "../formules";
import type { Suivi } from "../options";
import { PALETTE, STYLES } from "../styles";
import { chiffresOf, ecarteesOf } from "../../domain/resultats/compteurs";
import {
  byFigure,
  type FigureKey,
  figureKeys,
  type Figures,
  formuleOf,
} from "../../domain/resultats/figures";
import { type ColonneKey, COLONNES } from "../../domain/historique";
import {
  CELLULES_TABLEAUX,
  TABLEAUX_CROISES,
  type TableauCroise,
  TOTAL_GENERAL,
} from "../../domain/tableauxCroises";
import type { PivotSort } from "../../ooxml/pivot/definition";
import { BORNE_DE_PERIODE } from "./historiqueControles";
import { SERIES } from "./techniqueGraphiques";

/** Cells that defined names point to. */
export const CELLULES_RESULTATS = {
  periodeDebut: "C5",
  periodeFin: "C6",
  actualisation: "C7",
} as const;

/** 1-based row of the first figure; the chart below begins on row 17, under its title. */
const PREMIER_CHIFFRE = 10;
const CHIFFRES_MAX = 6;

/** The cell of each figure. */
export function cellulesDesChiffres(figures: Figures): Readonly<Record<FigureKey, string>> {
  const keys = figureKeys(figures);
  if (keys.length > CHIFFRES_MAX)
    throw new Error(`The sheet has room for ${CHIFFRES_MAX} figures, not for ${keys.length}`);
  return byFigure((key) => `C${PREMIER_CHIFFRE + keys.indexOf(key)}`, figures);
}

/**
 * In characters. In the pivot table's outline form, a label runs over the empty cells on its right:
 * its second and third columns need not hold their labels.
 */
const LARGEURS = [3, 30, 18, 12, 52, 24, 16, 3, 14, 17, 24];

/** *Résultats*: the period's figures, what users ask most, and calls by month. */
export function feuilleResultats(suivi: Suivi): SheetSpec {
  return {
    name: SHEETS.resultats,
    tabColor: PALETTE.canard,
    showGridLines: false,
    zoom: 90,
    columns: LARGEURS.map((width, column) => ({ column, width })),
    rows: [
      { row: 0, height: 36 },
      ...[3, 8, 15, 34].map((row) => ({ row, height: 22 })),
      ...[4, 5, 6].map((row) => ({ row, height: 24 })),
      ...figureKeys(suivi.figures).map((_, index) => ({
        row: PREMIER_CHIFFRE - 1 + index,
        height: 24,
      })),
      { row: 35, height: 48 },
    ],
    blocks: [
      { at: "B1", rows: [[valueCell("Résultats", STYLES.titre)]] },
      { at: "E1", rows: [[lienVersGarde(), lienVers(SHEETS.enquete)]] },
      { at: "B2", rows: [[valueCell(CONSIGNE, STYLES.sousTitre)]] },
      { at: "B4", rows: [bande("Période", 4), ...lignesPeriode(suivi)] },
      {
        at: "B9",
        rows: [bande("Statistiques de traitement des appels", 4), ...lignesChiffres(suivi)],
      },
      { at: "B16", rows: [bande("Motifs les plus cités par les utilisateurs", 10)] },
      { at: "B35", rows: [bande("Détail des motifs les plus cités", 6)] },
      { at: "I35", rows: [bande("Appels par mois", 3)] },
      { at: "B36", rows: [[valueCell(AVERTISSEMENT, STYLES.note)]] },
    ],
    merges: ["B36:K36"],
    validations: [
      {
        ranges: [`${CELLULES_RESULTATS.periodeDebut}:${CELLULES_RESULTATS.periodeFin}`],
        prompt: { title: "Période", text: "Premier et dernier jours de la période, compris." },
        ...BORNE_DE_PERIODE,
      },
    ],
    conditionalFormats: [
      {
        type: "expression",
        ranges: [`${CELLULES_RESULTATS.periodeDebut}:${CELLULES_RESULTATS.periodeFin}`],
        formula: "$C$6<$C$5",
        style: {
          fontColor: STYLES.aCorriger.fontColor,
          fillColor: STYLES.aCorriger.fillColor,
        },
      },
    ],
    pivots: tableauxDesResultats(),
    charts: [graphiqueDesMois("F4", "L15"), graphiqueDesMotifs("B17", "L34")],
    selection: CELLULES_RESULTATS.periodeDebut,
    print: { landscape: true, fitToWidth: true, footer: "&LSuivi SI SIAO – &A&RPage &P / &N" },
  };
}

const CONSIGNE =
  "Les indicateurs et les graphiques suivent les deux dates de la période ; sans saisie, le trimestre en cours.";
const AVERTISSEMENT =
  "Ces tableaux croisés se mettent à jour à l'ouverture, avec le bouton « Actualiser » du volet, ou par Données > Actualiser tout. " +
  "Ils portent sur tout l'historique tant que Trimestre ou Mois n'est pas filtré. " +
  "Leurs durées moyennes sont par sollicitation (une ligne) ; la durée moyenne par appel est dans les statistiques, plus haut.";

function bande(titre: string, width: number): CellSpec[] {
  return Array.from({ length: width }, (_, index) =>
    valueCell(index === 0 ? titre : "", STYLES.section),
  );
}

function lignesPeriode({ periode, periodeCourante }: Suivi): CellSpec[][] {
  const saisie = { ...STYLES.saisie, numberFormat: "dd/mm/yyyy" };
  const libelle = (texte: string): CellSpec => valueCell(texte, STYLES.libelle);
  const date = (formule: string, valeur: number): CellSpec =>
    periodeCourante ? formulaCell(formule, valeur, saisie) : valueCell(valeur, saisie);
  return [
    [
      libelle("Du"),
      date(formules.DEBUT_DU_TRIMESTRE, periode.debut),
      valueCell("à saisir", STYLES.precision),
    ],
    [
      libelle("Au"),
      date(formules.FIN_DU_TRIMESTRE, periode.fin),
      formulaCell(FIN_CONTROLEE, JOUR_COMPRIS, STYLES.precision),
    ],
    [libelle("Dernière actualisation"), valueCell("", STYLES.precision)],
  ];
}

const JOUR_COMPRIS = "à saisir, jour compris";
const FIN_CONTROLEE = `IF(${NAMES.periodeFin}<${NAMES.periodeDebut},"la fin précède le début : corrigez l'une des deux dates","${JOUR_COMPRIS}")`;

function lignesChiffres(suivi: Suivi): CellSpec[][] {
  const { figures } = suivi;
  const lignes = lignesDeLaPeriode(suivi);
  const chiffres = chiffresOf(lignes, figures);
  const ecartees = ecarteesOf(lignes, figures);
  return figureKeys(figures).map((key) => {
    const { libelle, unite, precision } = figures[key];
    return [
      valueCell(libelle, STYLES.libelle),
      formulaCell(formuleOf(figures[key], figures), contenuDeFigure(unite, chiffres[key]), {
        ...STYLES.chiffre,
        numberFormat: FORMATS_UNITES[unite],
      }),
      precisionCell(figures[key], precision, ecartees[key]),
    ];
  });
}

/** One column a row field: LibreOffice does not know the compact form. */
const LAYOUT = "outline";

const header = (key: ColonneKey): string => COLONNES[key].header;

/** The pivot tables of *Résultats*, each at its place. */
function tableauxDesResultats(): PivotSpec[] {
  return (["motifs", "mois"] as const).map((key) =>
    tableau(TABLEAUX_CROISES[key], CELLULES_TABLEAUX[key]),
  );
}

function tableau({ nom, lignes, tri, filtres, valeurs }: TableauCroise, at: string): PivotSpec {
  const sort: PivotSort =
    tri === "libelle"
      ? { by: "label" }
      : { by: "value", dataField: valeurs[0].nom, descending: true };
  return {
    name: nom,
    at,
    source: { table: TABLES.historique },
    layout: LAYOUT,
    rowFields: lignes.map((key) => ({ field: header(key), sort })),
    pageFields: filtres.map((key) => ({ field: header(key), selected: null })),
    dataFields: valeurs.map(({ nom: name, colonne, calcul, format }) => ({
      name,
      field: header(colonne),
      function: calcul,
      numberFormat: format,
    })),
    grandTotalCaption: TOTAL_GENERAL,
    showGrandTotal: true,
  };
}

/** `to` is the cell before which the chart stops. */
function graphiqueDesMotifs(from: string, to: string): ChartSpec {
  return {
    name: "GraphiqueSousMotifs",
    kind: "bar",
    title: "Les dix sous-motifs les plus cités",
    description:
      "Barres : nombre de sollicitations de la période pour les dix premiers sous-motifs",
    from,
    to,
    series: [
      {
        name: "Nombre de sollicitations",
        categories: SERIES.topLibelles,
        values: SERIES.topNombres,
        color: PALETTE.bleu,
      },
    ],
    showLegend: false,
    showValues: true,
    numberFormat: "#,##0;;",
  };
}

/** `to` is the cell before which the chart stops. */
function graphiqueDesMois(from: string, to: string): ChartSpec {
  return {
    name: "GraphiqueAppelsParMois",
    kind: "column",
    title: "Appels par mois",
    description: "Colonnes : nombre d'appels des douze mois qui finissent avec la période",
    from,
    to,
    series: [
      {
        name: "Nombre d'appels",
        categories: SERIES.moisLibelles,
        values: SERIES.moisAppels,
        color: PALETTE.canard,
      },
    ],
    showLegend: false,
    showValues: true,
    numberFormat: "#,##0;;",
  };
}
