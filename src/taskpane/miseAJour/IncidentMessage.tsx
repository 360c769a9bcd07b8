import { MISE_A_JOUR } from "../../messages/miseAJour";
import { ErrorMessage } from "../ErrorMessage";
import { isInterruption } from "../travail";

/** What did not go to its end once the workbook had its version; that it was stopped is no error. */
export function IncidentMessage({ error }: { readonly error: unknown }) {
  if (isInterruption(error)) return <p className="note">{MISE_A_JOUR.arret}</p>;
  return (
    <>
      <p>{MISE_A_JOUR.incident}</p>
      <ErrorMessage error={error} contexte="autre" />
    </>
  );
}
