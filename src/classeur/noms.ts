import { MARQUES, NAMES, SHEETS } from "../domain/classeur";
import { figureKeys } from "../domain/resultats/figures";
import type { DefinedNameSpec } from "../ooxml/write/spec";
import { ligneDesCommentaires } from "./feuilles/lignesSuivies";
import { CELLULES_AFFLUENCE } from "./feuilles/affluence";
import { CELLULES_GARDE } from "./feuilles/garde";
import { CELLULES_RESULTATS, cellulesDesChiffres } from "./feuilles/resultats";
import { nomsDesListes } from "./feuilles/technique";
import type { Suivi } from "./options";
import { absoluteReference } from "./cells";

/** Where each name that people and the add-in rely on points; the comments' row depends on the nomenclature. */
const CELLULES: Readonly<
  Record<Exclude<keyof typeof NAMES, "enqueteCommentaires">, readonly [sheet: string, cell: string]>
> = {
  departement: [SHEETS.garde, CELLULES_GARDE.departement],
  horaires: [SHEETS.garde, CELLULES_GARDE.horaires],
  versionClasseur: [SHEETS.garde, CELLULES_GARDE.versionClasseur],
  versionNomenclature: [SHEETS.garde, CELLULES_GARDE.versionNomenclature],
  periodeDebut: [SHEETS.resultats, CELLULES_RESULTATS.periodeDebut],
  periodeFin: [SHEETS.resultats, CELLULES_RESULTATS.periodeFin],
  actualisation: [SHEETS.resultats, CELLULES_RESULTATS.actualisation],
  affluence: [SHEETS.affluence, CELLULES_AFFLUENCE.appels],
  horsHoraires: [SHEETS.affluence, CELLULES_AFFLUENCE.horsHoraires],
};

/** All defined names of the workbook: its contract, then the drop-downs' lists. */
export function nomsDefinis(suivi: Suivi): DefinedNameSpec[] {
  const keys = Object.keys(CELLULES) as (keyof typeof CELLULES)[];
  const contrat = keys.map((key) => ({
    name: NAMES[key],
    formula: absoluteReference(...CELLULES[key]),
  }));
  const cellules = cellulesDesChiffres(suivi.figures);
  const chiffres = figureKeys(suivi.figures).map((key) => ({
    name: suivi.figures[key].nom,
    formula: absoluteReference(SHEETS.resultats, cellules[key]),
  }));
  const commentaires = `B${ligneDesCommentaires(suivi)}`;
  const enquete = {
    name: NAMES.enqueteCommentaires,
    formula: absoluteReference(SHEETS.enquete, commentaires),
  };
  const marque = {
    name: MARQUES.diagnostic,
    formula: absoluteReference(SHEETS.garde, CELLULES_GARDE.titre),
  };
  return [
    ...contrat,
    ...chiffres,
    enquete,
    ...(suivi.diagnostic ? [marque] : []),
    ...nomsDesListes(suivi),
  ];
}
