package org.dualmap.suggestion;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dualmap.spi.Thing;
import org.dualmap.suggestion.SuggestionAnswer.Text;
import org.jspecify.annotations.Nullable;

/**
 * A question as the engine takes it.
 *
 * @param texts what is compared
 * @param level of the outcome; null where none is known
 * @param thing that was asked about, as plugins see it; null where a text was, or where its labels
 *     are hidden
 * @param mayBeSimilar says which other things may be gone by; nothing where that is not wanted
 */
record Asked(
    List<Text> texts,
    @Nullable Integer level,
    @Nullable Thing thing,
    Predicate<Item> mayBeSimilar,
    Set<CrossCheck> checks) {}
