import { JAMAIS_ENREGISTRE } from "./envoi";

/** The name of a workbook's file, from what tells it from the others; null for a workbook that was never saved. */
export function nomDuDocument(document: string): string | null {
  if (document.startsWith(JAMAIS_ENREGISTRE)) return null;
  const name = document.split(/[\\/]/).pop() ?? document;
  return document.startsWith("http") ? decoded(name) : name;
}

/** Some hosts give addresses as they are shown: a « % » of those may be no code. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch (error: unknown) {
    if (error instanceof URIError) return name;
    throw error;
  }
}
