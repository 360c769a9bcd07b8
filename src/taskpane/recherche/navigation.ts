/** Where the référent is in the search. */
export interface EtatRecherche {
  readonly requete: string;
  readonly ouvert: boolean;
  /** The result that Enter chooses, from 0; -1 for none. */
  readonly actif: number;
}

export const RECHERCHE_VIDE: EtatRecherche = { requete: "", ouvert: false, actif: -1 };

/** Typing opens the list on its first result: a few letters and Enter choose. */
export function typed(requete: string): EtatRecherche {
  return { requete, ouvert: requete.trim() !== "", actif: 0 };
}

/** What a key does to the list, which has `nombre` results; null when the key is not for it. */
export function pressed(etat: EtatRecherche, key: string, nombre: number): EtatRecherche | null {
  const { requete, ouvert, actif } = etat;
  const at = (place: number): EtatRecherche => ({ requete, ouvert: true, actif: place });
  const last = nombre - 1;
  switch (key) {
    case "ArrowDown":
      return at(!ouvert || actif >= last ? Math.min(0, last) : actif + 1);
    case "ArrowUp":
      return at(!ouvert || actif <= 0 ? last : actif - 1);
    case "Home":
      return ouvert && nombre > 0 ? at(0) : null;
    case "End":
      return ouvert && nombre > 0 ? at(last) : null;
    case "Escape":
      if (ouvert) return { requete, ouvert: false, actif: -1 };
      return requete === "" ? null : RECHERCHE_VIDE;
    default:
      return null;
  }
}
