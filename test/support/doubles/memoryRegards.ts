import type { Repere } from "../../../src/application/ports";
import type {
  EtatFichier,
  Evenement,
  LigneVue,
  Regard,
  Regards,
} from "../../../src/application/portsVeille";
import type { LigneLue } from "../../../src/domain/historiqueLu";
import type { MemoryHistorique } from "./memoryHistorique";

export const FICHIER_OUVERT: EtatFichier = {
  lectureSeule: false,
  enregistrementAuto: true,
  enregistre: true,
  aUnFichier: true,
};

/** The workbook as the watch sees it: the rows of a history, and a file that can be told how to be. */
export class MemoryRegards implements Regards {
  fichier = FICHIER_OUVERT;
  saves = 0;
  looks = 0;
  private readonly listeners = new Set<(evenement: Evenement) => void>();

  constructor(private readonly historique: Pick<MemoryHistorique, "lues"> = { lues: [] }) {}

  look(reperes: readonly Repere[]): Promise<Regard> {
    this.looks += 1;
    const { lues } = this.historique;
    const idAt = (position: number): string => String(lues[position]?.cellules.idLigne ?? "");
    const lignes = reperes.map(({ idLigne, position, avant, apres }): LigneVue => {
      const found = lues.filter(({ cellules }) => cellules.idLigne === idLigne);
      const [ligne = null] = found;
      const above = lues.findIndex(({ cellules }) => cellules.idLigne === avant);
      return {
        nombre: found.length,
        ligne,
        avant: ligne ? idAt(ligne.position - 1) : "",
        apres: ligne ? idAt(ligne.position + 1) : "",
        refermee: !ligne && above >= 0 && apres !== "" && idAt(above + 1) === apres,
        videe: !ligne && position !== null && position < lues.length && idAt(position) === "",
      };
    });
    return Promise.resolve({ fichier: this.fichier, lignes });
  }

  readBelow(position: number): Promise<readonly LigneLue[]> {
    return Promise.resolve(this.historique.lues.slice(position + 1));
  }

  readFichier(): Promise<EtatFichier> {
    return Promise.resolve(this.fichier);
  }

  save(): Promise<void> {
    this.saves += 1;
    return Promise.resolve();
  }

  listen(listener: (evenement: Evenement) => void): Promise<() => void> {
    this.listeners.add(listener);
    return Promise.resolve(() => void this.listeners.delete(listener));
  }

  /** Something happens to the sheet. */
  tell(evenement: Evenement): void {
    this.listeners.forEach((listener) => listener(evenement));
  }
}
