/** The tables of an answer, written as CSV, XLSX or a document of a plugin's format. */
@NullMarked
package org.dualmap.report;

import org.jspecify.annotations.NullMarked;
