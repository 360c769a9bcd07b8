import { aReparer, aVoir } from "../anomalie";
import { isCalculee, texteDe } from "../historiqueBrut";
import type { LigneLue } from "../ligneLue";
import type { ConstatCroise, RegleCroisee } from "./regleCroisee";

/** The rows of each call: « Appel » counts it once, and they are of one day. */
export function regleAppels(): RegleCroisee {
  const appels = new Map<string, LigneLue[]>();
  const seules: ConstatCroise[] = [];
  return {
    voir: (lue) => {
      const idAppel = texteDe(lue.ligne.cellules.idAppel);
      const lignes = appels.get(idAppel);
      if (idAppel === "") seules.push(...compteFaux([lue]));
      else if (lignes) lignes.push(lue);
      else appels.set(idAppel, [lue]);
    },
    *constats() {
      yield seules;
      for (const lignes of appels.values())
        yield [...compteFaux(lignes), ...datesDifferentes(lignes)];
    },
  };
}

/**
 * The constants of « Appel » that keep the call from counting once, or an e-mail from counting as none.
 * Of several rows that count, a formula's stays, else the first one.
 */
function compteFaux(lignes: readonly LigneLue[]): ConstatCroise[] {
  const parTelephone = lignes.filter(({ email }) => !email);
  const comptees = parTelephone.filter(({ ligne }) => ligne.cellules.appel === 1);
  const choisie =
    comptees.find(isFormule) ?? comptees[0] ?? parTelephone.find((lue) => !isFormule(lue));
  return lignes.flatMap((lue) => {
    const appel = lue === choisie ? 1 : 0;
    if (isFormule(lue) || lue.ligne.cellules.appel === appel) return [];
    return [{ ligne: lue.ligne, constat: aReparer("appelFaux", { appel }) }];
  });
}

function isFormule({ ligne }: LigneLue): boolean {
  return isCalculee(ligne, "appel");
}

function datesDifferentes(lignes: readonly LigneLue[]): ConstatCroise[] {
  const [premiere, ...others] = lignes.filter(({ date }) => date !== null);
  return others
    .filter(({ date }) => date !== premiere?.date)
    .map(({ ligne }) => ({
      ligne,
      constat: {
        ...aVoir("appelDatesDifferentes", "date"),
        ...(premiere ? { avec: [premiere.ligne.position] } : {}),
      },
    }));
}
