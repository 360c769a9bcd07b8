/** The fields of the national support form, in its own order; all are mandatory. */

export const CHAMPS_FORMULAIRE = [
  "referentSi",
  "profil",
  "nom",
  "prenom",
  "email",
  "departement",
  "thematique",
  "motif",
  "sousMotif",
  "objet",
  "description",
] as const;

export type ChampFormulaire = (typeof CHAMPS_FORMULAIRE)[number];

/** The text of each field; `""` for what is not known and the référent gives in the form itself. */
export type FormulaireCompose = Readonly<Record<ChampFormulaire, string>>;

/** Who escalates: what the form asks of a référent. `""` for what is not set. */
export interface IdentiteReferent {
  readonly nom: string;
  readonly prenom: string;
  readonly email: string;
  readonly profil: string;
  readonly departement: string;
}

export const CHAMPS_IDENTITE = [
  "profil",
  "nom",
  "prenom",
  "email",
  "departement",
] as const satisfies readonly (keyof IdentiteReferent)[];

/** What the settings still lack, in the form's order. */
export function identiteManquante(identite: IdentiteReferent): (keyof IdentiteReferent)[] {
  return CHAMPS_IDENTITE.filter((champ) => identite[champ].trim() === "");
}

/** The fields that say who asks; only référents may escalate. */
export function champsIdentite(identite: IdentiteReferent) {
  return {
    referentSi: "Oui",
    profil: identite.profil.trim(),
    nom: identite.nom.trim(),
    prenom: identite.prenom.trim(),
    email: identite.email.trim(),
    departement: identite.departement.trim(),
  };
}
