import type { IdentiteReferent } from "../../src/domain/escalade";

export const IDENTITE: IdentiteReferent = {
  nom: "Durand",
  prenom: "Camille",
  email: "c.durand@exemple.fr",
  profil: "Référent SI",
  departement: "Val-de-Marne",
};
