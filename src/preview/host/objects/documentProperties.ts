import { HostError } from "../hostErrors";
import type { ObjectType, Property } from "../objectType";
import type { WorkbookProperties } from "../state";

/** Excel.DocumentProperties: the texts. */
export const documentPropertiesType: ObjectType<null> = {
  properties: {
    Title: text("title"),
    Subject: text("subject"),
    Author: text("author"),
    Keywords: text("keywords"),
    Comments: text("comments"),
    Category: text("category"),
    Manager: text("manager"),
    Company: text("company"),
  },
};

function text(key: keyof WorkbookProperties): Property<null> {
  return {
    get: (_self, { workbook }) => workbook.state.properties[key],
    set: (_self, value, { workbook }) => {
      if (typeof value !== "string") throw new HostError("InvalidArgument");
      workbook.state.properties[key] = value;
    },
  };
}
