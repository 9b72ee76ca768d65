package org.dualmap.search;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.dualmap.graph.Kind;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Finding.Severity;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands to the right of {@code dm:search}: the text, whose language tag is the asked
 * language, then a kind and a limit in any order, told apart by what they are. For one thread.
 */
final class SearchArgumentsRdf {
  static final int STANDARD_LIMIT = 100;
  static final int LARGEST_LIMIT = 1000;
  private static final int LONGEST_TEXT = 1000;

  private final List<String> faults = new ArrayList<>();
  private @Nullable Kind kind;
  private @Nullable Integer limit;

  private SearchArgumentsRdf() {}

  /**
   * Reads the arguments.
   *
   * @throws Problem that names every fault
   */
  static SearchRequest read(List<Node> arguments) {
    SearchArgumentsRdf reader = new SearchArgumentsRdf();
    Node text = arguments.isEmpty() ? null : arguments.get(0);
    reader.checkText(text);
    arguments.stream().skip(1).forEach(reader::readOption);
    if (text == null || !reader.faults.isEmpty()) {
      throw problem(reader.faults);
    }
    return new SearchRequest(
        text.getLiteralLexicalForm(),
        reader.kind == null ? Map.of() : Map.of(IndexFields.KIND, List.of(reader.kind.token())),
        text.getLiteralLanguage().isEmpty() ? null : text.getLiteralLanguage(),
        false,
        false,
        reader.limit == null ? STANDARD_LIMIT : reader.limit,
        0,
        null);
  }

  /** The problem of a use of the property, with all that is wrong. */
  static Problem problem(List<String> faults) {
    List<Finding> findings =
        faults.stream()
            .map(fault -> Finding.about(Severity.ERROR, fault, null, "dm:search", null))
            .toList();
    return new Problem(
        ProblemCode.BAD_QUERY, "dm:search: " + String.join("; ", faults) + ".", findings);
  }

  private void checkText(@Nullable Node text) {
    if (text == null) {
      faults.add("the text to search for is missing");
    } else if (text.isVariable()) {
      faults.add(unbound(text));
    } else if (!isText(text)) {
      faults.add("the text to search for must be a string, with or without a language");
    } else if (text.getLiteralLexicalForm().length() > LONGEST_TEXT) {
      faults.add("the text may have " + LONGEST_TEXT + " characters");
    }
  }

  private static String unbound(Node variable) {
    return "%s has no value here; bind it before the line of dm:search"
        .formatted(variable.getName().startsWith("?") ? "a blank node" : "?" + variable.getName());
  }

  private static boolean isText(Node node) {
    return node.isLiteral()
        && (!node.getLiteralLanguage().isEmpty() || NodeValue.makeNode(node).isString());
  }

  private void readOption(Node option) {
    if (option.isVariable()) {
      faults.add(unbound(option));
    } else if (option.isURI()) {
      readKind(Kind.ofClass(option.getURI()), option.getURI());
    } else if (isText(option)) {
      readKind(Kind.ofToken(option.getLiteralLexicalForm()), option.getLiteralLexicalForm());
    } else if (option.isLiteral() && NodeValue.makeNode(option).isInteger()) {
      readLimit(NodeValue.makeNode(option).getInteger());
    } else {
      faults.add("%s is neither a kind nor a limit".formatted(option));
    }
  }

  private void readKind(Optional<Kind> found, String written) {
    if (found.isEmpty()) {
      faults.add(
          "\"%s\" is no kind; known are the classes of %s"
              .formatted(
                  written,
                  String.join(", ", Arrays.stream(Kind.values()).map(Kind::token).toList())));
    } else if (kind != null) {
      faults.add("there is more than one kind");
    } else {
      kind = found.get();
    }
  }

  private void readLimit(BigInteger number) {
    boolean inRange =
        number.signum() > 0 && number.compareTo(BigInteger.valueOf(LARGEST_LIMIT)) <= 0;
    if (!inRange) {
      faults.add("the limit must be from 1 to %d, but is %s".formatted(LARGEST_LIMIT, number));
    } else if (limit != null) {
      faults.add("there is more than one limit");
    } else {
      limit = number.intValue();
    }
  }
}
