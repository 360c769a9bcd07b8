/** The few things that the product asks of Office itself rather than of the workbook. */

/** Resolves when office.js has found its host. */
export async function whenOfficeReady(): Promise<void> {
  await Office.onReady();
}

/** Prefix for keys of localStorage: Office shares one origin between add-ins' partitions (docs: « Persist add-in state »). */
export function storagePartitionKey(): string {
  // Undefined where storage is not partitioned (webviews of Windows), though its type says otherwise.
  const key = Office.context.partitionKey as string | undefined;
  return key ?? "";
}

/** What tells this workbook from the others of the device: its address, "" until it has been saved once. */
export function documentKey(): string {
  const document = Office.context.document as Office.Document | undefined;
  return (document?.url as string | null | undefined) ?? "";
}

/**
 * Whether Office shows a dark theme; null where the host does not tell: office.js has no
 * `officeTheme` in Excel on the web (office-js #6134), and older desktops have its colours alone.
 */
export function isOfficeDark(): boolean | null {
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const background = /^#?([\da-f]{6})/i.exec(theme?.bodyBackgroundColor ?? "")?.[1];
  if (background === undefined) return null;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    Number.parseInt(background.slice(at, at + 2), 16),
  );
  // Luma (ITU-R BT.601), from 0 to 255.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** Shows the pane of the shared runtime (SharedRuntime 1.1). */
export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}

/**
 * Binds a ribbon button's action; `onFailure` is told why one was rejected. The event is completed
 * whatever happens, or Excel would go on waiting.
 */
export function associateRibbonAction(
  id: string,
  action: () => Promise<void>,
  onFailure: (error: unknown) => void,
): void {
  Office.actions.associate(id, (event?: Office.AddinCommands.Event) => {
    void action()
      .catch(onFailure)
      .finally(() => event?.completed());
  });
}
