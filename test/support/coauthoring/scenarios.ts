/* eslint-disable max-lines -- what people do, what becomes of copies and what must come of it work on the one state of a run */
import { TABLES } from "../../../src/domain/classeur";
import { COLONNES, COLONNES_ECRITES, type LigneHistorique } from "../../../src/domain/historique";
import { readWorkbook } from "../../../src/ooxml/read/readWorkbook";
import { Coauthoring, type CoauthoringRules } from "../../../src/preview/coauthoring";
import type { ExcelHost } from "../../../src/preview/host";
import { hostStateFromModel } from "../../../src/preview/host";
import { loadModelIntoMemoryGrid } from "../../../src/preview/grid/loadModel";
import { aLigne, TODAY } from "../builders";
import { calculateSuivi } from "../calculateSuivi";
import { suiviBytes } from "../openSuivi";
import { seededRandom, VirtualTime } from "../virtualTime";
import type { ReglesVeille } from "../../../src/application/veille/veille";
import { type Correction, lastingOf } from "./corrections";
import type { Mortality } from "./life";
import { type Adapter, type AppelSaisi, Poste } from "./poste";

const MINUTE = 60_000;

/** After so long, in milliseconds, what was done in a copy has reached all the others. */
const SENT_AFTER = 15_000;

/** How long people look at a row, in milliseconds, before they do something to it. */
const READING = 5_000;

/** What takes a copy away from the others' for a while, and how it ends. */
interface Interruption {
  readonly kind: "autoSaveOff" | "offline" | "readOnly";
  readonly end: "merged" | "closed";
}

const KINDS: readonly Interruption["kind"][] = ["autoSaveOff", "offline", "readOnly"];

/** What several people do with one workbook, and what becomes of their copies meanwhile. */
export interface Scenario {
  readonly postes: number;
  /** Calls in all, for each run. */
  readonly appels: number;
  readonly rules?: Partial<CoauthoringRules>;
  /** What happens to the first computer from its first call on, until it has saved `appels` of them. */
  readonly special?: Interruption & { readonly appels: number };
  /** Mean time between two of these, in milliseconds, each on a computer drawn by lot. */
  readonly reloads?: number;
  readonly corrections?: number;
  readonly deletions?: number;
  readonly sorts?: number;
  /**
   * A computer loses its network, has AutoSave switched off or is opened read-only, for one to five
   * minutes; then what was done there is merged, or closed without saving.
   */
  readonly interruptions?: number;
  /** What its users have set, each computer by lot. */
  readonly anyRules?: boolean;
  /** Panes are killed, and opened again a moment later; requests fail. */
  readonly mortality?: Mortality;
}

export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  twoPosts: { postes: 2, appels: 400 },
  twoPostsMixing: { postes: 2, appels: 400, rules: { sameIsChange: false } },
  fivePosts: { postes: 5, appels: 500 },
  fivePostsMixing: { postes: 5, appels: 500, rules: { sameIsChange: false } },
  noGrowth: { postes: 3, appels: 60, rules: { tableGrows: false } },
  conflictReloads: { postes: 5, appels: 500, rules: { onConflict: "reload" } },
  reloads: { postes: 5, appels: 500, rules: { sameIsChange: false }, reloads: 2 * MINUTE },
  autoSaveOffMerged: {
    postes: 5,
    appels: 150,
    special: { kind: "autoSaveOff", appels: 20, end: "merged" },
  },
  autoSaveOffClosed: {
    postes: 2,
    appels: 60,
    special: { kind: "autoSaveOff", appels: 20, end: "closed" },
  },
  offlineMerged: {
    postes: 5,
    appels: 150,
    rules: { sameIsChange: false },
    special: { kind: "offline", appels: 20, end: "merged" },
  },
  offlineClosed: {
    postes: 2,
    appels: 60,
    special: { kind: "offline", appels: 20, end: "closed" },
  },
  readOnly: { postes: 2, appels: 60, special: { kind: "readOnly", appels: 20, end: "closed" } },
  corrections: {
    postes: 5,
    appels: 500,
    rules: { sameIsChange: false },
    corrections: 20_000,
  },
  deletions: { postes: 5, appels: 300, deletions: MINUTE },
  silentDeletions: {
    postes: 5,
    appels: 300,
    rules: { announceDeletions: false },
    deletions: MINUTE,
  },
  sorts: { postes: 3, appels: 300, sorts: 2 * MINUTE },
  kills: { postes: 2, appels: 200, mortality: { steps: 100, faults: 0.05 } },
  faultsMixing: {
    postes: 5,
    appels: 200,
    rules: { sameIsChange: false },
    mortality: { steps: Infinity, faults: 0.1 },
  },
};

