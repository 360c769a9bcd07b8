import { DIAGNOSTIC } from "../../messages/diagnostic";
import DiagnosticPanel from "./DiagnosticPanel";

/** The pane of the throwaway workbook: nobody logs a call there. */
export default function DiagnosticScreen() {
  return (
    <main className="diagnostic-ecran">
      <h1>{DIAGNOSTIC.titre}</h1>
      <p className="note">{DIAGNOSTIC.texte}</p>
      <DiagnosticPanel />
    </main>
  );
}
