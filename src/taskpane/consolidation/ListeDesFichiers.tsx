import { memo, useDeferredValue, useId } from "react";
import type { FichierDepartement } from "../../domain/consolidation/fichierDepartement";
import { formatDate } from "../../domain/dates";
import { DEPARTEMENTS } from "../../domain/departements.built";
import { CONSOLIDATION } from "../../messages/consolidation";
import { messageOfError } from "../../messages/erreurs";
import { Button, Field, Select } from "../fluent";
import type { ConsolidationSession, FichierListe } from "./consolidationSession";
import { nomDuDepartement } from "./nomDuDepartement";

interface ListeDesFichiersProps {
  readonly fichiers: readonly FichierListe[];
  readonly occupe: boolean;
  readonly session: ConsolidationSession;
}

/**
 * Each file with its state: read, to be verified, refused and why. A hundred of them are drawn a few at a
 * time: at once they would hold the pane.
 */
export function ListeDesFichiers({ fichiers, occupe, session }: ListeDesFichiersProps) {
  const id = useId();
  const shown = useDeferredValue(fichiers, AUCUN);
  const isBusy = useDeferredValue(occupe);
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{CONSOLIDATION.fichiers}</h2>
      <ul className="consolidation-fichiers">
        {shown.map((fichier) => (
          <FichierItem key={fichier.cle} {...{ fichier, occupe: isBusy, session }} />
        ))}
      </ul>
      <Button size="small" disabledFocusable={occupe} onClick={session.removeAll}>
        {CONSOLIDATION.vider}
      </Button>
    </section>
  );
}

const AUCUN: readonly FichierListe[] = [];

interface FichierItemProps extends Omit<ListeDesFichiersProps, "fichiers"> {
  readonly fichier: FichierListe;
}

/** Of a hundred files one changes at a time. */
const FichierItem = memo(function FichierItem({ fichier, occupe, session }: FichierItemProps) {
  const { cle, donne, etat } = fichier;
  return (
    <li className={`consolidation-fichier consolidation-${etat.etat}`}>
      <div className="consolidation-entete">
        <strong>{donne.nom}</strong>
        <span className="consolidation-etat">{CONSOLIDATION.etats[etat.etat]}</span>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={occupe}
          aria-label={CONSOLIDATION.retirerFichier(donne.nom)}
          onClick={() => session.remove(cle)}
        >
          {CONSOLIDATION.retirer}
        </Button>
      </div>
      {etat.etat === "lu" && (
        <p className="note">
          {CONSOLIDATION.lu(nomDuDepartement(etat.departement), contenuOf(etat.lu))}
        </p>
      )}
      {etat.etat === "refuse" && <Raison erreur={etat.erreur} />}
      {etat.etat === "aVerifier" && (
        <>
          <p className="note">{contenuOf(etat.lu)}</p>
          <p>
            {etat.question.type === "departementManquant"
              ? CONSOLIDATION.departementManquant
              : CONSOLIDATION.departementContredit(
                  nomDuDepartement(etat.question.classeur),
                  nomDuDepartement(etat.question.nom),
                )}
          </p>
          <Field label={CONSOLIDATION.departement(donne.nom)}>
            <Select
              value={fichier.reponse ?? ""}
              disabled={occupe}
              onChange={(_, { value }) => session.answer(cle, value === "" ? null : value)}
            >
              <option value="">{CONSOLIDATION.choisirDepartement}</option>
              {candidatsOf(etat.question).map((code) => (
                <option key={code} value={code}>
                  {nomDuDepartement(code)}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
    </li>
  );
});

/** The likely ones first. */
function candidatsOf(
  question: Extract<FichierListe["etat"], { readonly question: unknown }>["question"],
): string[] {
  const likely =
    question.type === "departementContredit"
      ? [question.classeur, question.nom]
      : [question.propose ?? ""].filter((code) => code !== "");
  return [...new Set([...likely, ...DEPARTEMENTS.map(({ code }) => code)])];
}

function contenuOf({ periode, lignes, sansDate }: FichierDepartement): string {
  const quand = periode
    ? CONSOLIDATION.periode(formatDate(periode.debut), formatDate(periode.fin))
    : CONSOLIDATION.sansPeriode;
  return `${CONSOLIDATION.comptees(lignes - sansDate, sansDate)}, ${quand}`;
}

function Raison({ erreur }: { readonly erreur: unknown }) {
  const { titre, texte, action } = messageOfError(erreur, "autre");
  return (
    <p>
      {titre}. {texte} {action}
    </p>
  );
}
