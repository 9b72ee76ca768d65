package org.dualmap.bench.search;

import java.net.URI;

/**
 * One request.
 *
 * @param json what is posted; empty for a GET
 */
record Ask(URI address, String json) {

  static Ask get(URI address) {
    return new Ask(address, "");
  }
}
