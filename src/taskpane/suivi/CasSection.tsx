import type { LignesTrouvees } from "../../application/historique";
import type { LigneLue } from "../../domain/historiqueLu";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { CAS_PAR_PAGE } from "../../application/suivi";
import { PANE } from "../../messages/pane";
import { SUIVI } from "../../messages/suivi";
import { CaseACocher } from "../CaseACocher";
import { ErrorMessage } from "../ErrorMessage";
import { Button } from "../fluent";
import { createLecture } from "../lecture";
import { useEcriture } from "../useEcriture";
import { useStore } from "../store";
import { keyOf, nameOf, concernedOf, dateOf } from "./ligneTexts";
import { Notice, SectionHeader } from "./SectionHeader";
import type { SuiviActions } from "./suiviActions";
import { sensOf } from "../../application/ligneLue";
import type { Statut } from "../../domain/appel";
import { formatTelephone } from "../../domain/telephone";

interface CasSectionProps {
  /** Whose cases; "" while unknown: those of the whole team. */
  readonly referent: string;
  readonly today: number;
  readonly telephoneMasque: boolean;
  readonly actions: SuiviActions;
  /** What an escalated row offers. */
  readonly escalade: (ligne: LigneLue) => ReactNode;
  /** How often the history was written from this screen: the cases are read again. */
  readonly ecritures: number;
  readonly onEcrit: () => void;
  /** Told how many cases there are. */
  readonly onComptes: (total: number) => void;
}

/** What the last click did, and the row as it now stands: null once it was undone. */
interface Fait {
  readonly texte: string;
  readonly ligne: LigneLue | null;
}

const FAITS: Readonly<Record<Issue, (name: string) => string>> = {
  resolu: SUIVI.casResolu,
  escalade: SUIVI.casEscalade,
};

/** The cases en cours, the oldest first; one click says what became of them, another takes it back. */
export function CasSection(props: CasSectionProps) {
  const { referent, today, telephoneMasque, actions, escalade, ecritures, onEcrit, onComptes } =
    props;
  const [choisie, setChoisie] = useState(false);
  const sansNom = referent.trim() === "";
  const equipe = choisie || sansNom;
  const [limite, setLimite] = useState(CAS_PAR_PAGE);
  const [fait, setFait] = useState<Fait | null>(null);
  const [lecture] = useState(() => createLecture<LignesTrouvees>());
  const { valeur, enCours, erreur } = useStore(lecture);
  const { occupe, echec, write, dismiss } = useEcriture();
  const titreRef = useRef<HTMLHeadingElement>(null);
  const relire = useCallback(
    () => void lecture.read(() => actions.readCas(equipe ? null : referent, limite)),
    [lecture, actions, equipe, referent, limite],
  );
  useEffect(relire, [relire, ecritures]);
  useEffect(() => onComptes(valeur?.total ?? 0), [onComptes, valeur]);

  const close = async (ligne: LigneLue, issue: Issue): Promise<void> => {
    setFait(null);
    titreRef.current?.focus();
    await write(async () => {
      const after = await actions.changeStatut(ligne, issue);
      setFait({ texte: FAITS[issue](nameOf(ligne)), ligne: after });
      // It goes at once, before all is read again.
      lecture.change(({ lignes, total }) => ({
        lignes: lignes.filter((one) => one !== ligne),
        total: total - 1,
      }));
      onEcrit();
    });
  };
  const reopen = async (ligne: LigneLue): Promise<void> => {
    titreRef.current?.focus();
    await write(async () => {
      await actions.changeStatut(ligne, "enCours");
      setFait({ texte: SUIVI.casRemis(nameOf(ligne)), ligne: null });
      onEcrit();
    });
  };
  return (
    <section aria-labelledby="suivi-cas" aria-busy={enCours || occupe}>
      <SectionHeader
        id="suivi-cas"
        titre={SUIVI.cas}
        titreRef={titreRef}
        actualiser={SUIVI.actualiserCas}
        enCours={enCours}
        onActualiser={relire}
      />
      {!sansNom && (
        <CaseACocher label={SUIVI.touteEquipe} checked={choisie} onChange={setChoisie} />
      )}
      {erreur && <ErrorMessage error={erreur.error} contexte="autre" onRetry={relire} />}
      {echec && (
        <ErrorMessage
          error={echec.error}
          contexte="autre"
          onClose={() => {
            dismiss();
            relire();
          }}
        />
      )}
      <div role="status">
        {fait && <FaitLine fait={fait} occupe={occupe} onReopen={(one) => void reopen(one)} />}
        {fait?.ligne && escalade(fait.ligne)}
        <Notice texte={noticeOf(valeur, enCours)} />
      </div>
      <ul className="lignes">
        {valeur?.lignes.map((ligne) => (
          <CasEnCours
            key={keyOf(ligne)}
            ligne={ligne}
            today={today}
            telephoneMasque={telephoneMasque}
            occupe={occupe}
            onIssue={(issue) => void close(ligne, issue)}
          />
        ))}
      </ul>
      {valeur && valeur.lignes.length < valeur.total && (
        <Button
          size="small"
          disabledFocusable={enCours}
          onClick={() => setLimite(limite + CAS_PAR_PAGE)}
        >
          {SUIVI.casSuivants(Math.min(CAS_PAR_PAGE, valeur.total - valeur.lignes.length))}
        </Button>
      )}
    </section>
  );
}

