import { isConflit } from "../../application/envoi";
import type { EnvoiEnAttente } from "../../application/envois";
import { ENVOI } from "../../messages/envoi";
import { Button } from "../fluent";

interface EnvoiLigneProps {
  readonly attente: EnvoiEnAttente;
  /** Absent while another call is being entered. */
  readonly reprendre?: (idAppel: string) => void;
  readonly laisser: (idAppel: string) => void;
}

const HEURE = new Intl.DateTimeFormat("fr-FR", { hour: "2-digit", minute: "2-digit" });

/** One call that waits, told apart by its time and its subject. */
export function EnvoiLigne({ attente: { envoi, raison }, reprendre, laisser }: EnvoiLigneProps) {
  const { idAppel, instant, lignes, essais, saisie } = envoi;
  const retrait = lignes.length === 0;
  const sujet = (lignes[0] ?? essais[0])?.sousMotif ?? "";
  const texte = (retrait ? ENVOI.retrait : ENVOI.appel)(HEURE.format(instant), sujet);
  return (
    <div className="envoi-ligne">
      <p>{texte}</p>
      {reprendre && saisie && (
        <Button size="small" onClick={() => reprendre(idAppel)}>
          {ENVOI.reprendre}
        </Button>
      )}
      {(retrait || isConflit(raison)) && (
        <Button size="small" onClick={() => laisser(idAppel)}>
          {ENVOI.laisser}
        </Button>
      )}
    </div>
  );
}
