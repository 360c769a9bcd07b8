import { isBlankSaisie, isoDay } from "../../application/newSaisie";
import { formatDate, localDayOf, parseDate } from "../../domain/dates";
import type { Nomenclature } from "../../domain/nomenclature";
import { DE_COTE } from "../../messages/deCote";
import { Button } from "../fluent";
import { Message } from "../Message";
import { useServices } from "../ServicesContext";
import { DureeDouteuse, type DureeDouteuseProps } from "./DureeDouteuse";
import type { FormProps } from "./formProps";
import { SuiteDuMotif } from "./SuiteDuMotif";

interface AVerifierProps extends Pick<FormProps, "edit">, DureeDouteuseProps {
  readonly nomenclature: Nomenclature | null;
}

/**
 * What deserves a look before it is saved: a motif that the nomenclature no longer has, a call of another
 * day, a duration that no call has.
 */
export default function AVerifier({ edit, nomenclature, ...duree }: AVerifierProps) {
  const { saisie } = duree;
  if (isBlankSaisie(saisie)) return null;
  return (
    <>
      <SuiteDuMotif key={saisie.idAppel} {...{ saisie, edit, nomenclature }} />
      <AutreJour saisie={saisie} edit={edit} />
      <DureeDouteuse {...duree} />
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
