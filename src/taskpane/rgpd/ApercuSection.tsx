import { useEffect, useId, useRef, useState } from "react";
import type { FeuillesStore, Navigation } from "../../application/latePorts";
import type { ApercuEffacement } from "../../application/effacement";
import { formatDate } from "../../domain/dates";
import { RGPD } from "../../messages/rgpd";
import { CaseACocher } from "../CaseACocher";
import { Button } from "../fluent";
import { Message } from "../Message";
import { formatNombre } from "../resultats/formats";
import { LignesAVoir } from "../resultats/LignesAVoir";
import { cellulesTexts, lignesText } from "./effacementTexts";
import { ExemplesEffacement } from "./ExemplesEffacement";
import { FeuillesLaissees } from "./FeuillesLaissees";

interface ApercuSectionProps {
  readonly apercu: ApercuEffacement;
  readonly navigation: Navigation;
  readonly feuilles: Pick<FeuillesStore, "remove">;
  readonly onConfirmer: () => void;
  readonly onRenoncer: () => void;
}

/** What would be cleared; nothing is written before it is confirmed twice. */
export function ApercuSection(props: ApercuSectionProps) {
  const { apercu, navigation, feuilles, onConfirmer, onRenoncer } = props;
  const id = useId();
  const titleRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => titleRef.current?.focus(), [apercu]);
  const { changements, sansDate, aVenir, horsTableau } = apercu;
  return (
    <section aria-labelledby={id} className="cadre entretien-section">
      <h4 id={id} ref={titleRef} tabIndex={-1}>
        {RGPD.apercu}
      </h4>
      <Comptes apercu={apercu} />
      {sansDate.length > 0 && (
        <>
          <p>{RGPD.sansDate(sansDate.length, formatNombre(sansDate.length))}</p>
          <LignesAVoir
            positions={sansDate.map(({ position }) => position)}
            colonne="date"
            sujet={RGPD.sansDateSujet}
            navigation={navigation}
          />
        </>
      )}
      {aVenir.length > 0 && (
        <>
          <p>{RGPD.aVenir(aVenir.length, formatNombre(aVenir.length))}</p>
          <LignesAVoir
            positions={aVenir.map(({ position }) => position)}
            colonne="date"
            sujet={RGPD.aVenirSujet}
            navigation={navigation}
          />
        </>
      )}
      {horsTableau > 0 && <p>{RGPD.horsTableau(horsTableau, formatNombre(horsTableau))}</p>}
      {apercu.feuilles.length > 0 && (
        <FeuillesLaissees noms={apercu.feuilles} feuilles={feuilles} navigation={navigation} />
      )}
      {changements.length > 0 && (
        <>
          <ExemplesEffacement changements={changements} />
          <Confirmation onConfirmer={onConfirmer} onRenoncer={onRenoncer} />
        </>
      )}
    </section>
  );
}

function Comptes({ apercu }: Pick<ApercuSectionProps, "apercu">) {
  const { changements, etendue, cellules, limite, regles } = apercu;
  if (!etendue) return <p>{RGPD.rien(formatDate(limite))}</p>;
  const lignes = lignesText(changements.length);
  return (
    <>
      <p>{RGPD.etendue(lignes, formatDate(etendue.debut), formatDate(etendue.fin))}</p>
      <ul className="entretien-points">
        {cellulesTexts(cellules, regles).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

function Confirmation({
  onConfirmer,
  onRenoncer,
}: Pick<ApercuSectionProps, "onConfirmer" | "onRenoncer">) {
  const [compris, setCompris] = useState(false);
  return (
    <Message
      intent="warning"
      actions={
        <>
          <Button size="small" disabledFocusable={!compris} onClick={onConfirmer}>
            {RGPD.confirmer}
          </Button>
          <Button size="small" onClick={onRenoncer}>
            {RGPD.renoncer}
          </Button>
        </>
      }
    >
      <p>{RGPD.definitif}</p>
      <CaseACocher label={RGPD.compris} checked={compris} onChange={setCompris} />
    </Message>
  );
}
