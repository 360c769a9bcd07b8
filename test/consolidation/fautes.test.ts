import type { ColonneKey } from "../../src/domain/historique";
import type { GenreKey } from "../../src/domain/controle/anomalie";
import { checkHistorique } from "../../src/domain/controle/controler";
import { excelHistorique } from "../../src/excel/historique/excelHistorique";
import { excelNomenclature } from "../../src/excel/excelNomenclature";
import { TODAY } from "../support/builders";
import { departements } from "../support/departements";
import { OpenSuivi, suiviBytes } from "../support/openSuivi";
import { lignesGenerees, withFautes } from "./dossier";

/** Faults that people make, some of them over a formula; the others must not be told of an e-mail without a duration. */
const FAUTES: readonly (readonly [number, ColonneKey, string])[] = [
  [1, "date", "hier matin"],
  [2, "dureeSecondes", "vingt minutes"],
  [3, "code", ""],
  [4, "niveau", ""],
  [5, "dureeMinutes", "12:00"],
  [6, "resolu", ""],
  [7, "commentaire", "Mme Martin, 06 12 34 56 78"],
  [8, "canal", "pigeon"],
  [9, "sousMotif", "ZZMOTIF"],
];

it("counts in a file the faults that « Vérifier » finds in the workbook itself", async () => {
  const lignes = lignesGenerees(80, 5);
  const bytes = withFautes(suiviBytes({ departement: "Ain", lignes }), FAUTES);
  new OpenSuivi(bytes);
  const nomenclature = await excelNomenclature.read();
  const historique = await excelHistorique.readHistorique();
  const attendues = new Map<GenreKey, number>();
  for (const { genre } of checkHistorique(historique, nomenclature, { today: TODAY }))
    attendues.set(genre, (attendues.get(genre) ?? 0) + 1);
  const fichier = { nom: "suivi-01.xlsx", octets: bytes };
  const { anomalies } = await departements.read(fichier, { nomenclature, today: TODAY });
  expect([...attendues.keys()]).toHaveLength(FAUTES.length);
  expect(new Map([...anomalies].sort())).toEqual(new Map([...attendues].sort()));
});
