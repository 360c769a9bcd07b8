import type { ExcelHost, HostSession } from "../host";
import { announceAutoSave } from "../host/events";
import { HostError } from "../host/hostErrors";
import type { Scope } from "../host/scope";
import type { HostOptions } from "../host";
import type { WorkbookFile } from "../host/workbookFile";
import { Person } from "./person";
import { merge, type Operation } from "./operations";
import { Recorder } from "./recorder";
import { replay } from "./replay";
import type { CoauthoringServer, CoauthoringTime, Subscriber } from "./server";

/** How a copy is, and how far away its server. */
export interface CopySettings {
  /** Milliseconds from this computer to the server, and back: the shortest and the longest. */
  delay: readonly [number, number];
  /** Milliseconds that Excel takes before it runs a request of an add-in. */
  thinking: readonly [number, number];
  autoSave: boolean;
  readOnly: boolean;
  /** False for a file that was never saved: a download in Protected View, an attachment of an e-mail. */
  previouslySaved: boolean;
}

/**
 * Opens what the server holds: a host with its own cells. It has to read the server's before it
 * waits for anything.
 */
export type OpenFile = (
  server: CoauthoringServer,
  options: HostOptions,
) => ExcelHost | Promise<ExcelHost>;

/**
 * One computer's copy of a workbook that others have open too. What is done to it shows here at once,
 * and travels later. The add-in's panes on it are opened by `openSession`; when the copy is loaded
 * anew they are closed, as the pane's page is with Excel's window, and are to be opened again. The file
 * is long because sending, receiving, loading anew and closing all work on the one state of a copy.
 */
export class CoauthoredCopy implements Subscriber {
  /** The workbook as this computer has it; another one after each `reload`. */
  host!: ExcelHost;
  /** What people do to the workbook here. */
  readonly person = new Person(this);
  /** Called once the workbook was loaded anew, for whatever reason. */
  onReloaded: () => void = () => undefined;
  /** Called when something about the copy may have changed: what is unsent, AutoSave, the network. */
  onStatus: () => void = () => undefined;
  autoSave: boolean;
  readOnly: boolean;
  previouslySaved: boolean;
  /** Whether the network is there. */
  online = true;
  isOpen = false;
  private recorder!: Recorder;
  /** How much of the server's log is in this copy. */
  private base = 0;
  /** Not to be sent before it is saved. */
  private held: Operation[] = [];
  /** To be sent as soon as what is on its way has arrived. */
  private waiting: Operation[] = [];
  /** On its way to the server, whether or not it has arrived; null when nothing is. */
  private inFlight: Operation[] | null = null;
  private lastUp = 0;
  private lastDown = 0;
  private markedDirty = false;
  private discarded: { base: number; operations: Operation[] } | null = null;
  /** Numbers the openings: what was planned in an earlier one does not happen. */
  private opening = 0;
  /** Numbers the connections: what was sent in an earlier one has not arrived. */
  private connection = 0;

  constructor(
    private readonly server: CoauthoringServer,
    private readonly time: CoauthoringTime,
    private readonly openFile: OpenFile,
    private readonly settings: CopySettings,
    private readonly isShared: () => boolean,
  ) {
    this.autoSave = settings.autoSave;
    this.readOnly = settings.readOnly;
    this.previouslySaved = settings.previouslySaved;
  }

  /** A pane of the add-in on this copy. */
  openSession(): HostSession {
    return this.host.openSession();
  }

  /** Whether something was changed here that the server does not have. */
  get hasUnsent(): boolean {
    return this.held.length + this.waiting.length > 0 || this.inFlight !== null;
  }

  /** How many changes of cells and of other things the server does not have. */
  get unsent(): number {
    return this.held.length + this.waiting.length + (this.inFlight?.length ?? 0);
  }

  /** Loads what the server holds. */
  async open(): Promise<void> {
    this.opening += 1;
    this.connection += 1;
    const { opening } = this;
    this.base = this.server.revision;
    [this.held, this.waiting, this.inFlight] = [[], [], null];
    this.lastUp = this.lastDown = this.time.now();
    this.markedDirty = false;
    const host = await this.openFile(this.server, this.hostOptions(opening));
    if (opening !== this.opening) return;
    this.host = host;
    host.workbook.options.announceDeletions = this.server.rules.announceDeletions;
    this.recorder = new Recorder(host.workbook, this.server.rules.sameIsChange);
    this.isOpen = true;
    this.server.subscribe(this);
    this.changed(this.server.revision);
    this.onStatus();
  }

