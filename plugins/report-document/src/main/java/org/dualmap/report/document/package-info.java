/** What writers of office documents share; packed into each of them, as plugins see no other. */
@NullMarked
package org.dualmap.report.document;

import org.jspecify.annotations.NullMarked;
