import type { Clock } from "../../application/ports";
import { formatDate, localInstantOf } from "../../domain/dates";
import { formatDuree } from "../../domain/duree";
import { type RangeeLue, texteOf } from "../../domain/importation/fichierLu";
import type { LigneImportee, PlanImport } from "../../domain/importation/plan";
import type { Triple } from "../../domain/importation/rapprochement";
import type { EntreeJournal } from "../../domain/journal";
import { IMPORTATION } from "../../messages/importation";
import type { PreferencesSession } from "../preferencesSession";
import { formatNombre } from "../resultats/formats";

/** « 12 lignes » */
export const lignesText = (compte: number): string =>
  IMPORTATION.lignes(compte, formatNombre(compte));

/** Three labels as one path. */
export const cheminOf = ({ thematique, motif, sousMotif }: Triple): string =>
  [thematique, motif, sousMotif].map((libelle) => libelle || IMPORTATION.libelleVide).join(" › ");

/** A row of the file, in one line. */
export const avantOf = ({ cellules }: RangeeLue): string =>
  joined([...cellules.values()].map(texteOf));

/** The same row as the history will have it. */
export function apresOf({ cellules }: LigneImportee): string {
  const { date, dureeSecondes, telephone, sousMotif, niveau, resolu, escalade } = cellules;
  return joined([
    String(telephone),
    typeof date === "number" ? formatDate(date) : "",
    typeof dureeSecondes === "number" ? formatDuree(dureeSecondes) : "",
    ...[cellules.thematique, cellules.motif, sousMotif, niveau, resolu, escalade].map(String),
  ]);
}

const joined = (parts: readonly string[]): string => parts.filter(Boolean).join(" · ");

interface Auteur {
  readonly clock: Clock;
  readonly preferences: Pick<PreferencesSession, "get">;
}

/** What the journal keeps of an import: counts, never the file's name, which may be somebody's. */
export function entreeOfImport(plan: PlanImport, auteur: Auteur): EntreeJournal {
  const [importees = "", presentes = "", ecartees = ""] = [
    plan.importees,
    plan.presentes,
    plan.ecartees,
  ].map(({ length }) => formatNombre(length));
  const detail = IMPORTATION.journalDetail(importees, presentes, ecartees);
  return entreeOf(IMPORTATION.journalAction, detail, auteur);
}

export function entreeOfAnnulation(retirees: number, auteur: Auteur): EntreeJournal {
  const detail = IMPORTATION.journalAnnulationDetail(formatNombre(retirees));
  return entreeOf(IMPORTATION.journalAnnulation, detail, auteur);
}

function entreeOf(action: string, detail: string, { clock, preferences }: Auteur): EntreeJournal {
  const par = preferences.get().referent;
  return { instant: localInstantOf(clock.now()), action, detail, par };
}
