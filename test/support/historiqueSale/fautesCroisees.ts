import type { GenreKey } from "../../../src/domain/controle/anomalie";
import type { Hasard } from "./hasard";
import { type LigneModele, type Zone, cellulesVides } from "./ligneModele";

/** Faults that lie between rows: they are planted before the others, and keep those from their zones. */

const COMPAREES: readonly Zone[] = ["telephone", "date", "duree", "motif", "canal"];

function take(ligne: LigneModele, genre: GenreKey | null, zones: readonly Zone[]): void {
  zones.forEach((zone) => ligne.prises.add(zone));
  if (genre) ligne.fautes.push(genre);
}

/** Some rows, far enough from one another, that nothing was planted in. */
function some(
  lignes: readonly LigneModele[],
  count: number,
  hasard: Hasard,
  si: (ligne: LigneModele) => boolean,
): LigneModele[] {
  const free = lignes.filter((ligne) => ligne.prises.size === 0 && si(ligne));
  const step = Math.max(1, Math.floor(free.length / count));
  const first = hasard.below(step);
  return free.filter((_, index) => index % step === first).slice(0, count);
}

/** Plants `count` of each kind; gives the rows, those that were added included. */
export function planterCroisees(
  lignes: readonly LigneModele[],
  count: number,
  hasard: Hasard,
): LigneModele[] {
  const seuleDuVolet = (ligne: LigneModele): boolean => ligne.seule && ligne.duVolet;
  for (const ligne of some(lignes, count, hasard, seuleDuVolet)) {
    ligne.cellules.appel = ligne.email ? 1 : hasard.pick([0, "1", ""]);
    take(ligne, "appelFaux", ["appel", "canal"]);
  }
  for (const ligne of some(lignes, count, hasard, seuleDuVolet)) {
    const [donor] = some(lignes.slice(0, lignes.indexOf(ligne)), 1, hasard, seuleDuVolet);
    if (!donor) continue;
    ligne.cellules.idLigne = donor.cellules.idLigne;
    take(donor, null, ["idLigne"]);
    take(ligne, "idLigneDouble", ["idLigne"]);
  }
  const suivante = (ligne: LigneModele): boolean =>
    ligne.duVolet && !ligne.seule && !String(ligne.cellules.idLigne).endsWith("-0");
  for (const ligne of some(lignes, count, hasard, suivante)) {
    ligne.cellules.date = Number(ligne.cellules.date) - 1;
    const { idAppel } = ligne.cellules;
    for (const one of lignes) if (one.cellules.idAppel === idAppel) take(one, null, ["date"]);
    take(ligne, "appelDatesDifferentes", []);
  }
  return avecDoublons(lignes, count, hasard);
}

/** The same call typed once more by hand, some rows below. */
function avecDoublons(
  lignes: readonly LigneModele[],
  count: number,
  hasard: Hasard,
): LigneModele[] {
  const comparable = ({ cellules, seule, email }: LigneModele): boolean =>
    seule && !email && cellules.telephone !== "";
  const all = [...lignes];
  for (const ligne of some(lignes, count, hasard, comparable)) {
    const { telephone, date, dureeSecondes, thematique, motif, sousMotif } = ligne.cellules;
    const same = { telephone, date, dureeSecondes, thematique, motif, sousMotif };
    const copy: LigneModele = {
      ...ligne,
      cellules: { ...cellulesVides(), ...same, resolu: "oui", escalade: "non" },
      ...{ constantes: new Set(), prises: new Set(), fautes: [], duVolet: false },
    };
    take(ligne, null, COMPAREES);
    take(copy, "doublonProbable", COMPAREES);
    all.splice(all.indexOf(ligne) + 1 + hasard.below(5), 0, copy);
  }
  return all;
}
