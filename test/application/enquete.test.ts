import { recordEnquete } from "../../src/application/enquete";
import { moisOf } from "../../src/domain/periode";
import { TODAY } from "../support/builders";
import { clockAt } from "../support/doubles/deviceDoubles";
import { MemoryEnquetes } from "../support/doubles/memoryEnquetes";

const REPONSES = [
  { cle: "appels", question: "Nombre d'appels reçus", valeur: "12" },
  { cle: "commentaires", question: "Commentaires", valeur: "Panne le 12." },
];
const ENVOI = { periode: moisOf(TODAY), reponses: REPONSES };

it("keeps what was answered with the local moment, and writes the comments", async () => {
  const enquetes = new MemoryEnquetes();
  const noted = await recordEnquete({ enquetes, clock: clockAt(TODAY) }, ENVOI);
  expect(noted).toEqual({ ...ENVOI, instant: TODAY + 0.5 });
  expect(await enquetes.read()).toEqual([noted]);
  expect(enquetes.commentaires).toBe("Panne le 12.");
});

it("keeps each sending of the same period", async () => {
  const enquetes = new MemoryEnquetes();
  const clock = clockAt(TODAY);
  await recordEnquete({ enquetes, clock }, ENVOI);
  clock.advance(60_000);
  await recordEnquete({ enquetes, clock }, ENVOI);
  expect(await enquetes.read()).toHaveLength(2);
});

it("rejects in a workbook that has no place for it", async () => {
  const ports = { enquetes: new MemoryEnquetes(null), clock: clockAt(TODAY) };
  await expect(recordEnquete(ports, ENVOI)).rejects.toMatchObject({ code: "ENQUETE_SANS_PLACE" });
});
