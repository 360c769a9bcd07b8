import {
  type ChangementAnnuaire,
  CHANGEMENTS_ANNUAIRE,
  composeAnnuaire,
  type DemandeAnnuaire,
  fauteAnnuaire,
} from "../../src/domain/annuaire";
import { TODAY } from "../support/builders";
import { IDENTITE } from "../support/identite";

const demande = (over: Partial<DemandeAnnuaire> = {}): DemandeAnnuaire => ({
  changement: "numeroSvi",
  ancien: "0140812121",
  nouveau: "01.40.81.21.22",
  aPartirDu: TODAY,
  ...over,
});

it("says that the number is the SVI's, the old one, the new one and the day", () => {
  expect(composeAnnuaire(demande(), IDENTITE)).toMatchObject({
    referentSi: "Oui",
    departement: "Val-de-Marne",
    thematique: "Modification de l'annuaire",
    motif: "",
    sousMotif: "",
    objet: "Numéro vers lequel le SVI renvoie les appels - Val-de-Marne",
    description: [
      "Merci de remplacer le numéro lié au SVI pour notre département.",
      "",
      "Département : Val-de-Marne",
      "Numéro actuel : 01 40 81 21 21",
      "Nouveau numéro : 01 40 81 21 22",
      "Date d'effet : 20/11/2026",
    ].join("\n"),
  });
});

it("has no old number for an added line, and no day when there is none", () => {
  const added = demande({ changement: "ligneSupplementaire", aPartirDu: null });
  const { description } = composeAnnuaire(added, { ...IDENTITE, departement: "" });
  expect(description.split("\n").slice(2)).toEqual([
    "Numéro à ajouter : 01 40 81 21 22",
    "Date d'effet : dès que possible",
  ]);
});

it("keeps a message and contacts as they were typed", () => {
  for (const changement of ["messageSvi", "contacts"] as const) {
    const nouveau = "Écrivez à siao@exemple.fr\nou au 0140812122";
    const { description } = composeAnnuaire(demande({ changement, nouveau }), IDENTITE);
    expect(description).toContain(`: ${nouveau}\n`);
  }
});

const fautes: [ChangementAnnuaire, string, string | null][] = [
  ["numeroSvi", " ", "nouveauManquant"],
  ["numeroSvi", "01 40", "numeroInvalide"],
  ["ligneSupplementaire", "poste 12", "numeroInvalide"],
  ["ligneSupplementaire", "0140812122", null],
  ["messageSvi", "", "nouveauManquant"],
  ["messageSvi", "Remplissez le formulaire", null],
  ["contacts", "Camille Durand, référente", null],
];

it.each(fautes)("%s « %s »: %s", (changement, nouveau, faute) => {
  expect(fauteAnnuaire(demande({ changement, nouveau }))).toBe(faute);
});

it("names each change in its objet", () => {
  const objets = CHANGEMENTS_ANNUAIRE.map(
    (changement) => composeAnnuaire(demande({ changement }), IDENTITE).objet,
  );
  expect(new Set(objets).size).toBe(CHANGEMENTS_ANNUAIRE.length);
});
