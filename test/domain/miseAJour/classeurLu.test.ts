import { isPlusRecent, SHEETS, VERSION_CLASSEUR } from "../../../src/domain/classeur";
import { etatDuClasseur, niveauDuClasseur } from "../../../src/domain/miseAJour/classeurLu";

test.each([
  [VERSION_CLASSEUR, "courant"],
  ["1.0", "ancien"],
  ["1.10", "plusRecent"],
  ["2", "plusRecent"],
  ["", "inconnu"],
  ["v3", "inconnu"],
])("a workbook of model « %s » is %s", (modele, etat) => {
  expect(etatDuClasseur(modele)).toBe(etat);
  expect(isPlusRecent(modele)).toBe(etat === "plusRecent");
});

test("says what is missing, whatever the case and the accents of titles and names", () => {
  const lu = {
    feuilles: Object.fromEntries(Object.entries(SHEETS).filter(([key]) => key !== "technique")),
    tableaux: new Map([
      ["Historique", { titres: ["DATE ", "motif"], lignes: 3, coin: { ligne: 4, colonne: 0 } }],
    ]),
    noms: new Set(["periode_debut"]),
  };
  const attendu = {
    feuilles: SHEETS,
    tableaux: new Map([
      ["Historique", ["Date", "Motif", "Canal"]],
      ["Journal", ["Date"]],
    ]),
    noms: ["Periode_Debut", "Periode_Fin"],
  };
  expect(niveauDuClasseur(lu, attendu)).toEqual([
    { type: "feuille", nom: "Technique" },
    { type: "colonne", nom: "Canal", tableau: "Historique" },
    { type: "tableau", nom: "Journal" },
    { type: "nom", nom: "Periode_Fin" },
  ]);
});
