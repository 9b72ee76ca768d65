package org.dualmap.curriculum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sorts codes as people do: {@code РО 1.2} before {@code РО 1.10}, things without a code last. */
final class CodeOrder {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  /** By the numbers in the code, then by the code as it is. */
  static final Comparator<@Nullable String> BY_CODE =
      Comparator.nullsLast(
          Comparator.comparing(CodeOrder::numbers, CodeOrder::compare)
              .thenComparing(Comparator.naturalOrder()));

  private CodeOrder() {}

  private static List<Integer> numbers(String code) {
    List<Integer> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(code);
    while (matcher.find()) {
      numbers.add(Integer.valueOf(matcher.group()));
    }
    return numbers;
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int difference = one.get(i).compareTo(other.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