  /**
   * « Recharger »: what the server does not have is discarded (`mergeDiscarded` brings it back), and
   * the panes are closed. `readOnly` says how the workbook is opened this time.
   */
  async reload(readOnly = this.readOnly): Promise<void> {
    this.closeWithoutSaving();
    this.readOnly = readOnly;
    await this.open();
    this.onReloaded();
  }

  /** Excel's window is closed, « Ne pas enregistrer »: what was not sent is lost. */
  closeWithoutSaving(): void {
    if (this.isOpen) this.endAct();
    this.takeBack();
    const operations = [...this.waiting, ...this.held];
    this.discarded = operations.length > 0 ? { base: this.base, operations } : null;
    [this.held, this.waiting, this.inFlight] = [[], [], null];
    this.shut();
  }

  /** Excel's window is closed after everything was saved. */
  async close(): Promise<void> {
    await this.save();
    this.shut();
  }

  /** « Fusionner mes modifications », after a reload that had discarded some. */
  mergeDiscarded(): void {
    const { discarded } = this;
    this.discarded = null;
    const foreign: Subscriber = { changed: () => undefined, refused: () => undefined };
    if (discarded) this.server.receive(foreign, discarded.base, discarded.operations);
  }

  setAutoSave(on: boolean): void {
    this.autoSave = on;
    announceAutoSave({ workbook: this.host.workbook, session: null });
    if (on) {
      this.waiting.push(...this.held.splice(0));
      this.previouslySaved = true;
      this.changed(this.server.revision);
      this.send();
    }
    this.onStatus();
  }

  /** « Couper le réseau » and back. What had not arrived is sent again. */
  setOnline(online: boolean): void {
    if (online === this.online) return;
    this.online = online;
    this.connection += 1;
    this.takeBack();
    this.lastUp = this.lastDown = this.time.now();
    if (online) {
      this.changed(this.server.revision);
      this.send();
    }
    this.onStatus();
  }

  /**
   * Takes in what the others have saved, then sends all that was changed here; where both changed a
   * cell, what was changed here stays. Without a network it is kept on this computer, to be sent as
   * soon as there is one. Throws HostError AccessDenied for a read-only copy.
   */
  async save(): Promise<void> {
    if (this.readOnly) throw new HostError("AccessDenied");
    this.endAct();
    this.waiting.push(...this.held.splice(0));
    this.previouslySaved = true;
    this.markedDirty = false;
    if (!this.online) return;
    const { opening } = this;
    await this.pause(this.oneWay());
    if (opening !== this.opening || !this.hasNetwork()) return;
    this.exchange();
    await this.pause(this.oneWay());
    this.onStatus();
  }

  /** A person does something to the workbook, between two requests of the add-ins. */
  act(action: (scope: Scope) => void): Promise<void> {
    const { host } = this;
    return host.turns.take(() => {
      action({ workbook: host.workbook, session: null });
      this.endAct();
      return Promise.resolve();
    });
  }

  changed(revision: number): void {
    if (!this.isOpen || !this.travels) return;
    const { opening, connection } = this;
    this.lastDown = Math.max(this.lastDown, this.time.now() + this.oneWay());
    this.time.after(this.lastDown - this.time.now(), () => {
      const { host } = this;
      void host.turns.take(() => {
        const current = opening === this.opening && connection === this.connection;
        if (current && this.travels) this.takeIn(revision);
        return Promise.resolve();
      });
    });
  }

  refused(): void {
    this.time.after(0, () => void this.reload());
  }

  private hostOptions(opening: number): HostOptions {
    const { time, settings } = this;
    const current = (): boolean => opening === this.opening && this.isOpen;
    return {
      file: this.asFile(),
      onChange: (change) => {
        if (current()) this.recorder.note(change);
      },
      onActEnd: () => {
        if (current()) this.endAct();
      },
      later: (action) => void time.after(0, action),
      ...(settings.thinking[1] > 0
        ? { thinking: () => this.pause(between(settings.thinking, time.random())) }
        : {}),
    };
  }

