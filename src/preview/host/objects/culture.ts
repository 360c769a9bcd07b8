import { Handle } from "../handles";
import type { ObjectType, Property } from "../objectType";

/** Excel.CultureInfo and what hangs from it: those of a French system. */
export const cultureInfoType: ObjectType<null> = {
  properties: { Name: constant("fr-FR") },
  navigation: {
    DatetimeFormat: () => new Handle("DatetimeFormatInfo", null),
    NumberFormat: () => new Handle("NumberFormatInfo", null),
  },
};

export const DECIMAL_SEPARATOR = ",";
export const GROUP_SEPARATOR = "\u202f";

export const numberFormatInfoType: ObjectType<null> = {
  properties: {
    NumberDecimalSeparator: constant(DECIMAL_SEPARATOR),
    NumberGroupSeparator: constant(GROUP_SEPARATOR),
  },
};

export const datetimeFormatInfoType: ObjectType<null> = {
  properties: {
    DateSeparator: constant("/"),
    LongDatePattern: constant("dddd d MMMM yyyy"),
    ShortDatePattern: constant("dd/MM/yyyy"),
    TimeSeparator: constant(":"),
    LongTimePattern: constant("HH:mm:ss"),
  },
};

function constant(value: string): Property<null> {
  return { get: () => value };
}
