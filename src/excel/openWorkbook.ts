/** False in Excel for the Mac and on the iPad, whose webview drops what a page offers to be saved. */
export function isDownloadKept(): boolean {
  const { Mac, iOS } = Office.PlatformType;
  return ![Mac, iOS].includes(Office.context.platform);
}

/** Opens a workbook beside the one that is open (ExcelApi 1.8); false where Excel opens none. */
export async function openWorkbook(octets: Uint8Array): Promise<boolean> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.8")) return false;
  let binary = "";
  for (const byte of octets) binary += String.fromCharCode(byte);
  try {
    await Excel.createWorkbook(btoa(binary));
    return true;
  } catch {
    // Excel on the web may block the window, the stand-in opens none: there is another way.
    return false;
  }
}
