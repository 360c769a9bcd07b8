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
import { Message } from "../Message";
import { Progression } from "../entretien/Progression";
import { formatNombre } from "../resultats/formats";
import { useTravail } from "../travail";
import { ApercuSection } from "./ApercuSection";
import { journalDetailOf, lignesText } from "./effacementTexts";
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

/** What clearing did, and what it could not reach. */
function BilanMessage({ bilan }: { readonly bilan: BilanEffacement }) {
  const { lignes, laissees, interrompu, note } = bilan;
  return (
    <Message
      intent={interrompu || laissees > 0 ? "info" : "success"}
      titre={interrompu ? RGPD.arretTitre : RGPD.faitTitre}
    >
      <p>{lignes > 0 ? RGPD.fait(lignesText(lignes)) : RGPD.faitRien}</p>
      {interrompu && <p>{RGPD.arret}</p>}
      {laissees > 0 && <p>{RGPD.laissees(laissees, formatNombre(laissees))}</p>}
      {lignes > 0 && !note && <p>{RGPD.nonNote}</p>}
      {lignes > 0 && <p>{RGPD.anciensElements}</p>}
      {lignes > 0 && <p>{RGPD.versionsFichier}</p>}
    </Message>
  );
}
