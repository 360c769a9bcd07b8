import { useId, useMemo } from "react";
import { COLONNES } from "../../domain/historique";
import {
  type ColonneImportee,
  COLONNES_IMPORTEES,
  lettreColonne,
} from "../../domain/importation/colonnes";
import type { Apercu } from "../../application/importation";
import type { ValeurAutrement } from "../../domain/importation/compteRendu";
import type { FeuilleComprise } from "../../domain/importation/feuilles";
import { texteOf } from "../../domain/importation/fichierLu";
import { IMPORTATION } from "../../messages/importation";
import { formatNombre } from "../resultats/formats";
import { lignesText } from "./importationTexts";

/** How many changes of a column are shown: the sheet of the report has them all. */
const EXEMPLES = 8;

/** Each column's rule, and the values that are not taken over as they are written, so that a person can check them. */
export function ReglesDeLecture({ plan, autrement }: Pick<Apercu, "plan" | "autrement">) {
  const id = useId();
  const parColonne = useMemo(() => groupByColonne(autrement), [autrement]);
  const plusieurs = plan.feuilles.length > 1;
  return (
    <>
      <h4 id={id}>{IMPORTATION.regles}</h4>
      {plan.feuilles.map((feuille) => {
        const { nom } = feuille.historique.feuille;
        return (
          <div key={nom}>
            {plusieurs && <p className="note">{nom}</p>}
            <ul aria-labelledby={id} className="entretien-points">
              {COLONNES_IMPORTEES.filter(
                (key) => feuille.lecture.correspondance[key] !== undefined,
              ).map((key) => (
                <RegleDeColonne
                  key={key}
                  colonne={key}
                  feuille={feuille}
                  valeurs={parColonne.get(`${key} ${nom}`) ?? []}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}

function groupByColonne(
  autrement: readonly ValeurAutrement[],
): ReadonlyMap<string, readonly ValeurAutrement[]> {
  const groups = new Map<string, ValeurAutrement[]>();
  for (const valeur of autrement) {
    const key = `${valeur.colonne} ${valeur.feuille}`;
    const group = groups.get(key);
    if (group) group.push(valeur);
    else groups.set(key, [valeur]);
  }
  return groups;
}

interface RegleDeColonneProps {
  readonly colonne: ColonneImportee;
  readonly feuille: FeuilleComprise;
  readonly valeurs: readonly ValeurAutrement[];
}

function RegleDeColonne({ colonne, feuille, valeurs }: RegleDeColonneProps) {
  const place = feuille.lecture.correspondance[colonne] ?? 0;
  const titre = IMPORTATION.regle(
    COLONNES[colonne].header,
    lettreColonne(place),
    texteOf(feuille.historique.titres.cellules.get(place)),
  );
  const count = valeurs.reduce((sum, { lignes }) => sum + lignes.length, 0);
  const regles = reglesText(colonne, feuille);
  const lues = count > 0 ? [IMPORTATION.regleAutrement(count, formatNombre(count))] : [];
  const said = [...regles, ...lues];
  const texte = `${titre}\u00a0: ${said.length > 0 ? said.join("\u00a0; ") : IMPORTATION.regleTelleQuelle}`;
  if (valeurs.length === 0) return <li>{texte}</li>;
  const left = valeurs.length - EXEMPLES;
  return (
    <li>
      <details>
        <summary>{texte}</summary>
        <ul>
          {valeurs.slice(0, EXEMPLES).map(({ avant, apres, lignes }) => (
            <li key={`${avant} ${apres}`}>
              {IMPORTATION.autrement(avant, apres, lignesText(lignes.length))}
            </li>
          ))}
        </ul>
        {left > 0 && <p className="note">{IMPORTATION.autresChangements(formatNombre(left))}</p>}
      </details>
    </li>
  );
}

function reglesText(colonne: ColonneImportee, { lecture }: FeuilleComprise): string[] {
  if (colonne === "date") return lecture.dates.inversees ? [IMPORTATION.regleDates] : [];
  if (colonne !== "dureeSecondes" && colonne !== "dureeMinutes") return [];
  const { nombres, temps } = lecture.durees[colonne];
  return [
    ...(nombres?.valeur ? [IMPORTATION.regleNombres(nombres.valeur, nombres.source)] : []),
    ...(lecture.enDeuxColonnes ? [IMPORTATION.regleDeuxColonnes] : []),
    ...(temps?.valeur === "minutesSecondes" ? [IMPORTATION.regleTemps(temps.source)] : []),
  ];
}
