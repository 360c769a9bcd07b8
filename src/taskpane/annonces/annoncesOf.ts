import type { VersionsLues } from "../../application/portsMiseAJour";
import type { SuiviError } from "../../domain/erreurs";
import { etatDuClasseur } from "../../domain/miseAJour/classeurLu";
import { compareVersions } from "../../domain/miseAJour/evolution";
import { type Annonce, nomOfAnnonce } from "./annonce";

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
