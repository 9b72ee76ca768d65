/** Competency frameworks as Moodle exports them: one CSV file. */
@NullMarked
package org.dualmap.format.moodle;

import org.jspecify.annotations.NullMarked;
