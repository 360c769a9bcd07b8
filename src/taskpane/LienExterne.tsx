import type { ReactNode } from "react";
import { LIENS } from "../messages/liens";

interface LienExterneProps {
  readonly adresse: string;
  readonly children: ReactNode;
}

/** Opens a new tab; a plain link, because Office on the web has no other way out of the pane. */
export function LienExterne({ adresse, children }: LienExterneProps) {
  return (
    <a href={adresse} target="_blank" rel="noopener noreferrer" className="lien-externe">
      {children}
      <span className="lecteur-ecran"> {LIENS.nouvelOnglet}</span>
    </a>
  );
}
