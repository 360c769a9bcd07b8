import { useState } from "react";
import { SHEETS } from "../../domain/classeur";
import { RESULTATS } from "../../messages/resultats";
import { ErrorMessage } from "../ErrorMessage";
import { Button } from "../fluent";
import { Message } from "../Message";
import { useEcriture } from "../useEcriture";
import type { ResultatsPorts } from "./resultatsPorts";

/** Prints the results; where the host prints no pane, leads to the sheet that says the same. */
export function ImprimerButton({ lateAdapters }: Pick<ResultatsPorts, "lateAdapters">) {
  const [refused, setRefused] = useState(false);
  const { write: run, echec, dismiss } = useEcriture();
  const print = async (): Promise<void> => {
    const { impression } = await lateAdapters();
    setRefused(!impression.print());
  };
  const showSheet = async (): Promise<void> => {
    const { navigation } = await lateAdapters();
    await navigation.showFeuille(SHEETS.resultats);
  };
  return (
    <div className="imprimer">
      <Button onClick={() => void run(print)}>{RESULTATS.imprimer}</Button>
      <div role="status">
        {refused && (
          <Message
            intent="info"
            actions={
              <Button size="small" onClick={() => void run(showSheet)}>
                {RESULTATS.voirFeuilleResultats}
              </Button>
            }
          >
            {RESULTATS.impressionImpossible}
          </Message>
        )}
      </div>
      {echec && <ErrorMessage error={echec.error} contexte="autre" onClose={dismiss} />}
    </div>
  );
}
