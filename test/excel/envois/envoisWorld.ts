import type { Envoi, EnvoiStore } from "../../../src/application/ports";
import type { LigneHistorique } from "../../../src/domain/historique";
import { TODAY } from "../../support/builders";
import { clockAt, countingIds } from "../../support/doubles/deviceDoubles";
import type { OpenSuivi } from "../../support/openSuivi";
import type { AdapterCopy } from "./faultyHost";
import { MortalDevice } from "./mortalDevice";
import type { Mortality } from "./mortality";

/** One user with one device, a workbook that a colleague has open too, and what must come of it all. */
export class EnvoisWorld {
  readonly device = new MortalDevice();
  readonly ids = countingIds();
  readonly clock = clockAt(TODAY);
  /** The rows that each call must have, by what the référent asked for last and the device has kept. */
  readonly demandes = new Map<string, readonly LigneHistorique[]>();
  /** All that was ever asked for of a row, by id. */
  readonly versions = new Map<string, LigneHistorique[]>();
  /** What a colleague made of rows of ours, by id. */
  readonly corrections = new Map<string, LigneHistorique>();
  readonly colleagueRows: string[] = [];

  constructor(
    readonly suivi: OpenSuivi,
    readonly adapters: readonly AdapterCopy[],
  ) {}

  /** Remembers what the référent asked for, in the moment when the device keeps it. */
  witness(store: EnvoiStore, pane: Mortality): EnvoiStore {
    const put = (envoi: Envoi): boolean => {
      const kept = store.put(envoi);
      const text = this.device.texts.get(`suivi.envoi.1:${envoi.idAppel}`);
      if (!pane.isAlive() && text !== JSON.stringify(envoi)) return kept;
      this.demandes.set(envoi.idAppel, envoi.lignes);
      for (const ligne of envoi.lignes) {
        const versions = this.versions.get(ligne.idLigne) ?? [];
        this.versions.set(ligne.idLigne, [...versions, ligne]);
      }
      return kept;
    };
    return { ...store, put };
  }

  /** What the device keeps of calls: those that wait, and those that are written and not yet safe. */
  keptEnvois(): Envoi[] {
    return [...this.device.texts]
      .filter(([key]) => key.startsWith("suivi.envoi.1:"))
      .map(([, text]) => JSON.parse(text) as Envoi);
  }

  /** The form that the device keeps, as text. */
  keptForm(): string {
    return this.device.texts.get("suivi.saisie.1:suivi.xlsx") ?? "";
  }

  /** A colleague changes the comment of one of our rows. */
  colleagueCorrects(pick: number): void {
    const ours = this.suivi.rows().filter(({ idLigne }) => this.versions.has(idLigne));
    const ligne = ours[pick % Math.max(1, ours.length)];
    if (!ligne || ours.filter((one) => one.idLigne === ligne.idLigne).length > 1) return;
    const commentaire = `corrigé ${this.ids.next()}`;
    this.suivi.type(ligne.idLigne, "commentaire", commentaire);
    this.corrections.set(ligne.idLigne, { ...ligne, commentaire });
  }

  /** A colleague adds a row, where nothing stands yet. */
  colleagueAppends(): void {
    const { rect, sheetId } = this.suivi.table;
    const below = { ...rect, row: rect.row + rect.rows, rows: 1 };
    const [cells = []] = this.suivi.host.workbook.grid.read(sheetId, below);
    if (this.suivi.rows().length === 0 || cells.some(({ value }) => value !== "")) return;
    const id = `collègue-${this.ids.next()}`;
    this.suivi.colleagueAppends({ idLigne: id, idAppel: id });
    this.colleagueRows.push(id);
  }
}
