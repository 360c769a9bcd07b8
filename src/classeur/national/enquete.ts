import { FEUILLES_NATIONALES, TABLES_NATIONALES } from "../../domain/consolidation/tableauDeBord";
import { formatDate } from "../../domain/dates";
import { derniereFenetre } from "../../domain/enquete/calendrier";
import { figuresDeLEnquete } from "../../domain/enquete/reponses";
import { figureKeys } from "../../domain/resultats/figures";
import { columnName } from "../../ooxml/a1";
import type { CellInput, SheetSpec } from "../../ooxml/write/spec";
import { lienVersGarde, valueCell } from "../cells";
import { contenuDeFigure, FORMATS_UNITES } from "../formules";
import { EN_TETES, PALETTE, STYLES, TEXTE_SEUL } from "../styles";
import { CENTRE, figureDuDepartement, GAUCHE, LIGNE_EN_TETES, PREMIERE } from "./departements";
import { chiffresOfComptes, type National, SANS_COMPTE } from "./options";
import { PIED_DE_PAGE } from "./synthese";

/** *Enquête*: what each department answered beside what its rows say, differences marked. */
export function feuilleEnqueteNationale(national: National): SheetSpec {
  const { departements, figures, parDepartement, calendrier, today } = national;
  const questions = figuresDeLEnquete(figures);
  const fenetre = derniereFenetre(calendrier, today);
  const keys = figureKeys(figures);
  const last = PREMIERE + departements.length - 1;
  const premiereReponse = 5;
  const reponse = (index: number): string => columnName(premiereReponse + 2 * index);
  const calculee = (index: number): string => columnName(premiereReponse + 2 * index + 1);
  return {
    name: FEUILLES_NATIONALES.enquete,
    tabColor: PALETTE.canard,
    columns: [28, 8, 26, 14, 14, ...questions.flatMap(() => [16, 16])].map((width, column) => ({
      column,
      width,
    })),
    rows: [
      { row: 0, height: 32 },
      { row: LIGNE_EN_TETES - 1, height: 48 },
    ],
    blocks: [
      { at: "A1", rows: [[valueCell("Enquête", STYLES.titre)]] },
      { at: "D1", rows: [[lienVersGarde()]] },
      {
        at: "A2",
        rows: [
          [
            valueCell(
              fenetre
                ? `Enquête du ${formatDate(fenetre.periode.debut)} au ${formatDate(fenetre.periode.fin)} : à rendre du ${formatDate(fenetre.ouverture)} au ${formatDate(fenetre.cloture)}. En rouge : la réponse diffère de ce que disent les lignes.`
                : "Aucune enquête ouverte. En rouge : la réponse diffère de ce que disent les lignes.",
              STYLES.sousTitre,
            ),
          ],
        ],
      },
    ],
    freeze: { rows: LIGNE_EN_TETES, columns: 3 },
    tables: [
      {
        name: TABLES_NATIONALES.enquete,
        at: `A${LIGNE_EN_TETES}`,
        columns: [
          ...["Région", "Code", "Département", "Rendue le", "État"].map((name, index) => ({
            name,
            headerStyle: EN_TETES.calculee,
            style:
              [
                GAUCHE,
                { ...TEXTE_SEUL, ...CENTRE },
                GAUCHE,
                { ...CENTRE, numberFormat: "dd/mm/yyyy" },
                CENTRE,
              ][index] ?? GAUCHE,
          })),
          ...questions.flatMap(({ question, unite }) => {
            const style = { ...CENTRE, numberFormat: FORMATS_UNITES[unite] };
            return [
              { name: `${question} (réponse)`, headerStyle: EN_TETES.facultative, style },
              { name: `${question} (lignes)`, headerStyle: EN_TETES.calculee, style },
            ];
          }),
        ],
        rows: departements.map(({ code, nom, region }, index) => {
          const chiffres = chiffresOfComptes(parDepartement.get(code) ?? SANS_COMPTE, figures);
          return [
            region,
            code,
            nom,
            null,
            etatDeLEnquete(fenetre, PREMIERE + index, today),
            ...questions.flatMap(({ key, unite }): (CellInput | null)[] => [
              null,
              {
                formula: figureDuDepartement(index, keys.indexOf(key)),
                value: contenuDeFigure(unite, chiffres[key]),
              },
            ]),
          ];
        }),
        style: "TableStyleLight1",
      },
    ],
    conditionalFormats: questions.map((_, index) => ({
      type: "expression" as const,
      ranges: [`${reponse(index)}${PREMIERE}:${reponse(index)}${last}`],
      formula: `AND(${reponse(index)}${PREMIERE}<>"",IFERROR(ABS(${reponse(index)}${PREMIERE}-${calculee(index)}${PREMIERE})>0.000001,${reponse(index)}${PREMIERE}<>${calculee(index)}${PREMIERE}))`,
      style: { fontColor: STYLES.aCorriger.fontColor, fillColor: STYLES.aCorriger.fillColor },
    })),
    uncheckedRanges: [`B${PREMIERE}:B${last}`],
    print: {
      landscape: true,
      fitToWidth: true,
      titleRows: `${LIGNE_EN_TETES}:${LIGNE_EN_TETES}`,
      footer: PIED_DE_PAGE,
    },
  };
}

/** Whether the survey that is open, or was last, has been answered. */
function etatDeLEnquete(
  fenetre: ReturnType<typeof derniereFenetre>,
  row: number,
  today: number,
): CellInput | null {
  if (fenetre === null) return null;
  return {
    formula: `IF(D${row}<>"","rendue",IF(TODAY()>${fenetre.cloture},"en retard","attendue"))`,
    value: today > fenetre.cloture ? "en retard" : "attendue",
  };
}
