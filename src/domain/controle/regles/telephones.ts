import { normalizeTelephone } from "../../telephone";
import { aReparer, aVoir, type Interpretation } from "../anomalie";
import { type ContenuCellule, texteDe } from "../../historiqueLu";

/** What Excel leaves of a French number that it took for a number, or whose country's code has no plus. */
const SANS_ZERO = /^(?:33)?([1-9]\d{8})$/;

/** A French number in its stored form, as most are. */
const FORME = /^0[1-9]\d{8}$/;

/** Stands for a digit in a number that was masked. */
const MASQUE = "•";

/** The phone number of a row in its stored form; "" where it has none, or one that cannot be read. */
export function lireTelephone(contenu: ContenuCellule): Interpretation<string> {
  if (typeof contenu === "string" && FORME.test(contenu)) return { sens: contenu, constats: [] };
  const texte = texteDe(contenu);
  if (contenu === "" || texte.includes(MASQUE)) return { sens: texte, constats: [] };
  const neuf = SANS_ZERO.exec(texte)?.[1];
  if (neuf !== undefined) return reparer("telephoneSansZero", `0${neuf}`);
  const telephone = typeof contenu === "string" ? normalizeTelephone(contenu) : null;
  if (telephone === null) return { sens: "", constats: [aVoir("telephoneIllisible", "telephone")] };
  return telephone === contenu
    ? { sens: telephone, constats: [] }
    : reparer("telephoneForme", telephone);
}

function reparer(
  genre: "telephoneSansZero" | "telephoneForme",
  telephone: string,
): Interpretation<string> {
  return { sens: telephone, constats: [aReparer(genre, { telephone })] };
}
