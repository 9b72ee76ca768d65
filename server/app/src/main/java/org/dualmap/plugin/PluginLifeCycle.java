package org.dualmap.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.dualmap.graph.Change;
import org.dualmap.plugin.PluginDataRdf.Content;
import org.dualmap.plugin.PluginStatus.State;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.spi.RecognitionRule;
import org.jspecify.annotations.Nullable;

/**
 * Installs, enables, disables, exchanges and removes plugins while the server runs, one action at a
 * time. An action is done whole, or where anything fails, not at all. Safe for many threads.
 *
 * <p>The packages in the folder and what the graph says of disabled plugins decide what the next
 * start loads, so that a crash in the middle of an action leaves the old state or the new one.
 */
final class PluginLifeCycle {
  private final ReentrantLock lock = new ReentrantLock();
  private final PluginShelf files;
  private final PluginDataRdf data;
  private final CurrentPlugins current;

  PluginLifeCycle(PluginShelf files, PluginDataRdf data, CurrentPlugins current) {
    this.files = files;
    this.data = data;
    this.current = current;
  }

  /** Something done while nobody else does anything with plugins. */
  private interface Step {
    PluginAction run();
  }

  private PluginAction alone(Step step) {
    lock.lock();
    try {
      return step.run();
    } finally {
      lock.unlock();
    }
  }

  PluginAction install(Path file, PluginRequest request) {
    return alone(
        () -> {
          CheckedPackage packed = files.check(file);
          if (!request.acceptsUnsigned()) {
            PluginShelf.refuseUntrusted(packed);
          }
          PluginManifest manifest = packed.manifest();
          PluginEntry before = current.newest().find(manifest.id()).orElse(null);
          String action = before == null ? "install" : exchange(before, manifest, request);
          return bring(action, packed, before, request);
        });
  }

  private static String exchange(
      PluginEntry before, PluginManifest manifest, PluginRequest request) {
    String held = before.manifest() == null ? "" : before.manifest().version();
    if (before.state() == State.BROKEN) {
      return "install";
    }
    if (before.state() == State.DISABLED) {
      throw conflict(
          "The plugin %s is disabled. Enable or remove it before another version is installed."
              .formatted(manifest.id()));
    }
    int order = PluginNeeds.compare(manifest.version(), held);
    if (order == 0) {
      throw conflict(
          "The plugin %s is there in version %s already. A package that differs needs another"
                  .formatted(manifest.id(), held)
              + " version.");
    }
    if (order < 0 && !request.acceptsOlder()) {
      throw conflict(
          "The plugin %s is there in version %s; %s is older. Say so with older=accept."
              .formatted(manifest.id(), held, manifest.version()));
    }
    return order > 0 ? "upgrade" : "downgrade";
  }

  PluginAction enable(String id, PluginRequest request) {
    return alone(
        () -> {
          PluginEntry entry = find(id);
          if (entry.state() == State.STARTED) {
            throw conflict("The plugin " + id + " is enabled already.");
          }
          return bring("enable", files.check(entry.file()), entry, request);
        });
  }

  /** Brings a version back that was there before; the newest older one where none is named. */
  PluginAction goBack(String id, @Nullable String version, PluginRequest request) {
    return alone(
        () -> {
          PluginEntry entry = find(id);
          String held = Objects.requireNonNull(entry.manifest()).version();
          String wanted = version == null ? older(id, held) : version;
          Path kept =
              files
                  .kept(id, wanted)
                  .orElseThrow(
                      () -> notFound("Version %s of %s is not kept.".formatted(wanted, id)));
          CheckedPackage packed = files.check(kept);
          String action = exchange(entry, packed.manifest(), request.acceptingOlder());
          return bring(action, packed, entry, request);
        });
  }

  private String older(String id, String held) {
    return files.versions(id).stream()
        .filter(version -> PluginNeeds.compare(version, held) < 0)
        .reduce((older, newer) -> newer)
        .orElseThrow(() -> notFound("No older version of %s is kept.".formatted(id)));
  }

  PluginAction disable(String id, PluginRequest request) {
    return alone(
        () -> {
          PluginEntry entry = find(id);
          if (entry.state() == State.DISABLED) {
            throw conflict("The plugin " + id + " is disabled already.");
          }
          refuseNeeded(id, null, null);
          PluginManifest manifest = Objects.requireNonNull(entry.manifest());
          PluginEffect effect = data.effect(id, null);
          Long sequence = null;
          if (!request.preview()) {
            sequence = data.remove(request.change(), id, manifest.version());
            swap(entry, PluginEntry.disabled(entry.file(), manifest, files.trust(entry.file())));
          }
          return action("disable", id, entry, manifest.version(), sequence, effect);
        });
  }

