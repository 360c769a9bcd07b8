import { useId, useState } from "react";
import {
  type BilanEffacement,
  erase,
  type ApercuEffacement,
  previewErasure,
} from "../../application/effacement";
import { localDayOf, localInstantOf } from "../../domain/dates";
import { byColumn } from "../../domain/historique";
import { ANCIENNETE_MOIS, keysRetirables, type ReglesEffacement } from "../../domain/rgpd";
import { RGPD } from "../../messages/rgpd";
import { ErrorMessage } from "../ErrorMessage";
import { Progression } from "../entretien/Progression";
import { useTravail } from "../travail";
import { ApercuSection } from "./ApercuSection";
import { BilanMessage } from "./BilanMessage";
import { journalDetailOf } from "./effacementTexts";
import { ReglesFields } from "./ReglesFields";
import type { RgpdPorts } from "./rgpdPorts";

/** An identifier says nothing outside the SI: it may stay. */
const REGLES_PROPOSEES: ReglesEffacement = {
  ...byColumn(keysRetirables(), (key) => key === "commentaire"),
  mois: ANCIENNETE_MOIS.defaut,
  telephone: "masquer",
};

/** Clears old rows of what may say who called: rules, preview, confirmation, result. */
export function EffacementSection({ ports }: { readonly ports: RgpdPorts }) {
  const id = useId();
  const [regles, setRegles] = useState(REGLES_PROPOSEES);
  const [apercu, setApercu] = useState<ApercuEffacement | null>(null);
  const [bilan, setBilan] = useState<BilanEffacement | null>(null);
  const [ecriture, setEcriture] = useState(false);
  const { enCours, echec, run, stop, forget } = useTravail();

  const preparer = () =>
    run(RGPD.lecture, async (options) => {
      setEcriture(false);
      setBilan(null);
      setApercu(null);
      const today = localDayOf(ports.clock.now());
      setApercu(await previewErasure(ports, regles, today, options));
    });
  const confirmer = (accepted: ApercuEffacement) =>
    run(RGPD.ecriture, async (options) => {
      setEcriture(true);
      // What was previewed is no longer true once some of it is written.
      setApercu(null);
      const entreeOf = (fait: Parameters<Parameters<typeof erase>[2]>[0]) => ({
        instant: localInstantOf(ports.clock.now()),
        action: RGPD.journalAction,
        detail: journalDetailOf(accepted, fait),
        par: ports.preferences.get().referent,
      });
      setBilan(await erase(ports, accepted, entreeOf, options));
    });
  return (
    <section aria-labelledby={id} aria-busy={enCours !== null} className="entretien-section">
      <h3 id={id}>{RGPD.effacer}</h3>
      <p>{RGPD.effacerTexte}</p>
      <ReglesFields
        regles={regles}
        occupe={enCours !== null}
        onChange={(changed) => {
          setRegles(changed);
          setApercu(null);
        }}
        onPreparer={() => void preparer()}
      />
      {enCours && <Progression travail={enCours} onInterrompre={stop} />}
      {echec && (
        <ErrorMessage
          error={echec.error}
          contexte="autre"
          onClose={forget}
          onRetry={() => void preparer()}
        />
      )}
      {echec && ecriture && <p role="alert">{RGPD.echec}</p>}
      {apercu && (
        <ApercuSection
          apercu={apercu}
          navigation={ports.navigation}
          feuilles={ports.feuilles}
          onConfirmer={() => void confirmer(apercu)}
          onRenoncer={() => setApercu(null)}
        />
      )}
      <div role="status">{bilan && <BilanMessage bilan={bilan} />}</div>
    </section>
  );
}
