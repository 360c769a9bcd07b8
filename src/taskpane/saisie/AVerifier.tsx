import { isBlankSaisie, isoDay } from "../../application/newSaisie";
import { formatDate, localDayOf, parseDate } from "../../domain/dates";
import { douteDeDuree } from "../../domain/douteDeDuree";
import { parseDuree } from "../../domain/duree";
import { CANAL_EMAIL } from "../../domain/historique";
import type { Nomenclature } from "../../domain/nomenclature";
import { DE_COTE } from "../../messages/deCote";
import { DUREES_DOUTEUSES } from "../../messages/dureesDouteuses";
import { Button } from "../fluent";
import { Message } from "../Message";
import { useServices } from "../ServicesContext";
import type { FormProps } from "./formProps";
import { SuiteDuMotif } from "./SuiteDuMotif";

interface AVerifierProps extends Pick<FormProps, "saisie" | "edit"> {
  readonly nomenclature: Nomenclature | null;
}

/**
 * What deserves a look before it is saved: a motif that the nomenclature no longer has, a call of another
 * day, a duration that no call has.
 */
export default function AVerifier({ saisie, edit, nomenclature }: AVerifierProps) {
  if (isBlankSaisie(saisie)) return null;
  return (
    <>
      <SuiteDuMotif key={saisie.idAppel} {...{ saisie, edit, nomenclature }} />
      <AutreJour saisie={saisie} edit={edit} />
      <DureeDouteuse saisie={saisie} />
    </>
  );
}

/** It may have been left there since that day. */
function AutreJour({ saisie, edit }: Pick<FormProps, "saisie" | "edit">) {
  const { clock } = useServices();
  const date = parseDate(saisie.date);
  const today = isoDay(localDayOf(clock.now()));
  if (date === null || saisie.date === today) return null;
  return (
    <Message
      intent="info"
      actions={
        <Button size="small" onClick={() => edit({ type: "edit", champs: { date: today } })}>
          {DE_COTE.dateDuJour}
        </Button>
      }
    >
      {DE_COTE.autreJour(formatDate(date))}
    </Message>
  );
}

export function DureeDouteuse({ saisie: { canal, duree } }: Pick<FormProps, "saisie">) {
  const secondes = canal === CANAL_EMAIL ? null : parseDuree(duree);
  const doute = secondes === null ? null : douteDeDuree(secondes);
  return (
    <div role="status">
      {doute && <Message intent="warning" titre={DUREES_DOUTEUSES[doute].titre} />}
    </div>
  );
}
