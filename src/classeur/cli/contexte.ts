/** Where a command runs, and what it talks to. */
export interface Contexte {
  /** The repository: its nomenclatures and its manifest are read. */
  readonly root: string;
  /** Folder for the files whose place is not asked for. */
  readonly dist: string;
  /** Excel serial day. */
  readonly today: number;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}
