import { CONTENT_TYPE } from "../contentTypes";
import { NAMESPACE } from "../namespaces";
import type { OpcPackage } from "../opcPackage";
import { RELATIONSHIP } from "../relationships";
import type { TaskPaneSpec } from "./spec";
import { XML_DECLARATION, attributes } from "../xml/xmlText";

const EXTENSION_PART = "xl/webextensions/webextension1.xml";
const PANES_PART = "xl/webextensions/taskpanes.xml";
const DEFAULT_WIDTH = 350;

/** Embeds the add-in's pane, with the property by which Office opens it with the document. */
export function writeTaskPane(target: OpcPackage, pane: TaskPaneSpec): void {
  target.setText(EXTENSION_PART, extensionXml(pane), CONTENT_TYPE.webExtension);
  const link = target.addRelationship(PANES_PART, RELATIONSHIP.webExtension, EXTENSION_PART);
  target.setText(PANES_PART, panesXml(pane, link), CONTENT_TYPE.taskPanes);
  target.addRelationship("", RELATIONSHIP.taskPanes, PANES_PART);
}

function extensionXml({ instanceId, reference }: TaskPaneSpec): string {
  const { id, version, store, storeType } = reference;
  const head = attributes({ "xmlns:we": NAMESPACE.webExtension, id: `{${instanceId}}` });
  return [
    `${XML_DECLARATION}<we:webextension${head}>`,
    `<we:reference${attributes({ id, version, store, storeType })}/>`,
    "<we:alternateReferences/><we:properties>",
    '<we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/>',
    "</we:properties><we:bindings/>",
    `<we:snapshot xmlns:r="${NAMESPACE.officeRelationships}"/></we:webextension>`,
  ].join("");
}

function panesXml({ visible = true, width = DEFAULT_WIDTH }: TaskPaneSpec, link: string): string {
  const pane = attributes({ dockstate: "right", visibility: visible, width, row: 4 });
  const reference = attributes({ "xmlns:r": NAMESPACE.officeRelationships, "r:id": link });
  return [
    `${XML_DECLARATION}<wetp:taskpanes xmlns:wetp="${NAMESPACE.taskPanes}">`,
    `<wetp:taskpane${pane}><wetp:webextensionref${reference}/></wetp:taskpane></wetp:taskpanes>`,
  ].join("");
}
