import type { ReactNode } from "react";

interface MessageProps {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly titre?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** A cross for an error, a tick for a success, else an i or an exclamation mark. */
const SIGNES: Readonly<Record<MessageProps["intent"], string>> = {
  success: "M6 10.3l2.7 2.7L14 7.6",
  info: "M10 9.2v5M10 5.9v.3",
  warning: "M10 5.6v5.4M10 13.9v.3",
  error: "M7 7l6 6M13 7l-6 6",
};

/**
 * A message in the pane; whoever shows it says by a role how it is announced. Fluent's own bar would
 * weigh 6 KB (gzip) in the first load.
 */
export function Message({ intent, titre, actions, children }: MessageProps) {
  return (
    <div className={`cadre message message-${intent}`}>
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" className="message-signe">
        <circle cx="10" cy="10" r="8" />
        <path d={SIGNES[intent]} />
      </svg>
      <div className="message-corps">
        {titre !== undefined && <strong>{titre}</strong>}
        {children}
      </div>
      {actions !== undefined && <div className="message-actions">{actions}</div>}
    </div>
  );
}