/**
 * Everything that may happen to a workbook, mixed at random: another mix for each seed. `appels` in all,
 * from two computers or from five.
 */
export function everything(seed: number, appels: number): Scenario {
  const random = seededRandom(seed);
  const often = (share: number): boolean => random() < share;
  const every = (): number => 20_000 + random() * 3 * MINUTE;
  return {
    postes: often(0.5) ? 2 : 5,
    appels,
    rules: {
      sameIsChange: often(0.5),
      tableGrows: often(0.7),
      onConflict: often(0.8) ? "lastWins" : "reload",
      announceDeletions: often(0.7),
    },
    anyRules: true,
    reloads: 4 * every(),
    corrections: every(),
    deletions: 2 * every(),
    sorts: 3 * every(),
    interruptions: 3 * every(),
  };
}

/** Every scenario, and the one in which everything happens at once. */
export const SCENARIO_NAMES: readonly string[] = [...Object.keys(SCENARIOS), "everything"];

/** What one run of a scenario plays. */
export function scenarioOf(name: string, seed: number): Scenario {
  const scenario = name === "everything" ? everything(seed, 120) : SCENARIOS[name];
  if (!scenario) throw new Error(`No scenario named ${name}`);
  return scenario;
}

/** What came of the calls of one run, or of several added up. */
export interface Tally {
  appels: number;
  /** Confirmed by the pane, absent from the workbook, and nobody was told. */
  lost: number;
  /** Absent from the workbook, and the device says so. */
  told: number;
  /** More than once in the workbook. */
  doubled: number;
  /** A row that is no longer what its pane wrote, though nobody corrected it. */
  mixed: number;
  /** Corrections and deletions by people that did not last. */
  undone: number;
  /**
   * Corrections of a cell that a pane elsewhere emptied before it could hear of them: Excel keeps the later
   * of the two, and tells nobody.
   */
  crossed: number;
  /** Shown as safe, and not once and whole in the workbook though nobody deleted it. */
  unsafe: number;
  /** Requests to Excel. */
  requests: number;
  /** Those among them that only see what became of calls, but for what panes see first as they open. */
  looks: number;
  /** Those among them by which panes see first, as they open, what became of calls that earlier ones left. */
  openingLooks: number;
  /** How often a pane was opened. */
  openings: number;
  /** Runs at whose end the copies differ. */
  diverged: number;
  /** Panes that were killed midway. */
  kills: number;
  /** Requests that failed. */
  faults: number;
}

export const NO_TALLY: Tally = {
  appels: 0,
  lost: 0,
  told: 0,
  doubled: 0,
  mixed: 0,
  undone: 0,
  crossed: 0,
  unsafe: 0,
  requests: 0,
  looks: 0,
  openingLooks: 0,
  openings: 0,
  diverged: 0,
  kills: 0,
  faults: 0,
};

function anyRegles(time: VirtualTime): ReglesVeille {
  const often = (): boolean => time.random() < 0.5;
  return { joursGardes: 7, reecritureSansQuestion: often(), enregistrerApresAppel: often() };
}

/** The workbook as built, with rows of earlier days; read once. */
const model = readWorkbook(
  suiviBytes({
    lignes: Array.from({ length: 12 }, (_, day) =>
      aLigne({ idLigne: `avant-${day}`, idAppel: `avant-${day}`, date: TODAY - 12 + day }),
    ),
  }),
);

/**
 * Plays a scenario from a seed: the same one always ends the same way. `loadAdapter` gives a copy of
 * the add-in's adapter for each computer.
 */
export async function play(
  scenario: Scenario,
  seed: number,
  loadAdapter: () => Adapter,
): Promise<Tally> {
  const run = await Run.open(scenario, seed, loadAdapter);
  await run.play();
  return run.judge();
}

class Run {
  private readonly appels: { appel: AppelSaisi; poste: Poste }[] = [];
  /** Comments that people gave to rows; the text is another one each time. */
  private readonly corrections: CorrectionHere[] = [];
  private readonly corrected = new Set<string>();
  private readonly deleted = new Set<string>();
  /** What people did to rows, and where; what goes with a copy that is discarded need not last. */
  private acts: { readonly poste: Poste; readonly idLigne: string; readonly at: number }[] = [];
  private readonly discarded = new Set<string>();
  /** Since when computers are interrupted. */
  private readonly interrupted = new Map<Poste, number>();
  private lastSort = -Infinity;
  /** When each row was asked for, and where, by id. */
  private readonly saved = new Map<
    string,
    { readonly at: number; readonly appel: AppelSaisi; readonly poste: Poste }
  >();
  private active: number;

