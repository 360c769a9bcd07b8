import type { ReactNode } from "react";
import { Message } from "../Message";

interface QuestionDureeProps {
  readonly titre: string;
  readonly texte: string;
  /** The answers, as buttons. */
  readonly children: ReactNode;
}

/** What is asked about the duration of a call before it is saved. */
export function QuestionDuree({ titre, texte, children }: QuestionDureeProps) {
  return (
    <div role="alert" className="question-duree">
      <Message intent="warning" titre={titre} actions={children}>
        <p>{texte}</p>
      </Message>
    </div>
  );
}
