import { useId, useState } from "react";
import type {
  Decision,
  Decisions,
  LibellesDuFichier,
} from "../../domain/importation/rapprochement";
import type { Nomenclature } from "../../domain/nomenclature";
import { IMPORTATION } from "../../messages/importation";
import { Button } from "../fluent";
import { ListeLarge } from "../ListeLarge";
import { formatNombre } from "../resultats/formats";
import { cheminOf, lignesText } from "./importationTexts";
import { LignesDeNomenclature } from "./LignesDeNomenclature";

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
    <ListeDeLibelles {...{ nomenclature, decisions, onChange }} libelles={some} />
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

/** A file may have thousands of labels, each with every line of the nomenclature to choose from. */
const LIBELLES_A_LA_FOIS = 100;

/** The most frequent first, and more of them on request. */
function ListeDeLibelles(props: LibellesARapprocherProps) {
  const { libelles, nomenclature, decisions, onChange } = props;
  const [vus, setVus] = useState(LIBELLES_A_LA_FOIS);
  const reste = libelles.length - vus;
  return (
    <>
      <ul className="entretien-exemples">
        {libelles.slice(0, vus).map((libelle) => (
          <LibelleChoix
            key={libelle.cle}
            libelle={libelle}
            nomenclature={nomenclature}
            onChoisir={(decision) => onChange(decided(decisions, libelle.cle, decision))}
          />
        ))}
      </ul>
      {reste > 0 && (
        <Button onClick={() => setVus(vus + LIBELLES_A_LA_FOIS)}>
          {IMPORTATION.libellesSuivants(formatNombre(reste))}
        </Button>
      )}
    </>
  );
}

/** undefined: what was recognised by itself holds again. */
function decided(decisions: Decisions, cle: string, decision: Decision | undefined): Decisions {
  const others = [...decisions].filter(([other]) => other !== cle);
  return new Map(decision === undefined ? others : [...others, [cle, decision]]);
}

/** No code of the nomenclature: they begin with a letter. */
const NE_PAS_IMPORTER = "-";

interface LibelleChoixProps {
  readonly libelle: LibellesDuFichier;
  readonly nomenclature: Nomenclature;
  /** undefined: nothing is decided. */
  readonly onChoisir: (decision: Decision | undefined) => void;
}

/** Labels of the file, how many rows have them, and the line that they get. */
function LibelleChoix({ libelle, nomenclature, onChoisir }: LibelleChoixProps) {
  const { triple, nombre, candidats, sort, reconnue } = libelle;
  const chemin = cheminOf(triple);
  const chosen = (value: string): void => {
    if (value === NE_PAS_IMPORTER) onChoisir(null);
    else onChoisir(value === "" ? undefined : value);
  };
  return (
    <li>
      <span>{chemin}</span>
      <span className="note">{lignesText(nombre)}</span>
      <ListeLarge
        aria-label={IMPORTATION.libelle(chemin)}
        value={valueOf(sort)}
        onChange={(_, { value }) => chosen(value)}
      >
        {reconnue === null && <option value="">{IMPORTATION.aChoisir}</option>}
        <option value={NE_PAS_IMPORTER}>{IMPORTATION.nePasImporter}</option>
        <LignesDeNomenclature nomenclature={nomenclature} candidats={candidats()} />
      </ListeLarge>
    </li>
  );
}

function valueOf(sort: LibellesDuFichier["sort"]): string {
  if (sort.kind === "ligne") return sort.ligne.code;
  return sort.kind === "ecarte" ? NE_PAS_IMPORTER : "";
}
