import { Presets, SingleBar } from "cli-progress";

/** Tells how far a long task is. */
export interface Progression {
  advance(): void;
  stop(): void;
}

const LINES_OFF_TERMINAL = 4;

/** A bar on a terminal; elsewhere (a log, a pipe) a few plain lines. */
export function startProgression(
  stream: NodeJS.WritableStream,
  total: number,
  nom = "classeurs",
): Progression {
  return isTerminal(stream) ? barOn(stream, total, nom) : linesOn(stream, total, nom);
}

function isTerminal(stream: NodeJS.WritableStream): boolean {
  return "isTTY" in stream && stream.isTTY === true;
}

function barOn(stream: NodeJS.WritableStream, total: number, nom: string): Progression {
  const format = `{bar} {value}/{total} ${nom}, encore {eta_formatted}`;
  const bar = new SingleBar({ stream, format, clearOnComplete: true }, Presets.shades_classic);
  bar.start(total, 0);
  return { advance: () => bar.increment(), stop: () => bar.stop() };
}

function linesOn(stream: NodeJS.WritableStream, total: number, nom: string): Progression {
  const step = Math.ceil(total / LINES_OFF_TERMINAL);
  let done = 0;
  const advance = (): void => {
    done += 1;
    if (done % step === 0 || done === total) stream.write(`${done}/${total} ${nom}\n`);
  };
  return { advance, stop: () => undefined };
}
