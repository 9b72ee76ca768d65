package org.dualmap.vocabulary;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.vocabulary.VocabularyRdf.Format;
import org.dualmap.web.Language;
import org.dualmap.web.Pages;
import org.jspecify.annotations.Nullable;

/**
 * {@code /ontology}: the vocabulary at the path of its namespace, {@code
 * https://w3id.org/dualmap/ontology#}, as a page for browsers and as a file for others; the shapes
 * beside it.
 */
@Path("/ontology{version:(/[0-9]+\\.[0-9]+\\.[0-9]+)?}")
public final class VocabularyResource {
  private final VocabularyRdf vocabulary = new VocabularyRdf();

  /** Every term in the reader's language. */
  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=utf-8;qs=0.9")
  public Response page(
      @PathParam("version") String version,
      @QueryParam("lang") @Nullable String asked,
      @Context HttpHeaders headers) {
    require(version);
    Language language = Language.of(asked, headers);
    String page =
        Pages.render(
            "vocabulary.jte",
            Map.of("language", language, "page", vocabulary.page(language.tag())));
    return Response.ok(page).header("Vary", "Accept, Accept-Language").build();
  }

  /** As Turtle; also what a caller gets who asks for nothing special. */
  @GET
  @Produces("text/turtle;charset=utf-8;qs=1.0")
  public Response turtle(@PathParam("version") String version) {
    return file(version, Format.TURTLE);
  }

  /** As JSON-LD. */
  @GET
  @Produces({"application/ld+json;qs=0.8", MediaType.APPLICATION_JSON + ";qs=0.7"})
  public Response jsonLd(@PathParam("version") String version) {
    return file(version, Format.JSON_LD);
  }

  /** As RDF/XML, which ontology editors ask for. */
  @GET
  @Produces({"application/rdf+xml;qs=0.8", "application/owl+xml;qs=0.6"})
  public Response rdfXml(@PathParam("version") String version) {
    return file(version, Format.RDF_XML);
  }

  private Response file(String version, Format format) {
    require(version);
    return Response.ok(vocabulary.vocabulary(format)).header("Vary", "Accept").build();
  }

  private void require(String version) {
    String asked = version.replace("/", "");
    if (!asked.isEmpty() && !asked.equals(vocabulary.version())) {
      throw new Problem(
          ProblemCode.NOT_FOUND,
          "This server has version %s of the vocabulary, not %s."
              .formatted(vocabulary.version(), asked));
    }
  }

  /** The shapes as Turtle. */
  @GET
  @Path("/shapes")
  @Produces("text/turtle;charset=utf-8;qs=1.0")
  public byte[] shapesTurtle() {
    return vocabulary.shapes(Format.TURTLE);
  }

  /** The shapes as JSON-LD. */
  @GET
  @Path("/shapes")
  @Produces({"application/ld+json;qs=0.8", MediaType.APPLICATION_JSON + ";qs=0.7"})
  public byte[] shapesJsonLd() {
    return vocabulary.shapes(Format.JSON_LD);
  }
}
