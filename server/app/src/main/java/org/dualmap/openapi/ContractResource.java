package org.dualmap.openapi;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dualmap.web.Language;
import org.dualmap.web.Pages;
import org.jspecify.annotations.Nullable;

/** The contract of this interface, for programs and for people. */
@Path("/api")
public final class ContractResource {
  private final List<Class<?>> resources;
  private final Supplier<Map<String, List<String>>> choices;
  private volatile @Nullable Written written;

  /** A contract, which is as it is as long as the choices are. */
  private record Written(Map<String, List<String>> choices, OpenAPI contract) {}

  /**
   * @param resources what answers, beside this
   * @param choices the values of parameters that plugins decide, asked each time: by operation and
   *     parameter, such as {@code POST /api/imports format}
   */
  public ContractResource(
      Collection<Class<?>> resources, Supplier<Map<String, List<String>>> choices) {
    this.resources = new ArrayList<>(resources);
    this.resources.add(ContractResource.class);
    this.choices = choices;
  }

  private OpenAPI contract() {
    Map<String, List<String>> now = choices.get();
    Written last = written;
    if (last == null || !last.choices().equals(now)) {
      last = new Written(now, new Contract(now).of(resources));
      written = last;
    }
    return last.contract();
  }

  /** The contract as OpenAPI 3.0. */
  @GET
  @Path("openapi.json")
  @Produces(MediaType.APPLICATION_JSON)
  public String json() {
    return Json.pretty(contract());
  }

  /** The same as a page. */
  @GET
  @Path("docs")
  @Produces(MediaType.TEXT_HTML + ";charset=utf-8")
  public String page(@QueryParam("lang") @Nullable String asked, @Context HttpHeaders headers) {
    return Pages.render(
        "contract.jte",
        Map.of("language", Language.of(asked, headers), "page", ContractPage.of(contract())));
  }
}
