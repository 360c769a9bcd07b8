import { type FocusEvent, useId, useMemo } from "react";
import type { Clock } from "../../application/ports";
import { localDayOf } from "../../domain/dates";
import type { LigneNomenclature, Nomenclature } from "../../domain/nomenclature";
import type { Preferences } from "../../domain/preferences";
import { poidsDesMotifs } from "../../domain/recherche/habitudes";
import { RESULTATS_DE_RECHERCHE } from "../../messages/resultatsDeRecherche";
import { RECHERCHE } from "../../messages/recherche";
import { Field, Input } from "../fluent";
import { optionId, ResultatsListe } from "./ResultatsListe";
import { useRechercheMotif } from "./useRechercheMotif";

interface RechercheMotifProps {
  readonly nomenclature: Nomenclature;
  /** What this référent and this team choose. */
  readonly preferences: Pick<Preferences, "favoris" | "usages" | "equipe">;
  readonly clock: Clock;
  /** `data-champ` of the field. */
  readonly champ?: string;
  readonly disabled?: boolean;
  readonly onChoose: (ligne: LigneNomenclature) => void;
}

/**
 * « Rechercher un motif »: an editable combobox with a list (WAI-ARIA), whose focus stays in the
 * field. Its list opens by typing, by a click or by an arrow, never by the focus alone: it would hide
 * the fields under it from whoever only passes by.
 */
export default function RechercheMotif(props: RechercheMotifProps) {
  const { nomenclature, preferences, clock, champ, disabled = false, onChoose } = props;
  const { favoris, usages: miens, equipe } = preferences;
  const jour = localDayOf(clock.now());
  const usages = useMemo(
    () => poidsDesMotifs({ usages: miens, equipe }, jour, nomenclature),
    [miens, equipe, jour, nomenclature],
  );
  const recherche = useRechercheMotif(nomenclature, { favoris, usages }, onChoose);
  const { resultats, sansResultat, codeActif } = recherche;
  const listId = useId();
  const ouvert = resultats.length > 0;
  // Some assistive tools put the focus on an option before they press it.
  const closeWhenLeft = ({ relatedTarget }: FocusEvent): void => {
    if (!relatedTarget?.closest('[role="listbox"]')) recherche.close();
  };
  return (
    <div className="recherche">
      <Field label={RECHERCHE.label}>
        <Input
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={ouvert}
          aria-controls={ouvert ? listId : undefined}
          aria-activedescendant={codeActif === undefined ? undefined : optionId(listId, codeActif)}
          autoComplete="off"
          spellCheck={false}
          data-champ={champ}
          placeholder={RECHERCHE.exemple}
          disabled={disabled}
          value={recherche.requete}
          onChange={(_, { value }) => recherche.type(value)}
          onClick={recherche.open}
          onBlur={closeWhenLeft}
          onKeyDown={recherche.onKeyDown}
        />
      </Field>
      {ouvert && (
        <ResultatsListe
          id={listId}
          resultats={resultats}
          actif={recherche.actif}
          favoris={favoris}
          onChoose={recherche.choose}
          onKeyDown={recherche.onKeyDown}
        />
      )}
      {sansResultat && (
        <p className="recherche-liste recherche-aucun" aria-hidden="true">
          <strong>{RESULTATS_DE_RECHERCHE.aucun}.</strong> {RESULTATS_DE_RECHERCHE.aucunAide}
        </p>
      )}
      <p role="status" className="recherche-annonce">
        {ouvert && RESULTATS_DE_RECHERCHE.nombre(resultats.length)}
        {sansResultat && `${RESULTATS_DE_RECHERCHE.aucun}. ${RESULTATS_DE_RECHERCHE.aucunAide}`}
      </p>
    </div>
  );
}
