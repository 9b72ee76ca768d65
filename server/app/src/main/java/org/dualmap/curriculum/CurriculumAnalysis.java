package org.dualmap.curriculum;

import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Kind;
import org.dualmap.version.Version;
import org.dualmap.version.VersionsRdf;

/** Lays out the matrix of a programme and checks it. Safe for many threads. */
public final class CurriculumAnalysis {
  private final GraphStore store;

  public CurriculumAnalysis(GraphStore store) {
    this.store = store;
  }

  /**
   * The matrix, from one state of the graph.
   *
   * @throws org.dualmap.problem.Problem where the programme is unknown, is none, or had no version
   *     in force on that day
   */
  public CurriculumReport analyse(CurriculumQuestion asked) {
    return CurriculumRdf.read(
        store,
        asked.asOf(),
        asked.language().tag(),
        rdf -> {
          rdf.reader().require(asked.programme(), Kind.PROGRAMME, "programme");
          VersionsRdf versions = new VersionsRdf(rdf.reader());
          Version version =
              asked.asOf() == null
                  ? versions.read(asked.programme())
                  : versions.inForce(asked.programme(), asked.asOf());
          return new CurriculumWriting(asked, rdf.read(version.iri()), rdf::label)
              .write(version, store.sequenceInRead());
        });
  }
}
