import { lignesOfSaisie } from "../../../src/application/lignesOfSaisie";
import { isBlankSaisie } from "../../../src/application/newSaisie";
import { createPaneEvents } from "../../../src/taskpane/paneEvents";
import { createEnregistrement } from "../../../src/taskpane/saisie/enregistrement";
import { createPaneServices } from "../../../src/taskpane/services";
import { NOMENCLATURE } from "../../support/builders";
import { MemoryPreferences } from "../../support/doubles/deviceDoubles";
import { ManualReveils, ManualScheduler } from "../../support/doubles/envoiDoubles";
import { MemoryResultats } from "../../support/doubles/memoryResultats";
import { paneDoubles } from "../../support/doubles/paneDoubles";
import { aMotifEnCours, aSaisie } from "../../support/saisieBuilders";
import type { EnvoisWorld } from "./envoisWorld";
import { Mortality, runningPane } from "./mortality";

/** Of the nomenclature: the motifs of a call, in order. */
const CODES = ["ACC-CNX-MDP", "ACC-CNX-CPT"] as const;

/** One pane of the référent, on one copy of the adapter, and how many steps it has to live. */
export class MortalPane {
  readonly mortality: Mortality;
  private readonly scheduler = new ManualScheduler();
  readonly reveils = new ManualReveils();
  private readonly services;
  private readonly enregistrement;

  constructor(
    private readonly world: EnvoisWorld,
    slot: number,
    stepsToLive: number,
  ) {
    const adapter = world.adapters[slot]!;
    const mortality = new Mortality(stepsToLive, adapter.excel);
    this.mortality = mortality;
    const ports = {
      historique: adapter.historique,
      envois: world.witness(world.device.envoisOf(mortality), mortality),
      exclusion: world.device.exclusionOf(mortality),
      saisies: world.device.saisiesOf(mortality),
      scheduler: this.scheduler,
      reveils: this.reveils,
      clock: world.clock,
      ids: world.ids,
      resultats: new MemoryResultats(),
      nomenclature: { read: () => Promise.resolve(NOMENCLATURE) },
      preferences: new MemoryPreferences(),
      document: "suivi.xlsx",
      ...paneDoubles(),
    };
    this.services = this.run(() => createPaneServices(ports, createPaneEvents()));
    this.enregistrement = this.run(() => createEnregistrement(this.services));
    this.run(() => {
      this.services.session.subscribe(() => undefined);
      this.services.envois.start();
    });
  }

  isAlive(): boolean {
    return this.mortality.isAlive();
  }

  /** How many calls the device still keeps for the workbook. */
  get nombreEnAttente(): number {
    return this.world.keptEnvois().filter(({ ecrit }) => ecrit === null).length;
  }

  /** What still waits, and why. */
  get enAttente() {
    return this.services.envois.get().enAttente;
  }

  /** Fills the form with a call, or completes the one that stands there, and saves it. */
  save(motifs: number): void {
    if (this.enregistrement.get().occupe) return;
    const { saisie } = this.services.session.get();
    const idLignes = [saisie.motifs[0]!.idLigne, `${saisie.idAppel}-2`].slice(0, motifs);
    const filled = aSaisie({
      idAppel: saisie.idAppel,
      commentaire: isBlankSaisie(saisie) ? "" : `complété ${this.world.ids.next()}`,
      motifs: idLignes.map((idLigne, index) => aMotifEnCours({ idLigne, code: CODES[index]! })),
    });
    this.run(() => this.enregistrement.edit({ type: "replace", saisie: filled }));
    if (!this.isAlive()) return;
    this.run(() => void this.enregistrement.save(NOMENCLATURE));
    const { lignes: rows } = lignesOfSaisie(filled, NOMENCLATURE, this.world.clock.now());
    const kept = this.world.demandes.get(filled.idAppel);
    // Killed right before the outbox keeps it: the form is still there.
    if (!this.isAlive() && kept === undefined)
      expect(this.world.keptForm()).toContain(filled.idAppel);
    else if (this.isAlive()) expect(kept).toEqual(rows);
  }

  undo(): void {
    const { retour } = this.enregistrement.get();
    if (retour?.kind !== "enregistre") return;
    this.run(() => void this.enregistrement.undo(retour.lignes, retour.saisie));
  }

  reprendre(pick: number): void {
    const waiting = this.enAttente[pick % Math.max(1, this.enAttente.length)];
    if (!waiting) return;
    const { idAppel } = waiting.envoi;
    const kept = (): boolean =>
      this.world.keptEnvois().some((one) => one.idAppel === idAppel && one.ecrit === null);
    if (!kept()) return;
    this.run(() => this.enregistrement.reprendre(idAppel));
    if (kept()) return;
    // Never tried: it is in the form again, and nowhere else.
    expect(this.world.keptForm()).toContain(idAppel);
    this.world.demandes.set(idAppel, []);
  }

  relancer(): void {
    this.run(() => void this.services.envois.retry());
  }

  wait(ms: number): void {
    this.world.clock.advance(ms);
    this.run(() => this.scheduler.advance(ms));
  }

  wake(): void {
    this.run(() => this.reveils.wake());
  }

  private run<T>(action: () => T): T {
    return runningPane.run(this.mortality, action);
  }
}
