import type { Repere } from "../../../src/application/ports";
import { excelRegards } from "../../../src/excel/veille/excelRegards";
import { aLigne } from "../../support/builders";
import { OpenSuivi, suiviBytes } from "../../support/openSuivi";

const LIGNES = Array.from({ length: 60 }, (_, row) =>
  aLigne({ idLigne: `ligne-${row}`, idAppel: `appel-${row}` }),
);
const suivi = new OpenSuivi(suiviBytes({ lignes: LIGNES }));

const repereOf = (row: number, position: number | null = row): Repere => ({
  ...{ idLigne: `ligne-${row}`, date: 0, dureeSecondes: null, sousMotif: "", position },
  ...{ avant: `ligne-${row - 1}`, apres: `ligne-${row + 1}` },
});

/** Requests of a look, and of whatever office.js sends once it has ended. */
async function requestsOf(action: () => Promise<unknown>): Promise<number> {
  const before = suivi.session.log.requests;
  await action();
  await new Promise((resolve) => setTimeout(resolve, 0));
  return suivi.session.log.requests - before;
}

beforeAll(() => excelRegards.look([repereOf(0)]));

test.each([
  ["one row", [repereOf(5)], 1],
  ["fifty rows", Array.from({ length: 50 }, (_, row) => repereOf(row)), 1],
  ["one that stands elsewhere", [repereOf(5, 40)], 3],
  ["one whose place is not known", [repereOf(5, null)], 3],
  ["one that is gone", [{ ...repereOf(5), idLigne: "partie" }], 2],
] as const)(
  "a look at %s asks no more than it needs, and nothing once it has ended",
  async (...given) => {
    const [, reperes, requests] = given;
    expect(await requestsOf(() => excelRegards.look(reperes))).toBe(requests);
  },
);

test("the rows below one and the state of the file are a request each", async () => {
  expect(await requestsOf(() => excelRegards.readBelow(20))).toBe(1);
  expect(await requestsOf(() => excelRegards.readFichier())).toBe(1);
});

test("the table's last rows are read too where they are not right below: calls are written again there", async () => {
  const below = async (position: number): Promise<unknown[]> =>
    (await excelRegards.readBelow(position)).map(({ cellules }) => cellules.idLigne);
  expect(await requestsOf(() => excelRegards.readBelow(3))).toBe(2);
  expect(await below(3)).toEqual(LIGNES.slice(4).map(({ idLigne }) => idLigne));
  expect(await below(20)).toEqual(LIGNES.slice(21).map(({ idLigne }) => idLigne));
  expect(await below(59)).toEqual([]);
});
