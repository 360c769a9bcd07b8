/** Texts of what the pane has to say of the workbook, above every screen. */
export const ANNONCES = {
  fauteTitre: "La feuille « Nomenclature » comporte une erreur",
  faute: (ligne: number | null, colonne: string | null) =>
    `${lieu(ligne, colonne)}Les listes de motifs gardent la dernière version lisible.`,
  voirFeuille: "Voir la feuille « Nomenclature »",

  plusRecentTitre: "Ce classeur demande un complément plus récent",
  plusRecent: (version: string) =>
    `Son modèle (${version}) peut être lu, pas modifié d'ici. Fermez puis rouvrez Excel : le complément se met à jour de lui-même.`,

  ancienTitre: "Ce classeur peut être mis à niveau",
  ancien: "Il lui manque une partie de ce que le complément attend. Rien ne change sans vous.",
  voirNiveau: "Voir la mise à niveau",

  nomenclatureTitre: "Une nouvelle nomenclature est disponible",
  nomenclature: (nouvelle: string, actuelle: string) =>
    `La nomenclature ${nouvelle} peut remplacer celle du classeur${actuelle === "" ? "" : ` (${actuelle})`}.`,
  voirNomenclature: "Voir la nouvelle nomenclature",

  tue: "Ne plus me le dire",
  plusTard: "Plus tard",
  /** After it, for who does not see what it belongs to. */
  plusTardPour: (titre: string) => ` : ${titre}`,
} as const;

/** « Ligne 12, colonne « Motif ». », as far as it is known. */
function lieu(ligne: number | null, colonne: string | null): string {
  const parts = [
    ligne === null ? null : `ligne ${ligne}`,
    colonne === null ? null : `colonne « ${colonne} »`,
  ].filter((part) => part !== null);
  const text = parts.join(", ");
  return text === "" ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}. `;
}
