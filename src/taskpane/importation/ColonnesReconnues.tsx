import { useId } from "react";
import { COLONNES } from "../../domain/historique";
import {
  COLONNES_IMPORTEES,
  type ColonneImportee,
  type Correspondance,
  lettreColonne,
} from "../../domain/importation/colonnes";
import { type RangeeLue, texteOf } from "../../domain/importation/fichierLu";
import type { HistoriqueTrouve } from "../../domain/importation/historiqueDuFichier";
import type { ChoixImport, PlanImport, SourceImport } from "../../domain/importation/plan";
import {
  defaultChoixFeuille,
  placeColonne,
  type ChoixFeuille,
} from "../../domain/importation/questions";
import { IMPORTATION } from "../../messages/importation";
import { CaseACocher } from "../CaseACocher";
import { Field } from "../fluent";
import { ListeLarge } from "../ListeLarge";
import { lignesText } from "./importationTexts";

type Feuilles = ChoixImport["feuilles"];

interface ColonnesReconnuesProps {
  readonly source: SourceImport;
  readonly plan: PlanImport;
  readonly feuilles: Feuilles;
  readonly onChange: (feuilles: Feuilles) => void;
}

/** Which sheets are read, and where their columns stand; both can be changed. */
export function ColonnesReconnues({ source, plan, feuilles, onChange }: ColonnesReconnuesProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="entretien-section">
      <h3 id={id}>{IMPORTATION.colonnes}</h3>
      {source.historiques.length > 1 && (
        <FeuillesChoisies source={source} feuilles={feuilles} onChange={onChange} />
      )}
      {plan.feuilles.map(({ historique }) => {
        const { nom } = historique.feuille;
        const choix = feuilles.get(nom);
        if (!choix) return null;
        return (
          <ColonnesDeFeuille
            key={nom}
            historique={historique}
            choix={choix}
            onChange={(changed) => onChange(new Map([...feuilles, [nom, changed]]))}
          />
        );
      })}
    </section>
  );
}

function FeuillesChoisies({
  source: { historiques },
  feuilles,
  onChange,
}: Omit<ColonnesReconnuesProps, "plan">) {
  const id = useId();
  const check = (historique: HistoriqueTrouve, checked: boolean): void => {
    const { nom } = historique.feuille;
    const others = [...feuilles].filter(([other]) => other !== nom);
    onChange(new Map(checked ? [...others, [nom, defaultChoixFeuille(historique)]] : others));
  };
  return (
    <div role="group" aria-labelledby={id} className="importation-question">
      <strong id={id}>{IMPORTATION.feuilles}</strong>
      <p className="note">{IMPORTATION.feuillesTexte}</p>
      {historiques.map((historique) => {
        const { nom, rangees } = historique.feuille;
        const under = rangees.filter(({ numero }) => numero > historique.titres.numero).length;
        return (
          <CaseACocher
            key={nom}
            label={IMPORTATION.feuilleChoisie(nom, lignesText(under))}
            checked={feuilles.has(nom)}
            onChange={(checked) => check(historique, checked)}
          />
        );
      })}
    </div>
  );
}

interface ColonnesDeFeuilleProps {
  readonly historique: HistoriqueTrouve;
  readonly choix: ChoixFeuille;
  readonly onChange: (choix: ChoixFeuille) => void;
}

/** Folded: most files have the tool's own titles. */
function ColonnesDeFeuille({ historique, choix, onChange }: ColonnesDeFeuilleProps) {
  const { titres, feuille, rangeesDeTitres, sansTitre, suiteDe } = historique;
  const { correspondance } = choix;
  const known = COLONNES_IMPORTEES.filter((key) => correspondance[key] !== undefined).length;
  const place = (key: ColonneImportee, value: string): void =>
    onChange(placeColonne(choix, key, value === "" ? null : Number(value)));
  return (
    <details>
      <summary>
        {feuille.nom}
        {"\u00a0: "}
        {IMPORTATION.colonnesToutes(known)}
      </summary>
      <p className="note">
        {suiteDe === undefined
          ? IMPORTATION.colonnesTexte(
              feuille.nom,
              rangeesDeTitres[0]?.numero ?? titres.numero,
              titres.numero,
            )
          : IMPORTATION.colonnesDeSuite(feuille.nom, suiteDe)}
      </p>
      <div className="deux-champs">
        {COLONNES_IMPORTEES.map((key) => (
          <Field key={key} label={IMPORTATION.colonne(COLONNES[key].header)}>
            <ListeLarge
              value={String(correspondance[key] ?? "")}
              onChange={(_, { value }) => place(key, value)}
            >
              <option value="">{IMPORTATION.colonneAbsente}</option>
              {[...titres.cellules].map(([colonne, titre]) => (
                <option key={colonne} value={colonne}>
                  {IMPORTATION.colonneOption(lettreColonne(colonne), texteOf(titre))}
                </option>
              ))}
              {sansTitre.map((colonne) => (
                <option key={colonne} value={colonne}>
                  {IMPORTATION.colonneSansTitre(lettreColonne(colonne))}
                </option>
              ))}
            </ListeLarge>
          </Field>
        ))}
      </div>
      <Ignorees {...{ titres, sansTitre, correspondance }} />
    </details>
  );
}

interface IgnoreesProps {
  readonly titres: RangeeLue;
  readonly sansTitre: readonly number[];
  readonly correspondance: Correspondance;
}

function Ignorees({ titres, sansTitre, correspondance }: IgnoreesProps) {
  const taken = new Set(Object.values(correspondance));
  const left = [...titres.cellules].filter(([colonne]) => !taken.has(colonne));
  const names = [
    ...left.map(([, titre]) => texteOf(titre)),
    ...sansTitre
      .filter((colonne) => !taken.has(colonne))
      .map((colonne) => IMPORTATION.colonneSansTitre(lettreColonne(colonne))),
  ];
  if (names.length === 0) return null;
  return <p className="note">{IMPORTATION.colonnesIgnorees(names.join(", "))}</p>;
}
