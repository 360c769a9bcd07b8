import { type CSSProperties, useId } from "react";
import { formatHeure, type Horaires, nomOfJour } from "../../domain/assistance";
import {
  type Affluence,
  appelsAvecHeure,
  appelsHorsHoraires,
  grilleOf,
  HEURES_PAR_JOUR,
  isHeureOuverte,
} from "../../domain/resultats/affluence";
import { RESULTATS } from "../../messages/resultats";
import { formatNombre } from "./formats";

interface AffluenceSectionProps {
  readonly affluence: Affluence;
  readonly horaires: Horaires;
}

/** When people call: a table of hours and weekdays, the darker the more; nothing where no call has its time. */
export function AffluenceSection({ affluence, horaires }: AffluenceSectionProps) {
  const id = useId();
  const total = appelsAvecHeure(affluence);
  if (total === 0) return null;
  const hors = appelsHorsHoraires(affluence, horaires);
  return (
    <section aria-labelledby={id} className="affluence">
      <h2 id={id}>{RESULTATS.affluence}</h2>
      <p>{RESULTATS.horsHoraires(formatNombre(hors), formatNombre(total), hors > 1)}</p>
      <Grille {...{ affluence, horaires }} titre={id} />
      <p className="note">
        {RESULTATS.affluenceLegende}
        {affluence.sansHeure > 0 && RESULTATS.sansHeure(formatNombre(affluence.sansHeure))}
      </p>
    </section>
  );
}

function Grille({
  affluence,
  horaires,
  titre,
}: AffluenceSectionProps & { readonly titre: string }) {
  const grille = grilleOf(affluence);
  const plus = Math.max(...grille.flat());
  const jours = grille.flatMap((appels, jour) => {
    const shown = horaires.jours.includes(jour + 1) || appels.some((count) => count > 0);
    return shown ? [{ jour, appels }] : [];
  });
  const isShown = (heure: number): boolean =>
    jours.some(
      ({ jour, appels }) => (appels[heure] ?? 0) > 0 || isHeureOuverte(horaires, jour, heure),
    );
  const heures = Array.from({ length: HEURES_PAR_JOUR }, (_, heure) => heure);
  const shown = heures.filter(isShown);
  return (
    <table aria-labelledby={titre}>
      <thead>
        <tr>
          <th scope="col">{RESULTATS.heure}</th>
          {jours.map(({ jour }) => (
            <th key={jour} scope="col">
              <abbr title={nomOfJour(jour + 1)}>{nomOfJour(jour + 1).slice(0, 3)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {heures.slice(shown.at(0), (shown.at(-1) ?? 0) + 1).map((heure) => (
          <tr key={heure}>
            <th scope="row">{formatHeure(heure * 60)}</th>
            {jours.map(({ jour, appels }) => (
              <Case
                key={jour}
                appels={appels[heure] ?? 0}
                part={(appels[heure] ?? 0) / plus}
                ouverte={isHeureOuverte(horaires, jour, heure)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CaseProps {
  readonly appels: number;
  /** Of the hour that has most: 0 to 1. */
  readonly part: number;
  readonly ouverte: boolean;
}

function Case({ appels, part, ouverte }: CaseProps) {
  const style = { "--part": `${Math.round(part * 45)}%` } as CSSProperties;
  return (
    <td className={ouverte ? "ouverte" : undefined} style={style}>
      {appels > 0 && formatNombre(appels)}
      {appels > 0 && !ouverte && <span className="lecteur-ecran"> {RESULTATS.ferme}</span>}
    </td>
  );
}
