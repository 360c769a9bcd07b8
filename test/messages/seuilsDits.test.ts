import { join } from "node:path";
import { tableauDeBordSpec } from "../../src/classeur/national/tableauDeBord";
import { readNomenclatureNationale } from "../../src/classeur/sources";
import { suiviSpec } from "../../src/classeur/suivi";
import { DUREE_LONGUE, DUREE_MAXIMUM, PREMIERE_JOURNEE } from "../../src/domain/seuils";
import { moisOf } from "../../src/domain/periode";
import { GENRES_TEXTES } from "../../src/messages/controle";
import { DUREES_DOUTEUSES } from "../../src/messages/dureesDouteuses";
import { FAUTES } from "../../src/messages/saisie";
import type { ValidationSpec, WorkbookSpec } from "../../src/ooxml/write/spec";
import { someOptions } from "../classeur/exemple";
import { TODAY } from "../support/builders";

/** The sentences that name a threshold, in the pane and in the workbook's own cells, beside the table `seuils`. */

const EN_LETTRES: Readonly<Record<number, string>> = { 2: "deux heures", 4: "quatre heures" };
const heures = (secondes: number): string => EN_LETTRES[secondes / 3600] ?? "?";
const { year, month, day } = PREMIERE_JOURNEE;

const dates = ({ sheets }: WorkbookSpec): ValidationSpec[] =>
  sheets.flatMap(({ validations = [] }) => validations).filter(({ type }) => type === "date");

test("« antérieure à 2020 » is right because the first day is a first of January", () => {
  expect([month, day]).toEqual([1, 1]);
  const texts = [FAUTES.dateAncienne, GENRES_TEXTES.dateAncienne.titre];
  for (const text of texts) expect(text).toMatch(new RegExp(`antérieure à ${year}`));
});

test("the workbook takes no date before it, and says so where one is typed", () => {
  const national = tableauDeBordSpec({
    ...readNomenclatureNationale(join(__dirname, "../..")),
    ...{ today: TODAY, periode: moisOf(TODAY) },
  });
  const found = [...dates(suiviSpec(someOptions())), ...dates(national)];
  expect(found).toHaveLength(3);
  for (const { formula1, error } of found) {
    expect(formula1).toBe(`DATE(${year},${month},${day})`);
    expect(error?.text).toContain(`antérieure à ${year}`);
  }
});

test("the workbook colours doubtful durations, and says why in the pane's words", () => {
  const sheets = suiviSpec(someOptions()).sheets;
  const [, duree] = sheets.flatMap(({ validations = [] }) =>
    validations.filter(({ type }) => type === "date" || type === "whole"),
  );
  const legendes = sheets.flatMap(({ blocks = [] }) => blocks.flatMap(({ rows }) => rows));
  const sens = JSON.stringify(legendes.filter((row) => JSON.stringify(row).includes("À vérifier")));
  for (const { remarque } of Object.values(DUREES_DOUTEUSES.doutes)) {
    const [dite = "", suite] = remarque.split(", ");
    expect(duree?.prompt?.text).toContain(dite);
    expect(sens).toContain(dite.replace(/^durée /, ""));
    expect(sens.toLowerCase()).toContain(suite);
  }
  expect(sens).toContain(heures(DUREE_LONGUE));
});

test("what is said of long calls names the hours from which they are doubted", () => {
  const { dureeExcessive, dureeInvraisemblable } = GENRES_TEXTES;
  expect(dureeExcessive.titre).toContain(heures(DUREE_MAXIMUM));
  expect(dureeInvraisemblable.aide).toContain(heures(DUREE_LONGUE));
  expect(DUREES_DOUTEUSES.doutes.dureeLongue.titre).toContain(heures(DUREE_LONGUE));
});
