import type { VersionsLues } from "../../application/portsMiseAJour";
import type { SuiviError } from "../../domain/erreurs";
import { etatDuClasseur } from "../../domain/miseAJour/classeurLu";
import { compareVersions } from "../../domain/miseAJour/evolution";
import type { Annonce } from "./annonce";

/** What is known of a workbook. */
interface ClasseurConnu {
  /** Null while they are not known. */
  readonly versions: VersionsLues | null;
  /** Number of the latest nomenclature that the add-in has. */
  readonly derniere: string;
  /** Of the nomenclature's sheet. */
  readonly faute: SuiviError | null;
  /** Whether a call is being entered: what can wait is then not said. */
  readonly saisie: boolean;
}

/** What there is to say of a workbook, what matters most first. */
export function annoncesOf({ versions, derniere, faute, saisie }: ClasseurConnu): Annonce[] {
  const version = versions && annonceOfVersions(versions, derniere);
  const canWait = version?.type === "ancien" || version?.type === "nomenclature";
  return [
    ...(faute ? [annonceOfFaute(faute)] : []),
    ...(version && !(saisie && canWait) ? [version] : []),
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
