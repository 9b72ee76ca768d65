/** The competency questions that the server must answer, each with what answers it. */
@NullMarked
package org.dualmap.question;

import org.jspecify.annotations.NullMarked;
