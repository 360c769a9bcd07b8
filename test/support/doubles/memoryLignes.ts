import type {
  ChangementLigne,
  LigneLue,
  LignesStore,
  LignesTrouvees,
} from "../../../src/application/ports";
import { SuiviError, type SuiviErrorCode } from "../../../src/domain/erreurs";
import type { LigneHistorique } from "../../../src/domain/historique";
import { normalizeLibelle } from "../../../src/domain/libelles";
import { cellulesOfLigne } from "../ligneBuilders";
import type { MemoryHistorique } from "./memoryHistorique";

/** The rows of a history in memory, one by one; it can be told to refuse the next call. */
export class MemoryLignes implements LignesStore {
  /** The code that the next call rejects with, once. */
  failNext: SuiviErrorCode | null = null;

  constructor(private readonly historique: MemoryHistorique) {}

  readLast(referent: string, limit: number): Promise<LigneLue[]> {
    return this.answer(() =>
      this.lues()
        .filter(({ cellules }) => sameName(cellules.referent, referent))
        .sort((a, b) => dateOf(b) - dateOf(a) || b.position - a.position)
        .slice(0, limit),
    );
  }

  readEnCours(referent: string | null, limit: number): Promise<LignesTrouvees> {
    return this.answer(() => {
      const open = this.lues()
        .filter(({ cellules }) => cellules.resolu === "non" && cellules.escalade === "non")
        .filter(({ cellules }) => referent === null || sameName(cellules.referent, referent))
        .sort((a, b) => dateOf(a) - dateOf(b) || a.position - b.position);
      return { lignes: open.slice(0, limit), total: open.length };
    });
  }

  readAppel(idAppel: string): Promise<LigneLue[]> {
    return this.answer(() => this.lues().filter(({ cellules }) => cellules.idAppel === idAppel));
  }

  change(changements: readonly ChangementLigne[]): Promise<void> {
    return this.answer(() => {
      const placed = changements.map(({ avant, apres }) => ({ at: this.placeOf(avant), apres }));
      const changes = new Map(placed.map(({ at, apres }) => [at, apres]));
      this.historique.lignes = this.historique.lignes.flatMap((ligne, at) => {
        const apres = changes.get(at);
        if (apres === null) return [];
        return [{ ...ligne, ...apres }];
      });
    });
  }

  private placeOf({ cellules, position }: LigneLue): number {
    const at =
      cellules.idLigne === ""
        ? position
        : this.historique.lignes.findIndex(({ idLigne }) => idLigne === cellules.idLigne);
    const ligne = this.historique.lignes[at];
    if (!ligne) throw new SuiviError("LIGNE_ABSENTE");
    if (JSON.stringify(cellulesOfLigne(ligne)) !== JSON.stringify(cellules))
      throw new SuiviError("LIGNE_MODIFIEE", { ligne: at + 2 });
    return at;
  }

  private lues(): LigneLue[] {
    return this.historique.lignes.map((ligne: LigneHistorique, position) => ({
      position,
      numero: position + 2,
      cellules: cellulesOfLigne(ligne),
    }));
  }

  private async answer<T>(work: () => T): Promise<T> {
    const code = this.failNext;
    this.failNext = null;
    await Promise.resolve();
    if (code) throw new SuiviError(code);
    return work();
  }
}

const dateOf = ({ cellules }: LigneLue): number => Number(cellules.date);

const sameName = (cell: unknown, name: string): boolean =>
  normalizeLibelle(String(cell)) === normalizeLibelle(name);
