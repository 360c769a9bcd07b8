import { type RefObject, useState, useEffect, useEffectEvent } from "react";
import { isBlankSaisie } from "../../application/newSaisie";
import { CANAL_EMAIL, type LigneHistorique } from "../../domain/historique";
import { SAISIE } from "../../messages/saisie";
import { ErrorMessage } from "../ErrorMessage";
import { Button } from "../fluent";
import { latePart, neededByCalls, partOf } from "../latePart";
import { Message } from "../Message";
import { useServices } from "../ServicesContext";
import { useStore } from "../store";
import { DetailsFields } from "./DetailsFields";
import { DureeField } from "./DureeField";
import type { Enregistrement, EtatEnregistrement } from "./enregistrement";
import { fautesOf, SANS_FAUTE } from "./fautes";
import { focusChamp, focusFirstFaute, useFocusAfter, useFocusFollow } from "./focusChamp";
import type { FormProps } from "./formProps";
import { MotifsSection } from "./MotifsSection";
import { TelephoneField } from "./TelephoneField";
import { TimerPanel } from "./TimerPanel";
import { useNomenclature } from "./useNomenclature";

// Nobody forgets a timer that has just been started.
const OubliNotice = latePart(neededByCalls(partOf(() => import("./OubliNotice"))), () => null);

const EscaladeToggle = latePart(
  neededByCalls(partOf(() => import("./EscaladeToggle"))),
  () => null,
);
const SaveFeedback = latePart(neededByCalls(partOf(() => import("./SaveFeedback"))), () => null);
const DateEtCanal = latePart(neededByCalls(partOf(() => import("./DateEtCanal"))), () => null);
const AutresActions = latePart(neededByCalls(partOf(() => import("./AutresActions"))), () => null);
const AppelantNotice = latePart(
  neededByCalls(partOf(() => import("./AppelantNotice"))),
  () => null,
);
const AVerifier = latePart(neededByCalls(partOf(() => import("./AVerifier"))), () => null);
const AlerteDonnees = latePart(neededByCalls(partOf(() => import("./AlerteDonnees"))), () => null);
const Accueil = latePart(
  partOf(() => import("./Accueil")),
  () => null,
);

interface SaisieTabProps {
  readonly enregistrement: Enregistrement;
  readonly formRef: RefObject<HTMLFormElement | null>;
  readonly onReglages: () => void;
  /** Shows the form of a correction on what was just saved. */
  readonly onCorriger: (lignes: readonly LigneHistorique[]) => void;
}

