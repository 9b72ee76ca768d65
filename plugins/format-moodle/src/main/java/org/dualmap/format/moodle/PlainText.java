package org.dualmap.format.moodle;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a description that Moodle's editor wrote as HTML. */
final class PlainText {
  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</(p|div|li|h[1-6]|tr)>");
  private static final Pattern TAG =
      Pattern.compile("<!--.*?-->|</?[A-Za-z][^>]*>", Pattern.DOTALL);
  private static final Pattern ENTITY =
      Pattern.compile(
          "&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos|nbsp|laquo|raquo|mdash|ndash));");
  private static final Map<String, String> NAMED =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "laquo", "«",
          "raquo", "»", "mdash", "—", "ndash", "–");

  private PlainText() {}

  static String of(String html) {
    String broken = BREAK.matcher(html).replaceAll("\n");
    String plain = TAG.matcher(broken).replaceAll("");
    String text =
        ENTITY.matcher(plain).replaceAll(found -> Matcher.quoteReplacement(letter(found)));
    return text.replaceAll("[ \\t]+", " ").replaceAll("\\s*\\n\\s*", "\n").strip();
  }

  private static String letter(MatchResult entity) {
    if (entity.group(3) != null) {
      return NAMED.getOrDefault(entity.group(3), "");
    }
    int code =
        entity.group(1) != null
            ? Integer.parseInt(entity.group(1))
            : Integer.parseInt(entity.group(2), 16);
    boolean letter = Character.isDefined(code) && !Character.isISOControl(code) && !isHalf(code);
    return letter ? Character.toString(code) : " ";
  }

  private static boolean isHalf(int code) {
    return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
  }
}
