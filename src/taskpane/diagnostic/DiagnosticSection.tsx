import { useId, useState } from "react";
import { DIAGNOSTIC } from "../../messages/diagnostic";
import { Button } from "../fluent";
import { latePart, partOf } from "../latePart";

const DiagnosticPanel = latePart(partOf(() => import("./DiagnosticPanel")));

/** « Vérifier ce poste », among the settings; its code comes when it is opened. */
export function DiagnosticSection() {
  const [ouvert, setOuvert] = useState(false);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{DIAGNOSTIC.titre}</h2>
      <p className="note">{DIAGNOSTIC.texte}</p>
      {ouvert ? (
        <DiagnosticPanel />
      ) : (
        <Button size="small" onClick={() => setOuvert(true)}>
          {DIAGNOSTIC.ouvrir}
        </Button>
      )}
    </section>
  );
}
