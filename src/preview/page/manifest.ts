import { useEffect, useState } from "react";
import { TEXTS } from "./texts";

/** What a ribbon button does. */
export type RibbonAction =
  | { kind: "showTaskpane"; url: string }
  /** A function that the add-in associated under this name. */
  | { kind: "executeFunction"; name: string };

export interface RibbonButton {
  id: string;
  label: string;
  tooltipTitle: string;
  tooltip: string;
  /** Address of the largest icon at most 32 pixels wide; empty when there is none. */
  icon: string;
  action: RibbonAction;
}

export interface RibbonGroup {
  id: string;
  label: string;
  buttons: RibbonButton[];
}

export interface AddinManifest {
  displayName: string;
  /** The pane's page, which is also the runtime of the commands when the add-in has a shared one. */
  paneUrl: string;
  /** Page of the commands of an add-in without a shared runtime; null with one, or without commands. */
  functionFileUrl: string | null;
  groups: RibbonGroup[];
  /** Address of the file that lists the key combinations; empty when there is none. */
  shortcutsUrl: string;
}

const ICON_SIZE = 32;

/**
 * Reads the XML manifest of an Excel add-in. Addresses of a development server (localhost) are moved
 * to `origin`, where the preview serves the same files. Throws when the text is no such manifest.
 */
export function readManifest(xml: string, origin: string): AddinManifest {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  const root = manifest.documentElement;
  if (root.localName !== "OfficeApp") throw new Error("Not the manifest of an Office add-in");
  const resources = readResources(manifest, origin);
  const resource = (element: Element | null) => resources.get(attribute(element, "resid")) ?? "";
  const defaultPane = first(first(root, "DefaultSettings"), "SourceLocation");
  const paneAction = all(root, "Action").find((action) => isOfType(action, "ShowTaskpane"));
  const paneUrl =
    resource(first(paneAction ?? null, "SourceLocation")) ||
    moveToOrigin(attribute(defaultPane, "DefaultValue"), origin);
  const isShared = attribute(first(root, "Runtime"), "lifetime") === "long";
  return {
    displayName: attribute(first(root, "DisplayName"), "DefaultValue"),
    paneUrl,
    functionFileUrl: isShared ? null : resource(first(root, "FunctionFile")) || null,
    shortcutsUrl: moveToOrigin(attribute(first(root, "ExtendedOverrides"), "Url"), origin),
    groups: all(root, "Group").map((group) => ({
      id: attribute(group, "id"),
      label: resource(child(group, "Label")),
      buttons: all(group, "Control")
        .filter((control) => isOfType(control, "Button"))
        .map((control) => readButton(control, resource)),
    })),
  };
}

function readButton(control: Element, resource: (element: Element | null) => string): RibbonButton {
  const action = first(control, "Action");
  const tip = first(control, "Supertip");
  return {
    id: attribute(control, "id"),
    label: resource(child(control, "Label")),
    tooltipTitle: resource(child(tip, "Title")),
    tooltip: resource(child(tip, "Description")),
    icon: resource(chooseIcon(all(first(control, "Icon"), "Image"))),
    action: isOfType(action, "ShowTaskpane")
      ? { kind: "showTaskpane", url: resource(first(action, "SourceLocation")) }
      : { kind: "executeFunction", name: first(action, "FunctionName")?.textContent.trim() ?? "" },
  };
}

function chooseIcon(images: readonly Element[]): Element | null {
  const sized = images.map((image) => ({ image, size: Number(attribute(image, "size")) }));
  const fitting = sized.filter(({ size }) => size <= ICON_SIZE).sort((a, b) => b.size - a.size);
  return fitting[0]?.image ?? null;
}

/** Texts and addresses by their id. */
function readResources(manifest: Document, origin: string): Map<string, string> {
  const texts = all(manifest.documentElement, "String").map((element) => [
    attribute(element, "id"),
    attribute(element, "DefaultValue"),
  ]);
  const addresses = ["Url", "Image"].flatMap((name) =>
    all(first(manifest.documentElement, "Resources"), name).map((element) => [
      attribute(element, "id"),
      moveToOrigin(attribute(element, "DefaultValue"), origin),
    ]),
  );
  return new Map([...texts, ...addresses] as [string, string][]);
}

function moveToOrigin(address: string, origin: string): string {
  if (address === "") return "";
  const url = new URL(address, origin);
  return url.hostname === "localhost" ? origin + url.pathname + url.search + url.hash : url.href;
}

function all(parent: Element | null, localName: string): Element[] {
  return parent ? [...parent.getElementsByTagNameNS("*", localName)] : [];
}

function first(parent: Element | null, localName: string): Element | null {
  return all(parent, localName)[0] ?? null;
}

function child(parent: Element | null, localName: string): Element | null {
  return parent ? ([...parent.children].find((one) => one.localName === localName) ?? null) : null;
}

function attribute(element: Element | null, name: string): string {
  return element?.getAttribute(name) ?? "";
}

function isOfType(element: Element | null, type: string): boolean {
  const name = element?.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") ?? "";
  return name === type || name.endsWith(`:${type}`);
}

/** Loads the add-in's manifest; `manifestError` is a French text when it cannot be read. */
export function useManifest(url: string) {
  const [manifest, setManifest] = useState<AddinManifest | null>(null);
  const [manifestError, setError] = useState<string | null>(null);
  useEffect(() => {
    fetch(url)
      .then((response) => response.text())
      .then((xml) => setManifest(readManifest(xml, location.origin)))
      .catch((error: unknown) => {
        setError(TEXTS.noManifest);
        throw error;
      });
  }, [url]);
  return { manifest, manifestError };
}
