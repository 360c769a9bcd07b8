/**
 * What a workbook knows of the file it is a copy of. `Excel.Workbook` answers its `readOnly`,
 * `autoSave`, `isDirty`, `previouslySaved`, `save` and `getIsActiveCollabSession` from here.
 */
export interface WorkbookFile {
  /** Open in read-only mode: what is changed here can never be saved. */
  readonly readOnly: boolean;
  /** Changes go to the file by themselves. */
  readonly autoSave: boolean;
  /** Whether the workbook has ever been saved, on this machine or online. */
  readonly previouslySaved: boolean;
  /** Whether anything changed since it was last saved; an add-in may set it. */
  isDirty: boolean;
  /** Whether somebody else has the file open too. */
  readonly isShared: boolean;
  /** Resolves once the changes are in the file; throws HostError AccessDenied when it is read-only. */
  save(): Promise<void>;
}

/** A file that one person edits on one machine, where it is saved at once. */
export class LocalFile implements WorkbookFile {
  readonly readOnly = false;
  readonly autoSave = true;
  readonly previouslySaved = true;
  readonly isShared = false;
  isDirty = false;

  save(): Promise<void> {
    this.isDirty = false;
    return Promise.resolve();
  }
}
