import type { Lot, MiseAJourStore, Retour } from "../../../src/application/portsMiseAJour";
import { NAMES, SHEETS, TABLES, VERSION_CLASSEUR } from "../../../src/domain/classeur";
import { SuiviError } from "../../../src/domain/erreurs";
import type { ClasseurLu } from "../../../src/domain/miseAJour/classeurLu";
import type { Operation } from "../../../src/domain/miseAJour/operations";
import type { Nomenclature } from "../../../src/domain/nomenclature";

/** A workbook of the present model that holds a nomenclature. */
export function aClasseurLu(
  nomenclature: Nomenclature,
  over: Partial<ClasseurLu> = {},
): ClasseurLu {
  const lignes = nomenclature.lignes.length;
  return {
    modele: VERSION_CLASSEUR,
    numero: "2025.1",
    nomenclature: { nomenclature, retraits: new Map() },
    feuilles: SHEETS,
    tableaux: new Map([
      [TABLES.nomenclature, { titres: [], lignes, coin: { ligne: 0, colonne: 0 } }],
    ]),
    noms: new Set(),
    nombreDeSuivies: 0,
    heureControlee: true,
    finsDeLegende: { historique: ["", ""], garde: ["", ""] },
    empreinte: "avant",
    ...over,
  };
}

interface RetourMemoire extends Retour {
  readonly classeur: ClasseurLu;
}

/** A workbook in memory: what the lots say of its versions, and the lots themselves. */
export class MemoryMiseAJour implements MiseAJourStore {
  readonly lots: Lot[] = [];
  /** What the next update rejects with, once. */
  failNext: SuiviError | null = null;
  /** What setting a print area rejects with. */
  failPrint: SuiviError | null = null;
  /** Whether somebody changed since what the last update wrote. */
  changed = false;

  constructor(public classeur: ClasseurLu) {}

  read = (): Promise<ClasseurLu> => Promise.resolve(this.classeur);

  apply = (lot: Lot): Promise<Retour> => {
    const failure = this.failNext;
    this.failNext = null;
    if (failure) return Promise.reject(failure);
    if (lot.classeur.empreinte !== this.classeur.empreinte) {
      const { numero } = this.classeur;
      return Promise.reject(new SuiviError("MISE_A_JOUR_DEPASSEE", { version: numero }));
    }
    this.lots.push(lot);
    const { classeur } = this;
    const empreinte = `${classeur.empreinte}+`;
    const retour: RetourMemoire = { lot, classeur };
    this.classeur = {
      ...classeur,
      empreinte,
      modele: this.named(lot, NAMES.versionClasseur) ?? classeur.modele,
      numero: this.named(lot, NAMES.versionNomenclature) ?? classeur.numero,
    };
    return Promise.resolve(retour);
  };

  print = (operations: readonly Operation[]): Promise<void> =>
    operations.length > 0 && this.failPrint ? Promise.reject(this.failPrint) : Promise.resolve();

  isApplied = (retour: Retour): Promise<boolean> => {
    if (this.changed) return Promise.reject(new SuiviError("MISE_A_JOUR_DEPASSEE"));
    return Promise.resolve(this.classeur.empreinte !== retour.lot.classeur.empreinte);
  };

  revert = (retour: Retour): Promise<void> => {
    this.classeur = (retour as RetourMemoire).classeur;
    return Promise.resolve();
  };

  private named({ operations }: Lot, nom: string): string | undefined {
    const found = operations.find(
      (one) => one.type === "nommee" && one.nom === nom && one.plusBas === 0,
    );
    if (found?.type !== "nommee") return undefined;
    return typeof found.contenu === "object" ? found.contenu.formule : String(found.contenu);
  }
}
