import type { HistoriqueStore } from "../../../src/application/ports";
import type { LectureOptions } from "../../../src/application/portsTardifs";
import { SuiviError, type SuiviErrorCode } from "../../../src/domain/erreurs";
import { type LigneHistorique, includesLigne, mergeLignes } from "../../../src/domain/historique";
import { moisKey } from "../../../src/domain/periode";
import type { Sollicitation } from "../../../src/domain/resultats/sollicitation";

/** The history as a list; it can be told to refuse the next call. */
export class MemoryHistorique implements HistoriqueStore {
  lignes: LigneHistorique[] = [];
  /** The code that the next call rejects with, once. */
  failNext: SuiviErrorCode | null = null;

  async append(
    lignes: readonly LigneHistorique[],
    essais: readonly LigneHistorique[] = [],
    beforeWrite: () => void = () => undefined,
  ): Promise<void> {
    this.refuseIfTold();
    const [first] = lignes;
    if (!first) return;
    const versions = mergeLignes(lignes, essais);
    const changed = this.lignes.filter(
      (ligne) => ligne.idAppel === first.idAppel && !includesLigne(versions, ligne),
    );
    if (changed.length > 0 && !lignes.every((ligne) => includesLigne(essais, ligne)))
      throw new SuiviError("LIGNE_MODIFIEE");
    const given = new Map(lignes.map((ligne) => [ligne.idLigne, ligne]));
    const present = new Set(this.lignes.map((ligne) => ligne.idLigne));
    const written = [
      ...this.lignes.flatMap((ligne) =>
        includesLigne(versions, ligne) ? (given.get(ligne.idLigne) ?? []) : [ligne],
      ),
      ...lignes.filter((ligne) => !present.has(ligne.idLigne)),
    ];
    if (JSON.stringify(written) !== JSON.stringify(this.lignes)) beforeWrite();
    this.lignes = written;
    await Promise.resolve();
  }

  async remove(lignes: readonly LigneHistorique[]): Promise<void> {
    this.refuseIfTold();
    const ids = new Set(lignes.map(({ idLigne }) => idLigne));
    const found = this.lignes.filter(({ idLigne }) => ids.has(idLigne));
    if (!found.every((ligne) => includesLigne(lignes, ligne)))
      throw new SuiviError("LIGNE_MODIFIEE");
    this.lignes = this.lignes.filter(({ idLigne }) => !ids.has(idLigne));
    await Promise.resolve();
  }

  async readAll({ onProgress, signal }: LectureOptions = {}): Promise<Sollicitation[]> {
    this.refuseIfTold();
    if (signal?.aborted) throw new SuiviError("LECTURE_INTERROMPUE");
    onProgress?.(this.lignes.length, this.lignes.length);
    return Promise.resolve(
      this.lignes.map((ligne, position) => ({
        position,
        date: ligne.date,
        dateIllisible: false,
        dureeSecondes: ligne.dureeSecondes,
        dureeIllisible: false,
        niveau: ligne.niveau,
        thematique: ligne.thematique,
        motif: ligne.motif,
        sousMotif: ligne.sousMotif,
        resolu: ligne.resolu,
        escalade: ligne.escalade,
        canal: ligne.canal,
        referent: ligne.referent,
        code: ligne.code,
        idAppel: ligne.idAppel,
        mois: moisKey(ligne.date),
        appel: ligne.appel,
      })),
    );
  }

  private refuseIfTold(): void {
    const code = this.failNext;
    this.failNext = null;
    if (code) throw new SuiviError(code);
  }
}
