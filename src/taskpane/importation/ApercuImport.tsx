import { type ReactNode, useId } from "react";
import type { Apercu } from "../../application/importation";
import type { LigneImportee, PlanImport } from "../../domain/importation/plan";
import { isOpen } from "../../domain/importation/questions";
import { RAISONS } from "../../domain/importation/raisons";
import { IMPORTATION } from "../../messages/importation";
import { CaseACocher } from "../CaseACocher";
import { Button } from "../fluent";
import { formatNombre } from "../resultats/formats";
import { ReglesDeLecture } from "./ReglesDeLecture";
import { apresOf, avantOf, lignesText } from "./importationTexts";

/** How many rows are shown before and after. */
const EXEMPLES = 10;

interface ApercuImportProps {
  readonly apercu: Pick<Apercu, "plan" | "autrement">;
  /** The last choice is not in it yet. */
  readonly isCounting: boolean;
  readonly incompletes: boolean;
  readonly onIncompletes: (incompletes: boolean) => void;
  readonly onImporter: () => void;
}

/** What the import would do, before it does anything. */
export function ApercuImport(props: ApercuImportProps) {
  const { apercu, isCounting, incompletes, onIncompletes, onImporter } = props;
  const { plan } = apercu;
  const id = useId();
  const count = plan.importees.length;
  const waits = plan.questions.some(isOpen);
  return (
    <section aria-labelledby={id} className="entretien-section">
      <h3 id={id}>{IMPORTATION.apercu}</h3>
      <Comptes plan={plan} />
      <Points titre={IMPORTATION.raisons}>
        {[...plan.raisons]
          .sort(([, a], [, b]) => b - a)
          .map(([raison, nombre]) => (
            <li key={raison}>{IMPORTATION.raison(RAISONS[raison], lignesText(nombre))}</li>
          ))}
      </Points>
      <CaseACocher label={IMPORTATION.incompletes} checked={incompletes} onChange={onIncompletes} />
      <Points titre={IMPORTATION.remarques}>
        {[...plan.remarques].map(([remarque, nombre]) => (
          <li key={remarque}>
            {IMPORTATION.remarqueLignes(lignesText(nombre), IMPORTATION.remarque[remarque])}
          </li>
        ))}
      </Points>
      <ReglesDeLecture {...apercu} />
      {count > 0 && <Exemples lignes={plan.importees.slice(0, EXEMPLES)} />}
      {waits && <p>{IMPORTATION.repondreDAbord}</p>}
      {!waits && count === 0 && <p>{IMPORTATION.rienAImporter}</p>}
      {!waits && count + plan.ecartees.length > 0 && (
        <Button appearance="primary" disabledFocusable={isCounting} onClick={onImporter}>
          {isCounting ? IMPORTATION.calcul : labelOf(count)}
        </Button>
      )}
    </section>
  );
}

const labelOf = (count: number): string =>
  count > 0 ? IMPORTATION.importer(count, formatNombre(count)) : IMPORTATION.listerEcartees;

function Comptes({ plan }: { readonly plan: PlanImport }) {
  const { importees, presentes, ecartees, vides, total } = plan;
  const counts = [
    [IMPORTATION.aImporter, importees.length],
    [IMPORTATION.presentes, presentes.length],
    [IMPORTATION.ecartees, ecartees.length],
    [IMPORTATION.vides, vides],
  ] as const;
  return (
    <div role="status">
      <dl className="importation-comptes">
        {counts.map(([nom, nombre]) => (
          <div key={nom}>
            <dt>{nom}</dt>
            <dd>{formatNombre(nombre)}</dd>
          </div>
        ))}
      </dl>
      <p className="note">{IMPORTATION.lignesDuFichier(total, formatNombre(total))}</p>
    </div>
  );
}

interface PointsProps {
  readonly titre: string;
  readonly children: readonly ReactNode[];
}

/** A short list under its title; nothing when it is empty. */
function Points({ titre, children }: PointsProps) {
  const id = useId();
  if (children.length === 0) return null;
  return (
    <>
      <h4 id={id}>{titre}</h4>
      <ul aria-labelledby={id} className="entretien-points">
        {children}
      </ul>
    </>
  );
}

function Exemples({ lignes }: { readonly lignes: readonly LigneImportee[] }) {
  return (
    <details>
      <summary>{IMPORTATION.exemples}</summary>
      <ul className="entretien-exemples">
        {lignes.map((ligne) => (
          <li key={`${ligne.row.feuille} ${ligne.row.rangee.numero}`}>
            <span className="note">{IMPORTATION.exempleLigne(ligne.row.rangee.numero)}</span>
            <span>{avantOf(ligne.row.rangee)}</span>
            <span className="note">{IMPORTATION.devient}</span>
            <ins>{apresOf(ligne)}</ins>
          </li>
        ))}
      </ul>
    </details>
  );
}
