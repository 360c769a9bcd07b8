import { SHEETS, NAMES } from "../../src/domain/classeur";
import { moisOf } from "../../src/domain/periode";
import { FIGURES } from "../../src/domain/resultats/figures";
import { suiviSpec } from "../../src/classeur/suivi";
import type { CellValue } from "../../src/ooxml/model";
import { readWorkbook } from "../../src/ooxml/read/readWorkbook";
import { writeWorkbook } from "../../src/ooxml/write/writeWorkbook";
import { TODAY } from "../support/builders";
import { engine } from "./engines/chosenEngine";
import { aLigneDe, someOptions } from "./exemple";
import { answerUnder, historyCell, namedCell, tableHistorique } from "./reperes";
import { withoutResults } from "./withoutResults";

/** Four calls about one followed line; somebody typed the durations of the last two as people write them. */
const LIGNES = [100, 200, 300, 400].map((dureeSecondes, index) =>
  aLigneDe("ACC-CNX-CPT", { idAppel: `a${index}`, idLigne: `l${index}`, dureeSecondes }),
);
const TYPED = ["8 min", "deux minutes"];

test("durations that cannot be read leave both sums of a mean, and their number stands beside it", async () => {
  const file = writeWorkbook(withoutResults(suiviSpec(someOptions({ lignes: LIGNES }))));
  const model = readWorkbook(file);
  const { debut, fin } = moisOf(TODAY);
  const typed = [
    { ...namedCell(model, NAMES.periodeDebut), value: debut },
    { ...namedCell(model, NAMES.periodeFin), value: fin },
    ...TYPED.map((value, index) => ({
      ...historyCell(tableHistorique(model), "dureeSecondes", index + 2),
      value,
    })),
  ];
  const [book] = await engine.calculate([{ file, typed }]);
  const named = (name: string): CellValue => book!.valueAt(namedCell(model, name));
  expect(named(FIGURES.appels.nom)).toBe(4);
  expect(Number(named(FIGURES.dureeMoyenne.nom)) * 86_400).toBeCloseTo(150, 6);
  const { sheet, row, column } = namedCell(model, FIGURES.dureeMoyenne.nom);
  expect(book!.valueAt({ sheet, row, column: column + 1 })).toBe(
    "minutes:secondes. 2 durées illisibles, écartées",
  );
  const answer = (header: string) => answerUnder(book!, SHEETS.enquete, "Accès au compte", header);
  expect(answer("Nombre d'appels")).toBe(4);
  expect(Number(answer("Durée moyenne")) * 86_400).toBeCloseTo(150, 6);
}, 180_000);
