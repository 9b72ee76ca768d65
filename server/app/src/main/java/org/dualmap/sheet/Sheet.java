package org.dualmap.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param title what it is called, at most 31 characters
 * @param header one name a column
 * @param rows cells in the order of the header: text, numbers, truth values; null is an empty cell
 */
public record Sheet(
    String title, List<String> header, List<? extends List<? extends @Nullable Object>> rows) {}
