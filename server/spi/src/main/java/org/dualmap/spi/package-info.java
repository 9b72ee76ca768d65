/**
 * What plugins compile against: records and interfaces of one to three methods, free of every
 * library of the server.
 */
@NullMarked
package org.dualmap.spi;

import org.jspecify.annotations.NullMarked;