  private constructor(
    private readonly scenario: Scenario,
    private readonly time: VirtualTime,
    private readonly world: Coauthoring,
    private readonly postes: readonly Poste[],
  ) {
    this.active = postes.length;
    // What a discarded copy takes with it must be known before its pane opens again.
    for (const poste of postes) {
      const reopen = poste.copy.onReloaded;
      poste.copy.onReloaded = () => {
        this.discard(poste);
        reopen();
      };
    }
  }

  static async open(scenario: Scenario, seed: number, loadAdapter: () => Adapter): Promise<Run> {
    const time = new VirtualTime(seed);
    const grid = loadModelIntoMemoryGrid(model, calculateSuivi);
    const state = hostStateFromModel(model, grid, "suivi.xlsx");
    const world = new Coauthoring(grid, state, { time, rules: scenario.rules ?? {} });
    const postes: Poste[] = [];
    for (let index = 0; index < scenario.postes; index += 1) {
      const copy = await world.openCopy({ delay: [100, 1_500], thinking: [20, 150] });
      const regles = scenario.anyRules ? anyRegles(time) : undefined;
      postes.push(new Poste(copy, time, loadAdapter, regles, scenario.mortality));
    }
    return new Run(scenario, time, world, postes);
  }

  async play(): Promise<void> {
    const { time, scenario, postes } = this;
    postes.forEach((poste, index) => void this.work(poste, index));
    this.every(scenario.reloads, (poste) => void poste.copy.reload());
    this.every(scenario.corrections, (poste) => this.correct(poste));
    this.every(scenario.deletions, (poste) => this.deleteRow(poste));
    this.every(scenario.sorts, (poste) => this.sort(poste));
    this.every(scenario.interruptions, (poste) => void this.interrupt(poste));
    while (this.active > 0 || this.interrupted.size > 0) await time.play(MINUTE);
    await time.play(20 * MINUTE);
    // The next day everybody opens the workbook again, and nothing fails any more.
    for (const poste of postes) {
      poste.mortality = null;
      void poste.copy.reload(false);
      await time.play(5 * MINUTE);
    }
    postes.forEach((poste) => poste.close());
    await time.play();
  }

  judge(): Tally {
    const { host } = this.world.server;
    const rows = rowsByIds(host);
    const tally = { ...NO_TALLY, appels: this.appels.length };
    for (const { appel, poste } of this.appels) {
      if (appel.lignes.some(({ idLigne }) => this.deleted.has(idLigne))) continue;
      const found = appel.lignes.map(({ idLigne }) => rows.get(idLigne) ?? []);
      if (poste.isSafe(appel.idAppel) && found.some((one) => one.length !== 1)) tally.unsafe += 1;
      if (found.some((one) => one.length === 0)) {
        if (poste.tells(appel.idAppel)) tally.told += 1;
        else if (appel.issue === "confirme") tally.lost += 1;
        continue;
      }
      if (found.some((one) => one.length > 1)) tally.doubled += 1;
      if (appel.lignes.some((ligne, index) => this.isMixed(ligne, found[index]?.[0]))) {
        tally.mixed += 1;
      }
    }
    for (const correction of lastingOf(this.corrections, this.world.server)) {
      const id = correction.idLigne;
      if (this.deleted.has(id) || this.discarded.has(id) || !rows.has(id)) continue;
      if (rows.get(id)?.[0]?.commentaire === correction.text) continue;
      if (this.isCrossed(correction)) tally.crossed += 1;
      else tally.undone += 1;
    }
    for (const id of this.deleted) if (rows.has(id) && !this.discarded.has(id)) tally.undone += 1;
    for (const poste of this.postes) {
      tally.requests += poste.requests;
      tally.looks += poste.looks;
      tally.openingLooks += poste.openingLooks;
      tally.openings += poste.openings;
      tally.kills += poste.kills;
      tally.faults += poste.faults;
    }
    const contents = this.postes.map(({ copy }) => JSON.stringify([...rowsByIds(copy.host)]));
    if (contents.some((one) => one !== contents[0])) tally.diverged = 1;
    return tally;
  }

