import { useId } from "react";
import type { Decision } from "../../domain/importation/choix";
import type { LibellesDuFichier } from "../../domain/importation/registreLibelles";
import type { Nomenclature } from "../../domain/nomenclature";
import { IMPORTATION } from "../../messages/importation";
import { formatNombre } from "../resultats/formats";
import { LibelleChoix } from "./LibelleChoix";

type Decisions = ReadonlyMap<string, Decision>;

interface LibellesARapprocherProps {
  readonly libelles: readonly LibellesDuFichier[];
  readonly nomenclature: Nomenclature;
  readonly decisions: Decisions;
  readonly onChange: (decisions: Decisions) => void;
}

/** The labels that the nomenclature lacks, once each: what nobody can tell but a person, then what was recognised. */
export function LibellesARapprocher(props: LibellesARapprocherProps) {
  const { libelles, nomenclature, decisions, onChange } = props;
  const id = useId();
  const aChoisir = libelles.filter(({ reconnue }) => reconnue === null);
  const reconnus = libelles.filter(({ reconnue, exact }) => reconnue !== null && !exact);
  const enAttente = aChoisir.filter(({ sort }) => sort.kind === "aChoisir").length;
  const listOf = (some: readonly LibellesDuFichier[]) => (
    <ul className="entretien-exemples">
      {some.map((libelle) => (
        <LibelleChoix
          key={libelle.cle}
          libelle={libelle}
          nomenclature={nomenclature}
          onChoisir={(decision) => onChange(decided(decisions, libelle.cle, decision))}
        />
      ))}
    </ul>
  );
  return (
    <section aria-labelledby={id} className="entretien-section">
      <h3 id={id}>{IMPORTATION.libelles}</h3>
      {aChoisir.length > 0 && <p>{IMPORTATION.libellesTexte}</p>}
      {aChoisir.length + reconnus.length === 0 && <p>{IMPORTATION.libellesAucun}</p>}
      <p role="status" className="note">
        {enAttente > 0 && IMPORTATION.libellesEnAttente(enAttente, formatNombre(enAttente))}
      </p>
      {aChoisir.length > 0 && listOf(aChoisir)}
      {reconnus.length > 0 && (
        <details>
          <summary>
            {IMPORTATION.libellesReconnus(reconnus.length, formatNombre(reconnus.length))}
          </summary>
          {listOf(reconnus)}
        </details>
      )}
    </section>
  );
}

/** undefined: what was recognised by itself holds again. */
function decided(decisions: Decisions, cle: string, decision: Decision | undefined): Decisions {
  const others = [...decisions].filter(([other]) => other !== cle);
  return new Map(decision === undefined ? others : [...others, [cle, decision]]);
}
