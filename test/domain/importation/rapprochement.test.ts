import { createRecognizeLigne } from "../../../src/domain/importation/rapprochement";
import { indexNomenclature, type LigneNomenclature } from "../../../src/domain/nomenclature";
import { LIGNES_SUIVANTES, NOMENCLATURE_PUBLIEE } from "../../support/anciensFichiers";

const SUIVANTE = new Map(LIGNES_SUIVANTES.map((ligne) => [ligne.code, ligne]));
const ANNEE_1 = createRecognizeLigne(NOMENCLATURE_PUBLIEE, LIGNES_SUIVANTES);

/** The workbook once updated: the lines of the next version, the others retired. */
const MISE_A_JOUR = indexNomenclature([
  ...LIGNES_SUIVANTES,
  ...NOMENCLATURE_PUBLIEE.lignes
    .filter(({ code }) => !SUIVANTE.has(code))
    .map((ligne): LigneNomenclature => ({ ...ligne, retiree: true })),
]);
const ANNEE_2 = createRecognizeLigne(MISE_A_JOUR, NOMENCLATURE_PUBLIEE.lignes);

const triple = (thematique: string, motif: string, sousMotif: string) => ({
  thematique,
  motif,
  sousMotif,
});

it("says of the nomenclature's own labels that there is nothing to look at", () => {
  for (const ligne of NOMENCLATURE_PUBLIEE.lignes)
    expect(ANNEE_1(ligne)).toMatchObject({ ligne, exact: true });
});

it.each([
  [
    "ACC-CNX-MDP",
    triple(
      "acces et authentification",
      "Problème de connexion au SI SIAO",
      "Réinitialisation mot de passe",
    ),
  ],
  [
    "ACC-HAB-STR",
    triple(
      "ACCÈS ET AUTHENTIFICATION",
      "Gestion des accès  et habilitations",
      "Modification de structure",
    ),
  ],
  [
    "TEC-INC-DYS",
    triple("ASSISTANCE TECHNIQUE ET ANOMALIE", "Incidents techniques", "Disfonctionnement"),
  ],
  [
    "DON-RGP-IND",
    triple(
      "GESTIONN DES DONNEES ET CONFORMITE",
      "Accès aux données personnelles et RGPD",
      "Accès aux indicateurs",
    ),
  ],
  [
    "DEM-PRI-COM",
    triple(
      "GESTION DES DEMANDES, MENAGES ET GROUPES DE PLACE",
      "Prise en main de l’outil",
      'Demande "à compléter"',
    ),
  ],
  ["ACC-CRE-UTI", triple("ACCES ET AUTENTIFICATION", "Création de comptes", "Compte utilisateurs")],
])("recognises %s in drifted labels", (code, given) => {
  expect(ANNEE_1(given)).toMatchObject({ ligne: { code }, exact: false });
});

it("follows what the next version made of each line, forwards", () => {
  for (const ligne of NOMENCLATURE_PUBLIEE.lignes) {
    const found = ANNEE_2(ligne);
    const successeurs = LIGNES_SUIVANTES.filter(({ remplace }) => remplace.includes(ligne.code));
    if (SUIVANTE.has(ligne.code)) expect(found.ligne?.code).toBe(ligne.code);
    else if (successeurs.length === 1) expect(found.ligne).toBe(successeurs[0]);
    else expect(found.ligne?.code).toBe(ligne.code);
  }
});

it("follows it backwards, and lets a person choose between several", () => {
  expect(ANNEE_1(SUIVANTE.get("PRI-FOR-FOR")!).ligne?.code).toBe("PRI-FOR-COM");
  expect(ANNEE_1(SUIVANTE.get("DEM-PRI-REA")!).ligne?.code).toBe("DEM-PRI-REA");
  const { ligne, candidats } = ANNEE_1(SUIVANTE.get("IND-EXT-REA")!);
  expect(ligne).toBeNull();
  expect(candidats().map(({ code }) => code)).toEqual(["IND-EXT-DON", "IND-EXT-MET"]);
});

it("decides nothing for labels of nobody's, but offers what is near", () => {
  const found = ANNEE_1(
    triple("EVOLUTIONS", "Proposition d'évolution", "Gestion des notifications"),
  );
  expect(found.ligne).toBeNull();
  expect(found.candidats().map(({ code }) => code)).toContain("PRI-MAN-NOT");
});
