import { useState } from "react";
import type { FeuillesStore, Navigation } from "../../application/latePorts";
import { RGPD } from "../../messages/rgpd";
import { ErrorMessage } from "../ErrorMessage";
import { Button } from "../fluent";
import { useTravail } from "../travail";

interface FeuillesLaisseesProps {
  readonly noms: readonly string[];
  readonly feuilles: Pick<FeuillesStore, "remove">;
  readonly navigation: Pick<Navigation, "showFeuille">;
}

/** The sheets that the add-in wrote, which clearing leaves alone: each can be looked at, and deleted for good. */
export function FeuillesLaissees({ noms, feuilles, navigation }: FeuillesLaisseesProps) {
  const [supprimees, setSupprimees] = useState<readonly string[]>([]);
  const [aConfirmer, setAConfirmer] = useState<string | null>(null);
  const { enCours, echec, run, forget } = useTravail();
  const remaining = noms.filter((nom) => !supprimees.includes(nom));
  const supprimer = (nom: string) =>
    run(RGPD.suppression(nom), async () => {
      await feuilles.remove(nom);
      setSupprimees((before) => [...before, nom]);
      setAConfirmer(null);
    });
  return (
    <div aria-busy={enCours !== null}>
      {remaining.length > 0 && <p>{RGPD.feuilles}</p>}
      <ul className="entretien-points">
        {remaining.map((nom) => (
          <li key={nom}>
            {nom}{" "}
            <Button size="small" onClick={() => void navigation.showFeuille(nom)}>
              {RGPD.voirFeuille(nom)}
            </Button>{" "}
            <Button
              size="small"
              disabledFocusable={enCours !== null}
              onClick={() => {
                if (aConfirmer === nom) void supprimer(nom);
                else setAConfirmer(nom);
              }}
            >
              {aConfirmer === nom ? RGPD.supprimerConfirmer(nom) : RGPD.supprimerFeuille(nom)}
            </Button>
          </li>
        ))}
      </ul>
      {echec && <ErrorMessage error={echec.error} contexte="autre" onClose={forget} />}
      <p role="status">{supprimees.map((nom) => RGPD.supprimee(nom)).join(" ")}</p>
    </div>
  );
}
