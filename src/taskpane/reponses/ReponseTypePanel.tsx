import { useRef, useState } from "react";
import type { Clipboard } from "../../application/ports";
import { BASE_DE_CONNAISSANCES } from "../../domain/assistance";
import { formatDate } from "../../domain/dates";
import type { LigneNomenclature } from "../../domain/nomenclature";
import type { Champ, ReponseType, ValeursChamps } from "../../domain/reponseType";
import { PANE } from "../../messages/pane";
import { REPONSES } from "../../messages/reponses";
import { Button } from "../fluent";
import { LienExterne } from "../LienExterne";
import { Message } from "../Message";
import { PleinVolet } from "../PleinVolet";
import { BIENVENUE, loadReponse } from "./loadReponses";
import { ReponseAbsente } from "./ReponseAbsente";
import { ReponseDuDepartement } from "./ReponseDuDepartement";
import { champsOfReponse, ReponseLue, type Remplissage } from "./ReponseLue";
import { type LoadReponse, useReponse } from "./useReponse";

interface ReponseTypePanelProps {
  /** Of the nomenclature's line, or `bienvenue`. */
  readonly code: string;
  /** The sous-motif's label. */
  readonly titre: string;
  /** The line that the department may answer itself; absent where it may not. */
  readonly ligne?: LigneNomenclature;
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
  // Asked before the panel closes; false while a text that is not saved would be lost.
  const mayClose = useRef((): boolean => true);
  const close = (): void => {
    if (mayClose.current()) onClose();
  };
  const bienvenue = code === BIENVENUE || leftCode === code;
  return (
    <PleinVolet
      surtitre={REPONSES.surtitre}
      titre={bienvenue ? REPONSES.bienvenue : titre}
      fermer={REPONSES.fermer}
      onClose={close}
      outils={
        <Button size="small" onClick={() => setGrand(!grand)}>
          {grand ? REPONSES.reduire : REPONSES.agrandir}
        </Button>
      }
    >
      <div className={grand ? "reponse reponse-grande" : "reponse"}>
        <Contenu
          {...props}
          code={bienvenue ? BIENVENUE : code}
          onFermeture={(guard) => {
            mayClose.current = guard;
          }}
        />
        {code !== BIENVENUE && (
          <Button
            size="small"
            appearance="transparent"
            onClick={() => {
              if (mayClose.current()) setLeftCode(bienvenue ? null : code);
            }}
          >
            {bienvenue ? REPONSES.retour : REPONSES.versBienvenue}
          </Button>
        )}
      </div>
    </PleinVolet>
  );
}

interface ContenuProps extends ReponseTypePanelProps {
  /** Given what says whether the panel may close. */
  readonly onFermeture: (mayClose: () => boolean) => void;
}

/** The national answer and the department's own; one that takes the place of the other comes first. */
function Contenu(props: ContenuProps) {
  const { code, ligne, values, clipboard, load = loadReponse, onFermeture } = props;
  const [etat, retry] = useReponse(code, load);
  const [saisies, setSaisies] = useState<ValeursChamps>({});
  const [propre, setPropre] = useState(false);
  const remplissage: Remplissage = {
    connues: values,
    saisies,
    onChange: (champ: Champ, valeur: string) => setSaisies({ ...saisies, [champ]: valeur }),
    clipboard,
  };
  const nationale = etat.etat === "lue" ? etat.reponse : null;
  const parts = [
    <section key="nationale" aria-label={REPONSES.nationale} className="reponse-partie">
      {etat.etat === "chargement" && (
        <p role="status" className="note">
          {REPONSES.chargement}
        </p>
      )}
      {etat.etat === "illisible" && <Illisible onRetry={retry} />}
      {etat.etat === "absente" && <ReponseAbsente {...props} connues={values} />}
      {nationale && <Nationale key={code} reponse={nationale} {...remplissage} />}
    </section>,
    ligne && ligne.code === code && (
      <ReponseDuDepartement
        key={code}
        ligne={ligne}
        nationale={nationale}
        demandesAilleurs={nationale ? champsOfReponse(nationale) : []}
        remplissage={remplissage}
        onPropre={setPropre}
        onFermeture={onFermeture}
      />
    ),
  ];
  return propre && ligne?.code === code ? parts.reverse() : parts;
}

function Nationale({ reponse, ...remplissage }: Remplissage & { readonly reponse: ReponseType }) {
  const { revision } = reponse;
  return (
    <>
      <ReponseLue
        {...remplissage}
        reponse={reponse}
        copies={[
          { label: REPONSES.copier, reponse, quoi: "corps" },
          { label: REPONSES.copierObjet, reponse, quoi: "objet" },
        ]}
        actions={<LienExterne adresse={BASE_DE_CONNAISSANCES}>{REPONSES.base}</LienExterne>}
      />
      {revision !== null && <p className="note">{REPONSES.revision(formatDate(revision))}</p>}
    </>
  );
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
