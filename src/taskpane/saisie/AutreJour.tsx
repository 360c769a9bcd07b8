import { isoDay } from "../../application/newSaisie";
import { formatDate, localDayOf, parseDate } from "../../domain/dates";
import { DE_COTE } from "../../messages/deCote";
import { Button } from "../fluent";
import { Message } from "../Message";
import { useServices } from "../ServicesContext";
import type { FormProps } from "./formProps";

/** A call of another day says so before it is saved: it may have been left there since. */
export default function AutreJour({ saisie, edit }: Pick<FormProps, "saisie" | "edit">) {
  const { clock } = useServices();
  const date = parseDate(saisie.date);
  if (date === null) return null;
  const champs = { date: isoDay(localDayOf(clock.now())) };
  return (
    <Message
      intent="info"
      actions={
        <Button size="small" onClick={() => edit({ type: "edit", champs })}>
          {DE_COTE.dateDuJour}
        </Button>
      }
    >
      {DE_COTE.autreJour(formatDate(date))}
    </Message>
  );
}
