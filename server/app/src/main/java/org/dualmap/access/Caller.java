package org.dualmap.access;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.shiro.SecurityUtils;
import org.apache.shiro.subject.Subject;
import org.dualmap.access.Role.Action;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** Whoever sent the current request. Only on a thread that serves a request. */
public final class Caller {
  private Caller() {}

  /** The account's name; null for somebody unknown. */
  public static @Nullable String name() {
    return (String) SecurityUtils.getSubject().getPrincipal();
  }

  /**
   * Lets only callers pass who may do this everywhere.
   *
   * @return the account's name
   * @throws Problem unknown-user or forbidden
   */
  public static String require(Action action) {
    return require(action, null);
  }

  /**
   * Lets only callers pass who may do this at the institution.
   *
   * @param institution its IRI; null means everywhere
   */
  public static String require(Action action, @Nullable String institution) {
    Subject subject = SecurityUtils.getSubject();
    String name = name();
    if (name == null) {
      throw new Problem(
          ProblemCode.UNKNOWN_USER, "Send an API token: the header \"Authorization: Bearer …\".");
    }
    if (!subject.isPermitted(permission(action, institution))) {
      throw new Problem(
          ProblemCode.FORBIDDEN,
          "The account \"%s\" has no role that allows this (%s)."
              .formatted(name, action.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }
    return name;
  }

  /** The right as Shiro's wildcard permission; an IRI is written in hex, as it has colons. */
  static String permission(Action action, @Nullable String institution) {
    String where =
        institution == null
            ? "*"
            : HexFormat.of().formatHex(institution.getBytes(StandardCharsets.UTF_8));
    return action.name() + ":" + where;
  }
}
