import type { SortieExtrait } from "../../../src/application/extrait";
import { buildExtrait } from "../../../src/classeur/extrait";
import type { Extrait } from "../../../src/domain/consolidation/formatExtrait";

/** Keeps what is opened or offered; opens a workbook where `opens` says so. */
export class MemorySortieExtrait implements SortieExtrait {
  opens = true;
  downloads = true;
  opened: Uint8Array | null = null;
  offered: { readonly nom: string; readonly contenu: string | Uint8Array } | null = null;

  readonly telechargement: SortieExtrait["telechargement"] = {
    offer: (nom, contenu) => {
      this.offered = { nom, contenu };
    },
  };

  fabricate(extrait: Extrait, today: number): Promise<Uint8Array<ArrayBuffer>> {
    return Promise.resolve(new Uint8Array(buildExtrait(extrait, today)));
  }

  isDownloadKept(): boolean {
    return this.downloads;
  }

  open(octets: Uint8Array): Promise<boolean> {
    if (this.opens) this.opened = octets;
    return Promise.resolve(this.opens);
  }
}
