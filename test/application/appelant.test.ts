import { numeroEntier, readAppelant } from "../../src/application/appelant";
import { issueDuCas } from "../../src/application/casRepris";
import type { LigneHistorique } from "../../src/domain/historique";
import { aLigne, TODAY } from "../support/builders";
import { MemoryHistorique } from "../support/doubles/memoryHistorique";

const NUMERO = "0656844329";

const call = (id: string, jours: number, over: Partial<LigneHistorique> = {}): LigneHistorique =>
  aLigne({ idAppel: id, idLigne: id, date: TODAY - jours, ...over });

function historiqueOf(lignes: readonly LigneHistorique[]): MemoryHistorique {
  const historique = new MemoryHistorique();
  historique.lignes = [...lignes];
  return historique;
}

it("counts calls, not rows; tells the first, the last and the case that is open", async () => {
  const historique = historiqueOf([
    call("b", 10, { resolu: "non" }),
    call("a", 60),
    call("c", 2, { idLigne: "c1" }),
    call("c", 2, { idLigne: "c2", appel: 0, sousMotif: "Accès au compte" }),
    call("mail", 1, { canal: "E-mail", resolu: "non" }),
    call("autre", 0, { telephone: "0611223344", resolu: "non" }),
  ]);
  const appelant = await readAppelant({ historique }, NUMERO);
  expect(appelant).toMatchObject({ appels: 3, davantage: false, premier: TODAY - 60 });
  expect(appelant?.dernier.cellules.idLigne).toBe("c2");
  expect(appelant?.cas?.cellules.idLigne).toBe("b");
});

it("says that there are more than it looked at", async () => {
  const historique = historiqueOf(
    Array.from({ length: 70 }, (_, day) => call(`a${day}`, 70 - day)),
  );
  expect(await readAppelant({ historique }, NUMERO)).toMatchObject({ appels: 60, davantage: true });
});

it("knows nothing of a number that was never seen, or only wrote", async () => {
  const historique = historiqueOf([call("mail", 1, { canal: "E-mail" })]);
  expect(await readAppelant({ historique }, NUMERO)).toBeNull();
  expect(await readAppelant({ historique }, "0611223344")).toBeNull();
});

it.each([
  ["06 56 84 43 29", NUMERO],
  ["0656844329", NUMERO],
  ["+33 6 56 84 43 29", NUMERO],
  ["+32470123456", "+32470123456"],
  ["065684432", null],
  ["06568443290", null],
  ["+32470123", null],
  ["•• •• •• 43 29", null],
  ["", null],
])("%p is looked for as %p", (texte, numero) => {
  expect(numeroEntier(texte)).toBe(numero);
});

it("closes a case that was taken up as the call says, and leaves it open with it", () => {
  expect(issueDuCas(["resolu"])).toBe("resolu");
  expect(issueDuCas(["enCours", "escalade"])).toBe("escalade");
  expect(issueDuCas(["enCours", null])).toBeNull();
});
