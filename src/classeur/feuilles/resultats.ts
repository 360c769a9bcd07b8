import { SHEETS } from "../../domain/classeur";
import { chiffresOf } from "../../domain/resultats";
import type { CellSpec, SheetSpec } from "../../ooxml/write/spec";
import { formulaCell, valueCell } from "../cells";
import * as formules from "../formules";
import type { Suivi } from "../options";
import { PALETTE } from "../palette";
import { STYLES } from "../styles";
import { dureeOuTiret, lignesDeLaPeriode, valeurOuTiret } from "../valeurs";
import { graphiqueDesMois, graphiqueDesMotifs } from "./resultatsGraphiques";
import { tableauAppelsParMois, tableauMotifs } from "./resultatsTableaux";

/** Cells that defined names point to. */
export const CELLULES_RESULTATS = {
  periodeDebut: "C5",
  periodeFin: "C6",
  actualisation: "C7",
  appels: "C10",
  dureeMoyenne: "C11",
  tauxResolution: "C12",
  tauxEscalade: "C13",
  sollicitations: "C14",
} as const;

/** The pivot tables stand side by side, below everything else: neither can grow over the other. */
const LIGNE_TABLEAUX = 41;

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
      ...[4, 5, 6, 9, 10, 11, 12, 13].map((row) => ({ row, height: 24 })),
      { row: 35, height: 32 },
    ],
    blocks: [
      { at: "B1", rows: [[valueCell("Résultats", STYLES.titre)]] },
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
        type: "date",
        operator: "greaterThanOrEqual",
        formula1: "DATE(2020,1,1)",
        prompt: { title: "Période", text: "Premier et dernier jours de la période, compris." },
        error: { title: "Période", text: "Tapez une date au format jj/mm/aaaa." },
      },
    ],
    conditionalFormats: [
      {
        type: "expression",
        ranges: [`${CELLULES_RESULTATS.periodeDebut}:${CELLULES_RESULTATS.periodeFin}`],
        formula: "$C$6<$C$5",
        style: {
          fontColor: STYLES.horsNomenclature.fontColor,
          fillColor: STYLES.horsNomenclature.fillColor,
        },
      },
    ],
    pivots: [tableauMotifs(`B${LIGNE_TABLEAUX}`), tableauAppelsParMois(`I${LIGNE_TABLEAUX}`)],
    charts: [graphiqueDesMois("F4", "L15"), graphiqueDesMotifs("B17", "L34")],
    selection: CELLULES_RESULTATS.periodeDebut,
    print: { landscape: true, fitToWidth: true, footer: "&LSuivi SI SIAO – &A&RPage &P / &N" },
  };
}

const CONSIGNE = "Les indicateurs et les graphiques suivent les deux dates de la période.";
const AVERTISSEMENT =
  "Ces tableaux croisés se mettent à jour à l'ouverture, avec le bouton « Actualiser » du volet, ou par Données > Actualiser tout. " +
  "Ils portent sur tout l'historique tant que Trimestre ou Mois n'est pas filtré.";

function bande(titre: string, width: number): CellSpec[] {
  return Array.from({ length: width }, (_, index) =>
    valueCell(index === 0 ? titre : "", STYLES.section),
  );
}

function lignesPeriode({ periode }: Suivi): CellSpec[][] {
  const saisie = { ...STYLES.saisie, numberFormat: "dd/mm/yyyy" };
  const libelle = (texte: string): CellSpec => valueCell(texte, STYLES.libelle);
  const note = (texte: string): CellSpec => valueCell(texte, STYLES.precision);
  return [
    [libelle("Du"), valueCell(periode.debut, saisie), note("à saisir")],
    [libelle("Au"), valueCell(periode.fin, saisie), note("à saisir, jour compris")],
    [libelle("Dernière actualisation"), valueCell("", STYLES.precision)],
  ];
}

function lignesChiffres(suivi: Suivi): CellSpec[][] {
  const chiffres = chiffresOf(lignesDeLaPeriode(suivi));
  const ligne = (
    libelle: string,
    formule: string,
    valeur: number | string,
    numberFormat: string,
    note: string,
  ): CellSpec[] => [
    valueCell(libelle, STYLES.libelle),
    formulaCell(formule, valeur, { ...STYLES.chiffre, numberFormat }),
    valueCell(note, STYLES.precision),
  ];
  const { appels, dureeMoyenne, tauxResolution, tauxEscalade, sollicitations } = chiffres;
  return [
    ligne("Nombre d'appels", formules.NOMBRE_APPELS, appels, "#,##0", "e-mails exclus"),
    ligne(
      "Durée moyenne par appel",
      formules.DUREE_MOYENNE,
      dureeOuTiret(dureeMoyenne),
      "[mm]:ss",
      "minutes:secondes",
    ),
    ligne(
      "Taux de résolution",
      formules.TAUX_RESOLUTION,
      valeurOuTiret(tauxResolution),
      "0.0 %",
      "lignes d'appels",
    ),
    ligne(
      "Taux d'escalade au national",
      formules.TAUX_ESCALADE,
      valeurOuTiret(tauxEscalade),
      "0.0 %",
      "lignes d'appels",
    ),
    ligne(
      "Nombre de sollicitations",
      formules.SOLLICITATIONS,
      sollicitations,
      "#,##0",
      "e-mails compris",
    ),
  ];
}
