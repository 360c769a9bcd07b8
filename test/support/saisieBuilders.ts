import type { MotifEnCours, SaisieEnCours } from "../../src/application/ports";

export function aMotifEnCours(over: Partial<MotifEnCours> = {}): MotifEnCours {
  return {
    idLigne: "ligne-1",
    thematique: "ACCES ET AUTHENTIFICATION",
    motif: "Problème de connexion au SI SIAO",
    code: "ACC-CNX-MDP",
    niveau: null,
    statut: "resolu",
    duree: "",
    ...over,
  };
}

export function aSaisie(over: Partial<SaisieEnCours> = {}): SaisieEnCours {
  return {
    idAppel: "appel-1",
    telephone: "06 56 84 43 29",
    date: "2026-11-20",
    heure: "",
    duree: "02:05",
    canal: "Téléphone (SVI)",
    referent: "Camille",
    identifiant: "",
    commentaire: "",
    motifs: [aMotifEnCours()],
    chronometre: null,
    ...over,
  };
}
