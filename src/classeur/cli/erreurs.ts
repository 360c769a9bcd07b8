import { types } from "node:util";
import { SuiviError } from "../../domain/erreurs";
import { withoutMark } from "./ecriture";
import { ErreurUsage } from "./motsTapes";

/** How a failed command ends. */
export interface Echec {
  readonly message: string;
  readonly exitCode: 1 | 2;
}

/** Reasons that a person can do something about; the system's own code says the others. */
const RAISONS_SYSTEME: Readonly<Record<string, string>> = {
  ENOENT: "ce fichier ou ce dossier n'existe pas",
  EISDIR: "c'est un dossier, pas un fichier",
  EEXIST: "un fichier porte le nom d'un de ses dossiers",
  ENOTDIR: "c'est un fichier, pas un dossier",
  EACCES: "l'accès est refusé",
  EPERM: "l'accès est refusé, ou le fichier est ouvert ailleurs",
  EBUSY: "le fichier est ouvert ailleurs",
  EROFS: "le disque est en lecture seule",
  ENOSPC: "le disque est plein",
};

/** What to tell of an error of `npm run COMMANDE`; null when it is none that was foreseen. */
export function echecOf(error: unknown, commande = "classeur"): Echec | null {
  if (error instanceof ErreurUsage) {
    return { message: `${error.message} Voir : npm run ${commande} -- --aide`, exitCode: 2 };
  }
  if (error instanceof SuiviError) return { message: nomenclatureMessage(error), exitCode: 1 };
  if (isSystemError(error)) {
    const raison = RAISONS_SYSTEME[error.code] ?? `le système répond ${error.code}`;
    const path = withoutMark(error.dest ?? error.path);
    return { message: `${path} : ${raison}. Rien n'a été écrit.`, exitCode: 1 };
  }
  return null;
}

function nomenclatureMessage({ code, details }: SuiviError): string {
  if (code === "NOMENCLATURE_ABSENTE") {
    return "La nomenclature n'a aucune ligne. Rien n'a été écrit.";
  }
  const nombre = Number(details["nombre"]);
  const fautes = `${nombre} ${nombre > 1 ? "fautes" : "faute"}`;
  return `Nomenclature refusée, ${fautes}. Rien n'a été écrit.\n${details["fautes"] ?? ""}`;
}

function isSystemError(
  error: unknown,
): error is Error & { code: string; path: string; dest?: string } {
  return (
    types.isNativeError(error) &&
    "code" in error &&
    typeof error.code === "string" &&
    "path" in error &&
    typeof error.path === "string"
  );
}
