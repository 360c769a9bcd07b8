import type {
  ChangementBrut,
  ContenuCellule,
  EntretienStore,
  HistoriqueBrut,
  LectureOptions,
  LigneBrute,
} from "../../../src/application/portsTardifs";
import { SuiviError, type SuiviErrorCode } from "../../../src/domain/erreurs";
import { COLONNE_KEYS, type ColonneKey } from "../../../src/domain/historique";
import type { Nomenclature } from "../../../src/domain/nomenclature";
import { aLigneTapee } from "../ligneBruteBuilders";
import { COLONNES_CALCULEES, recalculated } from "./formulesHistorique";

type Cells = Readonly<Partial<Record<ColonneKey, ContenuCellule>>>;

/** The history as a list of whole rows, worked on block by block; it can be told to refuse. */
export class MemoryEntretien implements EntretienStore {
  horsTableau: readonly LigneBrute[] = [];
  colonnes: ReadonlySet<ColonneKey> = new Set(COLONNE_KEYS);
  /** Sheets that were written, by name. */
  readonly feuilles = new Map<string, readonly (readonly ContenuCellule[])[]>();
  /** How many times the pivot tables' caches were refreshed. */
  caches = 0;
  /** Rows of a block. */
  tailleBloc = 2;
  /** The code that the next call rejects with, once. */
  failNext: SuiviErrorCode | null = null;
  /** The code that a call rejects with before its n-th block (0-based), once. */
  failAtBlock: { readonly bloc: number; readonly code: SuiviErrorCode } | null = null;
  private rows: LigneBrute[] = [];

  constructor(
    lignes: readonly LigneBrute[] = [],
    /** What the columns *Niveau* and *Code* look up. */
    readonly nomenclature: Nomenclature | null = null,
  ) {
    this.lignes = lignes;
  }

  get lignes(): readonly LigneBrute[] {
    return this.rows;
  }

  set lignes(lignes: readonly LigneBrute[]) {
    const numbered = lignes.map((ligne, position) => ({ ...ligne, position }));
    this.rows = recalculated(numbered, this.nomenclature);
  }

  async readHistorique(options: LectureOptions = {}): Promise<HistoriqueBrut> {
    await this.inBlocks(this.lignes, options, () => undefined);
    const { lignes, colonnes } = this;
    const horsTableau = this.horsTableau.map((ligne, index) => ({
      ...ligne,
      position: lignes.length + index,
    }));
    return { lignes, horsTableau, premiereLigne: 2, colonnes };
  }

  async change(
    changements: readonly ChangementBrut[],
    options: LectureOptions = {},
  ): Promise<readonly ChangementBrut[]> {
    const faits: ChangementBrut[] = [];
    const rows: (LigneBrute | null)[] = [...this.lignes];
    const taken = new Set<number>();
    await this.inBlocks(
      changements,
      options,
      (bloc) => {
        for (const changement of bloc) {
          const at = placeOf(rows, taken, changement);
          const row = rows[at];
          if (!row) continue;
          taken.add(at);
          rows[at] = changement.apres && changed(row, changement.apres);
          faits.push(changement);
        }
        this.lignes = rows.filter((row) => row !== null);
      },
      () => faits.length,
    );
    return faits;
  }

  async takeInRows(): Promise<number> {
    await this.refuseIfTold();
    const count = this.horsTableau.length;
    this.lignes = [...this.lignes, ...this.horsTableau];
    this.horsTableau = [];
    return count;
  }

  async append(lignes: readonly Cells[], options: LectureOptions = {}): Promise<void> {
    const present = new Set(this.lignes.map(({ cellules }) => cellules.idLigne));
    const missing = lignes.filter(({ idLigne }) => !present.has(idLigne ?? ""));
    await this.inBlocks(missing, options, (bloc) => {
      this.lignes = [...this.lignes, ...bloc.map((cells) => aLigneTapee(cells))];
    });
  }

  async writeFeuille(nom: string, lignes: readonly (readonly ContenuCellule[])[]): Promise<string> {
    await this.refuseIfTold();
    this.feuilles.set(nom, lignes);
    return nom;
  }

  async refreshCaches(): Promise<void> {
    await this.refuseIfTold();
    this.caches += 1;
  }

  private async inBlocks<T>(
    items: readonly T[],
    { signal, onProgress }: LectureOptions,
    work: (bloc: readonly T[]) => void,
    done: () => number = () => 0,
  ): Promise<void> {
    await this.refuseIfTold();
    for (let first = 0, bloc = 0; first < items.length; first += this.tailleBloc, bloc += 1) {
      await Promise.resolve();
      if (signal?.aborted) throw new SuiviError("LECTURE_INTERROMPUE", { faites: done() });
      if (this.failAtBlock?.bloc === bloc) {
        const { code } = this.failAtBlock;
        this.failAtBlock = null;
        throw new SuiviError(code);
      }
      work(items.slice(first, first + this.tailleBloc));
      onProgress?.(Math.min(first + this.tailleBloc, items.length), items.length);
    }
  }

  private async refuseIfTold(): Promise<void> {
    const code = this.failNext;
    this.failNext = null;
    await Promise.resolve();
    if (code) throw new SuiviError(code);
  }
}

/** Where it was read, else, by its id, wherever it went; -1 when it is neither as read nor as it becomes. */
function placeOf(
  rows: readonly (LigneBrute | null)[],
  taken: ReadonlySet<number>,
  { avant, apres }: ChangementBrut,
): number {
  const { position, cellules } = avant;
  const find = (wanted: LigneBrute): number => {
    const isIt = (row: LigneBrute | null | undefined, at: number): boolean =>
      !!row && !taken.has(at) && sameBrute(row, wanted);
    if (isIt(rows[position], position)) return position;
    return cellules.idLigne === "" ? -1 : rows.findIndex(isIt);
  };
  const asRead = find(avant);
  return asRead >= 0 || apres === null ? asRead : find(changed(avant, apres));
}

/** What a formula shows may change with other rows: there the formula itself counts. */
function sameBrute(one: LigneBrute, other: LigneBrute): boolean {
  return COLONNE_KEYS.every((key) => {
    const calculated = COLONNES_CALCULEES.includes(key);
    if (calculated && one.sansFormule.has(key) !== other.sansFormule.has(key)) return false;
    const isFormula = calculated && !one.sansFormule.has(key);
    return isFormula || one.cellules[key] === other.cellules[key];
  });
}

function changed(row: LigneBrute, apres: NonNullable<ChangementBrut["apres"]>): LigneBrute {
  const cellules: Record<ColonneKey, ContenuCellule> = { ...row.cellules };
  const sansFormule = new Set(row.sansFormule);
  for (const key of COLONNE_KEYS) {
    const content = apres[key];
    if (content === undefined) continue;
    if (typeof content === "object") sansFormule.delete(key);
    else {
      cellules[key] = content;
      if (COLONNES_CALCULEES.includes(key)) sansFormule.add(key);
    }
  }
  return { ...row, cellules, sansFormule };
}
