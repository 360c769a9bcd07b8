import { AsyncLocalStorage } from "node:async_hooks";
import { createEnvois, type Envois } from "../../../src/application/envois";
import type { Historique } from "../../../src/application/historique";
import type { Envoi } from "../../../src/application/ports";
import type { Regards } from "../../../src/application/portsVeille";
import {
  createVeille,
  type ReglesVeille,
  type Veille,
} from "../../../src/application/veille/veille";
import { createEnvoiStore } from "../../../src/device/envoiStore";
import type { LigneHistorique } from "../../../src/domain/historique";
import type { CoauthoredCopy } from "../../../src/preview/coauthoring";
import type { HostSession } from "../../../src/preview/host";
import { type NativeBridge, nativeBridge } from "../nativeBridge";
import { takingTurns } from "../doubles/envoiDoubles";
import { FAILURE, Life, type Mortality } from "./life";
import { memoryStorage } from "./memoryStorage";
import { loadOfficeJs } from "../officeJs";
import { aSaisie } from "../saisieBuilders";
import type { VirtualTime } from "../virtualTime";
import { MemoryNomenclature } from "../doubles/memoryNomenclature";

/** A call that somebody entered, and what the pane said of it. */
export interface AppelSaisi {
  readonly idAppel: string;
  readonly lignes: readonly LigneHistorique[];
  issue: "confirme" | "attente" | null;
}

/** What one computer keeps for its user, whatever becomes of Excel. */
class Device {
  readonly texts = new Map<string, string>();
  readonly storage = memoryStorage(this.texts);
  /** Calls that it has ever kept. */
  readonly kept = new Set<string>();
}

/** The add-in's adapter, with a queue of its own. */
export interface Adapter {
  readonly historique: Historique;
  readonly regards: Regards;
}

const REGLES: ReglesVeille = {
  joursGardes: 7,
  reecritureSansQuestion: false,
  enregistrerApresAppel: false,
};

/** What is asked of Excel only to see what became of calls: those that earlier panes left, or any. */
type Look = "openingLooks" | "looks";

/** Whose code runs, and what for when it only looks at calls: adapters name the global `Excel`. */
const running = new AsyncLocalStorage<{
  readonly excel: typeof Excel;
  readonly look: Look | null;
}>();

function shareExcel(): void {
  const ofPane = (): typeof Excel => {
    const pane = running.getStore();
    if (!pane) throw new Error("A request of no pane");
    return pane.excel;
  };
  const shared = {
    run: (...given: Parameters<typeof Excel.run>): Promise<unknown> => ofPane().run(...given),
    get RequestContext(): typeof Excel.RequestContext {
      return ofPane().RequestContext;
    },
  };
  Object.assign(globalThis, { Excel: shared });
}

/**
 * One computer with the add-in's outbox and adapter on its copy of the workbook, as the pane composes
 * them. Each pane has a copy of the adapter's modules of its own: what an earlier one still waited for goes
 * with its page.
 */
export class Poste {
  readonly device = new Device();
  private session!: HostSession;
  private excel!: typeof Excel;
  private envois!: Envois;
  private veille!: Veille;
  private stop = (): void => undefined;
  private life = new Life(Infinity, () => undefined);
  /** How often panes were killed, and requests failed. */
  kills = 0;
  faults = 0;
  /** Comments that panes here have emptied: what stood there, and when. */
  readonly emptied: { readonly idLigne: string; readonly avant: unknown; readonly at: number }[] =
    [];
  /** How often Excel was asked only to see what became of calls. */
  looks = 0;
  /** How often for a pane's first sight of what earlier ones left: as often as it is opened, not as calls are made. */
  openingLooks = 0;
  openings = 0;
  /** Rows that earlier panes left, and that this one has not looked at yet. */
  private left: ReadonlySet<string> = new Set();
  private lastLook: Look = "looks";
  private earlierRequests = 0;

  constructor(
    readonly copy: CoauthoredCopy,
    private readonly time: VirtualTime,
    private readonly loadAdapter: () => Adapter,
    private readonly regles = REGLES,
    /** How its panes end and how Excel fails them; null: never. */
    public mortality: Mortality | null = null,
  ) {
    shareExcel();
    copy.onReloaded = () => this.open();
    this.open();
  }

  /** How often Excel was asked. */
  get requests(): number {
    return this.earlierRequests + this.session.log.requests;
  }

  /** Opens the pane (again), as when Excel has opened the workbook. */
  open(): void {
    this.close();
    this.openings += 1;
    this.left = this.writtenRows();
    this.session = this.copy.openSession();
    const { time, device, mortality } = this;
    const steps = mortality ? Math.ceil(time.random() * mortality.steps) : Infinity;
    const life = new Life(steps, () => this.isKilled());
    this.life = life;
    this.makeMortal(this.session, life);
    this.excel = loadOfficeJs(this.bridge(this.session)).Excel;
    const store = createEnvoiStore(life.storage(device.storage), "");
    const put = (envoi: Envoi): boolean => {
      const done = store.put(envoi);
      if (device.texts.has(`suivi.envoi.1:${envoi.idAppel}`)) device.kept.add(envoi.idAppel);
      return done;
    };
    const adapter = this.loadAdapter();
    const ports = {
      ...adapter,
      historique: { ...adapter.historique, change: this.notingEmptied(adapter.historique) },
      nomenclature: new MemoryNomenclature(),
      envois: { ...store, put, subscribe: () => () => undefined },
      exclusion: takingTurns(),
      scheduler: {
        after: (delay: number, action: () => void) =>
          time.after(delay, () => {
            if (!life.isOver) this.run(action);
          }),
      },
      reveils: { subscribe: () => () => undefined },
      clock: { now: () => Math.round(time.now()) },
    };
    this.envois = createEnvois(ports, "suivi.xlsx");
    this.veille = createVeille(
      {
        ...ports,
        regards: this.looking(adapter.regards),
        envois: this.envois,
        hasard: () => time.random(),
        regles: () => this.regles,
        occupe: () => false,
      },
      "suivi.xlsx",
    );
    const stop = this.run(() => this.envois.start());
    // The page goes with its session: nothing can take back what it listens to.
    this.run(() => this.veille.start());
    this.stop = () => {
      life.end();
      stop();
    };
  }

