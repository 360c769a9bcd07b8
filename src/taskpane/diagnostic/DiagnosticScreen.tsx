import { DIAGNOSTIC } from "../../messages/diagnostic";
import { RubanAilleurs } from "../RubanAilleurs";
import DiagnosticPanel from "./DiagnosticPanel";

/** The pane of the throwaway workbook: nobody logs a call there. */
export default function DiagnosticScreen() {
  return (
    <main className="diagnostic-ecran">
      <RubanAilleurs />
      <h1>{DIAGNOSTIC.titre}</h1>
      <p className="note">{DIAGNOSTIC.texte}</p>
      <DiagnosticPanel />
    </main>
  );
}
