package org.dualmap.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dualmap.problem.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, or would do.
 *
 * @param graph the named graph
 * @param preview whether it was only tried
 * @param sequence the change in the journal; null for a preview or where nothing changed
 * @param records how many records the files have
 * @param added resources that were not in the graph before
 * @param changed resources that were there and now differ
 * @param deprecated resources that are no longer in the files and stay as deprecated
 * @param removed resources that are gone
 * @param triplesAdded and
 * @param triplesRemoved how the graph changed
 * @param warnings all of them, listed or not
 * @param findings the first thousand of each severity
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportReport(
    String graph,
    boolean preview,
    @Nullable Long sequence,
    long records,
    long added,
    long changed,
    long deprecated,
    long removed,
    long triplesAdded,
    long triplesRemoved,
    int warnings,
    List<Finding> findings) {

  /** The same for an import that was only tried. */
  ImportReport asPreview() {
    return new ImportReport(
        graph,
        true,
        null,
        records,
        added,
        changed,
        deprecated,
        removed,
        triplesAdded,
        triplesRemoved,
        warnings,
        findings);
  }
}
