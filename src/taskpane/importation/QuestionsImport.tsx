import { type ReactNode, useId } from "react";
import { COLONNES } from "../../domain/historique";
import { lettreColonne } from "../../domain/importation/colonnes";
import {
  type Exemple,
  isOpen,
  type Question,
  questionKey,
  type Reponse,
} from "../../domain/importation/questions";
import { IMPORTATION } from "../../messages/importation";
import { Radio, RadioGroup } from "../fluent";

interface QuestionsImportProps {
  readonly questions: readonly Question[];
  readonly onAnswer: (question: Question, reponse: Reponse) => void;
}

/** What only a person can tell of the file, asked once for a column, with what each answer would make of its cells. */
export function QuestionsImport({ questions, onAnswer }: QuestionsImportProps) {
  const id = useId();
  if (questions.length === 0) return null;
  const open = questions.filter(isOpen).length;
  return (
    <section aria-labelledby={id} className="entretien-section">
      <h3 id={id}>{IMPORTATION.questions}</h3>
      <p role="status">{open > 0 && IMPORTATION.questionsTexte(open)}</p>
      {questions.map((question) => (
        <QuestionImport
          key={questionKey(question)}
          question={question}
          onAnswer={(reponse) => onAnswer(question, reponse)}
        />
      ))}
    </section>
  );
}

interface QuestionProps<T extends Question> {
  readonly question: T;
  readonly onAnswer: (reponse: Reponse) => void;
}

function QuestionImport({ question, onAnswer }: QuestionProps<Question>) {
  switch (question.kind) {
    case "colonne":
      return <ColonneQuestion question={question} onAnswer={onAnswer} />;
    case "nombres":
      return (
        <Choix
          question={question}
          titre={IMPORTATION.question.nombres(question.titre)}
          reponses={question.propositions.map(({ valeur, exemples }) => ({
            ...{ reponse: { kind: "nombres", valeur }, valeur, libelle: IMPORTATION.unite[valeur] },
            note: exemplesText(exemples),
          }))}
          onAnswer={onAnswer}
        />
      );
    case "temps":
      return (
        <Choix
          question={question}
          titre={IMPORTATION.question.temps(question.titre)}
          reponses={question.propositions.map(({ valeur, exemples }) => ({
            ...{ reponse: { kind: "temps", valeur }, valeur, libelle: IMPORTATION.temps[valeur] },
            note: exemplesText(exemples),
          }))}
          onAnswer={onAnswer}
        />
      );
    case "dates":
      return (
        <Choix
          question={question}
          titre={IMPORTATION.question.dates(question.titre)}
          texte={IMPORTATION.questionDatesTexte}
          reponses={[true, false].map((valeur) => ({
            reponse: { kind: "dates", valeur },
            valeur: String(valeur),
            libelle: IMPORTATION.dates[valeur ? "true" : "false"],
            note: valeur ? exemplesText(question.exemples) : "",
          }))}
          onAnswer={onAnswer}
        />
      );
  }
}

function ColonneQuestion({
  question,
  onAnswer,
}: QuestionProps<Extract<Question, { kind: "colonne" }>>) {
  const colonnes = question.candidats.map(({ colonne, titre, exemples }) => ({
    reponse: { kind: "colonne", valeur: colonne } as const,
    valeur: String(colonne),
    libelle: IMPORTATION.candidat(lettreColonne(colonne), titre),
    note: exemples.length > 0 ? IMPORTATION.parExemple(exemples) : "",
  }));
  const aucune = {
    reponse: { kind: "colonne", valeur: "absente" } as const,
    valeur: "absente",
    libelle: IMPORTATION.aucuneColonne,
    note: "",
  };
  return (
    <Choix
      question={question}
      titre={IMPORTATION.question.colonne(COLONNES[question.key].header)}
      reponses={[...colonnes, aucune]}
      onAnswer={onAnswer}
    />
  );
}

interface ReponsePossible {
  readonly reponse: Reponse;
  /** Of its radio button. */
  readonly valeur: string;
  readonly libelle: string;
  readonly note: string;
}

interface ChoixProps extends QuestionProps<Question> {
  readonly titre: string;
  readonly texte?: ReactNode;
  readonly reponses: readonly ReponsePossible[];
}

function Choix({ question, titre, texte, reponses, onAnswer }: ChoixProps) {
  const id = useId();
  const { feuilles, reponse } = question;
  return (
    <div className="importation-question">
      <strong id={id}>{titre}</strong>
      {feuilles.length > 1 && <p className="note">{IMPORTATION.surFeuilles(feuilles)}</p>}
      {texte !== undefined && <p>{texte}</p>}
      <RadioGroup
        aria-labelledby={id}
        required
        value={reponse === null ? "" : String(reponse)}
        onChange={(_, { value }) => {
          const chosen = reponses.find(({ valeur }) => valeur === value);
          if (chosen) onAnswer(chosen.reponse);
        }}
      >
        {reponses.map(({ valeur, libelle, note }) => (
          <Radio
            key={valeur}
            value={valeur}
            label={
              <>
                {libelle}
                {note !== "" && <span className="note importation-note">{note}</span>}
              </>
            }
          />
        ))}
      </RadioGroup>
    </div>
  );
}

const exemplesText = (exemples: readonly Exemple[]): string =>
  exemples.map(({ avant, apres }) => IMPORTATION.exemple(avant, apres)).join("\u00a0; ");
