import type { LigneLue } from "../../domain/historiqueLu";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { PANE } from "../../messages/pane";
import { SUIVI } from "../../messages/suivi";
import { FERMABLE, FERME } from "../clavier";
import { ErrorMessage } from "../ErrorMessage";
import { createLecture } from "../lecture";
import { useStore } from "../store";
import { keyOf, nameOf, resumeOf } from "./ligneTexts";
import { Notice, SectionHeader } from "./SectionHeader";
import type { SuiviActions } from "./suiviActions";
import { useEcriture } from "../useEcriture";
import { Button } from "../fluent";

interface DernieresSectionProps {
  /** Not "". */
  readonly referent: string;
  readonly actions: SuiviActions;
  /** What an escalated row offers. */
  readonly escalade: (ligne: LigneLue) => ReactNode;
  /** How often the history was written from this screen: the rows are read again. */
  readonly ecritures: number;
  readonly onEcrit: () => void;
  /** Told of all that was read. */
  readonly onLues: (lignes: readonly LigneLue[]) => void;
}

/** What is older is found in the sheet. */
const MONTREES = 10;

/** The référent's last rows, each with « Corriger » and « Retirer ». */
export function DernieresSection(props: DernieresSectionProps) {
  const { referent, actions, escalade, ecritures, onEcrit, onLues } = props;
  const [lecture] = useState(() => createLecture<readonly LigneLue[]>());
  const { valeur, enCours, erreur } = useStore(lecture);
  const { occupe, echec, write, dismiss } = useEcriture();
  const [retiree, setRetiree] = useState<LigneLue | "remise" | null>(null);
  const titreRef = useRef<HTMLHeadingElement>(null);
  const relire = useCallback(
    () => void lecture.read(() => actions.readDernieres(referent)),
    [lecture, actions, referent],
  );
  useEffect(relire, [relire, ecritures]);
  useEffect(() => onLues(valeur ?? []), [onLues, valeur]);

  const retirer = async (ligne: LigneLue): Promise<void> => {
    setRetiree(null);
    titreRef.current?.focus();
    const done = await write(() => actions.retirer(ligne));
    setRetiree(done ? ligne : null);
    if (done) onEcrit();
  };
  const remettre = async (ligne: LigneLue): Promise<void> => {
    titreRef.current?.focus();
    const done = await write(() => actions.remettre(ligne));
    if (!done) return;
    setRetiree("remise");
    onEcrit();
  };
  return (
    <section aria-labelledby="suivi-dernieres" aria-busy={enCours || occupe}>
      <SectionHeader
        id="suivi-dernieres"
        titre={SUIVI.dernieres}
        titreRef={titreRef}
        actualiser={SUIVI.actualiserDernieres}
        enCours={enCours}
        onActualiser={relire}
      />
      {erreur && <ErrorMessage error={erreur.error} contexte="autre" onRetry={relire} />}
      {echec && (
        <ErrorMessage
          error={echec.error}
          contexte="autre"
          onClose={() => {
            dismiss();
            relire();
          }}
        />
      )}
      <div role="status">
        {retiree === "remise" && <p>{SUIVI.ligneRemise}</p>}
        {retiree !== null && retiree !== "remise" && (
          <p className="suivi-fait">
            {SUIVI.ligneRetiree}{" "}
            <Button size="small" disabledFocusable={occupe} onClick={() => void remettre(retiree)}>
              {SUIVI.remettreLigne}
            </Button>
          </p>
        )}
        <Notice texte={noticeOf(valeur, enCours)} />
      </div>
      <ul className="lignes">
        {valeur?.slice(0, MONTREES).map((ligne) => (
          <DerniereLigne
            key={keyOf(ligne)}
            ligne={ligne}
            occupe={occupe}
            onCorriger={() => actions.corriger(ligne)}
            onRetirer={() => void retirer(ligne)}
          >
            {escalade(ligne)}
          </DerniereLigne>
        ))}
      </ul>
    </section>
  );
}

function noticeOf(lignes: readonly LigneLue[] | null, enCours: boolean): string | null {
  if (lignes === null) return enCours ? PANE.chargement : null;
  return lignes.length === 0 ? SUIVI.aucuneLigne : null;
}

interface DerniereLigneProps {
  readonly ligne: LigneLue;
  /** The workbook is being written. */
  readonly occupe: boolean;
  readonly onCorriger: () => void;
  readonly onRetirer: () => void;
  readonly children: ReactNode;
}

/** One of the last rows; « Retirer » asks once more. */
function DerniereLigne(props: DerniereLigneProps) {
  const { ligne, occupe, onCorriger, onRetirer, children } = props;
  const [asked, setAsked] = useState(false);
  const annulerRef = useRef<HTMLButtonElement | null>(null);
  const name = nameOf(ligne);
  return (
    <li className="ligne">
      <p className="ligne-sujet">{name}</p>
      <p className="note">{resumeOf(ligne)}</p>
      <div className="ligne-actions">
        <Button
          size="small"
          aria-label={SUIVI.corrigerLigne(name)}
          disabledFocusable={occupe}
          onClick={onCorriger}
        >
          {SUIVI.corriger}
        </Button>
        <Button
          ref={(button: HTMLButtonElement | null) => {
            annulerRef.current = button;
          }}
          size="small"
          appearance="transparent"
          aria-label={SUIVI.retirerLigne(name)}
          aria-expanded={asked}
          disabledFocusable={occupe}
          onClick={() => setAsked(!asked)}
        >
          {SUIVI.retirer}
        </Button>
        {children}
      </div>
      {asked && (
        <Confirmation
          onRetirer={onRetirer}
          onGarder={() => {
            setAsked(false);
            annulerRef.current?.focus();
          }}
        />
      )}
    </li>
  );
}

interface ConfirmationProps {
  readonly onRetirer: () => void;
  readonly onGarder: () => void;
}

const focus = (button: HTMLButtonElement | null): void => button?.focus();

/** The focus comes to the choice that changes nothing. */
function Confirmation({ onRetirer, onGarder }: ConfirmationProps) {
  return (
    <div
      role="group"
      aria-label={SUIVI.confirmer}
      className="cadre ligne-confirmation"
      {...FERMABLE}
    >
      <p>{SUIVI.confirmer}</p>
      <div className="ligne-actions">
        <Button size="small" onClick={onRetirer}>
          {SUIVI.confirmerRetrait}
        </Button>
        <Button ref={focus} size="small" {...FERME} onClick={onGarder}>
          {SUIVI.garder}
        </Button>
      </div>
    </div>
  );
}
