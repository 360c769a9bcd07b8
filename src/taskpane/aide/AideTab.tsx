import { type ReactNode, useState } from "react";
import type { Clipboard, Clock } from "../../application/ports";
import type { IdentiteReferent } from "../../domain/escalade";
import {
  type Horaires,
  BASE_DE_CONNAISSANCES,
  FORMULAIRE_DE_SUPPORT,
} from "../../domain/assistance";
import { AnnuairePack } from "./AnnuairePack";
import { AssistanceSection } from "./AssistanceSection";
import { AIDE } from "../../messages/aide";
import { Button } from "../fluent";
import { LienExterne } from "../LienExterne";

interface AideTabProps {
  readonly clock: Clock;
  /** Of the workbook; null while it gives none. */
  readonly horairesLocaux: Horaires | null;
  /** The département's name is the workbook's; the rest, the device's. */
  readonly identite: IdentiteReferent;
  readonly raccourcis: readonly Raccourci[];
  readonly clipboard: Clipboard;
  /** Shows the welcome mail for a new user. */
  readonly onBienvenue: () => void;
  readonly onReglages: () => void;
  /** « Signaler au national »; drawn once it is unfolded. */
  readonly signalement: ReactNode;
  /** What the department answers itself; drawn once it is unfolded. */
  readonly reponses: ReactNode;
}

/** The screen « Aide »: whom to call and when, where to read, what to press, what to ask for. */
export default function AideTab(props: AideTabProps) {
  const { clock, horairesLocaux, identite, raccourcis, clipboard, onBienvenue, onReglages } = props;
  return (
    <div className="aide">
      <AssistanceSection
        clock={clock}
        horairesLocaux={horairesLocaux}
        departement={identite.departement}
      />
      <LiensSection onBienvenue={onBienvenue} />
      <RaccourcisSection raccourcis={raccourcis} />
      <Depliable titre={AIDE.reponses}>{props.reponses}</Depliable>
      <Depliable titre={AIDE.signaler}>{props.signalement}</Depliable>
      <AnnuairePack identite={identite} clipboard={clipboard} onReglages={onReglages} />
    </div>
  );
}

/** Folded until it is asked for; what it holds is drawn then, and stays. */
function Depliable({ titre, children }: { readonly titre: string; readonly children: ReactNode }) {
  const [deplie, setDeplie] = useState(false);
  return (
    <details
      className="annuaire"
      onToggle={({ currentTarget }) => currentTarget.open && setDeplie(true)}
    >
      {/* On Excel on the web, office.js moves the focus itself, and only to what has a tabindex. */}
      <summary tabIndex={0}>{titre}</summary>
      {deplie && children}
    </details>
  );
}

/** Where to read, whom to ask. The directory has no address of its own: its article's name finds it. */
function LiensSection({ onBienvenue }: { readonly onBienvenue: () => void }) {
  return (
    <section>
      <h2>{AIDE.liens}</h2>
      <ul className="aide-liens">
        <li>
          <LienExterne adresse={BASE_DE_CONNAISSANCES}>{AIDE.base}</LienExterne>
        </li>
        <li>
          <LienExterne adresse={BASE_DE_CONNAISSANCES}>{AIDE.annuaire}</LienExterne>
          <p className="note">{AIDE.annuaireTexte}</p>
        </li>
        <li>
          <LienExterne adresse={FORMULAIRE_DE_SUPPORT}>{AIDE.formulaire}</LienExterne>
        </li>
      </ul>
      <Button size="small" onClick={onBienvenue}>
        {AIDE.bienvenue}
      </Button>
    </section>
  );
}

export interface Raccourci {
  /** As on a French keyboard: « Ctrl+Entrée ». */
  readonly touches: string;
  readonly effet: string;
}

/** Every keyboard shortcut of the pane. */
function RaccourcisSection({ raccourcis }: { readonly raccourcis: readonly Raccourci[] }) {
  return (
    <section>
      <h2>{AIDE.raccourcis}</h2>
      <dl className="aide-raccourcis">
        {raccourcis.map(({ touches, effet }) => (
          <div key={touches}>
            <dt>
              <kbd>{touches}</kbd>
            </dt>
            <dd>{effet}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
