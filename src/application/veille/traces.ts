import type { ColonneEcrite } from "../../domain/historique";
import type { Repere } from "../ports";
import type { Evenement } from "../portsVeille";

/** What a sort changes comes in one go, as several events. */
const RANGEMENT_MS = 300;

/** What events have told of one row since it was last seen. */
export interface Trace {
  /** 0-based in the table's body; null when it is not known. */
  position: number | null;
  /** False once rows may have changed places: what then happens at `position` may concern another row. */
  sure: boolean;
  /** Cells there were changed, by whomever. */
  touchee: boolean;
  /** When several cells there were changed from another computer at once; null when they were not. */
  ecraseeA: number | null;
  /** The row there was deleted. */
  supprimee: boolean;
  /** Rows were deleted while it was not known where this one stood. */
  supprimeePeutEtre: boolean;
  /**
   * Something was done there by somebody who cannot have seen the row: it came before the row had
   * reached the file. It was meant for another row.
   */
  anterieure: boolean;
  /** Cells that a person has changed, each alone, until the row is seen as it then is. */
  parPersonne: readonly ColonneEcrite[];
  /** Those among them that were changed on this computer, where the row is seen as it is. */
  parLocal: readonly ColonneEcrite[];
}

/**
 * What events tell of rows, without asking Excel anything: each row is followed through insertions and
 * deletions above it, and what happens at its place is noted. Where events fail to come, a row is only
 * known less well.
 */
export class Traces {
  private readonly traces = new Map<string, Trace>();
  /** Cells changed alone while nobody knew whose they were. */
  private orphelines: {
    readonly position: number;
    readonly colonne: ColonneEcrite;
    readonly instant: number;
  }[] = [];

  /** When cells of old rows were last changed, several at once: the table was sorted, not added to. */
  private rangement = -Infinity;

  /** The row's place was taken by another one; by a sort its place is another. */
  isEcrasee({ ecraseeA }: Trace): boolean {
    return ecraseeA !== null && Math.abs(ecraseeA - this.rangement) > RANGEMENT_MS;
  }

  get(idLigne: string): Trace {
    const known = this.traces.get(idLigne);
    if (known) return known;
    const trace = newTrace(null);
    this.traces.set(idLigne, trace);
    return trace;
  }

  has(idLigne: string): boolean {
    return this.traces.has(idLigne);
  }

  /** The row stands there, whole: what was told of it before is settled. */
  seen({ idLigne, position }: Pick<Repere, "idLigne" | "position">): void {
    this.traces.set(idLigne, newTrace(position));
  }

  /** The row stands nowhere: what happens where it stood concerns another. */
  lost(idLigne: string): void {
    Object.assign(this.get(idLigne), { position: null, sure: false });
  }

  forget(idLigne: string): void {
    this.traces.delete(idLigne);
  }

  /** Notes an event of this instant; gives the ids of the rows that it touches. */
  note(evenement: Evenement, instant: number): readonly string[] {
    const { genre, premiere, nombre, uneCellule, ancienne } = evenement;
    if (genre === "cellules" && ancienne && !uneCellule) this.rangement = instant;
    const touched: string[] = [];
    const moves = genre === "insertion" ? nombre : genre === "suppression" ? -nombre : 0;
    for (const [id, trace] of this.traces) {
      const { position } = trace;
      if (position === null) {
        if (genre === "suppression") trace.supprimeePeutEtre = true;
        continue;
      }
      const isInside = position >= premiere && position < premiere + nombre;
      if (isInside && genre !== "insertion") {
        touched.push(id);
        noteInside(trace, evenement, instant);
      } else if (moves !== 0 && position >= premiere) trace.position = position + moves;
    }
    const { colonne } = evenement;
    if (colonne && evenement.origine !== "complement") {
      if (genre === "cellules" && nombre === 1 && this.isUnsure())
        this.orphelines.push({ position: premiere, colonne, instant });
    }
    return touched;
  }

  /** What has just been noted of these rows was meant for others. */
  meanForAnother(ids: readonly string[], { colonne }: Evenement): void {
    for (const id of ids) {
      const trace = this.get(id);
      trace.anterieure = true;
      if (!colonne) continue;
      trace.parPersonne = trace.parPersonne.filter((one) => one !== colonne);
      this.orphelines = this.orphelines.filter(
        (one) => one.position !== trace.position || one.colonne !== colonne,
      );
    }
  }

  /** Somebody changed this cell of the row at this place while places were unsure, after `since`. */
  isOrpheline(position: number, colonne: ColonneEcrite, since: number): boolean {
    return this.orphelines.some(
      (one) => one.position === position && one.colonne === colonne && one.instant > since,
    );
  }

  /** Every row was seen: places are known again. */
  settle(): void {
    if (!this.isUnsure()) this.orphelines = [];
  }

  private isUnsure(): boolean {
    return [...this.traces.values()].some(({ sure }) => !sure);
  }
}

/** Nothing was told of a row since it was seen. */
export const isSilent = ({ ecraseeA, supprimee, anterieure, parPersonne }: Trace): boolean =>
  ecraseeA === null && !supprimee && !anterieure && parPersonne.length === 0;

const newTrace = (position: number | null): Trace => ({
  position,
  sure: position !== null,
  touchee: false,
  ecraseeA: null,
  supprimee: false,
  supprimeePeutEtre: false,
  anterieure: false,
  parPersonne: [],
  parLocal: [],
});

function noteInside(
  trace: Trace,
  { genre, nombre, colonne, uneCellule, origine }: Evenement,
  instant: number,
): void {
  if (genre === "suppression") {
    if (origine !== "complement") trace.supprimee = true;
    trace.position = null;
    trace.sure = false;
    return;
  }
  // What this pane writes it knows.
  if (origine === "complement") return;
  trace.touchee = true;
  // Over several rows, as a sort does: which row now stands where is no longer known.
  if (nombre > 1) trace.sure = false;
  if (!uneCellule && origine === "ailleurs") trace.ecraseeA = instant;
  if (!colonne || !trace.sure) return;
  trace.parPersonne = [...trace.parPersonne, colonne];
  if (origine === "ici") trace.parLocal = [...trace.parLocal, colonne];
}
