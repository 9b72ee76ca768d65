package org.dualmap.graph;

import org.jspecify.annotations.Nullable;

/**
 * Who changes the graph, and why. Bound to the thread for the time of a write, so that a SPARQL
 * Update names its author just as a REST call does.
 *
 * @param author the account's name, or {@code server} for what the server does by itself
 * @param reason one line for the people who read the journal
 */
public record Change(String author, String reason) {
  private static final ThreadLocal<@Nullable Change> CURRENT = new ThreadLocal<>();

  /** What the server itself does: loading plugins and the vocabulary. */
  public static Change byServer(String reason) {
    return new Change("server", reason);
  }

  /**
   * What somebody does.
   *
   * @param reason what they gave as such; null or blank where they gave none
   * @param otherwise the reason then
   */
  public static Change by(String author, @Nullable String reason, String otherwise) {
    return new Change(author, reason == null || reason.isBlank() ? otherwise : reason);
  }

  /** Makes this the change of the current thread until the binding is closed. */
  public Binding bind() {
    Change before = CURRENT.get();
    CURRENT.set(this);
    return () -> CURRENT.set(before);
  }

  /** The change bound to the current thread; null where nobody has said who writes. */
  static @Nullable Change current() {
    return CURRENT.get();
  }

  /** Ends a binding. */
  @FunctionalInterface
  public interface Binding extends AutoCloseable {
    @Override
    void close();
  }
}
