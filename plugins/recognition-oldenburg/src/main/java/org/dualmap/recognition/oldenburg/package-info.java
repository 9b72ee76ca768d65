/** Crediting of vocational learning after the Oldenburg model of the ANKOM projects. */
@NullMarked
package org.dualmap.recognition.oldenburg;

import org.jspecify.annotations.NullMarked;
