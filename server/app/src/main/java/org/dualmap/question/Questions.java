package org.dualmap.question;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;

/** The questions and the stored queries that come with the server. Safe for many threads. */
final class Questions {
  private final List<Question> all;

  Questions() {
    try (InputStream in = open("questions.yaml")) {
      all = List.copyOf(YAMLMapper.builder().build().readValue(in, new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every question, by number. */
  List<Question> all() {
    return all;
  }

  /**
   * One question.
   *
   * @throws Problem where there is none of that number
   */
  Question of(int number) {
    return all.stream()
        .filter(question -> question.number() == number)
        .findFirst()
        .orElseThrow(
            () ->
                new Problem(
                    ProblemCode.NOT_FOUND,
                    "There is no question %d; they run from 1 to %d."
                        .formatted(number, all.size())));
  }

  /** The text of a stored query, without its prefixes. */
  static String query(String name) {
    try (InputStream in = open(name + ".rq")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    InputStream in = Questions.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is not on the class path");
    }
    return in;
  }
}
