import { COLONNES } from "../../../src/domain/historique";
import {
  COLONNES_IMPORTEES,
  lettreColonne,
  moveColonne,
  recognizeColonnes,
} from "../../../src/domain/importation/colonnes";
import type { FeuilleLue, RangeeLue } from "../../../src/domain/importation/fichierLu";
import { historiquesDuFichier } from "../../../src/domain/importation/historiqueDuFichier";
import { calculee, date, rangee, texte } from "./cellulesLues";
import { finish } from "../../../src/domain/parBlocs";

const TITRES = COLONNES_IMPORTEES.slice(0, 10).map((key) => COLONNES[key].header);

const feuille = (nom: string, ...rangees: RangeeLue[]): FeuilleLue => ({
  nom,
  rangees,
  fusions: [],
});
const find = (...feuilles: FeuilleLue[]) => finish(historiquesDuFichier({ feuilles }));

describe("titles", () => {
  it("are the tool's own, in any order", () => {
    const shuffled = [...TITRES].reverse();
    const found = recognizeColonnes(rangee(1, shuffled)).correspondance;
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
    ["date", "Le"],
    ["date", "Date et heure de l'appel"],
    ["dureeSecondes", "Durée (h)"],
    ["dureeSecondes", "Durée (hh:mm)"],
    ["dureeMinutes", "Durée en mn"],
    ["dureeMinutes", "Durée (m)"],
    ["dureeMinutes", "Durée de l'appel en minutes"],
    ["motif", "Motifs"],
    ["resolu", "Résolu(e)"],
  ] as const)("name %s by « %s »", (key, titre) => {
    expect(recognizeColonnes(rangee(1, [titre]))).toEqual({
      correspondance: { [key]: 0 },
      hesitations: [],
    });
  });

  it.each(["Département", "Date de naissance", "Total", "2025", "Nom de la structure"])(
    "of no column of the tool name none: « %s »",
    (titre) => expect(recognizeColonnes(rangee(1, [titre])).correspondance).toEqual({}),
  );

  it.each([
    ["date", "Date de rappel"],
    ["date", "Date de naissance"],
    ["date", "Rappel Date"],
    ["dureeSecondes", "Durée d'attente (s)"],
    ["dureeMinutes", "Durée d'attente (min)"],
    ["telephone", "Téléphone du partenaire"],
    ["resolu", "Non résolu"],
    ["escalade", "Escaladé au régional"],
    ["motif", "Motif du rappel"],
  ] as const)("that say more than %s ask: « %s »", (key, titre) => {
    expect(recognizeColonnes(rangee(1, [titre]))).toEqual({
      correspondance: {},
      hesitations: [{ key, colonnes: [0] }],
    });
  });

  it.each([
    ["date", ["Date", "Date de l'appel"]],
    ["telephone", ["Numéro", "Téléphone"]],
    ["motif", ["Motif de l'appel", "Motif de la demande"]],
    ["dureeMinutes", ["Durée (min)", "Durée en mn"]],
    ["commentaire", ["Observations", "Commentaires"]],
  ] as const)("of which two fit %s ask: %j", (key, titres) => {
    expect(recognizeColonnes(rangee(1, titres))).toEqual({
      correspondance: {},
      hesitations: [{ key, colonnes: [0, 1] }],
    });
  });

  it("say nothing of a callback beside the day of the call", () => {
    const found = recognizeColonnes(rangee(1, ["Le", "Date de rappel", "Durée (h)"]));
    expect(found).toEqual({ correspondance: { date: 0, dureeSecondes: 2 }, hesitations: [] });
  });

  it("give each column the one that names it best", () => {
    const found = recognizeColonnes(rangee(1, ["Durée", COLONNES.dureeSecondes.header]));
    expect(found).toEqual({ correspondance: { dureeSecondes: 1 }, hesitations: [] });
  });

  it("of the tool's ids count only together", () => {
    expect(recognizeColonnes(rangee(1, ["Appel"])).correspondance).toEqual({});
    const found = recognizeColonnes(rangee(1, ["Appel", "Id appel", "Id ligne"]));
    expect(found.correspondance).toEqual({ appel: 0, idAppel: 1, idLigne: 2 });
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

  it("is read with both rows of its titles", () => {
    const dessus = [
      "Téléphone",
      "Date",
      "Durée d'appel",
      null,
      "Sollicitation",
      null,
      null,
      "Résolu",
    ];
    const dessous = [null, null, "en secondes", "en minutes", "Thématique", "Motif", "Sous motif"];
    const fusions = [
      { premiereRangee: 2, derniereRangee: 2, premiereColonne: 2, derniereColonne: 3 },
      { premiereRangee: 2, derniereRangee: 2, premiereColonne: 4, derniereColonne: 6 },
    ];
    const rangees = [rangee(2, dessus), rangee(3, dessous), rangee(4, ["0656844329"])];
    const [found] = find({ nom: "Suivi", rangees, fusions });
    expect(found?.correspondance).toEqual({
      ...{ telephone: 0, date: 1, dureeSecondes: 2, dureeMinutes: 3 },
      ...{ thematique: 4, motif: 5, sousMotif: 6, resolu: 7 },
    });
    expect(found?.titres.numero).toBe(3);
  });

  it("whose day no title names offers its columns of dates", () => {
    const titres = ["Quand", "Rappel prévu", "Thématique", "Motif", "Sous motif"];
    const body = [date(45_759), texte("13/04/2025"), "a", "b", "c"];
    const [found] = find(feuille("Suivi", rangee(1, titres), rangee(2, body)));
    expect(found?.hesitations).toEqual([{ key: "date", colonnes: [0, 1] }]);
  });

  it("tells the columns without a title in which somebody typed something", () => {
    const body = ["0656844329", date(45_759), "240", null, "ACCES", "Connexion", "Mot de passe"];
    const noted = [...body, "Niveau 1", "oui", "non", null, calculee(texte("3")), "rappeler"];
    const [found] = find(feuille("Suivi", rangee(1, TITRES), rangee(2, body), rangee(3, noted)));
    expect(found?.sansTitre).toEqual([12]);
  });

  it("without titles goes on where another left off", () => {
    const call = (jour: number, motif: string) => [
      ...["0656844329", date(45_759 + jour), "240", null, "ACCES", motif, "Mot de passe"],
    ];
    const janvier = feuille("Janvier", rangee(1, TITRES), rangee(2, call(0, "Connexion")));
    const fevrier = feuille("Février", rangee(1, call(31, "Habilitation")));
    const agents = feuille("Agents", rangee(1, ["Camille", date(45_000), "", null, "Ain"]));
    const [, suite, ...others] = find(janvier, fevrier, agents);
    expect(others).toEqual([]);
    expect(suite).toMatchObject({ feuille: fevrier, suiteDe: "Janvier", titres: { numero: 0 } });
    expect(find(fevrier, agents)).toEqual([]);
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
  expect(moveColonne(start, "motif", 2)).toEqual({ date: 0, motif: 2 });
  expect(moveColonne(start, "motif", null)).toEqual({ date: 0, sousMotif: 2 });
});

it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("names column %d %s", (colonne, lettre) => expect(lettreColonne(colonne)).toBe(lettre));
