package org.dualmap.listing;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dualmap.graph.Kind;
import org.dualmap.web.Language;
import org.dualmap.web.Pages;
import org.dualmap.web.Parameters;
import org.jspecify.annotations.Nullable;

/** The things of one kind, by name. */
public abstract class ListResource {
  private static final int MOST = 500;

  private final Lists lists;
  private final Kind kind;

  private ListResource(Lists lists, Kind kind) {
    this.lists = lists;
    this.kind = kind;
  }

  /** The qualifications frameworks. */
  @Path("/api/frameworks")
  public static final class Frameworks extends ListResource {
    public Frameworks(Lists lists) {
      super(lists, Kind.FRAMEWORK);
    }
  }

  /** The programmes of vocational and higher education. */
  @Path("/api/programmes")
  public static final class Programmes extends ListResource {
    public Programmes(Lists lists) {
      super(lists, Kind.PROGRAMME);
    }
  }

  /** The occupational standards. */
  @Path("/api/standards")
  public static final class Standards extends ListResource {
    public Standards(Lists lists) {
      super(lists, Kind.STANDARD);
    }
  }

  /** The employers. */
  @Path("/api/employers")
  public static final class Employers extends ListResource {
    public Employers(Lists lists) {
      super(lists, Kind.EMPLOYER);
    }
  }

  /** The skills of ESCO and the like. */
  @Path("/api/skills")
  public static final class Skills extends ListResource {
    public Skills(Lists lists) {
      super(lists, Kind.SKILL);
    }
  }

  /** Which part of the list is wanted, in which language. */
  static final class Asked {
    @QueryParam("field")
    private @Nullable List<String> field;

    @QueryParam("level")
    private @Nullable List<String> level;

    @QueryParam("framework")
    private @Nullable List<String> framework;

    @QueryParam("institution")
    private @Nullable List<String> institution;

    @QueryParam("state")
    private @Nullable List<String> state;

    @QueryParam("lang")
    private @Nullable String language;

    @QueryParam("limit")
    private @Nullable String limit;

    @QueryParam("offset")
    private @Nullable String offset;

    private Map<String, List<String>> filters() {
      Map<String, List<String>> filters = new HashMap<>();
      add(filters, "field", field);
      add(filters, "level", level);
      add(filters, "framework", framework);
      add(filters, "institution", institution);
      add(filters, "state", state);
      return filters;
    }

    private static void add(
        Map<String, List<String>> filters, String facet, @Nullable List<String> given) {
      if (given != null && given.stream().anyMatch(value -> !value.isBlank())) {
        filters.put(facet, given.stream().filter(value -> !value.isBlank()).toList());
      }
    }
  }

  private Listed.Page list(Asked asked, Language language) {
    return lists.page(
        kind,
        asked.filters(),
        language.tag(),
        Parameters.number("limit", asked.limit, 50, 1, MOST),
        Parameters.number("offset", asked.offset, 0, 0, Integer.MAX_VALUE));
  }

  /** Those that meet every filter, in the order of their names. */
  @GET
  @Produces(MediaType.APPLICATION_JSON + ";qs=1.0")
  public Listed.Page json(@BeanParam Asked asked, @Context HttpHeaders headers) {
    return list(asked, Language.of(asked.language, headers));
  }

  /** The same as a page. */
  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=utf-8;qs=0.9")
  public String page(
      @BeanParam Asked asked, @Context HttpHeaders headers, @Context UriInfo address) {
    Language language = Language.of(asked.language, headers);
    Listed.Page page = list(asked, language);
    int next = page.offset() + page.items().size();
    String following =
        next < page.total()
            ? address
                .getRequestUriBuilder()
                .scheme(null)
                .host(null)
                .port(-1)
                .replaceQueryParam("offset", next)
                .build()
                .toString()
            : "";
    return Pages.render("list.jte", Map.of("language", language, "page", page, "next", following));
  }
}
