import { ANNONCES } from "../../messages/annonces";
import type { VersionsLues } from "../../application/portsMiseAJour";
import type { SuiviError } from "../../domain/erreurs";
import { etatDuClasseur } from "../../domain/miseAJour/classeurLu";
import { compareVersions } from "../../domain/miseAJour/evolution";

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

/** What is known of a workbook. */
interface ClasseurConnu {
  /** Null while they are not known. */
  readonly versions: VersionsLues | null;
  /** Number of the latest nomenclature that the add-in has. */
  readonly derniere: string;
  /** Of the nomenclature's sheet. */
  readonly faute: SuiviError | null;
  /** Whether the screen is one of those who keep the workbook: what can wait is said there alone. */
  readonly tenue: boolean;
  /** What is not to be said any more, by name. */
  readonly tues: readonly string[];
}

/** What there is to say of a workbook, what matters most first. */
export function annoncesOf({ versions, derniere, faute, tenue, tues }: ClasseurConnu): Annonce[] {
  const version = versions && annonceOfVersions(versions, derniere);
  const canWait = version?.type === "ancien" || version?.type === "nomenclature";
  return [
    ...(faute ? [annonceOfFaute(faute)] : []),
    ...(version && (!canWait || (tenue && !tues.includes(nomOfAnnonce(version)))) ? [version] : []),
  ];
}

function annonceOfFaute({ details: { ligne, colonne } }: SuiviError): Annonce {
  return {
    type: "faute",
    ligne: typeof ligne === "number" ? ligne : null,
    colonne: typeof colonne === "string" ? colonne : null,
  };
}

/** A model that is behind comes before its nomenclature. */
function annonceOfVersions({ modele, numero }: VersionsLues, derniere: string): Annonce | null {
  const etat = etatDuClasseur(modele);
  if (etat === "plusRecent") return { type: "plusRecent", modele };
  if (etat === "ancien") return { type: "ancien" };
  return compareVersions(derniere, numero) > 0
    ? { type: "nomenclature", de: numero, vers: derniere }
    : null;
}
