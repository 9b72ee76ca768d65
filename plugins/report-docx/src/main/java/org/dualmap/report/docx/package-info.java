/** Reports as text documents of Office Open XML (ECMA-376), the format of Microsoft Word. */
@NullMarked
package org.dualmap.report.docx;

import org.jspecify.annotations.NullMarked;
