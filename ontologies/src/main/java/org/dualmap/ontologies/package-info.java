/**
 * The vocabulary of DualMap and its shapes, as Turtle files beside the one class that lists them.
 */
@NullMarked
package org.dualmap.ontologies;

import org.jspecify.annotations.NullMarked;
