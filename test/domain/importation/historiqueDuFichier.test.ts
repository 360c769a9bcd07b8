import { COLONNES } from "../../../src/domain/historique";
import {
  deplacerColonne,
  reconnaitreColonnes,
} from "../../../src/domain/importation/colonnesReconnues";
import type { FeuilleLue, RangeeLue } from "../../../src/domain/importation/fichierLu";
import { historiquesDuFichier } from "../../../src/domain/importation/historiqueDuFichier";
import { lettreColonne } from "../../../src/domain/importation/lettreColonne";
import { COLONNES_IMPORTEES } from "../../../src/domain/importation/titres";
import { rangee } from "./cellulesLues";

const TITRES = COLONNES_IMPORTEES.slice(0, 10).map((key) => COLONNES[key].header);

const feuille = (nom: string, ...rangees: RangeeLue[]): FeuilleLue => ({
  nom,
  rangees,
  fusions: [],
});
const find = (...feuilles: FeuilleLue[]) =>
  historiquesDuFichier({ feuilles, depuis1904: false, remarques: [] });

describe("titles", () => {
  it("are the tool's own, in any order", () => {
    const shuffled = [...TITRES].reverse();
    const found = reconnaitreColonnes(rangee(1, shuffled));
    for (const key of COLONNES_IMPORTEES.slice(0, 10))
      expect(shuffled[found[key]!]).toBe(COLONNES[key].header);
  });

  it.each([
    ["telephone", "Tél."],
    ["telephone", "N° de téléphone de l'appelant"],
    ["date", "DATE"],
    ["dureeSecondes", "Durée d'appel\n(en secondes)"],
    ["dureeSecondes", "Duree d'apel (en secondes)"],
    ["dureeMinutes", "Durée (min)"],
    ["thematique", "Thématqiue"],
    ["motif", "Motif de sollicitation"],
    ["sousMotif", "Sous-motif de sollicitation"],
    ["resolu", "Résolu (oui/non)"],
    ["escalade", "Transmis au national"],
    ["commentaire", "Observations"],
  ] as const)("name %s by « %s »", (key, titre) => {
    expect(reconnaitreColonnes(rangee(1, [titre]))).toEqual({ [key]: 0 });
  });

  it.each(["Département", "Date de naissance", "Total", "2025", "Nom de la structure"])(
    "of no column of the tool name none: « %s »",
    (titre) => expect(reconnaitreColonnes(rangee(1, [titre]))).toEqual({}),
  );

  it("give each column the one that names it best", () => {
    const found = reconnaitreColonnes(rangee(1, ["Durée", COLONNES.dureeSecondes.header]));
    expect(found).toEqual({ dureeSecondes: 1 });
  });

  it("of the tool's ids count only together", () => {
    expect(reconnaitreColonnes(rangee(1, ["Appel"]))).not.toHaveProperty("appel");
    const found = reconnaitreColonnes(rangee(1, ["Appel", "Id appel", "Id ligne"]));
    expect(found).toEqual({ appel: 0, idAppel: 1, idLigne: 2 });
  });
});

describe("a sheet", () => {
  it("is found under titles and blank rows, down to row 15", () => {
    const body = rangee(16, ["0656844329"]);
    const under = (numero: number) => feuille("Données", rangee(numero, TITRES), body);
    expect(find(under(15))[0]?.titres.numero).toBe(15);
    expect(find(under(16))).toEqual([]);
  });

  it("comes first by its name, then by its columns, then by its rows", () => {
    const noms = find(
      feuille("Feuil1", rangee(1, TITRES), rangee(2, ["x"])),
      feuille("Historique d'appel", rangee(1, TITRES.slice(0, 7))),
      feuille("Feuil2", rangee(1, TITRES), rangee(2, ["x"]), rangee(3, ["x"])),
    ).map((one) => one.feuille.nom);
    expect(noms).toEqual(["Historique d'appel", "Feuil2", "Feuil1"]);
  });

  it("without a date or a motif is none", () => {
    expect(
      find(
        feuille(
          "Historique",
          rangee(
            1,
            TITRES.filter((titre) => titre !== "Date"),
          ),
        ),
      ),
    ).toEqual([]);
    expect(find(feuille("Résultats", rangee(1, ["Date", "Durée", "Niveau"])))).toEqual([]);
  });
});

it("moves a column, which then serves no other", () => {
  const start = { date: 0, motif: 1, sousMotif: 2 };
  expect(deplacerColonne(start, "motif", 2)).toEqual({ date: 0, motif: 2 });
  expect(deplacerColonne(start, "motif", null)).toEqual({ date: 0, sousMotif: 2 });
});

it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("names column %d %s", (colonne, lettre) => expect(lettreColonne(colonne)).toBe(lettre));
