import fc from "fast-check";
import { inverseOf } from "../../src/domain/controle/reparations";
import { contenusOf, type LigneLue } from "../../src/domain/historiqueLu";
import { excelReglagesClasseur } from "../../src/excel/excelReglagesClasseur";
import { excelHistorique } from "../../src/excel/historique/excelHistorique";
import { excelJournal } from "../../src/excel/journal";
import { excelEnquetes } from "../../src/excel/resultats/excelEnquetes";
import { excelFeuilles } from "../../src/excel/resultats/excelFeuilles";
import { excelReponses } from "../../src/excel/reponsesDepartement";
import { aVersion } from "../contract/reponsesContract";
import { aLigne, TODAY } from "../support/builders";
import { HOSTILE_TEXTS } from "../support/hostileTexts";
import { OpenSuivi, suiviBytes } from "../support/openSuivi";
import { sheetCells } from "../support/suiviPastes";
import { reverseRows } from "../support/suiviRows";

jest.setTimeout(120_000);

const bytes = suiviBytes({
  lignes: ["a", "b", "c"].map((id) => aLigne({ idLigne: id, idAppel: id, commentaire: id })),
});

/** What starts as a formula, with as many apostrophes before it as somebody likes; and all kinds of texts. */
const text = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("", "'", "''"),
      fc.constantFrom("=", "+", "-", "@"),
      fc.constantFrom('HYPERLINK("http://x","y")', "1+1", "A1", "SUM(A1)", "1", "é"),
    )
    .map((parts) => parts.join("")),
  fc.constantFrom(...HOSTILE_TEXTS.filter((one) => one.length < 100), "'", "''", "TRUE", "1e5"),
);

/** Columns of texts, and columns that are not. */
const hostileCells = (given: string) => ({
  commentaire: given,
  telephone: given,
  date: given,
  code: given,
  niveau: given,
});

const lue = async (idLigne: string): Promise<LigneLue> => {
  const { lignes } = await excelHistorique.readHistorique();
  return lignes.find(({ cellules }) => cellules.idLigne === idLigne)!;
};

/** No cell of any sheet holds one of these texts, or what follows its apostrophes, as a formula. */
function requireNoFormula(suivi: OpenSuivi, given: string): void {
  const { grid } = suivi.host.workbook;
  const bare = given.replace(/^'{1,9}/, "");
  for (const { id } of grid.sheets()) {
    const used = grid.usedRect(id);
    const cells = used ? grid.read(id, used).flat() : [];
    expect(cells.filter(({ formula }) => formula === given || formula === bare)).toEqual([]);
  }
}

test("whatever text is written, corrected, taken back or given back, no cell gets a formula, and each text is itself", async () => {
  await fc.assert(
    fc.asyncProperty(text, async (given) => {
      const suivi = new OpenSuivi(bytes);
      await excelHistorique.append([
        aLigne({ idLigne: "n", idAppel: "n", commentaire: given, referent: given, code: given }),
      ]);
      expect((await lue("n")).cellules).toMatchObject({ commentaire: given, code: given });

      const imported = { ...contenusOf(aLigne({ idLigne: "i" })), ...hostileCells(given) };
      await excelHistorique.appendAll([imported]);
      expect((await lue("i")).cellules).toMatchObject(hostileCells(given));

      // Corrected, taken back, and corrected again.
      const changement = { avant: await lue("i"), apres: hostileCells("x") };
      await excelHistorique.change([changement]);
      const undo = inverseOf([changement], await excelHistorique.readHistorique());
      expect((await excelHistorique.change(undo.changements)).faits).toHaveLength(1);
      expect((await lue("i")).cellules).toMatchObject(hostileCells(given));
      await excelHistorique.change([{ avant: await lue("b"), apres: hostileCells(given) }], {
        tousOuRien: true,
      });

      // Rows that somebody moves in that very moment get their contents back: written or removed.
      for (const apres of [hostileCells("y"), null]) {
        const avant = await lue("b");
        suivi.beforeRequest(2, () => reverseRows(suivi));
        await excelHistorique.change([{ avant, apres }]);
        for (const id of ["b", "i"])
          expect((await lue(id)).cellules).toMatchObject(hostileCells(given));
      }
      requireNoFormula(suivi, given);
    }),
    { numRuns: 20 },
  );
});

test("nor does one of the journal, the survey, the settings, an answer of the department or a sheet of the add-in", async () => {
  await fc.assert(
    fc.asyncProperty(text, async (given) => {
      const suivi = new OpenSuivi(bytes);
      await excelJournal.add({ instant: TODAY, action: given, detail: given, par: given });
      await excelEnquetes.writeCommentaires(given);
      await excelReglagesClasseur.write({ departement: given, horaires: given });
      await excelFeuilles.write("Liste", [[given], [given, 1]]);
      const version = aVersion({ texte: given, objet: given, auteur: given, code: given });
      await excelReponses.add(version, []);
      expect(await excelReponses.read()).toEqual([version]);
      expect((await excelJournal.read(1))[0]).toMatchObject({ action: given, detail: given });
      expect((await excelFeuilles.read()).enquete?.commentaires).toBe(given);
      expect((await excelReglagesClasseur.read()).departement).toBe(given.trim());
      expect(sheetCells(suivi, "Liste")).toEqual([[given], [given, 1]]);
      requireNoFormula(suivi, given);
    }),
    { numRuns: 20 },
  );
});
