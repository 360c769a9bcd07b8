import type { AppelSaisi, MotifSaisi } from "../../src/domain/appel";
import { toSerial } from "../../src/domain/dates";
import type { LigneHistorique } from "../../src/domain/historique";
import { indexNomenclature, type LigneNomenclature } from "../../src/domain/nomenclature";
import type { Sollicitation } from "../../src/domain/resultats/sollicitation";

export const TODAY = toSerial({ year: 2026, month: 11, day: 20 });

export function aLigneNomenclature(over: Partial<LigneNomenclature> = {}): LigneNomenclature {
  return {
    code: "ACC-CNX-MDP",
    niveau: "1",
    thematique: "ACCES ET AUTHENTIFICATION",
    motif: "Problème de connexion au SI SIAO",
    sousMotif: "Réinitialisation du mot de passe",
    remplace: [],
    enquete: false,
    synonymes: [],
    retiree: false,
    ...over,
  };
}

export const NOMENCLATURE = indexNomenclature([
  aLigneNomenclature({ code: "ACC-CNX-CPT", sousMotif: "Accès au compte", enquete: true }),
  aLigneNomenclature(),
  aLigneNomenclature({
    code: "ACC-CRE-UTI",
    motif: "Création de compte",
    sousMotif: "Compte utilisateur",
  }),
  aLigneNomenclature({
    code: "IND-EXT-REA",
    niveau: "1/2",
    thematique: "INDICATEURS ET DONNEES",
    motif: "Extraction des indicateurs",
    sousMotif: "Réaliser une extraction",
  }),
  aLigneNomenclature({
    code: "TEC-INC-DYS",
    niveau: "2",
    thematique: "ASSISTANCE TECHNIQUE ET ANOMALIE",
    motif: "Incidents techniques",
    sousMotif: "Dysfonctionnement",
  }),
]);

export function aMotifSaisi(over: Partial<MotifSaisi> = {}): MotifSaisi {
  return { idLigne: "ligne-1", code: "ACC-CNX-MDP", statut: "resolu", ...over };
}

export function anAppelSaisi(over: Partial<AppelSaisi> = {}): AppelSaisi {
  return {
    idAppel: "appel-1",
    telephone: "06 56 84 43 29",
    date: TODAY,
    heure: null,
    dureeSecondes: 245,
    motifs: [aMotifSaisi()],
    canal: "Téléphone (SVI)",
    referent: "Camille",
    identifiant: "",
    commentaire: "",
    ...over,
  };
}

export function aLigne(over: Partial<LigneHistorique> = {}): LigneHistorique {
  return {
    telephone: "0656844329",
    date: TODAY,
    heure: "",
    dureeSecondes: 245,
    thematique: "ACCES ET AUTHENTIFICATION",
    motif: "Problème de connexion au SI SIAO",
    sousMotif: "Réinitialisation du mot de passe",
    niveau: "Niveau 1",
    resolu: "oui",
    escalade: "non",
    canal: "Téléphone (SVI)",
    referent: "Camille",
    identifiant: "",
    commentaire: "",
    appel: 1,
    code: "ACC-CNX-MDP",
    idAppel: "appel-1",
    idLigne: "ligne-1",
    ...over,
  };
}

/** A resolved phone call of one motif, typed by hand. */
export function aSollicitation(over: Partial<Sollicitation> = {}): Sollicitation {
  return {
    position: 0,
    date: TODAY,
    dateIllisible: false,
    heure: null,
    dureeSecondes: 100,
    dureeIllisible: false,
    niveau: "Niveau 1",
    thematique: "T",
    motif: "M",
    sousMotif: "S",
    resolu: "oui",
    escalade: "non",
    canal: "",
    referent: "",
    code: "T-M-S",
    idAppel: "",
    mois: "",
    appel: null,
    ...over,
  };
}
