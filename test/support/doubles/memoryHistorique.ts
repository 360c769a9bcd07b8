import type {
  BilanAjout,
  BilanChangements,
  Historique,
  LignesTrouvees,
  OptionsChangement,
  Places,
} from "../../../src/application/historique";
import type { LectureOptions } from "../../../src/application/latePorts";
import { SuiviError, type SuiviErrorCode } from "../../../src/domain/erreurs";
import {
  COLONNE_KEYS,
  COLONNES_ECRITES,
  type ColonneKey,
  type LigneHistorique,
} from "../../../src/domain/historique";
import {
  type ChangementLigne,
  contenusOf,
  type HistoriqueLu,
  type LigneLue,
  type NouvellesCellules,
} from "../../../src/domain/historiqueLu";
import { isDone, isUnchanged, ligneApres } from "../../../src/domain/changementLigne";
import { lireTelephone } from "../../../src/domain/controle/regles/telephones";
import { normalizeLibelle } from "../../../src/domain/libelles";
import { includesLigne, mergeLignes } from "../../../src/domain/historique";
import type { Nomenclature } from "../../../src/domain/nomenclature";
import {
  isFilled,
  type Sollicitation,
  sollicitationOf,
} from "../../../src/domain/resultats/sollicitation";
import { aLigneLue, aLigneTapee } from "../ligneBuilders";
import { recalculated } from "./formulesHistorique";

/** The sheet's number of the first row. */
const PREMIERE_LIGNE = 2;

/** The history as a list of rows, worked on block by block; it can be told to refuse. */
export class MemoryHistorique implements Historique {
  horsTableau: readonly LigneLue[] = [];
  colonnes: ReadonlySet<ColonneKey> = new Set(COLONNE_KEYS);
  /** Rows of a block. */
  tailleBloc = 2;
  /** The code that the next call fails with, once. */
  failNext: SuiviErrorCode | null = null;
  /** The code that a call fails with before its n-th block (0-based), once. */
  failAtBlock: { readonly bloc: number; readonly code: SuiviErrorCode } | null = null;
  private rows: readonly LigneLue[] = [];

  constructor(
    lues: readonly LigneLue[] = [],
    /** What the columns *Niveau* and *Code* look up. */
    readonly nomenclature: Nomenclature | null = null,
  ) {
    this.lues = lues;
  }

  /** Of the workbook's nomenclature. */
  versionNomenclature = "2025.1";

  /** The rows as they are read; their formulas are calculated whenever one changes. */
  get lues(): readonly LigneLue[] {
    return this.rows;
  }

  set lues(lignes: readonly LigneLue[]) {
    const numbered = lignes.map((ligne, position) => at(position, ligne));
    this.rows = recalculated(numbered, this.nomenclature);
  }

  /** The rows as the add-in would have written them. */
  get lignes(): LigneHistorique[] {
    return this.rows.map(ligneOf);
  }

  set lignes(lignes: readonly LigneHistorique[]) {
    this.lues = lignes.map((ligne) => aLigneLue(ligne));
  }

  async append(
    lignes: readonly LigneHistorique[],
    essais: readonly LigneHistorique[] = [],
    beforeWrite: () => void = () => undefined,
    version = "",
  ): Promise<Places> {
    await this.refuseIfTold();
    if (version !== "" && version !== this.versionNomenclature)
      throw new SuiviError("NOMENCLATURE_CHANGEE");
    const [first] = lignes;
    if (!first) return new Map();
    const versions = mergeLignes(lignes, essais);
    const changed = this.lignes.filter(
      (ligne) => ligne.idAppel === first.idAppel && !includesLigne(versions, ligne),
    );
    if (changed.length > 0 && !lignes.every((ligne) => includesLigne(essais, ligne)))
      throw new SuiviError("LIGNE_MODIFIEE");
    const given = new Map(lignes.map((ligne) => [ligne.idLigne, ligne]));
    const present = new Set(this.lignes.map((ligne) => ligne.idLigne));
    const kept = this.lues.flatMap((lue) => {
      if (!includesLigne(versions, ligneOf(lue))) return [lue];
      const ligne = given.get(String(lue.cellules.idLigne));
      return ligne ? [ligneApres(lue, contenusOf(ligne))] : [];
    });
    const missing = lignes.filter((ligne) => !present.has(ligne.idLigne));
    const before = JSON.stringify(this.lignes);
    const written = [...kept, ...missing.map((ligne) => aLigneLue(ligne))];
    if (JSON.stringify(written.map(ligneOf)) !== before) beforeWrite();
    this.lues = written;
    return new Map(missing.map(({ idLigne }, index) => [idLigne, kept.length + index]));
  }

