import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { DE_COTE } from "../../messages/deCote";
import { Button } from "../fluent";
import { useLate } from "../latePart";
import { useServices } from "../ServicesContext";
import { useStore } from "../store";
import type { DeCote } from "./deCote";
import type { Enregistrement } from "./enregistrement";
import { champKey } from "./fautes";
import { focusChamp } from "./focusChamp";

interface ActionsProps {
  readonly enregistrement: Enregistrement;
}

/** What may be done with a call instead of saving it. */
export default function AutresActions({ enregistrement }: ActionsProps) {
  const { occupe } = useStore(enregistrement);
  return (
    <>
      <MettreDeCote enregistrement={enregistrement} texte={DE_COTE.mettre} />
      <Button appearance="subtle" disabledFocusable={occupe} onClick={enregistrement.erase}>
        {DE_COTE.effacer}
      </Button>
    </>
  );
}

/** For a call that comes while another is there: the keyboard is already on the button. */
export function MettreEtDemarrer({ enregistrement }: ActionsProps) {
  return <MettreDeCote enregistrement={enregistrement} texte={DE_COTE.mettreEtDemarrer} demarre />;
}

interface MettreDeCoteProps extends ActionsProps {
  readonly texte: string;
  /** Starts the next call at once. */
  readonly demarre?: boolean;
}

function MettreDeCote(props: MettreDeCoteProps) {
  const { deCote } = useServices();
  const { value } = useLate(deCote);
  return value && <MettreButton {...props} deCote={value} />;
}

function MettreButton({
  enregistrement,
  texte,
  demarre = false,
  deCote,
}: MettreDeCoteProps & { readonly deCote: DeCote }) {
  const { montre } = useServices();
  const { occupe } = useStore(enregistrement);
  const [refuse, setRefuse] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (demarre) button.current?.focus();
  }, [demarre]);
  const putAside = (): void => {
    const form = button.current?.closest("form");
    const fait = flushSync(() => deCote.putAside(enregistrement));
    setRefuse(!fait);
    if (!fait) return;
    if (demarre) flushSync(() => enregistrement.startNouvelAppel(montre.now()));
    if (form) focusChamp(form, demarre ? champKey("recherche", 0) : "chronometre");
  };
  return (
    <>
      <Button
        ref={(element: HTMLButtonElement | null) => {
          button.current = element;
        }}
        disabledFocusable={occupe}
        onClick={putAside}
      >
        {texte}
      </Button>
      {refuse && (
        <p role="alert" className="note">
          {DE_COTE.refuse}
        </p>
      )}
    </>
  );
}
