package org.dualmap.claimindex;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map that never changes. A changed copy shares all pages in which nothing is different. */
final class PagedMap<V> {
  private static final int PAGES = 1 << 12;

  private final List<Map<String, V>> pages;

  private PagedMap(List<Map<String, V>> pages) {
    this.pages = pages;
  }

  static <V> PagedMap<V> empty() {
    return new PagedMap<>(Collections.nCopies(PAGES, Map.of()));
  }

  @Nullable V get(String key) {
    return pages.get(page(key)).get(key);
  }

  private static int page(String key) {
    int hash = key.hashCode();
    return (hash ^ hash >>> 16 ^ hash >>> 8) & PAGES - 1;
  }

  /** A copy with other values for some keys; a null takes its key out. */
  PagedMap<V> with(Map<String, ? extends @Nullable V> changes) {
    List<Map<String, V>> next = new ArrayList<>(pages);
    changes.forEach(
        (key, value) -> {
          int page = page(key);
          Map<String, V> own = next.get(page);
          if (own == pages.get(page)) {
            own = new HashMap<>(own);
            next.set(page, own);
          }
          if (value == null) {
            own.remove(key);
          } else {
            own.put(key, value);
          }
        });
    return new PagedMap<>(next);
  }

  int size() {
    return pages.stream().mapToInt(Map::size).sum();
  }
}
