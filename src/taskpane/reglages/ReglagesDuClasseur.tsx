import { useCallback, useEffect, useState } from "react";
import type { ReglagesLus } from "../../application/reglages";
import { formatHoraires, HORAIRES_SVI } from "../../domain/assistance";
import { DEPARTEMENTS } from "../../domain/departements.built";
import { PANE } from "../../messages/pane";
import { REGLAGES } from "../../messages/reglages";
import { ErrorMessage } from "../ErrorMessage";
import { createLecture } from "../lecture";
import { useStore } from "../store";
import type { ReglagesActions } from "./reglagesActions";
import { type Sort, TexteReglage } from "./TexteReglage";

interface ReglagesDuClasseurProps {
  readonly actions: ReglagesActions;
  readonly onSaved: () => void;
}

const LISTE = "reglages-departements";
const NATIONAUX = formatHoraires(HORAIRES_SVI);

/** What the workbook itself holds, for everybody who opens it. */
export function ReglagesDuClasseur({ actions, onSaved }: ReglagesDuClasseurProps) {
  const [lecture] = useState(() => createLecture<ReglagesLus>());
  const [echec, setEchec] = useState<{ readonly error: unknown } | null>(null);
  const { valeur, enCours, erreur } = useStore(lecture);
  const relire = useCallback(() => lecture.read(() => actions.readReglages()), [lecture, actions]);
  useEffect(() => void relire(), [relire]);

  /** Null from `action`: the text was refused. */
  const write = async (action: () => Promise<unknown>): Promise<Sort> => {
    setEchec(null);
    try {
      if ((await action()) === null) return "refuse";
    } catch (error: unknown) {
      setEchec({ error });
      return "echec";
    }
    await relire();
    onSaved();
    return "garde";
  };
  return (
    <div className="champs" aria-busy={enCours}>
      {erreur && (
        <ErrorMessage error={erreur.error} contexte="autre" onRetry={() => void relire()} />
      )}
      {echec && (
        <ErrorMessage error={echec.error} contexte="autre" onClose={() => setEchec(null)} />
      )}
      {!valeur && enCours && <p className="note">{PANE.chargement}</p>}
      {valeur && (
        <>
          <TexteReglage
            label={REGLAGES.departement}
            value={valeur.departement}
            list={LISTE}
            faute={REGLAGES.departementInconnu}
            onSave={(text) => write(() => actions.writeDepartement(text))}
          />
          <datalist id={LISTE}>
            {DEPARTEMENTS.map(({ nom }) => (
              <option key={nom} value={nom} />
            ))}
          </datalist>
          <Horaires reglages={valeur} onSave={(text) => write(() => actions.writeHoraires(text))} />
        </>
      )}
    </div>
  );
}

interface HorairesProps {
  readonly reglages: ReglagesLus;
  readonly onSave: (text: string) => Promise<Sort>;
}

function Horaires({ reglages, onSave }: HorairesProps) {
  const { horairesModifiables, horairesIllisibles, horairesTexte } = reglages;
  if (!horairesModifiables)
    return <p className="note">{`${REGLAGES.horairesSansPlace} ${NATIONAUX}`}</p>;
  return (
    <>
      <TexteReglage
        label={REGLAGES.horaires}
        value={horairesTexte}
        hint={`${REGLAGES.horairesExemple} ${NATIONAUX}`}
        faute={REGLAGES.horairesInvalides}
        onSave={onSave}
      />
      {horairesIllisibles && <p className="note">{REGLAGES.horairesInvalides}</p>}
    </>
  );
}
