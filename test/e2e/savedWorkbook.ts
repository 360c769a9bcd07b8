import { buffer } from "node:stream/consumers";
import { read, utils, type WorkBook, type WorkSheet } from "@e965/xlsx";
import type { Download, Page } from "playwright-core";

/** A workbook that the page gave for download, read by a library that is not ours. */
export class SavedWorkbook {
  private readonly book: WorkBook;

  constructor(readonly bytes: Buffer) {
    this.book = read(bytes, { cellFormula: true, cellDates: false });
  }

  sheet(name: string): WorkSheet {
    const sheet = this.book.Sheets[name];
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  /** Rows of the history by header, the table's blank rows left out. */
  historique(): Record<string, string | number>[] {
    const sheet = this.sheet("Historique des sollicitations");
    return utils
      .sheet_to_json<Record<string, string | number>>(sheet, { range: 4, defval: "", raw: true })
      .filter((row) => row["Date"] !== "");
  }

  /** Addresses of the history's cells, of these headers, that hold a formula. */
  formulasIn(headers: readonly string[]): string[] {
    const sheet = this.sheet("Historique des sollicitations");
    const [titles = []] = utils.sheet_to_json<string[]>(sheet, { range: 4, header: 1 });
    const columns = new Set(headers.map((header) => utils.encode_col(titles.indexOf(header))));
    return Object.keys(sheet).filter(
      (address) =>
        columns.has(address.replace(/\d+/, "")) &&
        (sheet[address] as { f?: string }).f !== undefined,
    );
  }

  /** The cell that a defined name points at. */
  named(name: string): string | number {
    const reference = this.book.Workbook?.Names?.find((one) => one.Name === name)?.Ref ?? "";
    const [, sheet = "", address = ""] = /^'?(.+?)'?!(.+)$/.exec(reference) ?? [];
    const cell = this.sheet(sheet)[address.replace(/\$/g, "")] as
      | { v?: string | number }
      | undefined;
    return cell?.v ?? "";
  }

  /** Every text and number of a sheet, line by line. */
  lines(name: string): string[] {
    return utils
      .sheet_to_json<(string | number)[]>(this.sheet(name), { header: 1, defval: "", raw: true })
      .map((row) => row.filter((value) => value !== "").join(" · "));
  }
}

/** The bytes of a file that the page gave. */
export async function downloaded(download: Download): Promise<Buffer> {
  return buffer(await download.createReadStream());
}

/** « Enregistrer le classeur », and what it gives. */
export async function saveWorkbook(page: Page): Promise<SavedWorkbook> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Enregistrer le classeur" }).click();
  return new SavedWorkbook(await downloaded(await download));
}
