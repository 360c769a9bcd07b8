import { useState } from "react";
import type { Clipboard } from "../../application/ports";
import type { LigneNomenclature } from "../../domain/nomenclature";
import { composeSignalement } from "../../domain/signalement";
import { ESCALADE } from "../../messages/escalade";
import { REPONSES_DEPARTEMENT as TEXTES } from "../../messages/reponsesDepartement";
import { FormulairePret } from "../escalade/FormulairePret";
import { Button } from "../fluent";
import { useIdentite } from "../useReglages";

interface PropositionAuNationalProps {
  readonly ligne: LigneNomenclature;
  /** What the department answers, as it is written. */
  readonly texte: string;
  readonly clipboard: Clipboard;
}

/** « Proposer au national »: the department's text, made ready for the national form. */
export function PropositionAuNational({ ligne, texte, clipboard }: PropositionAuNationalProps) {
  const [ouverte, setOuverte] = useState(false);
  return (
    <>
      <Button
        size="small"
        className="reponse-ecrire"
        aria-expanded={ouverte}
        onClick={() => setOuverte(!ouverte)}
      >
        {ouverte ? TEXTES.fermerProposition : TEXTES.proposer}
      </Button>
      {ouverte && <Proposition ligne={ligne} texte={texte} clipboard={clipboard} />}
    </>
  );
}

function Proposition({ ligne, texte, clipboard }: PropositionAuNationalProps) {
  const identite = useIdentite();
  const demande = {
    ...{ signalement: "reponseProposee" as const, ligne, article: "" },
    ...{ precisions: `\n${texte}`, constat: null },
  };
  return (
    <section aria-label={ESCALADE.pret}>
      <p className="note">{TEXTES.proposerTexte}</p>
      <FormulairePret
        formulaire={composeSignalement(demande, identite)}
        clipboard={clipboard}
        sansDonneesPersonnelles
      />
    </section>
  );
}
