import { useId } from "react";
import { COLONNES } from "../../domain/historique";
import { type Correspondance, deplacerColonne } from "../../domain/importation/colonnesReconnues";
import { type RangeeLue, texteOf } from "../../domain/importation/fichierLu";
import type { HistoriqueTrouve } from "../../domain/importation/historiqueDuFichier";
import { lettreColonne } from "../../domain/importation/lettreColonne";
import { COLONNES_IMPORTEES } from "../../domain/importation/titres";
import { IMPORTATION } from "../../messages/importation";
import { Field, Select } from "../fluent";
import type { Preparation } from "./useImportation";

interface ColonnesReconnuesProps {
  readonly preparation: Preparation;
  readonly onFeuille: (historique: HistoriqueTrouve) => void;
  readonly onChange: (correspondance: Correspondance) => void;
}

/** Which sheet is read, and where its columns stand; both can be changed. */
export function ColonnesReconnues({ preparation, onFeuille, onChange }: ColonnesReconnuesProps) {
  const id = useId();
  const { analyse, source, choix } = preparation;
  const { titres } = source.historique;
  return (
    <section aria-labelledby={id} className="entretien-section">
      <h3 id={id}>{IMPORTATION.colonnes}</h3>
      <FeuilleChoisie
        historiques={analyse.historiques}
        choisi={source.historique}
        onFeuille={onFeuille}
      />
      <p className="note">{IMPORTATION.colonnesTexte(titres.numero)}</p>
      <div className="deux-champs">
        {COLONNES_IMPORTEES.map((key) => (
          <Field key={key} label={IMPORTATION.colonne(COLONNES[key].header)}>
            <Select
              value={String(choix.correspondance[key] ?? "")}
              onChange={(_, { value }) =>
                onChange(
                  deplacerColonne(choix.correspondance, key, value === "" ? null : Number(value)),
                )
              }
            >
              <option value="">{IMPORTATION.colonneAbsente}</option>
              {[...titres.cellules].map(([colonne, titre]) => (
                <option key={colonne} value={colonne}>
                  {IMPORTATION.colonneOption(lettreColonne(colonne), texteOf(titre))}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
      <Ignorees titres={titres} correspondance={choix.correspondance} />
    </section>
  );
}

interface FeuilleChoisieProps {
  readonly historiques: readonly HistoriqueTrouve[];
  readonly choisi: HistoriqueTrouve;
  readonly onFeuille: (historique: HistoriqueTrouve) => void;
}

function FeuilleChoisie({ historiques, choisi, onFeuille }: FeuilleChoisieProps) {
  const several = historiques.length > 1;
  return (
    <Field label={IMPORTATION.feuille} {...(several && { hint: IMPORTATION.feuilleAutres })}>
      <Select
        value={choisi.feuille.nom}
        onChange={(_, { value }) => {
          const historique = historiques.find(({ feuille }) => feuille.nom === value);
          if (historique) onFeuille(historique);
        }}
      >
        {historiques.map(({ feuille }) => (
          <option key={feuille.nom}>{feuille.nom}</option>
        ))}
      </Select>
    </Field>
  );
}

interface IgnoreesProps {
  readonly titres: RangeeLue;
  readonly correspondance: Correspondance;
}

function Ignorees({ titres, correspondance }: IgnoreesProps) {
  const taken = new Set(Object.values(correspondance));
  const left = [...titres.cellules].filter(([colonne]) => !taken.has(colonne));
  if (left.length === 0) return null;
  const names = left.map(([, titre]) => texteOf(titre)).join(", ");
  return <p className="note">{IMPORTATION.colonnesIgnorees(names)}</p>;
}
