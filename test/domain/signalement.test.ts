import { type ColonneKey, COLONNE_KEYS } from "../../src/domain/historique";
import { indexNomenclature } from "../../src/domain/nomenclature";
import {
  composeSignalement,
  constatOf,
  type DemandeSignalement,
  fauteSignalement,
  SIGNALEMENTS,
} from "../../src/domain/signalement";
import { aLigneNomenclature, TODAY } from "../support/builders";
import { IDENTITE } from "../support/identite";

const LIGNE = aLigneNomenclature({ remplace: ["ACC-ANCIEN"] });
const ANCIENNE = aLigneNomenclature({
  code: "ACC-ANCIEN",
  sousMotif: "Mot de passe perdu",
  retiree: true,
});
const NOMENCLATURE = indexNomenclature([LIGNE, ANCIENNE]);

const demande = (over: Partial<DemandeSignalement> = {}): DemandeSignalement => ({
  signalement: "reponseACreer",
  ligne: LIGNE,
  article: "",
  precisions: "Nous envoyons le lien.",
  constat: null,
  ...over,
});

type Contents = Partial<Record<ColonneKey, string | number>>;

const row = (over: Contents = {}) => {
  const empty = Object.fromEntries(COLONNE_KEYS.map((key) => [key, ""]));
  const { code, thematique, motif, sousMotif } = LIGNE;
  const own = { code, thematique, motif, sousMotif, date: TODAY, dureeSecondes: 60, resolu: "Non" };
  return { cellules: { ...empty, ...own, ...over } as Record<ColonneKey, string | number> };
};

test("composes the form in its order, from what is known", () => {
  const constat = {
    sollicitations: 12,
    nonResolues: 8,
    escaladees: 3,
    secondes: 3_725,
    commentaires: [],
  };
  expect(composeSignalement(demande({ constat }), IDENTITE)).toMatchObject({
    departement: "Val-de-Marne",
    thematique: "ACCES ET AUTHENTIFICATION",
    sousMotif: "Réinitialisation du mot de passe",
    objet: "Réponse type à créer - Réinitialisation du mot de passe",
    description: [
      "Cette demande revient souvent et n'a pas de réponse type. Merci d'en proposer une.",
      "",
      "Département : Val-de-Marne",
      "Motif : ACCES ET AUTHENTIFICATION › Problème de connexion au SI SIAO › Réinitialisation du mot de passe",
      "Sur 90 jours : 12 sollicitations, dont 8 non résolues et 3 escaladées, 62:05 au téléphone",
      "Ce que nous répondons aujourd'hui : Nous envoyons le lien.",
    ].join("\n"),
  });
});

test("leaves a passage to write where nothing was said", () => {
  const { description } = composeSignalement(demande({ precisions: " " }), IDENTITE);
  expect(description).toContain("[À compléter : ce que nous répondons aujourd'hui]");
});

test.each(SIGNALEMENTS)("%s cannot be sent without what it is about", (signalement) => {
  const nothing = demande({ signalement, ligne: null, article: " ", precisions: " " });
  expect(fauteSignalement(nothing)).not.toBeNull();
  const all = demande({ signalement, article: "Créer un compte", precisions: "Il manque." });
  expect(fauteSignalement(all)).toBeNull();
});

test("counts the rows of a line over ninety days, under its old code too", () => {
  const rows = [
    row({ escalade: "Oui" }),
    row({ resolu: "Oui", code: "ACC-ANCIEN", date: TODAY - 89 }),
    row({ date: TODAY - 90 }),
    row({ date: TODAY + 1 }),
    row({ date: "hier" }),
    row({ code: "", thematique: "?", sousMotif: "?" }),
    row({ dureeSecondes: "illisible" }),
  ];
  expect(constatOf(rows, LIGNE, TODAY, NOMENCLATURE)).toEqual({
    sollicitations: 3,
    nonResolues: 2,
    escaladees: 1,
    secondes: 120,
    commentaires: [],
  });
});

test("takes what was written under « Autre », the latest first, once each, without anything personal", () => {
  const autre = { sousMotif: "Autre", code: "" };
  const rows = [
    row({ ...autre, date: TODAY - 2, commentaire: "Veut  changer\nde SIAO" }),
    row({ ...autre, commentaire: "Mme Dupont, 06 12 34 56 78, a.dupont@exemple.fr : rappel" }),
    row({ ...autre, sousMotif: "AUTRES", date: TODAY - 1, commentaire: "Veut changer de SIAO" }),
    row({ ...autre, commentaire: "" }),
    row({ commentaire: "sous un vrai motif" }),
  ];
  const { sollicitations, commentaires } = constatOf(rows, null, TODAY, NOMENCLATURE);
  expect(sollicitations).toBe(4);
  expect(commentaires).toHaveLength(2);
  expect(commentaires[1]).toBe("Veut changer de SIAO");
  expect(commentaires[0]).not.toMatch(/Dupont|06 12|exemple/);
  const many = Array.from({ length: 50 }, (_, n) => row({ ...autre, commentaire: `cas ${n}` }));
  expect(constatOf(many, null, TODAY, NOMENCLATURE).commentaires).toHaveLength(10);
});
