import { SuiviError } from "../domain/erreurs";
import { decodeTexte } from "../fichiers/texteSepare";

/** The text of a CSV file, whatever wrote it. NOMENCLATURE_INVALIDE for a file that is no text. */
export function decodeCsv(bytes: Uint8Array): string {
  const texte = decodeTexte(bytes);
  if (texte !== null) return texte.replace(/^\uFEFF/, "");
  const fautes = "le fichier n'est pas un texte : enregistrez-le au format CSV";
  throw new SuiviError("NOMENCLATURE_INVALIDE", { nombre: 1, fautes });
}
