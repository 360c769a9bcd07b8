import { SuiviError } from "../../domain/erreurs";
import { COLONNES } from "../../domain/historique";
import { RESULTATS } from "../../messages/resultats";
import { ErrorMessage } from "../ErrorMessage";
import { Button } from "../fluent";
import { Message } from "../Message";

interface ErreurResultatsProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  /** Makes the missing pivot tables, then tries again. */
  readonly onRecreer: () => void;
}

/** What happened, and what to do: a missing pivot table can be made again, the old tool upgraded. */
export function ErreurResultats({ error, onRetry, onRecreer }: ErreurResultatsProps) {
  const colonne = colonneTechnique(error);
  if (colonne !== null) return <AncienOutil colonne={colonne} />;
  return (
    <>
      <ErrorMessage error={error} contexte="autre" onRetry={onRetry} />
      {isSuivi(error, "RESULTATS_TCD_ABSENT") && (
        <Button onClick={onRecreer}>{RESULTATS.recreer}</Button>
      )}
    </>
  );
}

function AncienOutil({ colonne }: { readonly colonne: string }) {
  return (
    <div role="alert">
      <Message intent="error" titre={RESULTATS.ancienOutil}>
        <p>{RESULTATS.ancienOutilTexte(colonne)}</p>
        <p>{RESULTATS.ancienOutilAction}</p>
      </Message>
    </div>
  );
}

/** The header of a missing column that a person never fills: only a workbook of the former tool has none. */
function colonneTechnique(error: unknown): string | null {
  if (!isSuivi(error, "HISTORIQUE_COLONNE_ABSENTE")) return null;
  const technique = Object.values(COLONNES).find(
    ({ header, role }) => header === error.details["colonne"] && role === "technique",
  );
  return technique?.header ?? null;
}

const isSuivi = (error: unknown, code: SuiviError["code"]): error is SuiviError =>
  error instanceof SuiviError && error.code === code;
