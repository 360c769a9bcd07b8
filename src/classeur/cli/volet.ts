import {
  type Catalogue,
  CENTRE_ADMINISTRATION,
  partageReseau,
  POSTE_DEVELOPPEUR,
} from "../manifeste";
import { ErreurUsage } from "./erreurUsage";

const NOMMES: Readonly<Record<string, Catalogue | null>> = {
  centre: CENTRE_ADMINISTRATION,
  developpeur: POSTE_DEVELOPPEUR,
  aucun: null,
};

/** A server and a shared folder at least, without the characters that Windows refuses in a path. */
const CHEMIN_RESEAU = /^\\\\[^\\/:*?"<>|]+(\\[^\\/:*?"<>|]+)+$/;

/**
 * Where Excel is told to look for the add-in; null for nowhere. A network path may be typed with
 * slashes, which command lines leave alone. Throws ErreurUsage.
 */
export function parseVolet(text: string): Catalogue | null {
  const nomme = Object.hasOwn(NOMMES, text) ? NOMMES[text] : undefined;
  if (nomme !== undefined) return nomme;
  const chemin = text.replace(/\//g, "\\").replace(/\\+$/, "");
  if (CHEMIN_RESEAU.test(chemin)) return partageReseau(chemin);
  throw new ErreurUsage(
    `Volet inconnu : « ${text} ». Donnez centre, developpeur, aucun, ou un partage réseau comme \\\\serveur\\partage.`,
  );
}
