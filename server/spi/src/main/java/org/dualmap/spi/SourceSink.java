package org.dualmap.spi;

/**
 * Takes what a {@link SourceReader} reads. The order of things does not matter; they may link to
 * each other in circles. Every method throws an {@link IllegalStateException} once the import has
 * ended, was cancelled, or has had more than a million statements, things and findings: let it
 * pass.
 */
public interface SourceSink {

  /** Says what the file is. Exactly once, at any time. */
  void source(SourceDescription source);

  /** Takes one thing with all that is said of it. Each identifier once. */
  void thing(SourceThing thing);

  /** Says what is wrong with the file or worth knowing. */
  void finding(SourceFinding finding);
}