  PluginAction remove(String id, PluginRequest request) {
    return alone(
        () -> {
          Optional<PluginEntry> entry = current.newest().find(id);
          if (entry.isEmpty() && !data.held().contains(id)) {
            throw notFound("There is no plugin " + id + ".");
          }
          refuseNeeded(id, null, null);
          PluginEffect effect = data.effect(id, null);
          Long sequence = request.preview() ? null : remove(id, entry.orElse(null), request);
          return action("remove", id, entry.orElse(null), null, sequence, effect);
        });
  }

  private long remove(String id, @Nullable PluginEntry entry, PluginRequest request) {
    if (entry == null) {
      return data.remove(request.change(), id, null);
    }
    Path aside = files.setAside(entry.file());
    long sequence;
    try {
      sequence = data.remove(request.change(), id, null);
    } catch (RuntimeException | Error e) {
      files.bringBack(aside, entry.file());
      throw e;
    }
    swap(entry, null);
    files.delete(id, aside);
    return sequence;
  }

  /** Brings a package into use in the place of another, or says what that would do. */
  private PluginAction bring(
      String action, CheckedPackage packed, @Nullable PluginEntry before, PluginRequest request) {
    PluginManifest manifest = packed.manifest();
    String id = manifest.id();
    List<Finding> missing = PluginNeeds.missing(manifest, others(id), others(id));
    if (!missing.isEmpty()) {
      throw PluginFolder.lacking(missing);
    }
    LoadedPlugin loaded =
        LoadedPlugin.load(
            packed.file(),
            manifest,
            current.newest().contributions().stream().filter(c -> !c.owner().equals(id)).toList());
    try {
      refuseNeeded(id, manifest.version(), loaded.brought());
      Content content = data.read(packed.file(), manifest);
      PluginEffect effect = data.effect(id, content);
      if (request.preview()) {
        data.attempt(request.change(), content);
        loaded.release();
        return action(action, id, before, manifest.version(), null, effect);
      }
      long sequence = data.put(request.change(), content, true);
      Path place = place(packed.file(), manifest, before, request);
      swap(before, PluginEntry.started(place, manifest, loaded, packed.trust()));
      return action(action, id, before, manifest.version(), sequence, effect);
    } catch (RuntimeException | Error e) {
      loaded.release();
      throw e;
    }
  }

  private Path place(
      Path packed, PluginManifest manifest, @Nullable PluginEntry before, PluginRequest request) {
    try {
      return files.put(packed, manifest, before);
    } catch (RuntimeException | Error e) {
      Change undo = new Change(request.change().author(), "Undone: " + request.change().reason());
      PluginManifest old = before == null ? null : before.manifest();
      if (before != null && old != null && before.state() == State.STARTED) {
        data.put(undo, data.read(before.file(), old), true);
      } else {
        boolean off = before != null && before.state() == State.DISABLED;
        data.remove(undo, manifest.id(), off && old != null ? old.version() : null);
      }
      throw e;
    }
  }

  private void refuseNeeded(String id, @Nullable String version, @Nullable Contributions brought) {
    PluginNeeds.refuseNeeded(id, Optional.ofNullable(version), others(id));
    List<Contributions> all = current.newest().contributions();
    List<RecognitionRule> lost =
        all.stream()
            .filter(each -> each.owner().equals(id))
            .flatMap(each -> each.all(ExtensionPoint.RECOGNITION_RULE))
            .filter(rule -> brought == null || !brought.brings(rule.name()))
            .toList();
    for (Contributions other : all) {
      for (RecognitionRule rule : lost) {
        if (!other.owner().equals(id) && other.judgesBy(rule.name())) {
          throw conflict(
              "A rule set of the plugin %s judges by the recognition rule \"%s\" of %s."
                  .formatted(other.owner(), rule.name(), id));
        }
      }
    }
  }

  private List<PluginManifest> others(String id) {
    return current.newest().started().stream().filter(m -> !m.id().equals(id)).toList();
  }

  private PluginEntry find(String id) {
    return current
        .newest()
        .find(id)
        .orElseThrow(() -> notFound("There is no plugin " + id + " in the plugin folder."));
  }

  private void swap(@Nullable PluginEntry before, @Nullable PluginEntry after) {
    List<PluginEntry> entries = new ArrayList<>(current.newest().entries());
    if (before != null) {
      entries.remove(before);
    }
    if (after != null) {
      entries.removeIf(entry -> entry.file().equals(after.file()));
      entries.add(after);
    }
    current.swap(entries);
  }

  private static PluginAction action(
      String action,
      String id,
      @Nullable PluginEntry before,
      @Nullable String version,
      @Nullable Long sequence,
      PluginEffect effect) {
    PluginManifest old = before == null ? null : before.manifest();
    String from = old == null ? null : old.version();
    return new PluginAction(action, id, from, version, sequence != null, sequence, effect);
  }

  private static Problem conflict(String detail) {
    return new Problem(ProblemCode.CONFLICT, detail);
  }

  private static Problem notFound(String detail) {
    return new Problem(ProblemCode.NOT_FOUND, detail);
  }
}
