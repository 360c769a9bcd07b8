import { type ChangementLigne, type LigneLue } from "../../../src/domain/historiqueLu";
import { isUnchanged, ligneApres } from "../../../src/domain/changementLigne";
import fc from "fast-check";

import { change } from "../../../src/excel/historique/change";
import { excelHistorique } from "../../../src/excel/historique/excelHistorique";
import { aLigne } from "../../support/builders";
import { OpenSuivi, suiviBytes } from "../../support/openSuivi";
import { dropRow, reverseRows } from "../../support/suiviRows";
import { makeTroubled, released, troubles } from "./troubles";

jest.setTimeout(120_000);

const IDS = Array.from({ length: 12 }, (_, index) => `l-${index}`);
const bytes = suiviBytes({
  lignes: IDS.map((id) => aLigne({ idLigne: id, idAppel: id, commentaire: `dit par ${id}` })),
});
const RUNS = 40;
const LIMITS = { rows: 4, runs: 2 };

type Kind = "masque" | "formule" | "retrait" | "rien";
const APRES: Readonly<Record<Exclude<Kind, "rien">, ChangementLigne["apres"]>> = {
  masque: { commentaire: "", telephone: "+33•", dureeSecondes: 7 },
  formule: { niveau: { formule: "colonne" }, code: "=A1" },
  retrait: null,
};

const colleague = <T extends string>(...actions: [T, ...T[]]) =>
  fc.record({
    at: fc.integer({ min: 1, max: 10 }),
    action: fc.constantFrom(...actions),
    row: fc.integer({ min: 0, max: IDS.length - 1 }),
  });

const kinds = fc.array(fc.constantFrom<Kind>("masque", "formule", "retrait", "rien"), {
  minLength: IDS.length,
  maxLength: IDS.length,
});

// Rows that somebody moves between the check and the write get their contents back in a request that
// must arrive: moves and failures are played apart.
const scenario = fc.oneof(
  fc.record({ kinds, troubles, colleague: fc.option(colleague("modifie", "ajoute")) }),
  fc.record({ kinds, troubles: fc.constant([]), colleague: colleague("trie", "retire") }),
);

const read = async (): Promise<LigneLue[]> => [...(await excelHistorique.readHistorique()).lignes];

const after = ({ avant, apres }: ChangementLigne): LigneLue => ligneApres(avant, apres ?? {});

test("whatever fails and whoever works meanwhile, each row is whole or untouched, and asking again completes", async () => {
  let faults = 0;
  await fc.assert(
    fc.asyncProperty(scenario, async ({ kinds: given, troubles: list, colleague: other }) => {
      const suivi = new OpenSuivi(bytes);
      const before = await read();
      const changements = before.flatMap((avant, index): ChangementLigne[] => {
        const kind = given[index] ?? "rien";
        return kind === "rien" ? [] : [{ avant, apres: APRES[kind] }];
      });
      await released();
      const touched = new Set<string>();
      if (other) suivi.beforeRequest(other.at, () => act(suivi, other, touched));
      const recover = makeTroubled(suivi, list);
      const bilan = await change(changements, {}, LIMITS);
      if (bilan.erreur) {
        faults += 1;
        expect(bilan.erreur.error).toMatchObject({ name: "SuiviError" });
      }
      await released();
      recover();
      const first = await read();
      check(first, before, changements, touched);
      // What may stand was tried, what is said to stand does.
      for (const one of changements) {
        const id = String(one.avant.cellules.idLigne);
        if (touched.has(id) || !stands(first, one)) continue;
        expect(bilan.tentes).toContain(one);
      }
      for (const one of bilan.faits)
        if (!touched.has(String(one.avant.cellules.idLigne))) expect(stands(first, one)).toBe(true);

      await change(changements, {}, LIMITS);
      const rows = await read();
      check(rows, before, changements, touched);
      for (const changement of changements) {
        const id = String(changement.avant.cellules.idLigne);
        const row = rows.find(({ cellules }) => cellules.idLigne === id);
        if (touched.has(id)) continue;
        if (changement.apres === null) expect(row).toBeUndefined();
        else expect(row && isUnchanged(row, after(changement))).toBe(true);
      }
    }),
    { numRuns: RUNS },
  );
  process.stdout.write(`change: ${faults} of ${RUNS} runs interrupted\n`);
});

function stands(rows: readonly LigneLue[], changement: ChangementLigne): boolean {
  const { idLigne } = changement.avant.cellules;
  const row = rows.find(({ cellules }) => cellules.idLigne === idLigne);
  if (changement.apres === null) return row === undefined;
  return row !== undefined && isUnchanged(row, after(changement));
}

function act(
  suivi: OpenSuivi,
  { action, row }: { readonly action: string; readonly row: number },
  touched: Set<string>,
): void {
  const id = IDS[row]!;
  const stands = suivi.cells().some(({ idLigne }) => idLigne.value === id);
  if (action === "trie") reverseRows(suivi);
  else if (action === "ajoute") suivi.colleagueAppends({ idLigne: "col", idAppel: "col" });
  else if (stands) {
    touched.add(id);
    if (action === "modifie") suivi.type(id, "identifiant", "par une collègue");
    else dropRow(suivi, id);
  }
}

function check(
  rows: readonly LigneLue[],
  before: readonly LigneLue[],
  changements: readonly ChangementLigne[],
  touched: ReadonlySet<string>,
): void {
  const ids = rows.map(({ cellules }) => String(cellules.idLigne));
  expect(new Set(ids).size).toBe(ids.length);
  for (const avant of before) {
    const id = String(avant.cellules.idLigne);
    if (touched.has(id)) continue;
    const changement = changements.find((one) => one.avant === avant);
    const row = rows.find(({ cellules }) => cellules.idLigne === id);
    const allowed = changement ? [avant, after(changement)] : [avant];
    if (row) expect(allowed.some((one) => isUnchanged(row, one))).toBe(true);
    else expect(changement?.apres).toBeNull();
  }
}