  /** Whether a pane elsewhere emptied the cell while the correction was still on its way to it. */
  private isCrossed({ poste, idLigne, text, at }: CorrectionHere): boolean {
    return this.postes.some(({ emptied, copy }) =>
      emptied.some(
        (one) =>
          copy !== poste.copy &&
          one.idLigne === idLigne &&
          one.avant !== text &&
          one.at > at &&
          one.at - at < SENT_AFTER,
      ),
    );
  }

  /** One référent's calls, one to sixty seconds apart. */
  private async work(poste: Poste, index: number): Promise<void> {
    const { time, scenario } = this;
    const special = index === 0 ? scenario.special : undefined;
    if (special) await this.begin(poste, special.kind);
    const count = Math.ceil(scenario.appels / scenario.postes);
    for (let number = 0; number < count; number += 1) {
      await time.pause(time.between(1_000, MINUTE));
      while (!poste.isOpen) await time.pause(1_000);
      const appel = this.newAppel(index, number);
      this.appels.push({ appel, poste });
      for (const { idLigne } of appel.lignes)
        this.saved.set(idLigne, { at: time.now(), appel, poste });
      // A pane that is closed meanwhile never hears of it: the référent goes on all the same.
      await Promise.race([poste.save(appel), time.pause(15_000)]);
      if (special && number + 1 === special.appels) await this.end(poste, special.end);
    }
    this.active -= 1;
  }

  private async begin({ copy }: Poste, kind: Interruption["kind"]): Promise<void> {
    if (kind === "readOnly") await copy.reload(true);
    else if (kind === "offline") copy.setOnline(false);
    else copy.setAutoSave(false);
  }

  private async end({ copy }: Poste, end: Interruption["end"]): Promise<void> {
    await this.time.pause(5_000);
    if (end === "closed") await copy.reload(false);
    copy.setOnline(true);
    copy.setAutoSave(true);
  }

  private async interrupt(poste: Poste): Promise<void> {
    const { time, interrupted } = this;
    if (interrupted.has(poste)) return;
    interrupted.set(poste, time.now());
    const kind = KINDS[Math.floor(time.random() * KINDS.length)] ?? "offline";
    await this.begin(poste, kind);
    await time.pause(time.between(1, 5) * MINUTE);
    await this.end(poste, kind === "readOnly" || time.random() < 0.5 ? "closed" : "merged");
    // What is merged may still be refused, and discarded.
    await time.pause(SENT_AFTER);
    interrupted.delete(poste);
  }

  private note(poste: Poste, idLigne: string): void {
    this.acts.push({ poste, idLigne, at: this.time.now() });
  }

  /** The copy was loaded anew: what was done there and had not been sent is gone. */
  private discard(poste: Poste): void {
    const since = this.interrupted.get(poste) ?? this.time.now() - SENT_AFTER;
    for (const act of this.acts)
      if (act.poste === poste && act.at >= since) this.discarded.add(act.idLigne);
  }

  private newAppel(poste: number, number: number): AppelSaisi {
    const { time } = this;
    const idAppel = `p${poste}-${number}-`;
    const some = (text: string): string => (time.random() < 0.5 ? "" : text);
    const common = {
      idAppel,
      telephone: some(`06${poste}${String(number).padStart(7, "0")}`),
      identifiant: some(`MEN-${poste}-${number}`),
      commentaire: some(`${idAppel} rappeler demain`),
      referent: `Référent ${poste}`,
      dureeSecondes: 60 + Math.floor(time.random() * 600),
      date: TODAY,
    };
    const motifs = time.random() < 0.2 ? 2 : 1;
    const lignes = Array.from({ length: motifs }, (_, motif) =>
      aLigne({ ...common, idLigne: `${idAppel}${motif}`, appel: motif === 0 ? 1 : 0 }),
    );
    return { idAppel, lignes, issue: null };
  }

  /** Does something again and again, on a computer drawn by lot, at moments drawn by lot. */
  private every(mean: number | undefined, action: (poste: Poste) => void): void {
    if (mean === undefined) return;
    const { time } = this;
    const wait = (): number => -Math.log(1 - time.random()) * mean;
    const next = (): void => {
      if (this.active === 0) return;
      const poste = this.postes[Math.floor(time.random() * this.postes.length)];
      if (poste?.copy.isOpen) action(poste);
      time.after(wait(), next);
    };
    time.after(wait(), next);
  }

