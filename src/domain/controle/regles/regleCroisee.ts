import type { Constat } from "../anomalie";
import type { LigneBrute } from "../historiqueBrut";
import type { LigneLue } from "../ligneLue";

export interface ConstatCroise {
  readonly ligne: LigneBrute;
  readonly constat: Constat;
}

/** A rule that compares rows: it sees each one, from top to bottom, then says what it found, bit by bit. */
export interface RegleCroisee {
  readonly voir: (lue: LigneLue) => void;
  readonly constats: () => Iterable<readonly ConstatCroise[]>;
}
