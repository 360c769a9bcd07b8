import { useId, useState } from "react";
import { writeDepartement } from "../../application/reglages";
import { CANAUX } from "../../domain/historique";
import { DEPARTEMENTS } from "../../domain/departements.built";
import { ACCUEIL, REGLAGES } from "../../messages/reglages";
import { ErrorMessage } from "../ErrorMessage";
import { Button, Field, Input, Select } from "../fluent";
import { useServices } from "../ServicesContext";
import { useEcriture } from "../useEcriture";
import { useReglages } from "../useReglages";
import { useStore } from "../store";

interface AccueilProps {
  /** It was answered, or is not to come back. */
  readonly onClose: () => void;
  /** Only until the pane is opened again. */
  readonly onLater: () => void;
}

/** What the pane asks for when it is first used: who answers, where, and how calls mostly come. */
export default function Accueil({ onClose, onLater }: AccueilProps) {
  const { preferences, reglagesClasseur } = useServices();
  const { canal } = useStore(preferences);
  const known = useReglages().departement;
  const [nom, setNom] = useState("");
  const [departement, setDepartement] = useState<string | null>(null);
  const [inconnu, setInconnu] = useState(false);
  const { occupe, echec, write } = useEcriture();
  const ids = { titre: useId(), liste: useId() };

  const keep = async (): Promise<void> => {
    setInconnu(false);
    await write(async () => {
      const changed = departement !== null && departement !== known;
      const kept = changed ? await writeDepartement({ reglagesClasseur }, departement) : known;
      setInconnu(kept === null);
      if (kept !== null) sign();
    });
  };
  const sign = (): void => {
    if (nom.trim() !== "") preferences.save({ referent: nom.trim() });
    onClose();
  };
  return (
    <section aria-labelledby={ids.titre} aria-busy={occupe} className="accueil champs">
      <h2 id={ids.titre}>{ACCUEIL.titre}</h2>
      <Field label={ACCUEIL.nom} hint={ACCUEIL.nomAide}>
        <Input
          autoComplete="section-referent name"
          value={nom}
          onChange={(_, { value }) => setNom(value)}
        />
      </Field>
      <Field
        label={ACCUEIL.departement}
        hint={ACCUEIL.departementAide}
        validationMessage={inconnu ? REGLAGES.departementInconnu : null}
      >
        <Input
          list={ids.liste}
          value={departement ?? known}
          onChange={(_, { value }) => setDepartement(value)}
        />
      </Field>
      <datalist id={ids.liste}>
        {DEPARTEMENTS.map(({ nom: one }) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <Field label={ACCUEIL.canal}>
        <Select
          value={canal}
          onChange={(_, { value }) => {
            const chosen = CANAUX.find((possible) => possible === value);
            if (chosen) preferences.save({ canal: chosen });
          }}
        >
          {CANAUX.map((possible) => (
            <option key={possible}>{possible}</option>
          ))}
        </Select>
      </Field>
      {echec && <ErrorMessage error={echec.error} contexte="autre" onRetry={() => void keep()} />}
      <div className="saisie-actions">
        <Button appearance="primary" disabledFocusable={occupe} onClick={() => void keep()}>
          {ACCUEIL.garder}
        </Button>
        <Button disabledFocusable={occupe} onClick={onLater}>
          {ACCUEIL.plusTard}
        </Button>
      </div>
    </section>
  );
}