  async appendAll(
    lignes: readonly NouvellesCellules[],
    options: LectureOptions = {},
  ): Promise<BilanAjout> {
    const present = new Set<unknown>(this.lues.map(({ cellules }) => cellules.idLigne));
    const missing = lignes.filter(({ idLigne }) => !present.has(idLigne ?? ""));
    let faites = lignes.length - missing.length;
    const erreur = await this.inBlocks(
      missing,
      options,
      (bloc) => {
        this.lues = [...this.lues, ...bloc.map((cells) => ligneApres(aLigneTapee({}), cells))];
        faites += bloc.length;
      },
      () => faites,
    );
    return { faites, erreur };
  }

  async takeInRows(): Promise<number> {
    await this.refuseIfTold();
    const count = this.horsTableau.length;
    this.lues = [...this.lues, ...this.horsTableau];
    this.horsTableau = [];
    return count;
  }

  async change(
    changements: readonly ChangementLigne[],
    options: OptionsChangement = {},
  ): Promise<BilanChangements> {
    const [tentes, faits]: [ChangementLigne[], ChangementLigne[]] = [[], []];
    const left: ChangementLigne[] = [];
    const rows: (LigneLue | null)[] = [...this.lues];
    const taken = new Set<number>();
    const tried = (bloc: readonly ChangementLigne[]): void => void tentes.push(...bloc);
    const work = (bloc: readonly ChangementLigne[]): void => {
      for (const changement of bloc) {
        const place = placeOf(rows, taken, changement);
        const row = rows[place];
        if (row && place >= 0) {
          taken.add(place);
          rows[place] = changement.apres && ligneApres(row, changement.apres);
          faits.push(changement);
        } else if (options.tousOuRien) throw refusalOf(this.lues, changement);
        else left.push(changement);
      }
      if (!options.tousOuRien) this.lues = rows.filter((row) => row !== null);
    };
    const erreur = await this.inBlocks(changements, options, work, () => faits.length, tried);
    if (options.tousOuRien && erreur) return { tentes, faits: [], laisses: [], erreur };
    if (options.tousOuRien) this.lues = rows.filter((row) => row !== null);
    return { tentes, faits, laisses: left, erreur };
  }

  async remove(lignes: readonly LigneHistorique[]): Promise<void> {
    await this.refuseIfTold();
    const ids = new Set<unknown>(lignes.map(({ idLigne }) => idLigne));
    const found = this.lignes.filter(({ idLigne }) => ids.has(idLigne));
    if (!found.every((ligne) => includesLigne(lignes, ligne)))
      throw new SuiviError("LIGNE_MODIFIEE");
    this.lues = this.lues.filter(({ cellules }) => !ids.has(cellules.idLigne));
  }

  async readSollicitations(options: LectureOptions = {}): Promise<Sollicitation[]> {
    await this.readInBlocks(options);
    return this.lues
      .map(({ position, cellules }) => sollicitationOf(position, (key) => cellules[key]))
      .filter(isFilled);
  }

  async readHistorique(options: LectureOptions = {}): Promise<HistoriqueLu> {
    await this.readInBlocks(options);
    const { lues: lignes, colonnes } = this;
    const horsTableau = this.horsTableau.map((ligne, index) => at(lignes.length + index, ligne));
    return { lignes, horsTableau, premiereLigne: PREMIERE_LIGNE, colonnes };
  }

  async readLast(referent: string, limit: number): Promise<LigneLue[]> {
    await this.refuseIfTold();
    return this.lues
      .filter(({ cellules }) => sameName(cellules.referent, referent))
      .sort((a, b) => dateOf(b) - dateOf(a) || b.position - a.position)
      .slice(0, limit);
  }

