/** The few things that the product asks of Office itself rather than of the workbook. */

/** Resolves when office.js has found its host. */
export async function whenOfficeReady(): Promise<void> {
  await Office.onReady();
}

/** Prefix for keys of localStorage: Office shares one origin between add-ins' partitions (docs: « Persist add-in state »). */
export function storagePartitionKey(): string {
  return Office.context.partitionKey ?? "";
}

/** Whether Office shows a dark theme; false where the host does not tell. */
export function isDarkTheme(): boolean {
  return Office.context.officeTheme?.isDarkTheme ?? false;
}

/** Shows the pane of the shared runtime (SharedRuntime 1.1). */
export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}

/** Binds a ribbon button's action; the event is completed whatever happens, or Excel would go on waiting. */
export function associateRibbonAction(id: string, action: () => Promise<void>): void {
  Office.actions.associate(id, (event?: Office.AddinCommands.Event) => {
    void action().finally(() => event?.completed());
  });
}
