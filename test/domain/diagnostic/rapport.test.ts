import {
  comptesOf,
  ecartsDesRapports,
  parGroupe,
  parseRapport,
  type Rapport,
  RapportIllisible,
  resultatOf,
  texteDuRapport,
} from "../../../src/domain/diagnostic/rapport";
import { SONDE_KEYS, sondeOf } from "../../../src/domain/diagnostic/sondes";

const RAPPORT: Rapport = {
  poste: {
    hote: "Excel",
    plateforme: "PC",
    version: "16.0",
    ensembles: ["ExcelApi 1.17"],
    langue: "fr-FR",
    lieu: "serveur",
  },
  modele: "1.2",
  jour: "30/11/2026",
  resultats: [
    resultatOf("tableCroissance", { issue: "dessous" }, 12),
    resultatOf("celluleNull", { issue: "effacee", precision: "A2" }, 3),
    {
      sonde: "classeurReglages",
      verdict: "nonVerifiable",
      issue: null,
      precision: "NotImplemented",
      millisecondes: 1,
    },
  ],
};

const avec = (tableCroissance: string): Rapport => ({
  ...RAPPORT,
  resultats: [resultatOf("tableCroissance", { issue: tableCroissance }, 1)],
});

test("an answer means what the table of probes says", () => {
  expect(RAPPORT.resultats.map(({ verdict }) => verdict)).toEqual([
    "accommode",
    "signaler",
    "nonVerifiable",
  ]);
  expect(comptesOf(RAPPORT.resultats)).toEqual({
    conforme: 0,
    accommode: 1,
    signaler: 1,
    nonVerifiable: 1,
  });
});

test("every probe can conform, and says what it is good for", () => {
  for (const key of SONDE_KEYS) {
    const { issues, attendu, pourquoi } = sondeOf(key);
    expect(Object.values(issues).some(([verdict]) => verdict === "conforme")).toBe(true);
    expect(`${attendu}${pourquoi}`).toMatch(/\.$/);
  }
});

test("the text names the Excel, each probe with its verdict, what was seen, and how long it took", () => {
  const texte = texteDuRapport(RAPPORT);
  expect(texte).toContain("Excel 16.0 (PC), fr-FR, classeur : serveur");
  expect(texte).toContain(
    "- [différent, à signaler] Écrire « null » laisse la cellule comme elle est. → La cellule a été effacée. (A2) 3 ms",
  );
  expect(texte).toContain("Cet Excel ne le permet pas. (NotImplemented)");
});

test("results stand under their groups, those without any left out", () => {
  expect(parGroupe(RAPPORT.resultats).map(([titre]) => titre)).toEqual([
    "La table de l'historique",
    "Les textes et les cellules",
    "Le classeur",
  ]);
});

test("a report is read back as it was, without probes that are unknown here", () => {
  expect(parseRapport(JSON.stringify(RAPPORT))).toEqual(RAPPORT);
  const later = { ...RAPPORT, resultats: [...RAPPORT.resultats, { sonde: "constructor" }] };
  expect(parseRapport(JSON.stringify(later))).toEqual(RAPPORT);
});

test.each([
  ["{", "JSON"],
  ["[]", "le fichier"],
  ["{}", "poste"],
  [JSON.stringify({ ...RAPPORT, resultats: 1 }), "resultats"],
  [
    JSON.stringify({ ...RAPPORT, resultats: [{ sonde: "celluleNull", verdict: "bon" }] }),
    "verdict de celluleNull",
  ],
])("%s is no report", (json, where) => {
  expect(() => parseRapport(json)).toThrow(RapportIllisible);
  expect(() => parseRapport(json)).toThrow(where);
});

test("reports are compared with the stand-in and with each other; what was not verified says nothing", () => {
  const vide: Rapport = { ...RAPPORT, resultats: [] };
  expect(ecartsDesRapports(avec("dedans"), [avec("dedans"), vide])).toEqual([]);
  expect(ecartsDesRapports(avec("dedans"), [avec("dedans"), avec("dessous")])).toEqual([
    { sonde: "tableCroissance", modele: "dedans", vus: ["dedans", "dessous"] },
  ]);
  expect(ecartsDesRapports(vide, [avec("dedans"), avec("dessous")])).toEqual([
    { sonde: "tableCroissance", modele: null, vus: ["dedans", "dessous"] },
  ]);
});
