import fc from "fast-check";
import { findDonneesPersonnelles } from "../../src/domain/donneesPersonnelles";
import {
  composeEscalade,
  passagesACompleter,
  CHAMPS_FORMULAIRE,
  identiteManquante,
} from "../../src/domain/escalade";
import { type DemandeEscalade, demandesOfAppel } from "../../src/domain/escaladeDemandes";
import { aLigne, aMotifSaisi, anAppelSaisi, NOMENCLATURE, TODAY } from "../support/builders";
import { IDENTITE } from "../support/identite";

function aDemande(over: Partial<DemandeEscalade> = {}): DemandeEscalade {
  return {
    idLigne: "ligne-1",
    thematique: "ASSISTANCE TECHNIQUE ET ANOMALIE",
    motif: "Incidents techniques",
    sousMotif: "Dysfonctionnement",
    canal: "Téléphone (SVI)",
    date: TODAY,
    dureeSecondes: 245,
    identifiant: "",
    commentaire: "",
    ...over,
  };
}

const compose = (over: Partial<DemandeEscalade> = {}) => composeEscalade(aDemande(over), IDENTITE);

it("fills the form's fields in the form's order", () => {
  const formulaire = compose({ identifiant: "123456", commentaire: "La page reste blanche" });
  expect(CHAMPS_FORMULAIRE.map((champ) => formulaire[champ])).toEqual([
    "Oui",
    "Référent SI",
    "Durand",
    "Camille",
    "c.durand@exemple.fr",
    "Val-de-Marne",
    "ASSISTANCE TECHNIQUE ET ANOMALIE",
    "Incidents techniques",
    "Dysfonctionnement",
    "Dysfonctionnement - 123456",
    [
      "Contexte :",
      "[À compléter : fonction de l'utilisateur, type de structure, écran concerné]",
      "",
      "Demande :",
      "La page reste blanche",
      "",
      "Vérifications déjà faites :",
      "[À compléter : ce qui a été vérifié ou essayé, et le résultat]",
      "",
      "Identifiants concernés :",
      "123456",
      "",
      "Sollicitation :",
      "Téléphone (SVI), le 20/11/2026, durée 04:05",
    ].join("\n"),
  ]);
});

it("asks for what the call does not say", () => {
  expect(passagesACompleter(compose().description)).toBe(4);
  expect(passagesACompleter(compose({ commentaire: "x", identifiant: "1" }).description)).toBe(2);
  expect(passagesACompleter("Tout est écrit.")).toBe(0);
});

it("gives an e-mail no duration, and says nothing of what is not known", () => {
  const email = compose({ canal: "E-mail", dureeSecondes: null }).description;
  expect(email).toContain("Sollicitation :\nE-mail, le 20/11/2026");
  expect(email).not.toContain("durée");
  const nothing = compose({ canal: "", date: null, dureeSecondes: null }).description;
  expect(nothing).not.toContain("Sollicitation");
});

it.each([
  ["Dysfonctionnement", "Incidents techniques", "Dysfonctionnement"],
  ["Autres", "Anomalies SI", "Anomalies SI"],
  ["Autre", "Autre", "ASSISTANCE TECHNIQUE ET ANOMALIE"],
])("gives « %s » of « %s » the objet « %s »", (sousMotif, motif, objet) => {
  expect(compose({ sousMotif, motif }).objet).toBe(objet);
});

it("never carries a number or an address that was typed into the call", () => {
  const piece = fc.constantFrom(
    "0656844329",
    "+33 6 56 84 43 29",
    "c.durand@exemple.fr",
    "184127645108946",
    "bloquée",
    " ",
    ", ",
  );
  const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(" "));
  fc.assert(
    fc.property(text, text, (commentaire, identifiant) => {
      const { objet, description } = compose({ commentaire, identifiant });
      expect(findDonneesPersonnelles(`${objet}\n${description}`)).toEqual([]);
    }),
  );
});

it("makes one request of each escalated motif of a call", () => {
  const appel = anAppelSaisi({
    identifiant: "123456",
    motifs: [
      aMotifSaisi({ idLigne: "a", statut: "escalade" }),
      aMotifSaisi({ idLigne: "b", code: "ACC-CNX-CPT", statut: "resolu" }),
      aMotifSaisi({ idLigne: "c", code: "TEC-INC-DYS", statut: "resoluEtEscalade" }),
      aMotifSaisi({ idLigne: "d", code: "", statut: "escalade" }),
      aMotifSaisi({ idLigne: "e", code: "ACC-CRE-UTI", statut: null }),
    ],
  });
  const demandes = demandesOfAppel(appel, NOMENCLATURE);
  expect(demandes.map(({ idLigne, sousMotif }) => [idLigne, sousMotif])).toEqual([
    ["a", "Réinitialisation du mot de passe"],
    ["c", "Dysfonctionnement"],
  ]);
  expect(JSON.stringify(demandes)).not.toContain("84 43");
});

it("takes a saved row as it stands", () => {
  const ligne = aLigne({ identifiant: "123456" });
  expect(composeEscalade(ligne, IDENTITE).objet).toBe(`${ligne.sousMotif} - 123456`);
  expect(composeEscalade(ligne, IDENTITE).description).not.toContain(ligne.telephone);
});

it("says what the settings lack, in the form's order", () => {
  expect(identiteManquante(IDENTITE)).toEqual([]);
  expect(identiteManquante({ ...IDENTITE, email: " ", profil: "" })).toEqual(["profil", "email"]);
});
