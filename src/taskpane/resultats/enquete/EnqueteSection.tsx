import type { Clipboard } from "../../../application/ports";
import type { Navigation } from "../../../application/latePorts";
import type { EnquetePreparee } from "../../../application/enquete";
import type { Periode } from "../../../domain/periode";
import { ENQUETE } from "../../../messages/enquete";
import { CopyButton } from "../../copy/CopyButton";
import { ErrorMessage } from "../../ErrorMessage";
import { Button } from "../../fluent";
import { useStore } from "../../store";
import { Avertissements } from "./Avertissements";
import { EnqueteARendre } from "./EnqueteARendre";
import { CommentairesField } from "./CommentairesField";
import type { EnqueteSession } from "./enqueteSession";
import { ReponsesList } from "./ReponsesList";
import { TITRE_ENQUETE } from "./titreEnquete";
import { reponsesAffichees, texteOfReponses } from "./reponsesAffichees";
import {
  CLE_COMMENTAIRES,
  type EnqueteEnvoyee,
  type ChangementReponse,
} from "../../../domain/enquete/reponses";
import type { Controle } from "../resultatsSession";
import { formatDate } from "../../../domain/dates";
import { Message } from "../../Message";
import { formatHeure, formatPeriode } from "../formats";

export interface EnqueteSectionProps {
  readonly periode: Periode;
  readonly preparee: EnquetePreparee;
  /** Whether the workbook has a cell for the comments. */
  readonly placeCommentaires: boolean;
  readonly session: EnqueteSession;
  readonly navigation: Navigation;
  /** Opens the check of the history. */
  readonly onVerifier: () => void;
  readonly clipboard: Clipboard;
  /** Whether the sheets were refreshed for the period that is chosen: else nothing is copied. */
  readonly actualisee: boolean;
}

/** The survey: what to check, the answers to copy in order, the comments, and the record of what was sent. */
export function EnqueteSection(props: EnqueteSectionProps) {
  const { periode, preparee, placeCommentaires, session, navigation, clipboard, actualisee } =
    props;
  const etat = useStore(session);
  const { reponses, envoyee, changements } = reponsesAffichees(preparee, etat, periode);
  const envoi = etat.travail === "envoi";
  return (
    <section aria-labelledby={TITRE_ENQUETE} aria-busy={etat.travail !== null}>
      <h2 id={TITRE_ENQUETE} tabIndex={-1}>
        {ENQUETE.titreDe(formatPeriode(periode))}
      </h2>
      {etat.aRendre && <EnqueteARendre fenetre={etat.aRendre} today={session.today()} />}
      <Avertissements
        avertissements={preparee.avertissements}
        navigation={navigation}
        onVerifier={props.onVerifier}
      />
      <p role="status" className="note">
        {actualisee ? ENQUETE.ordre : ENQUETE.actualiserAvant}
      </p>
      <ReponsesList
        reponses={reponses.filter((reponse) => !isCommentaires(reponse))}
        changements={changements}
        ecartees={preparee.ecartees}
        clipboard={clipboard}
        disabled={!actualisee}
      />
      {reponses.filter(isCommentaires).map((reponse) => (
        <CommentairesField
          key={reponse.cle}
          reponse={reponse}
          place={placeCommentaires}
          note={etat.note}
          changement={changements.find(isCommentaires)}
          session={session}
          clipboard={clipboard}
        />
      ))}
      <div className="enquete-gestes">
        <CopyButton
          text={() => texteOfReponses(reponses)}
          label={ENQUETE.toutCopierDe(formatPeriode(periode))}
          clipboard={clipboard}
          disabled={!actualisee}
        />
        <Button
          disabledFocusable={envoi}
          onClick={() => void session.recordEnvoyee(periode, reponses)}
        >
          {envoi ? ENQUETE.envoi : ENQUETE.envoyer}
        </Button>
      </div>
      {etat.erreur && (
        <ErrorMessage error={etat.erreur.error} contexte="autre" onRetry={etat.erreur.retry} />
      )}
      <EnvoiEnquete envoyee={envoyee} changements={changements} />
    </section>
  );
}

const isCommentaires = ({ cle }: { readonly cle: string }): boolean => cle === CLE_COMMENTAIRES;

interface EnqueteOuErreurProps extends Pick<
  EnqueteSectionProps,
  "session" | "navigation" | "onVerifier" | "clipboard" | "actualisee"
> {
  readonly periode: Periode;
  readonly controle: Controle;
  readonly onRetry: () => void;
}

/** The survey, or why there is none: without the nomenclature nothing tells what it follows. */
export function EnqueteOuErreur(props: EnqueteOuErreurProps) {
  const { periode, controle, onRetry, ...rest } = props;
  const { enquete, feuilles } = controle;
  if ("erreur" in enquete)
    return <ErrorMessage error={enquete.erreur} contexte="autre" onRetry={onRetry} />;
  return (
    <EnqueteSection
      periode={periode}
      preparee={enquete}
      placeCommentaires={typeof feuilles.enquete?.commentaires === "string"}
      {...rest}
    />
  );
}

interface EnvoiEnqueteProps {
  readonly envoyee: EnqueteEnvoyee | null;
  readonly changements: readonly ChangementReponse[];
}

/** When the answers were sent, and whether what they say still holds. */
function EnvoiEnquete({ envoyee, changements }: EnvoiEnqueteProps) {
  const retirees = changements.filter(({ apres }) => apres === null);
  return (
    <div role="status" className="envoi-enquete">
      <p>
        {envoyee
          ? ENQUETE.envoyee(formatDate(envoyee.instant), formatHeure(envoyee.instant))
          : ENQUETE.jamaisEnvoyee}
      </p>
      {changements.length > 0 && (
        <Message intent="warning" titre={ENQUETE.changements(changements.length)}>
          {retirees.length > 0 && (
            <>
              <p>{ENQUETE.retirees}</p>
              <ul>
                {retirees.map(({ cle, question, avant }) => (
                  <li key={cle}>{ENQUETE.retiree(question, avant ?? "")}</li>
                ))}
              </ul>
            </>
          )}
        </Message>
      )}
    </div>
  );
}