  async readEnCours(referent: string | null, limit: number): Promise<LignesTrouvees> {
    await this.refuseIfTold();
    const open = this.lues
      .filter(({ cellules }) => cellules.resolu === "non" && cellules.escalade === "non")
      .filter(({ cellules }) => referent === null || sameName(cellules.referent, referent))
      .sort((a, b) => dateOf(a) - dateOf(b) || a.position - b.position);
    return { lignes: open.slice(0, limit), total: open.length };
  }

  async readDuNumero(telephone: string, limit: number): Promise<LignesTrouvees> {
    await this.refuseIfTold();
    const found = this.lues.filter(
      ({ cellules }) => lireTelephone(cellules.telephone).sens === telephone,
    );
    return { lignes: found.slice(-limit), total: found.length };
  }

  async readAppel({ cellules: { idAppel } }: LigneLue): Promise<LigneLue[]> {
    await this.refuseIfTold();
    return this.lues.filter(({ cellules }) => cellules.idAppel === idAppel);
  }

  private async readInBlocks(options: LectureOptions): Promise<void> {
    const erreur = await this.inBlocks(this.lues, options, () => undefined);
    if (erreur) throw erreur.error;
  }

  /** Gives what stopped it. */
  private async inBlocks<T>(
    items: readonly T[],
    { signal, onProgress }: LectureOptions,
    work: (bloc: readonly T[]) => void,
    done: () => number = () => 0,
    tried: (bloc: readonly T[]) => void = () => undefined,
  ): Promise<{ readonly error: unknown } | null> {
    try {
      if (items.length === 0) await this.refuseIfTold();
      for (let first = 0, bloc = 0; first < items.length; first += this.tailleBloc, bloc += 1) {
        await Promise.resolve();
        if (signal?.aborted) throw new SuiviError("LECTURE_INTERROMPUE", { faites: done() });
        const rows = items.slice(first, first + this.tailleBloc);
        tried(rows);
        await this.refuseIfTold();
        const { failAtBlock } = this;
        if (failAtBlock?.bloc === bloc) {
          this.failAtBlock = null;
          throw new SuiviError(failAtBlock.code);
        }
        work(rows);
        onProgress?.(Math.min(first + this.tailleBloc, items.length), items.length);
      }
      return null;
    } catch (error: unknown) {
      return { error };
    }
  }

  private async refuseIfTold(): Promise<void> {
    const code = this.failNext;
    this.failNext = null;
    await Promise.resolve();
    if (code) throw new SuiviError(code);
  }
}

const at = (position: number, ligne: LigneLue): LigneLue => ({
  ...ligne,
  position,
  numero: PREMIERE_LIGNE + position,
});

function ligneOf({ cellules }: LigneLue): LigneHistorique {
  const entries = COLONNES_ECRITES.map((key) => [key, cellules[key]]);
  const dureeSecondes = cellules.dureeSecondes === "" ? null : cellules.dureeSecondes;
  return { ...Object.fromEntries(entries), dureeSecondes } as LigneHistorique;
}

/** Where it was read, else, by its id, wherever it went; -1 when it is neither as read nor as it becomes. */
function placeOf(
  rows: readonly (LigneLue | null)[],
  taken: ReadonlySet<number>,
  changement: ChangementLigne,
): number {
  const { position, cellules } = changement.avant;
  const find = (isIt: (row: LigneLue) => boolean): number => {
    const isFree = (row: LigneLue | null | undefined, place: number): boolean =>
      !!row && !taken.has(place) && isIt(row);
    if (isFree(rows[position], position)) return position;
    return cellules.idLigne === "" ? -1 : rows.findIndex(isFree);
  };
  const asRead = find((row) => isUnchanged(row, changement.avant));
  return asRead >= 0 ? asRead : find((row) => isDone(row, changement));
}

function refusalOf(rows: readonly LigneLue[], { avant }: ChangementLigne): SuiviError {
  const { idLigne } = avant.cellules;
  const now =
    idLigne === ""
      ? rows[avant.position]
      : rows.find(({ cellules }) => cellules.idLigne === idLigne);
  return now
    ? new SuiviError("LIGNE_MODIFIEE", { ligne: now.numero })
    : new SuiviError("LIGNE_ABSENTE");
}

const dateOf = ({ cellules }: LigneLue): number => Number(cellules.date);

const sameName = (cell: unknown, name: string): boolean =>
  normalizeLibelle(String(cell)) === normalizeLibelle(name);
