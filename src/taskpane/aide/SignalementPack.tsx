import { useEffect, useEffectEvent, useState } from "react";
import type { Historique } from "../../application/historique";
import type { Clipboard, Clock } from "../../application/ports";
import { localDayOf } from "../../domain/dates";
import type { IdentiteReferent } from "../../domain/escalade";
import type { Nomenclature } from "../../domain/nomenclature";
import { lignesEnVigueur } from "../../domain/nomenclatureCodes";
import {
  composeSignalement,
  type ConstatSignalement,
  constatOf,
  fauteSignalement,
  porteSurOf,
  type Signalement,
  SIGNALEMENTS,
} from "../../domain/signalement";
import { AIDE } from "../../messages/aide";
import { ESCALADE } from "../../messages/escalade";
import { Progression } from "../entretien/Progression";
import { ErrorMessage } from "../ErrorMessage";
import { FormulairePret } from "../escalade/FormulairePret";
import { IdentiteManquante } from "../escalade/IdentiteManquante";
import { Button, Field, Input, Select } from "../fluent";
import { ListeLarge } from "../ListeLarge";
import { Loading } from "../latePart";
import { createLecture } from "../lecture";
import { useStore } from "../store";
import { useTravail } from "../travail";

interface SignalementPackProps {
  readonly historique: Pick<Historique, "readHistorique">;
  readonly readNomenclature: () => Promise<Nomenclature>;
  readonly clock: Clock;
  readonly identite: IdentiteReferent;
  readonly clipboard: Clipboard;
  readonly onReglages: () => void;
}

interface Saisie {
  readonly signalement: Signalement;
  readonly code: string;
  readonly article: string;
  readonly precisions: string;
}

const VIDE: Saisie = { signalement: "reponseACreer", code: "", article: "", precisions: "" };

/** « Signaler au national »: what would spare callers a call, made ready for the national form. */
export default function SignalementPack(props: SignalementPackProps) {
  const { readNomenclature } = props;
  const [lecture] = useState(() => createLecture<Nomenclature>());
  const { valeur, erreur } = useStore(lecture);
  const read = (): void => void lecture.read(readNomenclature);
  const readFirst = useEffectEvent(read);
  useEffect(() => readFirst(), []);
  if (erreur) return <ErrorMessage error={erreur.error} contexte="autre" onRetry={read} />;
  return valeur ? <Demande {...props} nomenclature={valeur} /> : <Loading />;
}

function Demande(props: SignalementPackProps & { readonly nomenclature: Nomenclature }) {
  const { historique, nomenclature, clock, identite, clipboard, onReglages } = props;
  const [saisie, setSaisie] = useState(VIDE);
  const [constat, setConstat] = useState<ConstatSignalement | null>(null);
  const travail = useTravail();
  const ligne = nomenclature.parCode.get(saisie.code) ?? null;
  const demande = { ...saisie, ligne, constat };
  const faute = fauteSignalement(demande);
  const change = (changes: Partial<Saisie>): void => {
    setSaisie({ ...saisie, ...changes });
    // What was counted was of another line.
    if (changes.code !== undefined || changes.signalement !== undefined) setConstat(null);
  };
  const isMotif = saisie.signalement === "motifManquant";
  const compter = (): void =>
    void travail.run(AIDE.comptage, async (avancement) => {
      const { lignes } = await historique.readHistorique(avancement);
      const today = localDayOf(clock.now());
      setConstat(constatOf(lignes, isMotif ? null : ligne, today, nomenclature));
    });
  return (
    <div className="champs">
      <p className="note">{AIDE.signalerTexte}</p>
      <IdentiteManquante identite={identite} onReglages={onReglages} />
      <SignalementFields saisie={saisie} nomenclature={nomenclature} onChange={change} />
      {faute !== null && <p className="note">{AIDE.fautesSignalement[faute]}</p>}
      {travail.echec && (
        <ErrorMessage
          error={travail.echec.error}
          contexte="autre"
          onRetry={travail.echec.retry}
          onClose={travail.forget}
        />
      )}
      {(ligne !== null || isMotif) &&
        (travail.enCours ? (
          <Progression travail={travail.enCours} onInterrompre={travail.stop} />
        ) : (
          <>
            <Button size="small" onClick={compter}>
              {AIDE.compter}
            </Button>
            <p className="note">{AIDE.compterAide}</p>
          </>
        ))}
      <p role="status" className="note">
        {constat && AIDE.compte(constat.sollicitations)}
      </p>
      {faute === null && (
        <section aria-label={ESCALADE.pret}>
          <FormulairePret
            key={saisie.signalement}
            formulaire={composeSignalement(demande, identite)}
            clipboard={clipboard}
            sansDonneesPersonnelles
          />
        </section>
      )}
    </div>
  );
}

interface SignalementFieldsProps {
  readonly saisie: Saisie;
  readonly nomenclature: Nomenclature;
  readonly onChange: (changes: Partial<Saisie>) => void;
}

/** What is told, of which line or article, and in whose words. */
function SignalementFields({ saisie, nomenclature, onChange }: SignalementFieldsProps) {
  const { signalement, code, article, precisions } = saisie;
  const porteSur = porteSurOf(signalement);
  return (
    <>
      <Field label={AIDE.signalement}>
        <Select
          value={signalement}
          onChange={(_, { value }) => {
            const chosen = SIGNALEMENTS.find((possible) => possible === value);
            if (chosen) onChange({ signalement: chosen });
          }}
        >
          {SIGNALEMENTS.map((possible) => (
            <option key={possible} value={possible}>
              {AIDE.signalements[possible]}
            </option>
          ))}
        </Select>
      </Field>
      {signalement !== "motifManquant" && (
        <Field label={AIDE.ligne}>
          <ListeLarge value={code} onChange={(_, { value }) => onChange({ code: value })}>
            <option value="">
              {porteSur === "ligne" ? AIDE.ligneAucune : AIDE.ligneFacultative}
            </option>
            {lignesEnVigueur(nomenclature).map((ligne) => (
              <option key={ligne.code} value={ligne.code}>
                {`${ligne.sousMotif} (${ligne.motif})`}
              </option>
            ))}
          </ListeLarge>
        </Field>
      )}
      {porteSur === "article" && (
        <Field label={AIDE.article}>
          <Input
            autoComplete="off"
            value={article}
            onChange={(_, { value }) => onChange({ article: value })}
          />
        </Field>
      )}
      <Field label={AIDE.precisions}>
        {(control) => (
          <textarea
            {...control}
            className="zone-texte"
            value={precisions}
            onChange={({ target }) => onChange({ precisions: target.value })}
          />
        )}
      </Field>
    </>
  );
}
