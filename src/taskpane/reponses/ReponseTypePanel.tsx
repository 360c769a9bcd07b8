import { useState } from "react";
import type { Clipboard } from "../../application/ports";
import type { Champ, ValeursChamps } from "../../domain/reponseType";
import { PANE } from "../../messages/pane";
import { REPONSES } from "../../messages/reponses";
import { Button } from "../fluent";
import { Message } from "../Message";
import { PleinVolet } from "../PleinVolet";
import { BIENVENUE, loadReponse } from "./loadReponses";
import { ReponseAbsente } from "./ReponseAbsente";
import { ReponseLue } from "./ReponseLue";
import { type LoadReponse, useReponse } from "./useReponse";

interface ReponseTypePanelProps {
  /** Of the nomenclature's line, or `bienvenue`. */
  readonly code: string;
  /** The sous-motif's label. */
  readonly titre: string;
  /** What is known without asking: référent, département, date; "" when it is not. */
  readonly values: ValeursChamps;
  readonly clipboard: Clipboard;
  readonly onClose: () => void;
  readonly load?: LoadReponse;
}

/**
 * The answer, in place of the form for a while. What is typed into its placeholders lives as long as it is mounted: the
 * caller's first name goes with the call.
 */
export default function ReponseTypePanel(props: ReponseTypePanelProps) {
  const { code, titre, onClose } = props;
  const [grand, setGrand] = useState(false);
  // The line that was left for the welcome mail: another line shows its own answer.
  const [leftCode, setLeftCode] = useState<string | null>(null);
  const bienvenue = code === BIENVENUE || leftCode === code;
  return (
    <PleinVolet
      surtitre={REPONSES.surtitre}
      titre={bienvenue ? REPONSES.bienvenue : titre}
      fermer={REPONSES.fermer}
      onClose={onClose}
      outils={
        <Button size="small" onClick={() => setGrand(!grand)}>
          {grand ? REPONSES.reduire : REPONSES.agrandir}
        </Button>
      }
    >
      <div className={grand ? "reponse reponse-grande" : "reponse"}>
        <Contenu {...props} code={bienvenue ? BIENVENUE : code} />
        {code !== BIENVENUE && (
          <Button
            size="small"
            appearance="transparent"
            onClick={() => setLeftCode(bienvenue ? null : code)}
          >
            {bienvenue ? REPONSES.retour : REPONSES.versBienvenue}
          </Button>
        )}
      </div>
    </PleinVolet>
  );
}

function Contenu(props: ReponseTypePanelProps) {
  const { code, titre, values, clipboard, load = loadReponse } = props;
  const [etat, retry] = useReponse(code, load);
  const [saisies, setSaisies] = useState<ValeursChamps>({});
  const change = (champ: Champ, valeur: string): void =>
    setSaisies({ ...saisies, [champ]: valeur });
  switch (etat.etat) {
    case "chargement":
      return (
        <p role="status" className="note">
          {REPONSES.chargement}
        </p>
      );
    case "illisible":
      return <Illisible onRetry={retry} />;
    case "absente":
      return <ReponseAbsente code={code} titre={titre} connues={values} clipboard={clipboard} />;
    case "lue":
      return (
        <ReponseLue
          key={code}
          reponse={etat.reponse}
          connues={values}
          saisies={saisies}
          onChange={change}
          clipboard={clipboard}
        />
      );
  }
}

function Illisible({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <div role="alert">
      <Message
        intent="error"
        actions={
          <>
            <Button size="small" onClick={onRetry}>
              {PANE.reessayer}
            </Button>
          </>
        }
      >
        <strong>{REPONSES.illisible}</strong>
        <p>{REPONSES.illisibleTexte}</p>
      </Message>
    </div>
  );
}