/** The screen « Saisie »: one call, from its timer to its rows in the history. */
export function SaisieTab({ enregistrement, formRef, onReglages, onCorriger }: SaisieTabProps) {
  const { session, clock, montre, ids } = useServices();
  const { saisie, conservee } = useStore(session);
  const { occupe, refus, retour, demande } = useStore(enregistrement);
  const { nomenclature, error, reload } = useNomenclature();
  const fautes = nomenclature ? fautesOf(refus, saisie, nomenclature, clock.now()) : SANS_FAUTE;
  /** Nobody times what is logged afterwards: its date and canal then stand first. */
  const timed = saisie.chronometre !== null;
  const form: FormProps = { saisie, fautes, occupe, edit: enregistrement.edit };

  const [early, setEarly] = useState(false);
  const refuse = nomenclature
    ? fautes.size > 0 && SAISIE.champsACorriger(fautes.size)
    : early && SAISIE.listesAttendues;

  const save = async (assurees?: number | null): Promise<void> => {
    setEarly(!nomenclature);
    if (!nomenclature) return;
    const issue = await enregistrement.save(nomenclature, assurees);
    if (issue === "question")
      formRef.current?.querySelector<HTMLElement>(".question-duree button")?.focus();
    if (issue !== "fautes" || !formRef.current) return;
    const refused = fautesOf(
      enregistrement.get().refus,
      session.get().saisie,
      nomenclature,
      clock.now(),
    );
    focusFirstFaute(formRef.current, refused);
  };
  /** As « Motif suivant », or « Ajouter un motif » where no timer runs. */
  const nextMotif = (): void => {
    const idLigne = ids.next();
    const timed = saisie.chronometre !== null && !saisie.chronometre.termine;
    enregistrement.edit(
      timed ? { type: "nextMotif", now: montre.now(), idLigne } : { type: "addMotif", idLigne },
    );
  };
  useFocusAfter(retour, formRef);
  useFocusFollow(saisie, formRef);
  useFormListener(formRef, "focusin", session.renewStale);
  useFormListener(formRef, "keydown", (event) => {
    session.touch();
    const withModifier = event.ctrlKey || event.metaKey;
    // Lists and buttons cannot be made read-only, and disabling the one in use would lose the focus.
    if (occupe && !withModifier && event.key !== "Tab") event.preventDefault();
    if (event.key !== "Enter" || !withModifier) return;
    event.preventDefault();
    if (event.shiftKey) nextMotif();
    else void save();
  });

  return (
    <form
      ref={formRef}
      className="saisie"
      noValidate
      autoComplete="off"
      aria-label={SAISIE.formulaire}
      aria-busy={occupe}
      onSubmit={(event) => event.preventDefault()}
    >
      {error !== null && <ErrorMessage error={error} contexte="autre" onRetry={reload} />}
      {!conservee && <Message intent="warning">{SAISIE.nonConservee}</Message>}
      <PremiereFois saisie={saisie} retour={retour} />
      <CallFields form={form} formRef={formRef} />
      <AppelantNotice {...{ saisie, enregistrement, nomenclature }} />
      {!timed && <DateEtCanal {...form} />}
      <MotifsSection {...form} nomenclature={nomenclature} />
      <DetailsFields {...form} avecDate={timed} />
      <EscaladeToggle
        key={saisie.idAppel}
        saisie={saisie}
        nomenclature={nomenclature}
        onReglages={onReglages}
      />
      <div className="saisie-pied">
        <SaveFeedback
          {...{ retour, enregistrement, saisie, onCorriger, nomenclature, onReglages }}
        />
        <AlerteDonnees
          commentaire={saisie.commentaire}
          onVoir={() => formRef.current && focusChamp(formRef.current, "commentaire")}
        />
        <AVerifier
          {...{ saisie, nomenclature, demande, save, formRef }}
          edit={form.edit}
          onRevenir={enregistrement.dismiss}
        />
        {refuse && (
          <p role="alert" className="note">
            {refuse}
          </p>
        )}
        <div className="saisie-actions">
          <Button
            appearance={isBlankSaisie(saisie) ? "secondary" : "primary"}
            disabledFocusable={occupe || !nomenclature}
            title={SAISIE.raccourci}
            onClick={() => void save()}
          >
            {occupe ? SAISIE.enregistrement : SAISIE.enregistrer}
          </Button>
          {!isBlankSaisie(saisie) && <AutresActions enregistrement={enregistrement} />}
        </div>
      </div>
    </form>
  );
}

const ACCUEIL = "accueil";

/** On a device that knows no référent: what is asked for once, and steps aside for a call. */
function PremiereFois({
  saisie,
  retour,
}: Pick<EtatEnregistrement, "retour"> & Pick<FormProps, "saisie">) {
  const { preferences } = useServices();
  const { referent, annoncesTues } = useStore(preferences);
  const [later, setLater] = useState(false);
  const answered = later || referent !== "" || annoncesTues.includes(ACCUEIL);
  if (answered || retour !== null || !isBlankSaisie(saisie)) return null;
  return (
    <Accueil
      onLater={() => setLater(true)}
      onClose={() => preferences.save({ annoncesTues: [...annoncesTues, ACCUEIL] })}
    />
  );
}

interface CallFieldsProps {
  readonly form: FormProps;
  readonly formRef: RefObject<HTMLFormElement | null>;
}

/** The call itself; an e-mail has neither timer nor duration. */
function CallFields({ form, formRef }: CallFieldsProps) {
  const { chronometre, canal, idAppel } = form.saisie;
  if (canal === CANAL_EMAIL) {
    return (
      <div className="champs">
        <TelephoneField {...form} />
      </div>
    );
  }
  return (
    <>
      <TimerPanel chronometre={chronometre} edit={form.edit} />
      {chronometre && (
        <OubliNotice
          key={idAppel}
          saisie={{ ...form.saisie, chronometre }}
          edit={form.edit}
          onTaper={() => formRef.current && focusChamp(formRef.current, "duree")}
        />
      )}
      <div className="telephone-duree">
        <TelephoneField {...form} />
        <DureeField {...form} />
      </div>
    </>
  );
}

/** Listens to what bubbles up to the form: a shortcut, a first focus. */
function useFormListener<K extends "keydown" | "focusin">(
  formRef: RefObject<HTMLFormElement | null>,
  type: K,
  listener: (event: HTMLElementEventMap[K]) => void,
): void {
  const listen = useEffectEvent(listener);
  useEffect(() => {
    const form = formRef.current;
    const onEvent = (event: HTMLElementEventMap[K]): void => listen(event);
    form?.addEventListener(type, onEvent);
    return () => form?.removeEventListener(type, onEvent);
  }, [formRef, type]);
}
