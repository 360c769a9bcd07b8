import type { ReponsesStore } from "../../src/application/latePorts";
import { TEXTE_MAX, type VersionReponse } from "../../src/domain/reponsesDepartement";
import { TODAY } from "../support/builders";
import { HOSTILE_TEXTS } from "../support/hostileTexts";

export const aVersion = (over: Partial<VersionReponse> = {}): VersionReponse => ({
  ...{ id: "v1", code: "ACC-CNX-MDP", thematique: "ACCES ET AUTHENTIFICATION" },
  ...{ motif: "Problème de connexion au SI SIAO", sousMotif: "Réinitialisation du mot de passe" },
  ...{ nature: "reponse", objet: "Votre accès", texte: "Bonjour {prénom},\n\n- **lisez** ceci" },
  ...{ auteur: "Camille", instant: TODAY + 0.5, precedentes: [] },
  ...over,
});

/** What every `ReponsesStore` promises; `open` gives one of a workbook that has no answer yet. */
export function reponsesContract(open: () => ReponsesStore): void {
  test("has none in a workbook that has none yet", async () => {
    expect(await open().read()).toEqual([]);
  });

  test("keeps every version as it was saved, in that order", async () => {
    const store = open();
    const versions = [
      aVersion(),
      aVersion({ id: "v2", nature: "complement", objet: "", precedentes: ["v1"] }),
      aVersion({ id: "v3", nature: "retrait", objet: "", texte: "", precedentes: ["v2", "v1"] }),
      aVersion({ id: "v4", code: "DEM-MEN-FUS" }),
    ];
    for (const version of versions) await store.add(version, ["v1", "v2", "v3"]);
    expect(await store.read()).toEqual(versions);
  });

  test("keeps texts as exactly that", async () => {
    const store = open();
    const versions = HOSTILE_TEXTS.map((text, index) =>
      aVersion({
        ...{ id: `v${index}`, code: `C${index}`, texte: text, objet: text },
        ...{ auteur: text, sousMotif: text },
      }),
    );
    for (const version of versions) await store.add(version, []);
    expect(await store.read()).toEqual(versions);
  });

  test("adds a version once, however often it is asked for", async () => {
    const store = open();
    await store.add(aVersion(), []);
    await store.add(aVersion({ texte: "Autre" }), []);
    expect(await store.read()).toEqual([aVersion()]);
  });

  test("refuses a version beside one that its author does not know, and keeps both texts where they were", async () => {
    const store = open();
    await store.add(aVersion(), []);
    await store.add(aVersion({ id: "v2", precedentes: ["v1"], texte: "La sienne" }), ["v1"]);
    const mine = aVersion({ id: "v3", precedentes: ["v1"], texte: "La mienne" });
    await expect(store.add(mine, ["v1"])).rejects.toMatchObject({ code: "REPONSE_MODIFIEE" });
    // The first of a line, while somebody saves the first.
    const first = aVersion({ id: "v4", texte: "La première" });
    await expect(store.add(first, [])).rejects.toMatchObject({ code: "REPONSE_MODIFIEE" });
    expect((await store.read()).map(({ id }) => id)).toEqual(["v1", "v2"]);
    // Once it was read, it may be continued.
    await store.add({ ...mine, precedentes: ["v2"] }, ["v1", "v2"]);
    expect((await store.read()).map(({ texte }) => texte)).toContain("La mienne");
  });

  test("refuses a text that no cell holds, before anything is written", async () => {
    const store = open();
    const tropLong = aVersion({ texte: "x".repeat(TEXTE_MAX + 1) });
    await expect(store.add(tropLong, [])).rejects.toMatchObject({ code: "REPONSE_TROP_LONGUE" });
    expect(await store.read()).toEqual([]);
    const juste = aVersion({ texte: `=${"x".repeat(TEXTE_MAX - 1)}` });
    await store.add(juste, []);
    expect(await store.read()).toEqual([juste]);
  });

  test("erases texts for good, and leaves the rest of their versions", async () => {
    const store = open();
    await store.add(aVersion(), []);
    await store.add(aVersion({ id: "v2", precedentes: ["v1"] }), ["v1"]);
    await store.eraseTextes(["v1", "inconnue"]);
    expect(await store.read()).toEqual([
      aVersion({ objet: "", texte: "" }),
      aVersion({ id: "v2", precedentes: ["v1"] }),
    ]);
  });
}
