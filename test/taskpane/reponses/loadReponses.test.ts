import { loadReponse } from "../../../src/taskpane/reponses/loadReponses";

it("gives the text of a line of the nomenclature", async () => {
  const reponse = await loadReponse("ACC-CNX-MDP");
  expect(reponse?.code).toBe("ACC-CNX-MDP");
  expect(reponse?.corps.length).toBeGreaterThan(2);
});

it.each(["XXX-NEW-ONE", "", "../nomenclature/versions", "ACC-CNX-MDP.md"])(
  "gives nothing for %p, which no file answers",
  async (code) => {
    expect(await loadReponse(code)).toBeNull();
  },
);
