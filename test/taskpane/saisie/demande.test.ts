import { demandeOf } from "../../../src/taskpane/saisie/demande";
import { aSaisie } from "../../support/saisieBuilders";

const timed = (secondes: number, confirme?: number) => ({
  segments: [{ debut: 0, fin: secondes * 1000 }],
  tours: [],
  termine: true,
  ...(confirme === undefined ? {} : { confirme: confirme * 1000 }),
});

describe("what is asked before a call is saved", () => {
  it.each([
    ["1", null],
    ["2:00:00", null],
    ["2:00:01", "dureeLongue"],
    ["0", "dureeNulle"],
    ["", null],
    ["longtemps", null],
  ])("is asked of what was typed: %p", (duree, doute) => {
    expect(demandeOf(aSaisie({ duree }))?.doute ?? null).toBe(doute);
    expect(demandeOf(aSaisie({ duree, canal: "E-mail" }))).toBeNull();
  });

  it("is asked of a timer, unless somebody said that the call went on so long", () => {
    const duree = "2:10:00";
    const long = (confirme?: number) => ({ duree, chronometre: timed(7800, confirme) });
    expect(demandeOf(aSaisie(long()))).toEqual({ doute: "dureeLongue", secondes: 7800 });
    expect(demandeOf(aSaisie(long(3600)))?.doute).toBe("dureeLongue");
    expect(demandeOf(aSaisie(long(7500)))).toBeNull();
    expect(demandeOf(aSaisie({ duree: "0", chronometre: timed(7800, 7500) }))?.doute).toBe(
      "dureeNulle",
    );
  });
});
