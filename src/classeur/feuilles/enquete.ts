import { NAMES, SHEETS, TABLES } from "../../domain/classeur";
import type { CellSpec, SheetSpec, CellBlock, TableSpec } from "../../ooxml/write/spec";
import { formulaCell, precisionCell, valueCell, lienVers, lienVersGarde } from "../cells";
import type { Suivi } from "../options";
import { PALETTE, EN_TETES, STYLES, registre } from "../styles";
import { contenuDeFigure, FORMATS_UNITES, lignesDeLaPeriode } from "../formules";
import {
  blocDesCommentaires,
  blocsDesSuivies,
  HAUTEURS,
  ligneDesCommentaires,
  REPONSE,
} from "./lignesSuivies";
import { chiffresOf, ecarteesOf } from "../../domain/resultats/compteurs";
import { figuresDeLEnquete, COLONNES_REPONSES } from "../../domain/enquete/reponses";
import type { Unite } from "../../domain/resultats/figures";

const DATE = "dd/mm/yyyy";

/** *Enquête*: the answers to the national survey, in the order of its form. */
export function feuilleEnquete(suivi: Suivi): SheetSpec {
  const commentaires = ligneDesCommentaires(suivi);
  const rows = Array.from({ length: commentaires - 1 }, (_, row) => ({
    row,
    height: HAUTEURS.ligne,
  }));
  return {
    name: SHEETS.enquete,
    tabColor: PALETTE.canard,
    showGridLines: false,
    columns: [3, 56, 26, 30, 16, 6, ...LARGEURS_REPONSES].map((width, column) => ({
      column,
      width,
    })),
    rows: [
      { row: 0, height: 36 },
      ...rows.slice(1),
      { row: commentaires - 1, height: HAUTEURS.commentaires },
    ],
    blocks: [
      { at: "B1", rows: [[valueCell("Enquête", STYLES.titre)]] },
      { at: "D1", rows: [[lienVersGarde()]] },
      {
        at: "B2",
        rows: [[valueCell(CONSIGNE, STYLES.sousTitre), null, lienVers(SHEETS.resultats)]],
      },
      { at: "B4", rows: lignesPeriode(suivi) },
      { at: "B7", rows: lignesGenerales(suivi) },
      ...blocsDesSuivies(suivi),
      blocDesCommentaires(suivi),
      ...titreDesReponses(),
    ],
    merges: [`B${commentaires}:D${commentaires}`],
    tables: [tableReponses()],
    selection: CELLULE_PREMIERE_REPONSE,
    print: {
      landscape: true,
      fitToPage: true,
      area: `B1:E${commentaires}`,
      centerHorizontally: true,
      footer: "&LSuivi SI SIAO – &A&RPage &P / &N",
    },
  };
}

/** Where the copying starts. */
const CELLULE_PREMIERE_REPONSE = "C8";

const CONSIGNE = "Dans l'ordre du formulaire national, pour la période choisie dans « Résultats ».";

function lignesPeriode({ periode }: Suivi): CellSpec[][] {
  return [
    ["Période du", NAMES.periodeDebut, periode.debut] as const,
    ["au", NAMES.periodeFin, periode.fin] as const,
  ].map(([libelle, nom, valeur]) => [
    valueCell(libelle, STYLES.libelle),
    formulaCell(nom, valeur, { ...REPONSE, numberFormat: DATE }),
  ]);
}

function lignesGenerales(suivi: Suivi): CellSpec[][] {
  const { figures } = suivi;
  const lignes = lignesDeLaPeriode(suivi);
  const chiffres = chiffresOf(lignes, figures);
  const ecartees = ecarteesOf(lignes, figures);
  const reponse = (
    libelle: string,
    formule: string,
    valeur: number | string,
    numberFormat: string,
    unite: CellSpec,
  ): CellSpec[] => [
    valueCell(libelle, STYLES.libelle),
    formulaCell(formule, valeur, { ...REPONSE, numberFormat }),
    unite,
  ];
  const departement = `IF(${NAMES.departement}="","",${NAMES.departement})`;
  return [
    ["Question", "Réponse", "Unité"].map((titre) => valueCell(titre, EN_TETES.obligatoire)),
    reponse("Département", departement, suivi.departement, "General", departementManquant(suivi)),
    ...figuresDeLEnquete(figures).map(({ key, nom, question, unite }) =>
      reponse(
        question,
        nom,
        contenuDeFigure(unite, chiffres[key]),
        FORMATS_UNITES[unite],
        precisionCell(figures[key], UNITES[unite], ecartees[key]),
      ),
    ),
  ];
}

export const UNITES: Readonly<Record<Unite, string>> = {
  nombre: "appels",
  duree: "minutes:secondes",
  taux: "% des sollicitations par téléphone",
};

function departementManquant({ departement }: Suivi): CellSpec {
  const message = "à choisir sur la page de garde";
  const formule = `IF(${NAMES.departement}="","${message}","")`;
  return formulaCell(formule, departement === "" ? message : "", STYLES.precision);
}

/** The answers that were sent, beside the survey: the pane keeps them there, they are not printed. */

const FORMATS: Readonly<Record<keyof typeof COLONNES_REPONSES, string>> = {
  instant: "dd/mm/yyyy hh:mm",
  debut: "dd/mm/yyyy",
  fin: "dd/mm/yyyy",
  cle: "@",
  question: "@",
  valeur: "@",
};

/** In characters. */
const LARGEURS_REPONSES = [18, 13, 13, 24, 44, 24] as const;

function tableReponses(): TableSpec {
  return registre(TABLES.reponses, "G7", COLONNES_REPONSES, FORMATS);
}

function titreDesReponses(): CellBlock[] {
  const vides = LARGEURS_REPONSES.slice(1).map(() => valueCell("", STYLES.section));
  return [
    { at: "G4", rows: [[valueCell("Réponses déjà envoyées", STYLES.section), ...vides]] },
    { at: "G5", rows: [[valueCell(NOTE, STYLES.sousTitre)]] },
  ];
}

const NOTE = "Le volet y note ce qui a été répondu, et quand.";
