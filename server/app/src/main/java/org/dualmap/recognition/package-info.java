/**
 * What of earlier learning counts towards a programme, what remains, and why: proposals that are
 * computed, and decisions that commissions make.
 */
@NullMarked
package org.dualmap.recognition;

import org.jspecify.annotations.NullMarked;
