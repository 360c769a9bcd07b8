import { EnvoisWorld } from "./envoisWorld";
import { type AdapterCopy, faultsToCome, underWay } from "./faultyHost";
import { MortalPane } from "./mortalPane";
import type { Action } from "./scenario";
import type { OpenSuivi } from "../../support/openSuivi";

/** One run: the référent's panes on one world. */
export class EnvoisPlay {
  readonly world: EnvoisWorld;
  private readonly panes: (MortalPane | undefined)[] = [];

  /** `lives`: the steps that each pane to be opened has to live; those after the last live on. */
  constructor(
    suivi: OpenSuivi,
    adapters: readonly AdapterCopy[],
    private readonly lives: number[],
  ) {
    this.world = new EnvoisWorld(suivi, adapters);
  }

  act(action: Action): void {
    if (action.kind === "correct") this.world.colleagueCorrects(action.pick);
    else if (action.kind === "append") this.world.colleagueAppends();
    else if (action.kind === "kill") this.panes[action.slot]?.mortality.kill();
    else if (action.kind === "save") this.pane(action.slot).save(action.motifs);
    else if (action.kind === "reprendre") this.pane(action.slot).reprendre(action.pick);
    else if (action.kind === "wait") this.pane(action.slot).wait(10_000);
    else this.pane(action.slot)[action.kind]();
  }

  /** Nothing fails any more: a pane is opened once again, has time, and is given back. */
  async calmDown(): Promise<MortalPane> {
    await quiet();
    await this.end();
    this.lives.length = 0;
    const last = this.pane(0);
    await quiet();
    for (let round = 0; round < 3 && last.nombreEnAttente > 0; round += 1) {
      last.wait(60_000);
      await quiet();
    }
    return last;
  }

  async end(): Promise<void> {
    faultsToCome.length = 0;
    this.panes.forEach((pane) => pane?.mortality.kill());
    await quiet();
  }

  /** The pane of a slot, opened anew when it is dead. */
  private pane(slot: number): MortalPane {
    const open = this.panes[slot];
    if (open?.isAlive()) return open;
    const pane = new MortalPane(this.world, slot, this.lives.shift() ?? Infinity);
    this.panes[slot] = pane;
    return pane;
  }
}

export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Until neither the panes nor the host do anything more by themselves. */
export async function quiet(): Promise<void> {
  for (let calm = 0; calm < 3; calm += 1) {
    await nextTurn();
    if (underWay.operations > underWay.unanswered) calm = -1;
  }
}
