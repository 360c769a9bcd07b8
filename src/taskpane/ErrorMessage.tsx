import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { messageOfError } from "../messages/messageOfError";
import { PANE } from "../messages/pane";

interface ErrorMessageProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** What happened, that nothing was lost, what to do; and the way to try again. */
export function ErrorMessage({ error, onRetry }: ErrorMessageProps) {
  const { titre, texte, action } = messageOfError(error);
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody className="message-corps">
          <MessageBarTitle>{titre}</MessageBarTitle>
          <p>{texte}</p>
          {action !== undefined && <p>{action}</p>}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={onRetry}>
            {PANE.reessayer}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
