import type { LigneLue } from "../../domain/historiqueLu";
import { sensOf } from "../../application/ligneLue";

import type { Statut } from "../../domain/appel";
import { formatTelephone } from "../../domain/telephone";
import { SUIVI } from "../../messages/suivi";
import { Button } from "../fluent";
import { concernedOf, dateOf, nameOf } from "./ligneTexts";

/** What a case becomes by one click. */
export type Issue = Extract<Statut, "resolu" | "escalade">;

interface CasEnCoursProps {
  readonly ligne: LigneLue;
  /** Serial day. */
  readonly today: number;
  readonly telephoneMasque: boolean;
  readonly occupe: boolean;
  readonly onIssue: (issue: Issue) => void;
}

/** A case to follow up: how old it is, what helps to take it up again, and its two ways out. */
export function CasEnCours({ ligne, today, telephoneMasque, occupe, onIssue }: CasEnCoursProps) {
  const { date } = sensOf(ligne);
  const { telephone, commentaire, referent } = ligne.cellules;
  const name = nameOf(ligne);
  const details = [
    dateOf(ligne),
    String(referent),
    telephoneMasque ? "" : formatTelephone(String(telephone)),
    ...concernedOf(ligne),
  ];
  return (
    <li className="ligne">
      <p className="ligne-sujet">
        {name} {date !== null && <span className="ligne-age">{SUIVI.age(today - date)}</span>}
      </p>
      <p className="note">{details.filter(Boolean).join(" · ")}</p>
      {commentaire !== "" && <p className="ligne-commentaire">{String(commentaire)}</p>}
      <div className="ligne-actions">
        <Button
          size="small"
          aria-label={SUIVI.passerResolu(name)}
          disabledFocusable={occupe}
          onClick={() => onIssue("resolu")}
        >
          {SUIVI.resolu}
        </Button>
        <Button
          size="small"
          aria-label={SUIVI.passerEscalade(name)}
          disabledFocusable={occupe}
          onClick={() => onIssue("escalade")}
        >
          {SUIVI.escalade}
        </Button>
      </div>
    </li>
  );
}
