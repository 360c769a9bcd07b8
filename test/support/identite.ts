import type { IdentiteReferent } from "../../src/domain/escaladeFormulaire";

export const IDENTITE: IdentiteReferent = {
  nom: "Durand",
  prenom: "Camille",
  email: "c.durand@exemple.fr",
  profil: "Référent SI",
  departement: "Val-de-Marne",
};
