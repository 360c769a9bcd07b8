import { ANNONCES } from "../../messages/annonces";

/** Something that the pane has to say of the workbook. */
export type Annonce =
  /** Its sheet of the nomenclature has a fault; null for a place that is not known. */
  | {
      readonly type: "faute";
      /** As the sheet numbers its rows. */
      readonly ligne: number | null;
      readonly colonne: string | null;
    }
  /** Its model comes after what the add-in knows: it is only read. */
  | { readonly type: "plusRecent"; readonly modele: string }
  | { readonly type: "ancien" }
  /** The add-in ships a newer nomenclature (`vers`) than the workbook's (`de`, "" when it says none). */
  | { readonly type: "nomenclature"; readonly de: string; readonly vers: string };

/** Where to see more, and whether it can wait. */
interface AnnonceTexts {
  readonly titre: string;
  readonly texte: string;
  readonly voir: { readonly libelle: string; readonly ou: "feuille" | "entretien" } | null;
  readonly reportable: boolean;
}

/** Tells it from what there may be to say later: kept where a référent wants to hear it no more. */
export function nomOfAnnonce(annonce: Annonce): string {
  return annonce.type === "nomenclature" ? `nomenclature ${annonce.vers}` : annonce.type;
}

export function annonceTexts(annonce: Annonce): AnnonceTexts {
  switch (annonce.type) {
    case "faute":
      return {
        titre: ANNONCES.fauteTitre,
        texte: ANNONCES.faute(annonce.ligne, annonce.colonne),
        voir: { libelle: ANNONCES.voirFeuille, ou: "feuille" },
        reportable: false,
      };
    case "plusRecent":
      return {
        titre: ANNONCES.plusRecentTitre,
        texte: ANNONCES.plusRecent(annonce.modele),
        voir: null,
        reportable: false,
      };
    case "ancien":
      return {
        titre: ANNONCES.ancienTitre,
        texte: ANNONCES.ancien,
        voir: { libelle: ANNONCES.voirNiveau, ou: "entretien" },
        reportable: true,
      };
    case "nomenclature":
      return {
        titre: ANNONCES.nomenclatureTitre,
        texte: ANNONCES.nomenclature(annonce.vers, annonce.de),
        voir: { libelle: ANNONCES.voirNomenclature, ou: "entretien" },
        reportable: true,
      };
  }
}
