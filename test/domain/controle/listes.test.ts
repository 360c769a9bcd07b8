import type { LigneLue } from "../../../src/domain/historiqueLu";
import { aLigneLue } from "../../support/ligneBuilders";
import { anomaliesDe, duVolet, resume } from "./controleDUneLigne";

describe("the answers", () => {
  it.each(["Oui", "O", " oui", "OUI", "Vrai", true])("%p says yes", (resolu) => {
    expect(duVolet({ resolu })).toEqual(['reponseOrthographe tout {"resolu":"oui"}']);
  });

  it.each(["Non", "n", "non ", "FAUX", false])("%p says no", (escalade) => {
    expect(duVolet({ escalade })).toEqual(['reponseOrthographe tout {"escalade":"non"}']);
  });

  it("that say neither, or nothing, are left to a person", () => {
    expect(duVolet({ resolu: "peut-être", escalade: "" })).toEqual([
      "reponseManquante",
      "reponseIllisible",
    ]);
    expect(duVolet({ resolu: 1 })).toEqual(["reponseIllisible"]);
  });
});

describe("the canal", () => {
  it.each([
    ["svi", "Téléphone (SVI)"],
    ["telephone (direct)", "Téléphone (direct)"],
    ["  ", ""],
  ])("%p is written %p", (canal, written) => {
    expect(duVolet({ canal })).toEqual([
      `canalOrthographe tout ${JSON.stringify({ canal: written })}`,
    ]);
  });

  it("that may be either of two is left to a person, and counts as a call", () => {
    expect(duVolet({ canal: "Téléphone", dureeSecondes: "" })).toEqual([
      "dureeManquante",
      "canalInconnu",
    ]);
  });

  it("of an e-mail is known before the duration and the count are looked at", () => {
    expect(duVolet({ canal: "mail", dureeSecondes: "", appel: 0 })).toEqual([
      'canalOrthographe tout {"canal":"E-mail"}',
    ]);
  });
});

describe("the phone number", () => {
  it.each([656_844_329, "656844329", 33_656_844_329])("%p has lost its zero", (telephone) => {
    expect(duVolet({ telephone })).toEqual(['telephoneSansZero tout {"telephone":"0656844329"}']);
  });

  it.each(["06 56 84 43 29", "+33 6 56 84 43 29"])("%p gets the stored form", (telephone) => {
    expect(duVolet({ telephone })).toEqual(['telephoneForme tout {"telephone":"0656844329"}']);
  });

  it("that is none is left to a person; a masked one and a foreign one are right", () => {
    expect(duVolet({ telephone: "115" })).toEqual(["telephoneIllisible"]);
    expect(duVolet({ telephone: "•• •• •• 43 29" })).toEqual([]);
    expect(duVolet({ telephone: "+32475123456" })).toEqual([]);
  });
});

describe("free texts", () => {
  it("lose numbers and addresses by one decision, names one by one", () => {
    expect(duVolet({ commentaire: "appeler le 06 12 34 56 78" })).toEqual([
      'donneesPersonnelles groupe {"commentaire":"appeler le [téléphone retiré]"}',
    ]);
    expect(duVolet({ commentaire: "voir Mme Durand", identifiant: "a.b@exemple.fr" })).toEqual([
      'donneesPersonnelles ligne {"identifiant":"[e-mail retiré]","commentaire":"voir Mme [nom retiré]"}',
    ]);
  });
});

describe("between rows", () => {
  const call = (over: object, ...constantes: "appel"[]) =>
    aLigneLue({ idLigne: "", telephone: "", ...over }, 0, ["niveau", "code", ...constantes]);
  const found = (...lignes: readonly LigneLue[]) =>
    anomaliesDe(...lignes).map((anomalie) => `${anomalie.position} ${resume(anomalie)}`);

  it("a call counts once, on a row whose formula says so, else on the first", () => {
    expect(found(call({ appel: 1 }, "appel"), call({ appel: 1 }, "appel"))).toEqual([
      '1 appelFaux tout {"appel":0}',
    ]);
    expect(found(call({ appel: 0 }, "appel"), call({ appel: 0 }, "appel"))).toEqual([
      '0 appelFaux tout {"appel":1}',
    ]);
    expect(found(call({ appel: 1 }, "appel"), call({ appel: 1 }))).toEqual([
      '0 appelFaux tout {"appel":0}',
    ]);
    expect(found(call({ appel: 0 }, "appel"), call({ appel: 1 }, "appel"))).toEqual([]);
  });

  it("rows without a call id are calls of their own", () => {
    expect(
      found(call({ idAppel: "", appel: 1 }, "appel"), call({ idAppel: "", appel: "" }, "appel")),
    ).toEqual(['1 appelFaux tout {"appel":1}']);
  });

  it("the time of a call is that of its rows together", () => {
    const part = (dureeSecondes: number | string, over: object = {}) =>
      call({ idAppel: "a", appel: "", dureeSecondes, ...over });
    expect(found(part(0), part(60))).toEqual([]);
    expect(found(part(4_000), part(4_000))).toEqual([
      "0 dureeInvraisemblable",
      "1 dureeInvraisemblable",
    ]);
    expect(found(part(14_401), part(60))).toEqual(["0 dureeExcessive"]);
    expect(found(part(0), part(""))).toEqual(["1 dureeManquante"]);
  });

  it("an id is of one row: the others get a new one", () => {
    const lignes = [1, 2, 3].map((n) => aLigneLue({ idAppel: `a${n}`, telephone: "" }));
    const anomalies = anomaliesDe(...lignes);
    expect(anomalies.map(({ position, genre, avec }) => [position, genre, avec])).toEqual([
      [1, "idLigneDouble", [0]],
      [2, "idLigneDouble", [0]],
    ]);
  });

  it("the same call on two days, and what was entered twice, are left to a person", () => {
    const first = aLigneLue();
    expect(found(first, aLigneLue({ idLigne: "b", appel: 0, date: 46_000 }))).toEqual([
      "1 appelDatesDifferentes",
    ]);
    const twice = aLigneLue({ idLigne: "b", idAppel: "b", telephone: "06 56 84 43 29" });
    expect(found(first, twice).at(-1)).toBe("1 doublonProbable");
  });

  it("a blank row is told between filled ones, not after them", () => {
    const rows = ["a", "b"].map((id) => aLigneLue({ idLigne: id, idAppel: id, telephone: "" }));
    const [a, b] = rows;
    const cellules = Object.fromEntries(Object.keys(a!.cellules).map((key) => [key, ""]));
    const blank = { ...a!, cellules: cellules as LigneLue["cellules"] };
    expect(found(a!, blank, b!, blank)).toEqual(["1 ligneVide"]);
  });
});

it("puts the formulas back over which a value was pasted", () => {
  const pasted = aLigneLue({ mois: "2026-11" }, 0, [
    "niveau",
    "appel",
    "code",
    "mois",
    "trimestre",
  ]);
  expect(anomaliesDe(pasted).map(resume)).toEqual([
    'formuleRemplacee tout {"trimestre":{"formule":"colonne"},"mois":{"formule":"colonne"}}',
  ]);
});
