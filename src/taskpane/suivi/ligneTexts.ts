import { COLONNES, keysMarked } from "../../domain/historique";
import type { LigneLue } from "../../domain/historiqueLu";
import { sensOf } from "../../application/ligneLue";

import { formatDate } from "../../domain/dates";
import { formatDuree } from "../../domain/duree";
import { nomDeLigne } from "../../messages/lignes";
import { SAISIE } from "../../messages/saisie";
import { SUIVI } from "../../messages/suivi";

export const sousMotifOf = ({ cellules }: LigneLue): string =>
  String(cellules.sousMotif) || SUIVI.sansSousMotif;

/** What tells the row from the others: « Ligne 345 · 12/10 · Fusion ». */
export function nameOf(ligne: LigneLue): string {
  const { date } = sensOf(ligne);
  return nomDeLigne({ numero: ligne.numero, date, sousMotif: sousMotifOf(ligne) });
}

export function dateOf(ligne: LigneLue): string {
  const { date } = sensOf(ligne);
  return date === null ? SUIVI.sansDate : formatDate(date);
}

/** Date, duration or canal, statut, identifier. */
export function resumeOf(ligne: LigneLue): string {
  const { dureeSecondes, estEmail, canal, statut, aUnId } = sensOf(ligne);
  return [
    dateOf(ligne),
    estEmail ? canal : dureeSecondes === null ? "" : formatDuree(dureeSecondes),
    statut ? SAISIE.statuts[statut] : SUIVI.sansStatut,
    ...concernedOf(ligne),
    aUnId ? "" : SUIVI.saisieMain,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** The person or household that the row is about, as its short free texts say. */
export function concernedOf({ cellules }: LigneLue): string[] {
  return keysMarked("personnelle")
    .filter((key) => COLONNES[key].comparee)
    .map((key) => String(cellules[key]));
}

/** Unique in a list: a row that a person typed has its place only. */
export const keyOf = ({ cellules, position }: LigneLue): string =>
  `${String(cellules.idLigne)}@${position}`;
