import { SuiviError } from "../../domain/erreurs";
import type { EntreeJournal } from "../../domain/journal";
import type { EtatMiseAJour, MiseAJourPorts } from "./lireMiseAJour";
import { type MiseAJourFaite, terminer } from "./mettreAJour";

/**
 * Brings the workbook to the add-in's model: sheets, tables, columns, names and formulas that it
 * lacks, all or nothing. CLASSEUR_PLUS_RECENT when it comes from a later add-in.
 */
export async function mettreANiveau(
  ports: MiseAJourPorts,
  { classeur, etat }: EtatMiseAJour,
  entree: Omit<EntreeJournal, "instant">,
): Promise<MiseAJourFaite> {
  if (etat === "plusRecent")
    throw new SuiviError("CLASSEUR_PLUS_RECENT", { version: classeur.modele });
  const operations = await ports.modele.operationsDeNiveau(classeur);
  const lot = await ports.miseAJour.apply({ classeur, operations, rangees: [] });
  const erreur = await terminer(ports, entree);
  const retour = { lot, figees: [], reecrites: [] };
  return { lignes: 0, laissees: 0, retour, erreur: lot.erreur ?? erreur };
}
