import { type Canal, CANAL_EMAIL } from "../../../src/domain/historique";
import {
  type LigneNomenclature,
  type Nomenclature,
  niveauOf,
} from "../../../src/domain/nomenclature";
import type { Hasard } from "./hasard";
import { cellulesVides, type LigneModele } from "./ligneModele";

/** Rows without any fault, as the add-in writes them and as people type them. */

const COMMENTAIRES = [
  "",
  "",
  "",
  "rappel demandé",
  "capture d'écran reçue",
  "voir le guide, page 12",
];
const REFERENTS = ["Camille", "Dominique", "Sacha", ""];
const CANAUX: readonly (Canal | "")[] = ["Téléphone (SVI)", "Téléphone (direct)", ""];

interface Demande {
  readonly numero: number;
  readonly date: number;
  readonly email: boolean;
  readonly canal: Canal | "";
  readonly referent: string;
}

/** `count` rows over the three years before `today` (serial day); calls of one to three motifs. */
export function lignesPropres(
  nomenclature: Nomenclature,
  count: number,
  today: number,
  hasard: Hasard,
): LigneModele[] {
  const lignes: LigneModele[] = [];
  for (let numero = 0; lignes.length < count; numero += 1) {
    const email = hasard.chance(0.1);
    const demande = {
      ...{ numero, email, date: today - hasard.below(1000) },
      canal: email ? CANAL_EMAIL : hasard.pick(CANAUX),
      referent: hasard.pick(REFERENTS),
    };
    lignes.push(...(hasard.chance(0.3) ? [tapee(demande)] : appel(demande)));
  }
  return lignes.slice(0, count);

  function appel(demande: Demande): LigneModele[] {
    const nombre = hasard.chance(0.8) ? 1 : 2 + hasard.below(2);
    const depart = hasard.below(nomenclature.lignes.length);
    return Array.from({ length: nombre }, (_, index) => {
      const at = (depart + index * 7) % nomenclature.lignes.length;
      return duVolet(demande, nomenclature.lignes[at]!, index, nombre);
    });
  }

  function duVolet(
    demande: Demande,
    ligne: LigneNomenclature,
    index: number,
    nombre: number,
  ): LigneModele {
    const modele = { ...modeleOf(demande, ligne), seule: nombre === 1, duVolet: true };
    Object.assign(modele.cellules, {
      ...{ niveau: niveauOf(ligne), code: ligne.code },
      appel: index === 0 && !demande.email ? 1 : 0,
      ...{ idAppel: `appel-${demande.numero}`, idLigne: `ligne-${demande.numero}-${index}` },
    });
    return { ...modele, constantes: new Set(["niveau", "code", "appel"]) };
  }

  function tapee(demande: Demande): LigneModele {
    const modele = modeleOf(demande, hasard.pick(nomenclature.lignes));
    return { ...modele, seule: true, duVolet: false };
  }

  function modeleOf({ numero, date, email, canal, referent }: Demande, ligne: LigneNomenclature) {
    const { thematique, motif, sousMotif } = ligne;
    const cellules = {
      ...cellulesVides(),
      // Each caller calls once: rows are alike only where they are planted so.
      telephone: hasard.chance(0.7) ? `06${String(10_000_000 + numero)}` : "",
      ...{ date, canal, referent, thematique, motif, sousMotif },
      dureeSecondes: email ? "" : 20 + hasard.below(1800),
      resolu: hasard.pick(["oui", "non"]),
      escalade: hasard.pick(["oui", "non"]),
      identifiant: hasard.chance(0.2) ? `MEN-${numero}` : "",
      commentaire: hasard.pick(COMMENTAIRES),
    };
    return {
      cellules,
      ligne,
      email,
      constantes: new Set<never>(),
      prises: new Set<never>(),
      fautes: [],
    };
  }
}
