package org.dualmap.openapi;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.StringEscapeUtils;

/** What the documentation of the code says, as plain text. */
final class Words {
  private Words() {}

  /** Of a class or record. */
  static String of(Class<?> type) {
    return text(RuntimeJavadoc.getJavadoc(type).getComment());
  }

  /** Of a method. */
  static String of(Method method) {
    return text(RuntimeJavadoc.getJavadoc(method).getComment());
  }

  /** Of a parameter of a method. */
  static Optional<String> ofParameter(Method method, String name) {
    return find(RuntimeJavadoc.getJavadoc(method).getParams(), name);
  }

  /** Of a component of a record. */
  static Optional<String> ofComponent(Class<?> type, String name) {
    return find(RuntimeJavadoc.getJavadoc(type).getRecordComponents(), name)
        .or(
            () ->
                find(
                    RuntimeJavadoc.getJavadoc(type).getConstructors().stream()
                        .flatMap(made -> made.getParams().stream())
                        .toList(),
                    name));
  }

  private static Optional<String> find(List<ParamJavadoc> all, String name) {
    return all.stream()
        .filter(one -> one.getName().equals(name))
        .map(one -> sentence(text(one.getComment())))
        .filter(words -> !words.isBlank())
        .findFirst();
  }

  private static String sentence(String words) {
    String begun =
        words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return begun.isEmpty() || begun.endsWith(".") ? begun : begun + ".";
  }

  /** Without the marks of Javadoc and HTML. */
  private static String text(Comment comment) {
    String html = new CommentFormatter().format(comment);
    String plain =
        html.replaceAll("\\{@\\w+\\s+(?:\\S+\\s+)?([^}]*)}", "$1")
            .replaceAll("<[^>]*>", "")
            .replaceAll("\\s+", " ")
            .strip();
    return StringEscapeUtils.unescapeHtml4(plain);
  }

  /** The first sentence of a text. */
  static String first(String words) {
    int end = words.indexOf(". ");
    return end < 0 ? words : words.substring(0, end + 1);
  }
}
