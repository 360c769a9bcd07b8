import * as XLSX from "@e965/xlsx";
import type { Element } from "@xmldom/xmldom";
import iconv from "iconv-lite";
import { OpcPackage } from "../../src/ooxml/opcPackage";
import { parseXml } from "../ooxml/dom";

/** Workbooks as another parser reads them, to be compared before and after ours had them. */

/** What a worksheet says. */
export interface SheetTexts {
  readonly encoding: string;
  /** What each cell shows, by `row:column` (1-based, 0-based), as another parser reads it. */
  readonly cells: ReadonlyMap<string, string>;
}

/** The worksheets of a package, in the order of its parts. */
export function sheetsOf(file: Uint8Array): SheetTexts[] {
  const opc = OpcPackage.open(file);
  const strings = opc.partNames().find((part) => /sharedStrings/i.test(part));
  const texts =
    strings === undefined ? [] : elements(decoded(opc.bytes(strings)).text, "si").map(textOf);
  return opc
    .partNames()
    .filter((part) => /worksheets\/[^/]*\.xml$/i.test(part))
    .map((part) => {
      const { text, encoding } = decoded(opc.bytes(part));
      return { encoding, cells: cellsOf(text, texts) };
    });
}

function cellsOf(xml: string, shared: readonly string[]): Map<string, string> {
  const cells = new Map<string, string>();
  let row = 0;
  for (const rowElement of elements(xml, "row")) {
    row = Number(rowElement.getAttribute("r") ?? row + 1);
    let column = -1;
    for (const cell of childrenOf(rowElement, "c")) {
      const letters = /^[A-Z]+/.exec(cell.getAttribute("r") ?? "")?.[0];
      column = letters === undefined ? column + 1 : XLSX.utils.decode_col(letters);
      const isShared = cell.getAttribute("t") === "s";
      const text = [...childrenOf(cell, "v"), ...childrenOf(cell, "is")].map(textOf).join("");
      cells.set(`${row}:${column}`, isShared ? (shared[Number(text)] ?? "") : text);
    }
  }
  return cells;
}

function elements(xml: string, name: string): Element[] {
  return Array.from(parseXml(xml).getElementsByTagNameNS("*", name));
}

function childrenOf(parent: Element, name: string): Element[] {
  return Array.from(parent.childNodes).filter(
    (node): node is Element => (node as Element).localName === name,
  );
}

const textOf = (element: Element): string => element.textContent ?? "";

/** A part's text by its mark, else by its declaration, and the name of its encoding. */
export function decoded(bytes: Uint8Array): { text: string; encoding: string } {
  const start = Buffer.from(bytes.subarray(0, 100)).toString("latin1");
  const wide = start.startsWith("\xff\xfe")
    ? "utf-16le"
    : start.startsWith("\xfe\xff")
      ? "utf-16be"
      : "";
  const declared = /encoding="([^"]*)"/.exec(start)?.[1] ?? "utf-8";
  const encoding = wide || declared.toLowerCase();
  return { text: iconv.decode(Buffer.from(bytes), encoding), encoding };
}