  /** A row that somebody sees on this computer, among the last ones; `skip` leaves the newest alone. */
  private seenRow({ copy: { host } }: Poste, skip: number): RowSeen | undefined {
    const rows = bodyOf(host).filter(({ idLigne }) => this.isReadable(idLigne));
    return rows[rows.length - 1 - skip - Math.floor(this.time.random() * 10)];
  }

  /** People read a row before they do something to it; one that was written again has to be found anew. */
  private isReadable(idLigne: string): boolean {
    const { at, appel, poste } = this.saved.get(idLigne) ?? {};
    if (at === undefined || !appel || !poste) return false;
    const last = Math.max(at, poste.writtenAt(appel.idAppel) ?? 0);
    return this.time.now() - last > READING;
  }

  /** Excel itself may put on another row what is done to one while it is sorted elsewhere: nobody does. */
  private isSafeFromSorts(poste: Poste): boolean {
    const isQuiet = this.time.now() - this.lastSort > SENT_AFTER;
    return isQuiet && !poste.copy.readOnly;
  }

  private sort(poste: Poste): void {
    const { time, acts } = this;
    const last = acts.at(-1)?.at ?? -Infinity;
    if (this.interrupted.size > 0 || time.now() - last < SENT_AFTER) return;
    this.lastSort = time.now();
    void poste.copy.person.sortTable(TABLES.historique, 1, time.random() < 0.5);
  }

  private correct(poste: Poste): void {
    const row = this.isSafeFromSorts(poste) && this.seenRow(poste, 0);
    if (!row) return;
    this.note(poste, row.idLigne);
    const { workbook } = poste.copy.host;
    const { sheetId, rect, columns } = workbook.table(TABLES.historique);
    const column = columns.findIndex(({ name }) => name === COLONNES.commentaire.header);
    const text = `corrigé ${this.acts.length}`;
    this.corrections.push({ poste, idLigne: row.idLigne, text, at: this.time.now() });
    this.corrected.add(row.idLigne);
    const sheet = workbook.sheetName(sheetId);
    void poste.copy.person.type(sheet, row.row, rect.column + column, text);
  }

  private deleteRow(poste: Poste): void {
    // Nobody deletes what was saved a moment ago.
    const row = this.isSafeFromSorts(poste) && this.seenRow(poste, 4);
    const { rect } = poste.copy.host.workbook.table(TABLES.historique);
    // What stands below the table is no row of it.
    if (!row || row.row >= rect.row + rect.rows) return;
    this.note(poste, row.idLigne);
    this.deleted.add(row.idLigne);
    void poste.copy.person.deleteTableRows(TABLES.historique, row.row - rect.row - 1);
  }

  private isMixed(ligne: LigneHistorique, row: RowSeen | undefined): boolean {
    return COLONNES_ECRITES.some((key) => {
      if (key === "commentaire" && this.corrected.has(ligne.idLigne)) return false;
      return row?.values[key] !== (ligne[key] ?? "");
    });
  }
}

interface CorrectionHere extends Correction {
  readonly poste: Poste;
  readonly at: number;
}

interface RowSeen {
  /** 0-based in the sheet. */
  row: number;
  idLigne: string;
  commentaire: unknown;
  values: Readonly<Record<string, unknown>>;
}

/** Every row below the table's header that has an id, those that the table does not hold included. */
function bodyOf({ workbook }: ExcelHost): RowSeen[] {
  const { sheetId, rect, columns } = workbook.table(TABLES.historique);
  const used = workbook.grid.usedRect(sheetId);
  const rows = used ? used.row + used.rows - rect.row - 1 : 0;
  if (rows < 1) return [];
  const cells = workbook.grid.read(sheetId, { ...rect, row: rect.row + 1, rows });
  const at = COLONNES_ECRITES.map((key) => ({
    key,
    column: columns.findIndex(({ name }) => name === COLONNES[key].header),
  }));
  return cells.flatMap((line, index) => {
    const values = Object.fromEntries(at.map(({ key, column }) => [key, line[column]?.value]));
    const { idLigne, commentaire } = values;
    const isRow = typeof idLigne === "string" && idLigne !== "";
    return isRow ? [{ row: rect.row + 1 + index, idLigne, commentaire, values }] : [];
  });
}

function rowsByIds(host: ExcelHost): Map<string, RowSeen[]> {
  const byId = new Map<string, RowSeen[]>();
  for (const row of bodyOf(host)) byId.set(row.idLigne, [...(byId.get(row.idLigne) ?? []), row]);
  return byId;
}