  private asFile(): WorkbookFile {
    const isDirty = (): boolean => this.hasUnsent || this.markedDirty;
    const mark = (dirty: boolean): void => void (this.markedDirty = dirty);
    const [autoSave, readOnly] = [() => this.autoSave, () => this.readOnly];
    const [previouslySaved, isShared] = [() => this.previouslySaved, this.isShared];
    return {
      get readOnly() {
        return readOnly();
      },
      get autoSave() {
        return autoSave();
      },
      get previouslySaved() {
        return previouslySaved();
      },
      get isShared() {
        return isShared();
      },
      get isDirty() {
        return isDirty();
      },
      set isDirty(dirty) {
        mark(dirty);
      },
      save: () => this.save(),
    };
  }

  /** Asked again after a wait. */
  private hasNetwork(): boolean {
    return this.online;
  }

  /** Whether changes go to and fro by themselves. */
  private get travels(): boolean {
    return this.autoSave && this.online && !this.readOnly && this.previouslySaved;
  }

  /** A request or an act of a person has ended: what it changed goes on its way, or is held. */
  private endAct(): void {
    const operations = this.recorder.take();
    if (operations.length === 0) return;
    if (this.readOnly) this.markedDirty = true;
    else if (this.autoSave && this.previouslySaved) this.waiting.push(...operations);
    else this.held.push(...operations);
    this.send();
    this.onStatus();
  }

  private send(): void {
    if (!this.travels || this.inFlight || this.waiting.length === 0) return;
    this.inFlight = this.waiting;
    this.waiting = [];
    const { opening, connection, base } = this;
    const sent = this.inFlight;
    this.lastUp = Math.max(this.lastUp, this.time.now() + this.oneWay());
    this.time.after(this.lastUp - this.time.now(), () => {
      if (opening === this.opening && connection === this.connection) {
        this.server.receive(this, base, sent);
      }
    });
  }

  /** Does here what the log holds up to a revision. */
  private takeIn(revision: number): void {
    this.endAct();
    while (this.base < revision) {
      const { author, operations } = this.server.entry(this.base);
      this.base += 1;
      if (author === this) this.inFlight = null;
      else this.takeInForeign(operations);
    }
    this.send();
    this.onStatus();
  }

  /** What is still here was made later than what comes from the server: it stands in the server's order after it. */
  private takeInForeign(operations: readonly Operation[]): void {
    const flight = merge(operations, this.inFlight ?? []);
    if (this.inFlight) this.inFlight = flight.later;
    const waiting = merge(flight.earlier, this.waiting);
    this.waiting = waiting.later;
    const held = merge(waiting.earlier, this.held);
    this.held = held.later;
    replay(this.host.workbook, held.earlier, this.server.rules.tableGrows);
    this.recorder.forget();
  }

  /** Both ways at once, at this very moment. */
  private exchange(): void {
    this.connection += 1;
    this.takeBack();
    this.takeIn(this.server.revision);
    this.connection += 1;
    this.takeBack();
    const operations = this.waiting.splice(0);
    if (operations.length === 0) return;
    if (this.server.receive(this, this.base, operations)) this.base = this.server.revision;
    else this.waiting = operations;
  }

  /** What was sent and has not reached the server is to be sent again. */
  private takeBack(): void {
    for (let revision = this.base; revision < this.server.revision; revision += 1) {
      if (this.server.entry(revision).author === this) return;
    }
    this.waiting = [...(this.inFlight ?? []), ...this.waiting];
    this.inFlight = null;
  }

  private shut(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.opening += 1;
    this.server.unsubscribe(this);
    for (const session of [...this.host.workbook.sessions]) session.close();
    this.onStatus();
  }

  private oneWay(): number {
    return between(this.settings.delay, this.time.random());
  }

  private pause(delay: number): Promise<void> {
    return new Promise((resolve) => this.time.after(delay, resolve));
  }
}

function between([least, most]: readonly [number, number], chance: number): number {
  return least + chance * (most - least);
}
