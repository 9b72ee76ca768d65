package org.dualmap.plugin;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dualmap.extension.Brought;
import org.dualmap.plugin.PluginStatus.State;
import org.dualmap.ruleset.RuleSet;

/**
 * The plugins at one moment. What it says never changes; a request that entered it keeps its code
 * loaded until it leaves. Safe for many threads.
 */
final class PluginsInUse {
  private final List<PluginEntry> entries;
  private final List<Contributions> contributions;
  private final List<RuleSet> ruleSets;
  private int users = 1;

  /** Holds the code of these until {@link #leave} was called once, and once for each entering. */
  PluginsInUse(Collection<PluginEntry> entries) {
    this.entries = List.copyOf(entries);
    this.contributions = loaded().map(LoadedPlugin::brought).toList();
    this.ruleSets = contributions.stream().flatMap(each -> each.ruleSets().stream()).toList();
    loaded().forEach(LoadedPlugin::hold);
  }

  private Stream<LoadedPlugin> loaded() {
    return entries.stream().map(PluginEntry::loaded).filter(Objects::nonNull);
  }

  /** What the plugins that are in use bring. */
  List<Contributions> contributions() {
    return contributions;
  }

  List<PluginEntry> entries() {
    return entries;
  }

  /** The package with that id; one in use before one that is not. */
  Optional<PluginEntry> find(String id) {
    return entries.stream()
        .filter(entry -> entry.has(id))
        .min((a, b) -> a.state().compareTo(b.state()));
  }

  /** The manifests of the plugins that are in use. */
  List<PluginManifest> started() {
    return entries.stream()
        .filter(entry -> entry.state() == State.STARTED)
        .map(PluginEntry::manifest)
        .filter(Objects::nonNull)
        .toList();
  }

  /** All of one kind that the plugins in use bring. */
  <T> List<T> all(ExtensionPoint<T> point) {
    return contributions.stream().flatMap(each -> each.all(point)).toList();
  }

  /** The same with their owners. */
  <T> List<Brought<T>> brought(ExtensionPoint<T> point) {
    return contributions.stream()
        .flatMap(each -> each.all(point).map(one -> new Brought<>(each.owner(), one)))
        .toList();
  }

  List<RuleSet> ruleSets() {
    return ruleSets;
  }

  /** Keeps the code loaded; false where it is too late for that. */
  synchronized boolean enter() {
    if (users == 0) {
      return false;
    }
    users++;
    return true;
  }

  /** Undoes one {@link #enter}, or the making; the last one lets the code go. */
  synchronized void leave() {
    users--;
    if (users == 0) {
      loaded().forEach(LoadedPlugin::release);
    }
  }
}
