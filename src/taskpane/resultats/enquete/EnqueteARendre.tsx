import type { ReactNode } from "react";
import { annonceDeFenetre, type FenetreEnquete } from "../../../domain/enquete/calendrier";
import { ENQUETE } from "../../../messages/enquete";
import { Message } from "../../Message";

interface EnqueteARendreProps {
  readonly fenetre: FenetreEnquete;
  /** Serial day. */
  readonly today: number;
  readonly actions?: ReactNode;
}

/** « Enquête d'octobre : à rendre du 28/10 au 02/11 », from its first day until its answers were sent. */
export function EnqueteARendre({ fenetre, today, actions }: EnqueteARendreProps) {
  const enRetard = today > fenetre.cloture;
  const annonce = annonceDeFenetre(fenetre, today);
  return (
    <Message
      intent={enRetard ? "warning" : "info"}
      titre={enRetard ? ENQUETE.enRetard(annonce) : annonce}
      actions={actions}
    />
  );
}
