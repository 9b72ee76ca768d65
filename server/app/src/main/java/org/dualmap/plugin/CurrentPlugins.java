package org.dualmap.plugin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plugins as they are now, and as they were for the requests that began earlier. Safe for many
 * threads.
 */
final class CurrentPlugins {
  private final ThreadLocal<@Nullable PluginsInUse> ofThread = new ThreadLocal<>();
  private volatile PluginsInUse newest = new PluginsInUse(List.of());

  /** Those that the thread entered, else the newest. */
  PluginsInUse get() {
    PluginsInUse entered = ofThread.get();
    return entered == null ? newest : entered;
  }

  PluginsInUse newest() {
    return newest;
  }

  /** Puts others in their place; requests that run go on with those they entered. */
  void swap(List<PluginEntry> entries) {
    PluginsInUse before = newest;
    newest = new PluginsInUse(entries);
    before.leave();
  }

  /** Keeps the thread at the plugins of this moment until the binding is closed. */
  Plugins.Use enter() {
    if (ofThread.get() != null) {
      return () -> {};
    }
    PluginsInUse entered = newest;
    while (!entered.enter()) {
      entered = newest;
    }
    PluginsInUse held = entered;
    ofThread.set(held);
    return () -> {
      ofThread.remove();
      held.leave();
    };
  }
}
