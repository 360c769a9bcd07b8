import type { CoauthoredCopy } from "../coauthoring";
import { TEXTS } from "./texts";

interface PostBarProps {
  title: string;
  copy: CoauthoredCopy;
  /** Milliseconds to the server: the shortest and the longest. */
  delay: readonly [number, number];
}

/** What a person can do with a computer's copy of the workbook, beside working in it. */
export function PostBar({ title, copy, delay }: PostBarProps) {
  return (
    <div className="post-bar" role="group" aria-label={title}>
      <strong>{title}</strong>
      <label>
        <input
          type="checkbox"
          checked={copy.autoSave}
          disabled={!copy.isOpen || copy.readOnly}
          onChange={(event) => copy.setAutoSave(event.target.checked)}
        />
        {TEXTS.autoSave}
      </label>
      <label>
        <input
          type="checkbox"
          checked={copy.readOnly}
          disabled={!copy.isOpen}
          onChange={(event) => void copy.reload(event.target.checked)}
        />
        {TEXTS.readOnly}
      </label>
      <button type="button" disabled={!copy.isOpen} onClick={() => copy.setOnline(!copy.online)}>
        {copy.online ? TEXTS.cutNetwork : TEXTS.restoreNetwork}
      </button>
      <button
        type="button"
        disabled={!copy.isOpen || copy.readOnly}
        onClick={() => void copy.save()}
      >
        {TEXTS.saveForOthers}
      </button>
      <button type="button" disabled={!copy.isOpen} onClick={() => void copy.reload()}>
        {TEXTS.reload}
      </button>
      {copy.isOpen ? (
        <button type="button" onClick={() => copy.closeWithoutSaving()}>
          {TEXTS.closeWithoutSaving}
        </button>
      ) : (
        <button type="button" onClick={() => void copy.open()}>
          {TEXTS.reopen}
        </button>
      )}
      <span role="status">{stateOf(copy)}</span>
      <span>{TEXTS.delay(seconds(delay[0]), seconds(delay[1]))}</span>
    </div>
  );
}

function stateOf(copy: CoauthoredCopy): string {
  if (!copy.isOpen) return TEXTS.postClosed;
  if (copy.readOnly) return TEXTS.postReadOnly;
  const sent = copy.hasUnsent ? TEXTS.unsent : TEXTS.sent;
  return copy.online ? sent : `${TEXTS.offline} ${sent}`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1_000).toLocaleString("fr-FR");
}
