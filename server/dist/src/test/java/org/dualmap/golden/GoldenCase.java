package org.dualmap.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dualmap.testkit.TestServer;
import org.jspecify.annotations.Nullable;

/**
 * A case: what is given, what is asked, and what must come out.
 *
 * @param folder its name
 * @param title in plain words
 * @param turtle what is given
 */
record GoldenCase(
    String folder, String title, String turtle, CaseNames names, List<Question> questions) {

  private static final String CASE = "case.yaml";
  private static final String WORKING = "working.md";

  /** The folders with cases, in their order. */
  static List<Path> folders(Path in) {
    try (Stream<Path> found = Files.list(in)) {
      return found.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a case.
   *
   * @throws BadCase with everything that is wrong in its files
   */
  static GoldenCase read(Path folder) {
    String name = String.valueOf(folder.getFileName());
    Faults faults = new Faults(name + "/" + CASE);
    CaseNames names = new CaseNames(name);
    Section section =
        Section.of(
            YamlNode.read(text(folder.resolve(CASE))),
            "the case",
            faults,
            Set.of("title", "given", "questions"));
    String title = section.text("title");
    String turtle = GivenReader.read(section.node("given"), names, faults);
    List<Question> questions = new ArrayList<>();
    section.rows("questions").forEach(q -> questions.addAll(Question.read(q, names, faults)));
    if (questions.isEmpty()) {
      faults.add(section.line(), "a case must have \"questions\"");
    }
    checkWorking(folder.resolve(WORKING), title, faults);
    faults.refuse();
    return new GoldenCase(name, String.valueOf(title), turtle, names, questions);
  }

  private static void checkWorking(Path file, @Nullable String title, Faults faults) {
    List<String> lines = Files.exists(file) ? text(file).lines().toList() : List.of();
    if (title == null || lines.size() < 3 || !lines.getFirst().equals("# " + title)) {
      faults.add(1, WORKING + " must begin with \"# \" and the title, and then work it out");
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new BadCase(List.of(file + " cannot be read: " + e.getMessage()));
    }
  }

  /** Gives the server what is given. */
  void give(TestServer server) {
    Answers.put(server, folder, turtle);
  }

  /** The answers to all questions, in their order. */
  List<JsonNode> ask(TestServer server) {
    return questions.stream().map(question -> Answers.ask(server, question)).toList();
  }

  /** Every difference between answers and expectations, with the case's name. */
  List<String> differences(List<JsonNode> answers) {
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      Question question = questions.get(i);
      question.differences(question.expected(), answers.get(i), names).stream()
          .map(difference -> folder + ": " + difference)
          .forEach(differences::add);
    }
    return differences;
  }

  /** Makes one expectation after the other wrong and tells those that were not noticed. */
  List<String> unnoticed(List<JsonNode> answers) {
    List<String> unnoticed = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      Question question = questions.get(i);
      for (YamlNode wrong : Wrong.each(question.expected())) {
        if (question.differences(wrong, answers.get(i), names).isEmpty()) {
          unnoticed.add(folder + ": " + question.words() + ": " + wrong);
        }
      }
    }
    return unnoticed;
  }
}
