import { useEffect, useState } from "react";
import { isBlankSaisie } from "../application/newSaisie";
import { CONSEILS, type MomentConseil, NOUVEAUTES, QUOI_DE_NEUF } from "../messages/conseils";
import { PANE } from "../messages/pane";
import { FERMABLE, FERME } from "./clavier";
import { Button } from "./fluent";
import { Message } from "./Message";
import { useServices } from "./ServicesContext";
import { useStore } from "./store";

/** Whether something that is told once on this device is to be told now; from then on it was. */
function useUneFois(cle: string): readonly [dit: boolean, fermer: () => void] {
  const { preferences } = useServices();
  const [dit, setDit] = useState(() => !preferences.get().annoncesTues.includes(cle));
  useEffect(() => {
    const { annoncesTues } = preferences.get();
    if (!annoncesTues.includes(cle)) preferences.save({ annoncesTues: [...annoncesTues, cle] });
  }, [preferences, cle]);
  return [dit, () => setDit(false)];
}

/** A hint, above what it is about: it stays while its moment lasts, or until it is closed, and never comes back. */
export function Conseil({ moment }: { readonly moment: MomentConseil }) {
  const [dit, fermer] = useUneFois(`conseil ${moment}`);
  if (!dit) return null;
  return (
    <div role="status" {...FERMABLE}>
      <Message
        intent="info"
        titre={CONSEILS.titre}
        actions={
          <Button size="small" {...FERME} onClick={fermer}>
            {CONSEILS.compris}
          </Button>
        }
      >
        {CONSEILS[moment]}
      </Message>
    </div>
  );
}

/** The hint for what the référent is doing in the form, if there is one. */
export function ConseilDeSaisie() {
  const { chronometre, motifs } = useStore(useServices().session).saisie;
  if (motifs.length > 1) return <Conseil key="motif" moment="motif" />;
  return chronometre && !chronometre.termine && <Conseil key="chronometre" moment="chronometre" />;
}

/** What the release brings, once after an update, while no call is open; nothing on a device that is new. */
export function QuoiDeNeuf() {
  const { preferences, session } = useServices();
  const [nouveau] = useState(() => {
    const { referent, usages } = preferences.get();
    return referent === "" && Object.keys(usages).length === 0;
  });
  const { saisie } = useStore(session);
  const [derniere] = NOUVEAUTES;
  const [dit, fermer] = useUneFois(`nouveautes ${derniere?.version ?? ""}`);
  if (!derniere || !dit || nouveau || !isBlankSaisie(saisie)) return null;
  return (
    <div role="status" {...FERMABLE}>
      <Message
        intent="info"
        titre={QUOI_DE_NEUF.titre}
        actions={
          <Button size="small" {...FERME} aria-label={QUOI_DE_NEUF.fermer} onClick={fermer}>
            {PANE.fermer}
          </Button>
        }
      >
        <ul className="nouveautes">
          {derniere.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </Message>
    </div>
  );
}
