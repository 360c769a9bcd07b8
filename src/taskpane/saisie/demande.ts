import type { SaisieEnCours } from "../../application/ports";
import { type Chronometre, elapsedSecondes } from "../../domain/chronometre";
import { type DouteDeDuree, douteDeDuree } from "../../domain/douteDeDuree";
import { parseDuree } from "../../domain/duree";
import { CANAL_EMAIL } from "../../domain/historique";
import { DUREE_LONGUE } from "../../domain/seuils";

/** A duration that is asked about once before it is written. */
export interface Demande {
  readonly doute: DouteDeDuree;
  /** What the form said when it was asked: another duration is another question. */
  readonly secondes: number | null;
}

/** The whole seconds of the form's call; null for an e-mail, and where they cannot be read. */
export function secondesOf({
  canal,
  duree,
}: Pick<SaisieEnCours, "canal" | "duree">): number | null {
  return canal === CANAL_EMAIL ? null : parseDuree(duree);
}

/** Why the duration of the form's call deserves a look. */
export function douteOf(saisie: Pick<SaisieEnCours, "canal" | "duree">): DouteDeDuree | null {
  const secondes = secondesOf(saisie);
  return secondes === null ? null : douteDeDuree(secondes);
}

/**
 * What is asked before a form is saved, its timer stopped. Not where a timer has only just been started, nor
 * where somebody said of it that the call went on so long.
 */
export function demandeOf(saisie: SaisieEnCours): Demande | null {
  const doute = douteOf(saisie);
  const { chronometre } = saisie;
  if (doute === null || (chronometre && isVouchedFor(chronometre, doute))) return null;
  return { doute, secondes: secondesOf(saisie) };
}

function isVouchedFor(chronometre: Chronometre, doute: DouteDeDuree): boolean {
  return doute === "dureeLongue"
    ? (chronometre.confirme ?? 0) > DUREE_LONGUE * 1000
    : elapsedSecondes(chronometre, 0) === 0;
}
