import { DUREE_MAXIMUM } from "../controle/seuils";
import { findDonneesPersonnelles } from "../donneesPersonnelles";
import { type LigneNomenclature, niveauOf } from "../nomenclature";
import type { Sens } from "./cellules/sens";
import type { RangeeComprise } from "./lecture";
import type { Raison, Remarque } from "./raisons";
import { isTripleVide } from "./rapprochement";

/** Why a row cannot be taken over as it is, its labels apart unless it has none. `today` is a serial day. */
export function raisonsOf(row: RangeeComprise, today: number): Raison[] {
  const { date, secondes, resolu, escalade } = row;
  const raisons = [
    ...raisonsOfSens(date, "dateManquante", "dateIllisible"),
    ...raisonsOfSens(resolu, "resoluManquant", "resoluIllisible"),
    ...raisonsOfSens(escalade, "escaladeManquant", "escaladeIllisible"),
  ];
  if (date.kind === "lu" && date.valeur > today) raisons.push("dateFuture");
  if (!(row.isEmail && secondes.kind === "vide"))
    raisons.push(...raisonsOfSens(secondes, "dureeManquante", "dureeIllisible"));
  if (isTripleVide(row.triple)) raisons.push("motifManquant");
  return raisons;
}

function raisonsOfSens(sens: Sens<unknown>, manquant: Raison, illisible: Raison): Raison[] {
  if (sens.kind === "lu") return [];
  return [sens.kind === "vide" ? manquant : illisible];
}

/** What deserves a look in a row that is taken over. */
export function remarquesOf(row: RangeeComprise, ligne: LigneNomenclature): Remarque[] {
  const { secondes, niveau } = row;
  const found: Record<Exclude<Remarque, "repetee">, boolean> = {
    telephoneTelQuel: isTelQuel(row.telephone, row.textes.telephone),
    canalTelQuel: isTelQuel(row.canal, row.textes.canal),
    niveauCorrige: niveau.kind === "lu" && niveau.valeur !== niveauOf(ligne, niveau.valeur),
    dureeEnHeures: row.heuresPourMinutes,
    dureeLongue: secondes.kind === "lu" && secondes.valeur > DUREE_MAXIMUM,
    celluleEnErreur: row.erreurs,
    donneesPersonnelles: findDonneesPersonnelles(row.textes.commentaire).length > 0,
  };
  return keysOf(found).filter((remarque) => found[remarque]);
}

/** A content that means nothing to the tool is taken over all the same. */
const isTelQuel = (sens: Sens<string>, texte: string): boolean =>
  sens.kind === "illisible" && texte !== "";

const keysOf = <K extends string>(record: Record<K, unknown>): K[] => Object.keys(record) as K[];
