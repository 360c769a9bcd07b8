import type { ReponsesEcrites } from "../../src/application/latePorts";
import { aVersion } from "./reponsesContract";

/** What every `ReponsesEcrites` promises; run on the in-memory double and on the device's. */
export function reponsesEcritesContract(open: () => ReponsesEcrites): void {
  test("gives back what was put, one a version, and forgets what is taken out", () => {
    const store = open();
    expect(store.list()).toEqual([]);
    const complement = aVersion({
      ...{ id: "v2", nature: "complement", texte: "a\n« é »\t'=1+1", precedentes: ["v1", "v0"] },
    });
    store.put(aVersion({ id: "v1" }));
    store.put(complement);
    store.put(aVersion({ id: "v1", texte: "Autre" }));
    store.remove("v1");
    store.remove("absent");
    expect(store.list()).toEqual([complement]);
  });
}
