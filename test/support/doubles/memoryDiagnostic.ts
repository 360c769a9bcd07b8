import { SuiviError } from "../../../src/domain/erreurs";
import type { DiagnosticPorts } from "../../../src/application/portsDiagnostic";
import { SONDES_SEULES } from "../../../src/application/diagnostic";
import {
  type Constat,
  type SondeAutomatique,
  type SondeKey,
  sondeOf,
} from "../../../src/domain/diagnostic/sondes";

/** The first issue of each probe of the table, which conforms. */
const premiere = (key: SondeKey): Constat => ({ issue: Object.keys(sondeOf(key).issues)[0]! });

/** A throwaway workbook in an Excel whose answers are set; what was not set conforms. */
export class MemoryDiagnostic implements DiagnosticPorts {
  diagnostic = true;
  canOpen = false;
  /** As while a cell is open for typing. */
  refusesToClear = false;
  cleared = 0;
  readonly answers = new Map<SondeKey, () => Promise<Constat>>();
  readonly offered: { nom: string; contenu: string; type: string }[] = [];
  readonly asked: SondeKey[] = [];

  private readonly sondeurs: object = Object.fromEntries(
    [...SONDES_SEULES, "personneOption", "personneCellule", "personneDeuxPostes"].map((name) => {
      const key = name as SondeAutomatique;
      const ask = (): Promise<Constat> => {
        this.asked.push(key);
        return this.answers.get(key)?.() ?? Promise.resolve(premiere(key));
      };
      return [key, ask];
    }),
  );

  readonly excel = this.sondeurs as DiagnosticPorts["excel"];
  readonly page = this.sondeurs as DiagnosticPorts["page"];
  readonly classeur: DiagnosticPorts["classeur"] = {
    isDiagnostic: () => Promise.resolve(this.diagnostic),
    readPoste: () => ({
      hote: "Excel",
      plateforme: "PC",
      version: "16.0",
      ensembles: ["ExcelApi 1.17"],
      langue: "fr-FR",
      lieu: "fichier",
    }),
    open: () => Promise.resolve(this.canOpen),
    clear: () => {
      this.cleared += 1;
      return this.refusesToClear
        ? Promise.reject(new SuiviError("CELLULE_EN_COURS_DE_SAISIE"))
        : Promise.resolve();
    },
  };
  readonly fetchClasseur = () => Promise.resolve(new Uint8Array([1]));
  readonly telechargement = {
    offer: (nom: string, contenu: string | Uint8Array, type: string) => {
      this.offered.push({ nom, contenu: String(contenu), type });
    },
  };
}
