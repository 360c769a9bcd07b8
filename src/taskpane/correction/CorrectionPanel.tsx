import { useEffect, useReducer, useRef, useState } from "react";
import type { Correction, CorrectionResult } from "../../application/correction";
import type { SaisieEnCours } from "../../application/ports";
import { CANAL_EMAIL } from "../../domain/historique";
import { CORRECTION } from "../../messages/suivi";
import { SAISIE } from "../../messages/saisie";
import { FERMABLE, FERME } from "../clavier";
import { ErrorMessage } from "../ErrorMessage";
import { Button } from "../fluent";
import { DetailsFields } from "../saisie/DetailsFields";
import { type Demande, secondesOf } from "../saisie/demande";
import { DureeDouteuse } from "../saisie/DureeDouteuse";
import { DureeField } from "../saisie/DureeField";
import { fautesOf, type Refus } from "../saisie/fautes";
import { focusFirstFaute } from "../saisie/focusChamp";
import { MotifFields } from "../saisie/MotifFields";
import { saisieReducer } from "../saisie/saisieReducer";
import { TelephoneField } from "../saisie/TelephoneField";
import { useServices } from "../ServicesContext";
import { useEcriture } from "../useEcriture";

interface CorrectionPanelProps {
  readonly correction: Correction;
  /** `assuree`: somebody answers for a doubtful duration. */
  readonly corriger: (
    correction: Correction,
    saisie: SaisieEnCours,
    assuree: boolean,
  ) => Promise<CorrectionResult>;
  /** How many rows were written; null when the correction is given up. */
  readonly onDone: (lignes: number | null) => void;
}

/** The form on a row of the history, apart from the call that is being entered meanwhile. */
export function CorrectionPanel({ correction, corriger, onDone }: CorrectionPanelProps) {
  const { clock } = useServices();
  const [saisie, edit] = useReducer(saisieReducer, correction.depart);
  const [refus, setRefus] = useState<Refus | null>(null);
  const [demande, setDemande] = useState<Demande | null>(null);
  const { occupe, echec, write } = useEcriture();
  const form = useRef<HTMLFormElement>(null);
  const titleRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => titleRef.current?.focus(), []);
  const { nomenclature } = correction;
  const fautes = fautesOf(refus, saisie, nomenclature, clock.now());
  const fields = { saisie, edit, fautes, occupe };
  const [motif] = saisie.motifs;

  const save = (assuree = false): Promise<boolean> =>
    write(async () => {
      const result = await corriger(correction, saisie, assuree);
      if (result.saved) {
        onDone(result.lignes);
        return;
      }
      if (result.doute) {
        setDemande({ doute: result.doute, secondes: secondesOf(saisie) });
        return;
      }
      setDemande(null);
      const refused = { saisie, faults: result.faults };
      setRefus(refused);
      if (form.current)
        focusFirstFaute(form.current, fautesOf(refused, saisie, nomenclature, clock.now()));
    });
  return (
    <form
      ref={form}
      className="champs correction"
      noValidate
      autoComplete="off"
      aria-label={CORRECTION.titre}
      aria-busy={occupe}
      // What was changed is not thrown away by one key.
      {...(saisie === correction.depart && FERMABLE)}
      onSubmit={(event) => event.preventDefault()}
    >
      <h2 ref={titleRef} tabIndex={-1}>
        {CORRECTION.titre}
      </h2>
      <p className="note">{CORRECTION.consigne}</p>
      <div className="telephone-duree">
        <TelephoneField {...fields} />
        {saisie.canal !== CANAL_EMAIL && <DureeField {...fields} />}
      </div>
      {motif && (
        <MotifFields
          motif={motif}
          index={0}
          nombre={1}
          email={saisie.canal === CANAL_EMAIL}
          part={null}
          nomenclature={nomenclature}
          fautes={fautes}
          edit={edit}
        />
      )}
      <DureeDouteuse
        {...{ saisie, demande }}
        save={() => save(true)}
        onRevenir={() => setDemande(null)}
        formRef={form}
      />
      <DetailsFields {...fields} />
      {echec && <ErrorMessage error={echec.error} contexte="autre" onRetry={() => void save()} />}
      {fautes.size > 0 && (
        <p role="alert" className="note">
          {SAISIE.champsACorriger(fautes.size)}
        </p>
      )}
      <div className="saisie-actions">
        <Button appearance="primary" disabledFocusable={occupe} onClick={() => void save()}>
          {occupe ? CORRECTION.enregistrement : CORRECTION.enregistrer}
        </Button>
        <Button
          appearance="subtle"
          disabledFocusable={occupe}
          {...FERME}
          onClick={() => onDone(null)}
        >
          {CORRECTION.abandonner}
        </Button>
      </div>
    </form>
  );
}
