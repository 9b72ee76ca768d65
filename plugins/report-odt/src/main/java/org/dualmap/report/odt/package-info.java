/** Reports as text documents of OpenDocument (ISO/IEC 26300), the format of LibreOffice. */
@NullMarked
package org.dualmap.report.odt;

import org.jspecify.annotations.NullMarked;
