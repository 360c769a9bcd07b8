import type { Clipboard } from "../../application/ports";
import { FORMULAIRE_DE_SUPPORT } from "../../domain/assistance";
import type { ValeursChamps } from "../../domain/reponseType";
import { REPONSES } from "../../messages/reponses";
import { CopyButton } from "../copy/CopyButton";
import { LienExterne } from "../LienExterne";

interface ReponseAbsenteProps {
  readonly code: string;
  /** The sous-motif's label. */
  readonly titre: string;
  readonly connues: ValeursChamps;
  readonly clipboard: Clipboard;
}

/** Nobody has written it yet: what to paste in the support form to ask for it. */
export function ReponseAbsente({ code, titre, connues, clipboard }: ReponseAbsenteProps) {
  const departement = connues.département?.trim() ?? "";
  const demande = REPONSES.demandeTexte(titre, code, departement === "" ? null : departement);
  return (
    <div className="reponse-lue">
      <h3 className="reponse-absente">{REPONSES.absente}</h3>
      <p>{REPONSES.absenteTexte}</p>
      <p className="reponse-demande">{demande}</p>
      <div className="reponse-actions">
        <CopyButton label={REPONSES.copierDemande} text={demande} clipboard={clipboard} />
        <CopyButton
          label={REPONSES.copierObjet}
          text={REPONSES.demandeObjet(titre)}
          clipboard={clipboard}
        />
        <LienExterne adresse={FORMULAIRE_DE_SUPPORT}>{REPONSES.formulaire}</LienExterne>
      </div>
    </div>
  );
}
