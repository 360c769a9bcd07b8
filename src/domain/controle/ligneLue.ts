import { CANAL_EMAIL } from "../historique";
import type { LigneNomenclature } from "../nomenclature";
import type { Constat } from "./anomalie";
import type { LigneBrute } from "./historiqueBrut";
import { lireCanal } from "./regles/canaux";
import { constatsCode } from "./regles/codes";
import { lireDate } from "./regles/dates";
import { lireDuree } from "./regles/durees";
import { constatsEspaces } from "./regles/espaces";
import { constatsFormules } from "./regles/formules";
import { lireMotif } from "./regles/libelles";
import { constatsNiveau } from "./regles/niveaux";
import { constatsReponses } from "./regles/reponses";
import { lireTelephone } from "./regles/telephones";
import { constatsTextesLibres } from "./regles/textesLibres";
import type { Repertoire } from "./repertoire";

/** What rows are checked against. */
export interface Reference {
  readonly repertoire: Repertoire;
  /** Serial day. */
  readonly today: number;
}

/** A row with what it means, for the rules that compare rows; what only a person can tell is null or "". */
export interface LigneLue {
  readonly ligne: LigneBrute;
  readonly date: number | null;
  readonly secondes: number | null;
  readonly email: boolean;
  readonly telephone: string;
  readonly motif: LigneNomenclature | null;
}

/** Reads a row for itself. The rules look at what a cell means, so that a repair never uncovers another fault. */
export function lireLigne(
  ligne: LigneBrute,
  { repertoire, today }: Reference,
): { readonly lue: LigneLue; readonly constats: readonly Constat[] } {
  const { cellules } = ligne;
  const date = lireDate(cellules.date, today);
  const canal = lireCanal(cellules.canal);
  const email = canal.sens === CANAL_EMAIL;
  const duree = lireDuree(cellules.dureeSecondes, email);
  const telephone = lireTelephone(cellules.telephone);
  const motif = lireMotif(ligne, repertoire);
  const duMotif = motif.sens
    ? [...constatsCode(ligne, motif.sens, repertoire), ...constatsNiveau(ligne, motif.sens)]
    : [];
  const constats = [date, duree, motif, canal, telephone].flatMap((lecture) => lecture.constats);
  const others = [constatsReponses, constatsFormules, constatsTextesLibres, constatsEspaces];
  return {
    lue: {
      ligne,
      date: date.sens,
      secondes: duree.sens,
      email,
      telephone: telephone.sens,
      motif: motif.sens,
    },
    constats: [...constats, ...duMotif, ...others.flatMap((rule) => rule(ligne))],
  };
}
