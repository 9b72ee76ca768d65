/** Competency frameworks as 1EdTech CASE 1.1 writes them: a CFPackage in JSON. */
@NullMarked
package org.dualmap.format.cfpackage;

import org.jspecify.annotations.NullMarked;