interface FaitLineProps {
  readonly fait: Fait;
  readonly occupe: boolean;
  readonly onReopen: (ligne: LigneLue) => void;
}

function FaitLine({ fait: { texte, ligne }, occupe, onReopen }: FaitLineProps) {
  return (
    <p className="suivi-fait">
      {texte}{" "}
      {ligne && (
        <Button size="small" disabledFocusable={occupe} onClick={() => onReopen(ligne)}>
          {SUIVI.remettre}
        </Button>
      )}
    </p>
  );
}

function noticeOf(cas: LignesTrouvees | null, enCours: boolean): string | null {
  if (cas === null) return enCours ? PANE.chargement : null;
  if (cas.lignes.length === 0) return SUIVI.aucunCas;
  return cas.lignes.length < cas.total ? SUIVI.casMontres(cas.lignes.length, cas.total) : null;
}

/** What a case becomes by one click. */
export type Issue = Extract<Statut, "resolu" | "escalade">;

interface CasEnCoursProps {
  readonly ligne: LigneLue;
  /** Serial day. */
  readonly today: number;
  readonly telephoneMasque: boolean;
  readonly occupe: boolean;
  readonly onIssue: (issue: Issue) => void;
}

/** A case to follow up: how old it is, what helps to take it up again, and its two ways out. */
function CasEnCours({ ligne, today, telephoneMasque, occupe, onIssue }: CasEnCoursProps) {
  const { date } = sensOf(ligne);
  const { telephone, commentaire, referent } = ligne.cellules;
  const name = nameOf(ligne);
  const details = [
    dateOf(ligne),
    String(referent),
    telephoneMasque ? "" : formatTelephone(String(telephone)),
    ...concernedOf(ligne),
  ];
  return (
    <li className="ligne">
      <p className="ligne-sujet">
        {name} {date !== null && <span className="ligne-age">{SUIVI.age(today - date)}</span>}
      </p>
      <p className="note">{details.filter(Boolean).join(" · ")}</p>
      {commentaire !== "" && <p className="ligne-commentaire">{String(commentaire)}</p>}
      <div className="ligne-actions">
        <Button
          size="small"
          aria-label={SUIVI.passerResolu(name)}
          disabledFocusable={occupe}
          onClick={() => onIssue("resolu")}
        >
          {SUIVI.resolu}
        </Button>
        <Button
          size="small"
          aria-label={SUIVI.passerEscalade(name)}
          disabledFocusable={occupe}
          onClick={() => onIssue("escalade")}
        >
          {SUIVI.escalade}
        </Button>
      </div>
    </li>
  );
}