  /** Whether a pane is open there. */
  get isOpen(): boolean {
    return !this.life.isOver;
  }

  /** Somebody opens the pane again, when Excel is still there. */
  private isKilled(): void {
    const { life, time } = this;
    this.kills += 1;
    time.after(time.between(500, 20_000), () => {
      if (this.life === life && this.copy.isOpen) this.open();
    });
  }

  private makeMortal(session: HostSession, life: Life): void {
    const answer = session.answer.bind(session);
    const never = new Promise<string>(() => undefined);
    session.answer = async (text, flags) => {
      const share = this.mortality?.faults ?? 0;
      const chance = share > 0 ? this.time.random() : 1;
      if (!life.step()) return never;
      if (chance < share) this.faults += 1;
      const answered = chance < share / 2 ? FAILURE : await answer(text, flags);
      if (!life.step()) return never;
      return chance < share ? FAILURE : answered;
    };
  }

  close(): void {
    this.stop();
    this.stop = () => undefined;
    if ((this.session as HostSession | undefined) === undefined) return;
    this.earlierRequests += this.session.log.requests;
    this.session.log.clear();
  }

  /** The référent saves a call; time has to be played. */
  async save(appel: AppelSaisi): Promise<void> {
    const { life } = this;
    const issue = await this.run(() =>
      this.envois.submit(aSaisie({ idAppel: appel.idAppel }), appel.lignes),
    );
    if (!life.isOver) appel.issue = issue;
  }

  /** Whether the pane tells the référent of the call: it waits, or is said to be missing. */
  tells(idAppel: string): boolean {
    const { enAttente } = this.envois.get();
    return (
      enAttente.some(({ envoi }) => envoi.idAppel === idAppel) ||
      this.veille.get().manquants.some((one) => one.idAppel === idAppel)
    );
  }

  /** When the call's rows were last written, as far as the device still knows. */
  writtenAt(idAppel: string): number | null {
    const [text] = [...this.device.texts].flatMap(([key, kept]) =>
      key.endsWith(idAppel) ? [kept] : [],
    );
    const entry = JSON.parse(text ?? "null") as Pick<Envoi, "ecrit"> | null;
    return entry?.ecrit?.instant ?? null;
  }

  /** Whether the pane said that the call is safe: the device keeps nothing of it any more. */
  isSafe(idAppel: string): boolean {
    const { kept } = this.device;
    return kept.has(idAppel) && ![...this.device.texts.keys()].some((key) => key.endsWith(idAppel));
  }

  /** The ids of rows of calls that the device keeps as written. */
  private writtenRows(): Set<string> {
    const entries = [...this.device.texts.values()].map((text) => JSON.parse(text) as Envoi);
    const reperes = entries.flatMap(({ ecrit }) => ecrit?.reperes ?? []);
    return new Set(reperes.map(({ idLigne }) => idLigne));
  }

  private run<T>(action: () => T, look: Look | null = null): T {
    return running.run({ excel: this.excel, look }, action);
  }

  private bridge(session: HostSession): NativeBridge {
    const bridge = nativeBridge(session);
    return {
      sendMessageToHost: (text) => {
        const look = running.getStore()?.look;
        if (look) this[look] += 1;
        bridge.sendMessageToHost(text);
      },
      get onMessageFromHost() {
        return bridge.onMessageFromHost;
      },
      set onMessageFromHost(receive) {
        bridge.onMessageFromHost = receive;
      },
    };
  }

  private notingEmptied(historique: Historique): Historique["change"] {
    return async (changements, options) => {
      const bilan = await historique.change(changements, options);
      for (const { avant, apres } of bilan.faits) {
        if (apres?.commentaire !== "") continue;
        const { idLigne, commentaire } = avant.cellules;
        this.emptied.push({ idLigne: String(idLigne), avant: commentaire, at: this.time.now() });
      }
      return bilan;
    };
  }

  private looking(regards: Regards): Regards {
    return {
      ...regards,
      look: (reperes) => {
        const ids = new Set(reperes.map(({ idLigne }) => idLigne));
        const others = new Set([...this.left].filter((id) => !ids.has(id)));
        this.lastLook = others.size === this.left.size ? "looks" : "openingLooks";
        this.left = others;
        return this.run(() => regards.look(reperes), this.lastLook);
      },
      // Asked by the look before, where cells are in doubt.
      readBelow: (position) => this.run(() => regards.readBelow(position), this.lastLook),
      readFichier: () => this.run(() => regards.readFichier(), "looks"),
    };
  }
}
