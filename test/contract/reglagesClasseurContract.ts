import type { ReglagesClasseurStore } from "../../src/application/ports";
import { readReglages, writeHoraires } from "../../src/application/reglages";
import { HORAIRES_SVI } from "../../src/domain/assistance";

interface ReglagesSubject {
  readonly store: ReglagesClasseurStore;
  /** Somebody types these hours in the workbook. */
  typeHoraires(texte: string): void;
}

/** What every `ReglagesClasseurStore` promises; run on the double and on Office.js. */
export function reglagesClasseurContract(
  open: () => ReglagesSubject,
  openOlder: () => ReglagesSubject,
): void {
  test.each(["Corse-du-Sud", "Val-d'Oise", "=1+1", "'s", "75", "2-12", ""])(
    "keeps the department %p as that text",
    async (departement) => {
      const ports = { reglagesClasseur: open().store };
      await ports.reglagesClasseur.write({ departement });
      expect((await readReglages(ports)).departement).toBe(departement);
    },
  );

  test("keeps hours in one writing, and gives the national ones without any", async () => {
    const ports = { reglagesClasseur: open().store };
    await writeHoraires(ports, "");
    expect(await readReglages(ports)).toMatchObject({
      horaires: HORAIRES_SVI,
      horairesTexte: "",
      horairesModifiables: true,
      horairesIllisibles: false,
    });
    expect(await writeHoraires(ports, "lun-mar 9h-12h")).toBe("lundi-mardi 9:00-12:00");
    expect(await readReglages(ports)).toMatchObject({
      horaires: { jours: [1, 2], plages: [{ debut: 540, fin: 720 }] },
      horairesTexte: "lundi-mardi 9:00-12:00",
    });
  });

  test("does not write what says no hours", async () => {
    const ports = { reglagesClasseur: open().store };
    await writeHoraires(ports, "lundi 9:00-12:00");
    expect(await writeHoraires(ports, "quand on peut")).toBeNull();
    expect((await readReglages(ports)).horairesTexte).toBe("lundi 9:00-12:00");
  });

  test("tells of hours in the sheet that cannot be read, and uses the national ones", async () => {
    const subject = open();
    subject.typeHoraires("quand on peut");
    expect(await readReglages({ reglagesClasseur: subject.store })).toMatchObject({
      horaires: HORAIRES_SVI,
      horairesIllisibles: true,
    });
  });

  test("an older workbook has no place for hours: the national ones, not an error", async () => {
    const ports = { reglagesClasseur: openOlder().store };
    expect(await readReglages(ports)).toMatchObject({
      horaires: HORAIRES_SVI,
      horairesModifiables: false,
    });
    await expect(writeHoraires(ports, "lundi 9:00-12:00")).rejects.toMatchObject({
      code: "REGLAGES_NOM_ABSENT",
    });
  });
}
