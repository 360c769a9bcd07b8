import type { Evenement } from "../../../src/application/portsVeille";
import { Croisements } from "../../../src/application/veille/croisements";
import { aLigne } from "../../support/builders";
import { envoiDoubles } from "../../support/doubles/envoiDoubles";
import { MemoryHistorique } from "../../support/doubles/memoryHistorique";
import { MemoryRegards } from "../../support/doubles/memoryRegards";

const typed: Evenement = {
  ...{ genre: "cellules", premiere: 1, nombre: 1, ancienne: false, origine: "ici" },
  ...{ colonne: "commentaire", contenu: "Corrigé", avecId: false, uneCellule: true },
};
const emptied: Evenement = { ...typed, contenu: "", origine: "ailleurs" };
const several: Evenement = {
  ...{ ...emptied, contenu: undefined },
  ...{ colonne: null, uneCellule: false },
};

/** What stands in the cell in the end, after these events and moments (ms); others have left it as `left`. */
async function after(left: string, ...events: readonly (Evenement | number)[]) {
  const { scheduler } = envoiDoubles();
  const historique = new MemoryHistorique();
  historique.lignes = [
    aLigne(),
    aLigne({ idLigne: "ligne-2", idAppel: "appel-2", commentaire: left }),
  ];
  const regards = new MemoryRegards(historique);
  const croisements = new Croisements({ regards, historique, scheduler });
  let now = 0;
  for (const one of events) {
    if (typeof one === "number") now += one;
    else croisements.hear(one, now);
  }
  scheduler.advance(1_000);
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  return historique.lignes[1]?.commentaire;
}

it.each([
  ["the cell alone", [typed, 1_800, emptied]],
  ["it and the cells beside it", [typed, 1_800, several]],
  ["it, and more comes at once", [typed, 4_000, emptied, 1_000, { ...emptied, premiere: 9 }]],
])(
  "writes again what was typed here when another computer, which cannot have heard of it, empties %s",
  async (_, events) => {
    expect(await after("", ...events)).toBe("Corrigé");
  },
);

it.each([
  ["somebody may have seen it first", "", [typed, 5_000, emptied]],
  ["another content stands there", "Y", [typed, 1_800, { ...emptied, contenu: "Y" }]],
  ["other cells were changed beside what a person typed", "Y", [typed, 1_800, several]],
  ["another row stands there", "", [typed, 1_800, { ...several, avecId: true }]],
  ["several rows were changed at once", "", [typed, 1_800, { ...several, nombre: 2 }]],
  ["rows have moved", "", [typed, 500, { ...several, genre: "insertion" }, 500, emptied]],
  ["it was emptied here again", "", [typed, 500, { ...typed, contenu: "" }, 500, emptied]],
  ["it is another row's cell", "", [typed, 1_800, { ...emptied, premiere: 0 }]],
  ["it is another cell of the row", "", [typed, 1_800, { ...emptied, colonne: "identifiant" }]],
  ["the pane has written it", "", [{ ...typed, origine: "complement" }, 1_800, emptied]],
] as const)("writes nothing when %s", async (_, left, events) => {
  expect(await after(left, ...events)).toBe(left);
});
