package org.dualmap.sheetform;

import org.dualmap.graph.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One column of a sheet.
 *
 * @param name as the header has it
 * @param property what a cell says of the row's thing, as IRI; null where it says who that is
 * @param to the kind of what a link without a colon leads to; null where only IRIs are links
 * @param required whether a cell may not be empty
 * @param list whether a cell may hold several values, with spaces, commas or semicolons between
 */
record SheetColumn(
    String name,
    Type type,
    @Nullable String property,
    @Nullable Kind to,
    boolean required,
    boolean list) {

  /** What a cell holds. */
  enum Type {
    /** Tells the row's thing from others of its kind in the same plugin; or its whole IRI. */
    ID,
    /** The name in the language of the column. */
    NAME,
    /** A description in the language at the end of the column's name. */
    DESCRIPTION,
    TEXT,
    /** Such as 4.5 or 4,5; not below 0. */
    NUMBER,
    /** Such as 120; not below 0. */
    WHOLE,
    /** yes or no. */
    YES_NO,
    /** yes where the thing is invented. */
    ILLUSTRATIVE,
    /** The id of another thing, or an IRI. */
    LINK,
    /** A framework's id, a slash and the number, such as kz-nqf-2016/4; or an IRI. */
    LEVEL,
    /** The four digits of a detailed field of ISCED-F 2013, such as 0716; or an IRI. */
    ISCED_FIELD,
    /** VET or HE. */
    SECTOR,
    /** knowledge, skill or ability; or an IRI. */
    DIMENSION,
    /** institution, company or both. */
    PLACE
  }

  SheetColumn asRequired() {
    return new SheetColumn(name, type, property, to, true, list);
  }

  SheetColumn asList() {
    return new SheetColumn(name, type, property, to, required, true);
  }
}
