import { formatDuree } from "../../domain/duree";
import { CANAL_EMAIL } from "../../domain/historique";
import type { Nomenclature } from "../../domain/nomenclature";
import { SAISIE } from "../../messages/saisie";
import { Button } from "../fluent";
import { useServices } from "../ServicesContext";
import type { FormProps } from "./formProps";
import { MotifFields } from "./MotifFields";
import { MotifOutils } from "./MotifOutils";
import { repartitionOf } from "./repartition";

/** The parts, and what they make together. */
function somme(parts: readonly number[]): [parts: string[], total: string] {
  return [parts.map(formatDuree), formatDuree(parts.reduce((sum, part) => sum + part, 0))];
}

interface MotifsSectionProps extends FormProps {
  readonly nomenclature: Nomenclature | null;
}

/** The call's motifs, and how its duration is split between them. */
export function MotifsSection({ saisie, edit, fautes, nomenclature }: MotifsSectionProps) {
  const { ids } = useServices();
  const parts = repartitionOf(saisie);
  return (
    <>
      {saisie.motifs.map((motif, index) => (
        <MotifFields
          key={motif.idLigne}
          motif={motif}
          index={index}
          nombre={saisie.motifs.length}
          email={saisie.canal === CANAL_EMAIL}
          part={parts?.[index] ?? null}
          nomenclature={nomenclature}
          fautes={fautes}
          edit={edit}
        >
          <MotifOutils code={motif.code} saisie={saisie} nomenclature={nomenclature} />
        </MotifFields>
      ))}
      <div className="motifs-pied">
        <Button
          size="small"
          appearance="subtle"
          icon={<span aria-hidden="true">+</span>}
          onClick={() => edit({ type: "addMotif", idLigne: ids.next() })}
        >
          {SAISIE.ajouterMotif}
        </Button>
        {parts && <p className="note">{SAISIE.repartition(...somme(parts))}</p>}
      </div>
    </>
  );
}
