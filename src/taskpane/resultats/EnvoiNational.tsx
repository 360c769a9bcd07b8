import { useId, useState } from "react";
import { type ExtraitPrepare, prepareExtrait, putIntoFeuille } from "../../application/extrait";
import { formatDate } from "../../domain/dates";
import { moisOf, type Periode } from "../../domain/periode";
import { ENVOI_NATIONAL } from "../../messages/envoiNational";
import { Progression } from "../entretien/Progression";
import { ErrorMessage } from "../ErrorMessage";
import { Button } from "../fluent";
import { Message } from "../Message";
import { createPause } from "../pause";
import { useTravail } from "../travail";
import type { ResultatsPorts } from "./resultatsPorts";

interface EnvoiNationalProps {
  readonly periode: Periode;
  readonly ports: ResultatsPorts;
}

/** « Préparer l'envoi au national »: the extract of the months of the period that shows. */
export function EnvoiNational({ periode, ports }: EnvoiNationalProps) {
  const id = useId();
  const { enCours, echec, run, stop, forget } = useTravail();
  const [prepare, setPrepare] = useState<ExtraitPrepare | null>(null);
  const preparer = (): void =>
    void run(ENVOI_NATIONAL.preparation, async (avancement) => {
      setPrepare(null);
      const { enquetes, feuilles, versionsLues, sortieExtrait } = await ports.lateAdapters();
      const nomenclature = { read: ports.readNomenclature };
      const needed = {
        ...{ nomenclature, enquetes, feuilles, versions: versionsLues, sortie: sortieExtrait },
        pause: createPause(),
      };
      setPrepare(await prepareExtrait({ ...ports, ...needed }, periode, avancement));
    });
  const mettreEnFeuille = (fait: ExtraitPrepare) => (): void =>
    void run(ENVOI_NATIONAL.preparation, async () => {
      setPrepare(await putIntoFeuille(await ports.lateAdapters(), fait));
    });
  return (
    <section aria-labelledby={id} aria-busy={enCours !== null}>
      <h2 id={id}>{ENVOI_NATIONAL.titre}</h2>
      <p className="note">
        {ENVOI_NATIONAL.texte(
          formatDate(moisOf(periode.debut).debut),
          formatDate(moisOf(periode.fin).fin),
        )}
      </p>
      <Button disabledFocusable={enCours !== null} onClick={preparer}>
        {ENVOI_NATIONAL.preparer}
      </Button>
      {enCours && <Progression travail={enCours} onInterrompre={stop} />}
      {echec && (
        <ErrorMessage error={echec.error} contexte="autre" onClose={forget} onRetry={echec.retry} />
      )}
      <div role="status">{prepare && <Prepare {...prepare} />}</div>
      {prepare && prepare.comment !== "classeur" && (
        <Button disabledFocusable={enCours !== null} onClick={mettreEnFeuille(prepare)}>
          {ENVOI_NATIONAL.enFeuille}
        </Button>
      )}
    </section>
  );
}

function Prepare({ comment, nom, lignes, sansDate, departement }: ExtraitPrepare) {
  return (
    <Message
      intent={departement === "" ? "warning" : "success"}
      titre={ENVOI_NATIONAL[comment](nom)}
    >
      <p>{ENVOI_NATIONAL[`${comment}Texte`]}</p>
      <p>{ENVOI_NATIONAL.compte(lignes, sansDate)}</p>
      {departement === "" && <p>{ENVOI_NATIONAL.sansDepartement}</p>}
    </Message>
  );
}
