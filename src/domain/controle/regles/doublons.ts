import { normalizeLibelle } from "../../libelles";
import { LIBELLES } from "../../nomenclatureFautes";
import { aVoir } from "../anomalie";
import { texteDe } from "../historiqueBrut";
import type { LigneLue } from "../ligneLue";
import type { ConstatCroise, RegleCroisee } from "./regleCroisee";

/**
 * Rows that are likely to be one that was entered twice: same number, same day, same subject, same
 * seconds. Without a number or a duration, two requests of a day are often alike.
 */
export function regleDoublons(): RegleCroisee {
  const first = new Map<string, number>();
  const constats: ConstatCroise[] = [];
  return {
    voir: (lue) => {
      const key = keyOf(lue);
      if (key === null) return;
      const { ligne } = lue;
      const premiere = first.get(key);
      if (premiere === undefined) first.set(key, ligne.position);
      else {
        const constat = aVoir("doublonProbable", "telephone", "date", "dureeSecondes", "sousMotif");
        constats.push({ ligne, constat: { ...constat, avec: [premiere] } });
      }
    },
    constats: () => [constats],
  };
}

function keyOf({ ligne, motif, telephone, date, secondes }: LigneLue): string | null {
  if (telephone === "" || date === null || secondes === null) return null;
  const sujet = motif
    ? motif.code
    : LIBELLES.map((libelle) => normalizeLibelle(texteDe(ligne.cellules[libelle]))).join("|");
  return [telephone, date, secondes, sujet].join("\u0000");
}
