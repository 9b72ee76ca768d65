package org.dualmap.question;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Prefixes;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.question.Question.Parameter;
import org.dualmap.report.Tables;
import org.dualmap.report.Tabular;
import org.dualmap.web.Language;
import org.dualmap.web.Pages;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/questions}: the competency questions, and the answer to each. */
@Path("/api/questions")
@Tabular
public final class QuestionsResource {
  private final Questions questions = new Questions();
  private final AnswerRdf answers;

  public QuestionsResource(GraphStore store) {
    this.answers = new AnswerRdf(store);
  }

  /** Every question. */
  @GET
  @Produces(MediaType.APPLICATION_JSON + ";qs=1.0")
  public List<Question> list() {
    return questions.all();
  }

  /** The same as a page. */
  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=utf-8;qs=0.9")
  public String page(@QueryParam("lang") @Nullable String asked, @Context HttpHeaders headers) {
    return Pages.render(
        "questions.jte",
        Map.of("language", Language.of(asked, headers), "questions", questions.all()));
  }

  /**
   * A question with its answer.
   *
   * @param values what each parameter was
   */
  public record Answered(Question question, Map<String, String> values, AnswerTable answer) {}

  /** The answer as JSON, or a redirection to the API call that gives it. */
  @GET
  @Path("{number:[0-9]{1,4}}")
  @Produces(MediaType.APPLICATION_JSON + ";qs=1.0")
  public Response answer(@PathParam("number") int number, @Context UriInfo address) {
    Question question = questions.of(number);
    Map<String, String> values = values(question, address);
    String language = address.getQueryParameters().getFirst("lang");
    if (question.query() == null) {
      return elsewhere(question, values, language, address);
    }
    return Response.ok(answered(question, values, language == null ? "en" : language)).build();
  }

  /** The answer as a table: of each thing its name, and beside it its IRI. */
  @GET
  @Path("{number:[0-9]{1,4}}")
  @Produces({Tables.CSV, Tables.XLSX, Tables.OTHER})
  public Response tables(@PathParam("number") int number, @Context UriInfo address) {
    Question question = questions.of(number);
    Map<String, String> values = values(question, address);
    String language = address.getQueryParameters().getFirst("lang");
    if (question.query() == null) {
      return elsewhere(question, values, language, address);
    }
    AnswerTable answer = answered(question, values, language == null ? "en" : language).answer();
    String title = question.text().getOrDefault(language == null ? "en" : language, "");
    return Response.ok(Tables.titled("question-" + number, title, AnswerSheet.of(number, answer)))
        .build();
  }

  /** The answer as a page. */
  @GET
  @Path("{number:[0-9]{1,4}}")
  @Produces(MediaType.TEXT_HTML + ";charset=utf-8;qs=0.9")
  public Response answerPage(
      @PathParam("number") int number, @Context UriInfo address, @Context HttpHeaders headers) {
    Question question = questions.of(number);
    Map<String, String> values = values(question, address);
    Language language = Language.of(address.getQueryParameters().getFirst("lang"), headers);
    if (question.query() == null) {
      return elsewhere(question, values, language.tag(), address);
    }
    Map<String, Object> shown =
        Map.of(
            "language",
            language,
            "answered",
            answered(question, values, language.tag()),
            "sparql",
            Prefixes.forSparql() + Questions.query(question.query()));
    return Response.ok(Pages.render("question.jte", shown)).build();
  }

  private Answered answered(Question question, Map<String, String> values, String language) {
    AnswerTable answer =
        answers.answer(
            Objects.requireNonNull(question.query()),
            question.parameters(),
            parameter -> values.getOrDefault(parameter.name(), parameter.value()),
            language);
    return new Answered(question, values, answer);
  }

  private static Map<String, String> values(Question question, UriInfo address) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Parameter parameter : question.parameters()) {
      String given = address.getQueryParameters().getFirst(parameter.name());
      values.put(parameter.name(), given == null ? parameter.value() : given);
    }
    return values;
  }

  private static Response elsewhere(
      Question question, Map<String, String> values, @Nullable String language, UriInfo asked) {
    String address = question.address();
    if (address == null) {
      throw new Problem(
          ProblemCode.NOT_FOUND,
          "Question %d cannot be answered yet: it comes with %s."
              .formatted(
                  question.number(),
                  question.comesWith() == null ? "" : question.comesWith().get("en")));
    }
    for (Map.Entry<String, String> value : values.entrySet()) {
      address =
          address.replace(
              "{" + value.getKey() + "}",
              URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8));
    }
    String format = asked.getQueryParameters().getFirst("format");
    String more =
        (language == null ? "" : "&lang=" + URLEncoder.encode(language, StandardCharsets.UTF_8))
            + (format == null
                ? ""
                : "&format=" + URLEncoder.encode(format, StandardCharsets.UTF_8));
    return Response.seeOther(URI.create(address + more)).header("Vary", "Accept").build();
  }
}
