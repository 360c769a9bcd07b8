/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "../../../src/preview/page/manifest";

const ORIGIN = "http://localhost:4321";

const own = () =>
  readManifest(readFileSync(join(__dirname, "../../../manifest.xml"), "utf8"), ORIGIN);

const withoutSharedRuntime = `<?xml version="1.0"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="TaskPaneApp">
  <DisplayName DefaultValue="Other"/>
  <DefaultSettings><SourceLocation DefaultValue="https://addin.example/pane.html"/></DefaultSettings>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides">
    <Hosts><Host xsi:type="Workbook"><DesktopFormFactor>
      <FunctionFile resid="Commands.Url"/>
      <ExtensionPoint xsi:type="PrimaryCommandSurface"><CustomTab id="Tab">
        <Group id="G"><Label resid="G.Label"/>
          <Control xsi:type="Button" id="B"><Label resid="B.Label"/>
            <Action xsi:type="ExecuteFunction"><FunctionName>act</FunctionName></Action>
          </Control>
        </Group></CustomTab></ExtensionPoint>
    </DesktopFormFactor></Host></Hosts>
    <Resources>
      <bt:Urls><bt:Url id="Commands.Url" DefaultValue="https://addin.example/commands.html"/></bt:Urls>
      <bt:ShortStrings>
        <bt:String id="G.Label" DefaultValue="Group"/><bt:String id="B.Label" DefaultValue="Act"/>
      </bt:ShortStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`;

describe("readManifest", () => {
  it("gives the pane, moved from the development server to the preview's origin", () => {
    expect(own()).toMatchObject({
      displayName: "Suivi SI SIAO",
      paneUrl: `${ORIGIN}/taskpane.html`,
      functionFileUrl: null,
    });
  });

  it("gives the ribbon's groups with labels, tooltips, icons and actions", () => {
    const [group] = own().groups;
    expect(group?.label).toBe("Suivi SI SIAO");
    expect(group?.buttons.map(({ label, action }) => [label, action])).toEqual([
      ["Nouvel appel", { kind: "executeFunction", name: "nouvelAppel" }],
      ["Ouvrir le volet", { kind: "showTaskpane", url: `${ORIGIN}/taskpane.html` }],
      ["Actualiser les résultats", { kind: "executeFunction", name: "actualiserResultats" }],
    ]);
    for (const button of group?.buttons ?? []) {
      expect(button.icon).toMatch(new RegExp(`^${ORIGIN}/assets/icons/.+-32\\.png$`));
      expect(button.tooltip).not.toBe("");
    }
  });

  it("reads an add-in without a shared runtime, at its own address", () => {
    expect(readManifest(withoutSharedRuntime, ORIGIN)).toEqual({
      displayName: "Other",
      paneUrl: "https://addin.example/pane.html",
      functionFileUrl: "https://addin.example/commands.html",
      shortcutsUrl: "",
      groups: [
        {
          id: "G",
          label: "Group",
          buttons: [
            {
              id: "B",
              label: "Act",
              tooltipTitle: "",
              tooltip: "",
              icon: "",
              action: { kind: "executeFunction", name: "act" },
            },
          ],
        },
      ],
    });
  });

  it("refuses what is no manifest", () => {
    expect(() => readManifest("<html/>", ORIGIN)).toThrow("manifest");
  });
});
