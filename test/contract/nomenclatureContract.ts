import type { NomenclatureStore } from "../../src/application/ports";
import {
  type LigneNomenclature,
  motifsOf,
  sousMotifsOf,
  thematiquesOf,
} from "../../src/domain/nomenclature";
import { aLigneNomenclature, NOMENCLATURE } from "../support/builders";

export interface NomenclatureSubject {
  readonly store: NomenclatureStore;
  /** Somebody renames a line in the sheet. */
  rename(code: string, sousMotif: string): Promise<void>;
  /** Somebody clears every line. */
  clear(): Promise<void>;
}

const LIGNES: readonly LigneNomenclature[] = [
  ...NOMENCLATURE.lignes,
  aLigneNomenclature({
    code: "IND-EXT-LIR",
    niveau: "1/2",
    thematique: "INDICATEURS ET DONNEES",
    motif: "Extraction des indicateurs",
    sousMotif: "Lire « l’extraction », à l'écran",
    remplace: ["IND-EXT-A", "IND-EXT-B"],
    enquete: true,
    synonymes: ["export", "tableau de bord"],
  }),
];

/** What every `NomenclatureStore` promises; run on the in-memory double and on the real adapter. */
export function nomenclatureContract(
  open: (lignes: readonly LigneNomenclature[]) => NomenclatureSubject,
): void {
  test("gives every line whole, in the order of the workbook", async () => {
    expect((await open(LIGNES).store.read()).lignes).toEqual(LIGNES);
  });

  test("gives them by code and by cascade too", async () => {
    const nomenclature = await open(LIGNES).store.read();
    const [thematique = ""] = thematiquesOf(nomenclature);
    const [motif = ""] = motifsOf(nomenclature, thematique);
    expect(sousMotifsOf(nomenclature, thematique, motif)).toEqual(LIGNES.slice(0, 2));
    expect(nomenclature.parCode.get("IND-EXT-LIR")).toEqual(LIGNES.at(-1));
  });

  test("a line that was renamed since is read under its new label", async () => {
    const subject = open(LIGNES);
    await subject.store.read();
    await subject.rename("TEC-INC-DYS", "Panne");
    const { parCode } = await subject.store.read();
    expect(parCode.get("TEC-INC-DYS")?.sousMotif).toBe("Panne");
  });

  test("a table without any line is no nomenclature", async () => {
    const subject = open(LIGNES);
    await subject.clear();
    await expect(subject.store.read()).rejects.toMatchObject({ code: "NOMENCLATURE_ABSENTE" });
  });
}
