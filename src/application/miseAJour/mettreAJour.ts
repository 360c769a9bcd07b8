import type { ChangementBrut, LigneBrute } from "../../domain/controle/historiqueBrut";
import { SuiviError } from "../../domain/erreurs";
import type { EntreeJournal } from "../../domain/journal";
import { type ChangementRangee, changementsDesRangees } from "../../domain/miseAJour/planMiseAJour";
import { appliquer } from "../controle/appliquer";
import { noter } from "../controle/noter";
import type { Retour } from "../portsMiseAJour";
import type { LectureOptions } from "../portsTardifs";
import { isANiveau, type MiseAJourPorts } from "./lireMiseAJour";
import type { ApercuMiseAJour } from "./preparerMiseAJour";
import { changementsBruts, lignesApres, rangeeOf } from "./rangees";
import { tientEnUneFois } from "./tailleDuLot";

/** What was written, and how to take it back: kept as long as the pane is open. */
export interface MiseAJourFaite {
  /** Rows of the history that have changed. */
  readonly lignes: number;
  /** Rows that somebody changed meanwhile, or that were not reached: they keep their code and their old labels. */
  readonly laissees: number;
  readonly retour: RetourMiseAJour;
  /** What did not go to its end once the workbook held the new version: rows, pivots or journal. */
  readonly erreur: { readonly error: unknown } | null;
}

export interface RetourMiseAJour {
  readonly lot: Retour;
  /** Of a large history: rows whose code became a constant before, rows that took new labels after. */
  readonly figees: readonly ChangementBrut[];
  readonly reecrites: readonly ChangementBrut[];
}

/** What the journal says of it, in French. */
export type NoterMiseAJour = (lignes: number) => Omit<EntreeJournal, "instant">;

/**
 * Gives the workbook the new version: all in one go, or nothing. Of a history too large for that, the
 * rows follow block by block; each state in between is a right one, because rows keep their codes.
 * MISE_A_JOUR_DEPASSEE when the workbook is no longer as it was read; `details.version` is then the
 * number that it has. Rejects only while the workbook is as before.
 */
export async function mettreAJour(
  ports: MiseAJourPorts,
  apercu: ApercuMiseAJour,
  entreeOf: NoterMiseAJour,
  options: LectureOptions = {},
): Promise<MiseAJourFaite> {
  const { etat, plan } = apercu;
  if (!isANiveau(etat))
    throw new SuiviError("CLASSEUR_PLUS_ANCIEN", { version: etat.classeur.modele });
  const une = tientEnUneFois(plan.changements);
  const faite = await (une ? enUneFois(ports, apercu) : parBlocs(ports, apercu, options));
  const fin = await terminer(ports, entreeOf(faite.lignes));
  return { ...faite, erreur: faite.erreur ?? fin };
}

async function enUneFois(ports: MiseAJourPorts, apercu: ApercuMiseAJour): Promise<MiseAJourFaite> {
  const { changements } = apercu.plan;
  const lot = await appliquerLot(ports, apercu, changements);
  const retour = { lot, figees: [], reecrites: [] };
  return { lignes: changements.length, laissees: 0, retour, erreur: lot.erreur };
}

/** Formulas that would lose their code become constants first, then the version, then the labels. */
async function parBlocs(
  ports: MiseAJourPorts,
  apercu: ApercuMiseAJour,
  options: LectureOptions,
): Promise<MiseAJourFaite> {
  const { etat, plan, choix, lignes } = apercu;
  const avant = etat.classeur.nomenclature.nomenclature;
  const over = (rows: readonly LigneBrute[], choisi: typeof choix): ChangementRangee[] =>
    changementsDesRangees(rows.map(rangeeOf), avant, plan.apres.nomenclature, choisi);

  const gel = over(lignes, SANS_REECRITURE);
  const figees = await appliquer(ports.entretien, changementsBruts(gel, lignes), options);
  if (figees.erreur) throw figees.erreur.error;
  if (figees.laisses.length > 0) throw new SuiviError("MISE_A_JOUR_DEPASSEE");
  const lot = await appliquerLot(ports, apercu, []);
  const rows = lignesApres(lignes, gel);
  const changements = changementsBruts(over(rows, choix), rows);
  const suite = await appliquer(ports.entretien, changements, options);
  return {
    lignes: suite.faits.length,
    laissees: changements.length - suite.faits.length,
    retour: { lot, figees: figees.faits, reecrites: suite.tentes },
    erreur: suite.erreur,
  };
}

const SANS_REECRITURE = { reecrireLibelles: false, successeurs: new Map<string, string>() };

async function appliquerLot(
  { modele, miseAJour }: MiseAJourPorts,
  { etat: { classeur }, plan }: ApercuMiseAJour,
  rangees: readonly ChangementRangee[],
): Promise<Retour> {
  const operations = await modele.operationsDeNomenclature(classeur, plan.apres, plan.version);
  return miseAJour.apply({ classeur, operations, rangees });
}

/** What follows a change of the workbook: pivots that show it, a line in its journal. */
export async function terminer(
  ports: Pick<MiseAJourPorts, "entretien" | "journal" | "clock">,
  entree: Omit<EntreeJournal, "instant">,
): Promise<{ readonly error: unknown } | null> {
  const notee = await noter(ports, entree);
  try {
    await ports.entretien.refreshCaches();
    return notee;
  } catch (error: unknown) {
    return { error };
  }
}
