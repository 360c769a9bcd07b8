import fc from "fast-check";
import {
  undoMiseAJour,
  updateNomenclature,
} from "../../../src/application/miseAJour/applyMiseAJour";
import { SHEETS, TABLES } from "../../../src/domain/classeur";
import { COLONNES_NOMENCLATURE } from "../../../src/domain/historique";
import { aLigneDe } from "../../classeur/exemple";
import { HOSTILE_TEXTS } from "../../support/hostileTexts";
import { contentsOf } from "../../support/miseAJourClasseur";
import { OpenSuivi, suiviBytes } from "../../support/openSuivi";
import { apercu, ENTREE, PORTS } from "./portsReels";

/** Rows of a line that is replaced, so that all their labels are written over. */
const IDS = ["un", "deux", "trois"];
const bytes = suiviBytes({
  lignes: IDS.map((id) => aLigneDe("IND-EXT-MET", { idLigne: id, idAppel: id })),
});
const LIBELLES = ["thematique", "motif", "sousMotif"] as const;

const cell = fc.record({
  text: fc.constantFrom(...HOSTILE_TEXTS, "'=1+1", "1e3", "TRUE"),
  format: fc.constantFrom("General", "@"),
});

interface Collage {
  readonly text: string;
  readonly format: string;
}

/** Somebody pasted texts as their own cells had them: not every cell of a column of texts is formatted so. */
async function paste(
  suivi: OpenSuivi,
  labels: readonly Collage[],
  synonyme: Collage,
): Promise<void> {
  const { columns } = suivi.host.workbook.table(TABLES.nomenclature);
  const synonymes = columns.findIndex(({ name }) => name === COLONNES_NOMENCLATURE.synonymes);
  await Excel.run(async (context) => {
    const put = (table: string, row: number, column: number, { text, format }: Collage): void => {
      const body = context.workbook.tables.getItem(table).getDataBodyRange();
      const range = body.getCell(row, column);
      range.numberFormat = [[format]];
      range.values = [[`'${text}`]];
    };
    labels.forEach((label, index) => {
      const column = suivi.columnOf(LIBELLES[index % LIBELLES.length]!);
      put(TABLES.historique, Math.floor(index / LIBELLES.length), column, label);
    });
    put(TABLES.nomenclature, 0, synonymes, synonyme);
    await context.sync();
  });
}

test("an update, and its undo, make a formula of no text, whatever its cell's format", async () => {
  const cells = fc.array(cell, { minLength: 9, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(cells, cell, async (labels, synonyme) => {
      const suivi = new OpenSuivi(bytes);
      await paste(suivi, labels, synonyme);
      const before = contentsOf(suivi).cells;
      const shown = await apercu();
      expect(shown.plan.changements).toHaveLength(IDS.length);
      const faite = await updateNomenclature(PORTS, shown, () => ENTREE);
      expect(faite).toMatchObject({ lignes: IDS.length, laissees: 0, echecs: [] });
      expect(contentsOf(suivi).cells[SHEETS.historique]).not.toEqual(before[SHEETS.historique]);
      await undoMiseAJour(PORTS, faite, ENTREE);
      const after = contentsOf(suivi).cells;
      for (const sheet of [SHEETS.historique, SHEETS.nomenclature])
        expect(contentsAlone(after[sheet])).toEqual(contentsAlone(before[sheet]));
      expect(typedCells(suivi)).toEqual(labels.map(({ text }) => [text, undefined]));
    }),
    { numRuns: 15 },
  );
}, 120_000);

/** Formats apart: what was written over in a column of texts is formatted as one. */
function contentsAlone(cells: Readonly<Record<string, readonly unknown[]>> = {}) {
  return Object.entries(cells).map(([at, [content]]) => [at, content]);
}

/** What each label shows, and its formula: none. */
function typedCells(suivi: OpenSuivi) {
  return suivi
    .cells()
    .flatMap((row) => LIBELLES.map((libelle) => [row[libelle].value, row[libelle].formula]));
}
