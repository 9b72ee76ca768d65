/** Tables for spreadsheets, as CSV and as XLSX with the same figures. */
@NullMarked
package org.dualmap.sheet;

import org.jspecify.annotations.NullMarked;
