/** @jest-environment jsdom */
import { render, screen } from "@testing-library/react";
import { appelOfSaisie } from "../../src/application/appelOfSaisie";
import { suiviSpec } from "../../src/classeur/suivi";
import { parseLigne } from "../../src/device/envoiStore";
import { parseSaisie } from "../../src/device/parseSaisie";
import { checkAppel, lignesOfAppel } from "../../src/domain/appel";
import { checkHistorique } from "../../src/domain/controle/controler";
import { reponsesOf } from "../../src/domain/enquete/reponses";
import {
  type Colonne,
  type ColonneKey,
  COLONNES,
  type Colonnes,
  keysOf,
} from "../../src/domain/historique";
import { effacementOf } from "../../src/domain/rgpd";
import { analyseOf } from "../../src/domain/resultats/analyse";
import { ecartsOf } from "../../src/domain/resultats/ecarts/ecartsOf";
import {
  type Figure,
  type FigureKey,
  FIGURES,
  type Figures,
} from "../../src/domain/resultats/figures";
import { ChiffresList } from "../../src/taskpane/resultats/chiffres/ChiffresList";
import DetailsChamps from "../../src/taskpane/saisie/DetailsChamps";
import { feuillesJustes } from "../domain/resultats/ecarts/feuillesJustes";
import { MOIS, ROWS } from "../domain/resultats/ecarts/ecartsWorld";
import { NOMENCLATURE, TODAY } from "../support/builders";
import { aLigneLue } from "../support/ligneBuilders";
import { aSaisie } from "../support/saisieBuilders";

/** What one adds to a table of facts reaches all that is derived from it, without another line of code. */

const VERSION = { numero: "2025.1", date: TODAY };

describe("a column more", () => {
  const structure: Colonne = {
    header: "Structure d'origine",
    kind: "texte",
    role: "facultative",
    format: "@",
    libre: true,
    personnelle: true,
    comparee: true,
  };
  const KEY = "structure" as ColonneKey;
  const colonnes: Colonnes = { ...COLONNES, [KEY]: structure };

  it("stands in the workbook, with its width, its guide and its prompt", () => {
    const spec = suiviSpec({
      nomenclature: NOMENCLATURE,
      version: VERSION,
      today: TODAY,
      colonnes,
    });
    const [historique] = spec.sheets.flatMap(({ tables = [] }) =>
      tables.filter(({ name }) => name === "Historique"),
    );
    expect(historique?.columns.map(({ name }) => name)).toEqual([
      ...Object.values(COLONNES).map(({ header }) => header),
      "Structure d'origine",
    ]);
    const sheet = spec.sheets.find(({ tables = [] }) => tables.includes(historique!))!;
    expect(sheet.validations).toContainEqual(
      expect.objectContaining({ ranges: ["W6:W1048576"], type: "none" }),
    );
    const guide = JSON.stringify(spec.sheets.find(({ name }) => name.startsWith("Guide")));
    expect(guide).toContain("Structure d'origine");
  });

  it("has a field in the form, is kept with it, checked and written", () => {
    const saisie = { ...aSaisie(), [KEY]: "  CCAS  " };
    const props = { edit: () => undefined, fautes: new Map(), occupe: false };
    render(<DetailsChamps avecDate={false} saisie={saisie} {...props} colonnes={colonnes} />);
    expect(screen.getByLabelText<HTMLInputElement>("Structure d'origine").value).toBe("  CCAS  ");
    expect(parseSaisie(JSON.parse(JSON.stringify(saisie)), colonnes)).toEqual(saisie);
    const appel = appelOfSaisie(saisie, colonnes);
    expect(
      checkAppel({ ...appel, [KEY]: "x".repeat(40_000) }, NOMENCLATURE, TODAY, colonnes),
    ).toEqual(expect.arrayContaining([{ kind: "texteTropLong", champ: KEY }]));
    const [ligne] = lignesOfAppel(appel, NOMENCLATURE, colonnes);
    expect(ligne).toHaveProperty(KEY, "CCAS");
    expect(parseLigne(JSON.parse(JSON.stringify(ligne)), colonnes)).toEqual(ligne);
  });

  it("is searched for faults and personal data, and cleared with the others", () => {
    const ligne = aLigneLue({ [KEY]: " 06 12 34 56 78 " });
    const historique = {
      lignes: [ligne],
      premiereLigne: 6,
      horsTableau: [],
      colonnes: new Set(keysOf(colonnes)),
    };
    const found = checkHistorique(historique, NOMENCLATURE, { today: TODAY, colonnes });
    expect(found.map(({ genre, colonnes: where }) => [genre, where])).toEqual(
      expect.arrayContaining([
        ["donneesPersonnelles", [KEY]],
        ["espaces", [KEY]],
      ]),
    );
    const regles = {
      mois: 12,
      telephone: "garder",
      commentaire: false,
      identifiant: false,
    } as const;
    expect(effacementOf(ligne.cellules, { ...regles, [KEY]: true }, colonnes)).toEqual({
      [KEY]: "",
    });
  });
});

describe("a figure more", () => {
  const KEY = "dureeParLigne" as FigureKey;
  const dureeParLigne: Figure = {
    dividende: "secondes",
    diviseur: "lignes",
    unite: "duree",
    nom: "Resultats_DureeParLigne",
    libelle: "Durée moyenne par motif",
    precision: "minutes:secondes",
    question: "Durée en moyenne par motif",
  };
  const figures: Figures = { ...FIGURES, [KEY]: dureeParLigne };

  it("has its cell, name and formula in the workbook, and its line in the survey's sheet", () => {
    const spec = suiviSpec({ nomenclature: NOMENCLATURE, version: VERSION, today: TODAY, figures });
    expect(spec.names).toContainEqual({
      name: "Resultats_DureeParLigne",
      formula: "'Résultats'!$C$15",
    });
    const [resultats, enquete] = ["Résultats", "Enquête"].map((wanted) =>
      JSON.stringify(spec.sheets.find(({ name }) => name === wanted)),
    );
    expect(resultats).toContain("Durée moyenne par motif");
    expect(resultats).toMatch(/IF\(COUNTIFS\(.*?=0,.*?–.*?SUMIFS\(/);
    expect(enquete).toContain("Durée en moyenne par motif");
    expect(enquete).toContain('"formula":"Resultats_DureeParLigne"');
  });

  it("shows in the pane, with how it moved", () => {
    render(<ChiffresList analyse={analyseOf(ROWS, MOIS, figures)} figures={figures} />);
    const term = screen.getByText("Durée moyenne par motif");
    expect(term.nextElementSibling?.textContent).toBe("01:30");
  });

  it("is answered in the survey, and compared with its cell", () => {
    const enquete = { rows: ROWS, periode: MOIS, nomenclature: NOMENCLATURE };
    const reponses = reponsesOf({ ...enquete, departement: "Ain", commentaires: "" }, figures);
    expect(reponses).toContainEqual({
      cle: KEY,
      question: "Durée en moyenne par motif",
      valeur: "01:30",
    });
    const justes = feuillesJustes(ROWS, MOIS, NOMENCLATURE);
    const feuilles = { ...justes, chiffres: { ...justes.chiffres, [KEY]: 91 } };
    const analyse = analyseOf(ROWS, MOIS, figures);
    expect(ecartsOf({ rows: ROWS, analyse, feuilles }, NOMENCLATURE, figures)).toEqual([
      expect.objectContaining({ sujet: { type: "chiffre", chiffre: KEY }, attendu: 90, lu: 91 }),
    ]);
  });
});
