import { normalizeLibelle } from "./libelles";

/** What a réponse type may leave to be filled, written between braces: `{prénom}`. */
export const CHAMPS = ["prénom", "identifiant", "lien", "référent", "département", "date"] as const;

export type Champ = (typeof CHAMPS)[number];

/** What stands for the placeholders; "" and blanks count as not filled. */
export type ValeursChamps = Readonly<Partial<Record<Champ, string>>>;

/** The placeholder of that name, whatever its case and accents; null when it is not one of ours. */
export function champNamed(name: string): Champ | null {
  const wanted = normalizeLibelle(name);
  return CHAMPS.find((champ) => normalizeLibelle(champ) === wanted) ?? null;
}

/** Those that have no value, in their order. */
export function missingChamps(champs: readonly Champ[], valeurs: ValeursChamps): Champ[] {
  return champs.filter((champ) => valeurOf(champ, valeurs) === null);
}

/** Its value without blanks around, or null while it is not filled. */
export function valeurOf(champ: Champ, valeurs: ValeursChamps): string | null {
  const valeur = valeurs[champ]?.trim() ?? "";
  return valeur === "" ? null : valeur;
}
