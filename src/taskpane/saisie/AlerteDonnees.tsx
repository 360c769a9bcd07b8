import { findDonneesPersonnelles } from "../../domain/donneesPersonnelles";
import { DONNEES_PERSONNELLES } from "../../messages/donneesPersonnelles";
import { Button } from "../fluent";

interface AlerteDonneesProps {
  readonly commentaire: string;
  /** Shows the comment, and what was found in it. */
  readonly onVoir: () => void;
}

/** Beside « Enregistrer »: the comment, which may be folded away, seems to name somebody. */
export default function AlerteDonnees({ commentaire, onVoir }: AlerteDonneesProps) {
  return (
    <div role="status">
      {findDonneesPersonnelles(commentaire).length > 0 && (
        <p className="alerte-donnees">
          {DONNEES_PERSONNELLES.dansLeCommentaire}{" "}
          <Button size="small" onClick={onVoir}>
            {DONNEES_PERSONNELLES.voir}
          </Button>
        </p>
      )}
    </div>
  );
}
