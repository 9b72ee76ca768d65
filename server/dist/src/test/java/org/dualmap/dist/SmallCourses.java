package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dualmap.testkit.TestServer;

/** Invented programmes with modules, outcomes and claims, in a named graph of their own. */
final class SmallCourses {
  private static final String PREFIXES =
      """
      @prefix : <%s> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix dm: <https://w3id.org/dualmap/ontology#> .
      @prefix elm: <http://data.europa.eu/snb/model/elm/> .
      @prefix level: <https://w3id.org/dualmap/id/framework/kz-nqf-2016/level/> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix pav: <http://purl.org/pav/> .
      @prefix semapv: <https://w3id.org/semapv/vocab/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix sssom: <https://w3id.org/sssom/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;

  private final String base;
  private final StringBuilder turtle = new StringBuilder();
  private int claims;

  SmallCourses(String name) {
    base = "https://example.org/recognition/" + name + "/";
    turtle.append(PREFIXES.formatted(base));
    thing("institution", "dm:Institution", "dm:sector dm:HE");
  }

  /** The IRI of a thing by its name. */
  String iri(String name) {
    return base + name;
  }

  private void thing(String name, String type, String more) {
    String labels =
        Stream.of("kk", "ru", "en")
            .map(tag -> "\"%s (%s)\"@%s".formatted(name, tag, tag))
            .collect(Collectors.joining(", "));
    turtle.append(
        ":%s a %s ; skos:prefLabel %s ; dm:provenance dm:Illustrative ; %s .\n"
            .formatted(name, type, labels, more));
  }

  /**
   * A programme.
   *
   * @param sector VET, with credits of 24 hours, or HE, with credits of 30
   * @param more further statements in Turtle, ended by a semicolon each
   */
  SmallCourses programme(
      String name, String code, String sector, int level, double credits, String more) {
    thing(
        name,
        "dm:Programme",
        "%s dm:institution :institution ; dm:code \"%s\" ; dm:version \"1\" ; dm:sector dm:%s ; dm:level level:%d ; dm:credits %s ; dm:hoursPerCredit %d"
            .formatted(
                more, code, sector, level, decimal(credits), sector.equals("VET") ? 24 : 30));
    return this;
  }

  /** A module; its outcomes are parted by spaces and of the module's programme. */
  SmallCourses module(String programme, String code, double credits, int hours, String outcomes) {
    List<String> names = Stream.of(outcomes.split(" ")).filter(n -> !n.isEmpty()).toList();
    String teaches =
        names.isEmpty()
            ? ""
            : " ; dm:masters "
                + names.stream().map(n -> ":" + n).collect(Collectors.joining(" , "));
    thing(
        name(code),
        "dm:Module",
        "dct:isPartOf :%s ; dm:code \"%s\" ; dm:credits %s ; dm:hours %d%s"
            .formatted(programme, code, decimal(credits), hours, teaches));
    return this;
  }

  /** The name of the module with this code. */
  static String name(String code) {
    return "module-" + Integer.toHexString(code.hashCode());
  }

  /**
   * A learning outcome.
   *
   * @param more further statements in Turtle, ended by a semicolon each
   */
  SmallCourses outcome(String programme, String name, String code, String more) {
    thing(
        name,
        "elm:LearningOutcome",
        "%s dct:isPartOf :%s ; dm:code \"%s\" ; dm:dimension dm:SkillDimension"
            .formatted(more, programme, code));
    return this;
  }

  /** An accepted claim that one outcome covers so much of another, which uses so much of it. */
  SmallCourses claim(String subject, String object, double covers, double uses) {
    turtle.append(
        claim(subject, object, "broadMatch", "Accepted")
            + " ; dm:coverageOfObject %s ; dm:useOfSubject %s .\n"
                .formatted(decimal(covers), decimal(uses)));
    return this;
  }

  /** Somebody looked through a programme for an outcome and found nothing. */
  SmallCourses noMatch(String programme, String object) {
    turtle.append(claim(programme, object, "relatedMatch", "NoMatch")).append(" .\n");
    return this;
  }

  private String claim(String subject, String object, String predicate, String state) {
    return """
        :claim-%d a sssom:Mapping ; owl:annotatedSource :%s ; owl:annotatedProperty skos:%s ;
          owl:annotatedTarget :%s ; sssom:mapping_justification semapv:ManualMappingCuration ;
          sssom:confidence "0.9"^^xsd:double ; pav:authoredBy :expert-a ; sssom:reviewer_id :expert-b ;
          dct:created "2020-01-10"^^xsd:date ; sssom:review_date "2020-01-11"^^xsd:date ;
          dm:mappingState dm:%s ; dm:provenance dm:Illustrative
        """
        .formatted(++claims, subject, predicate, object, state)
        .strip();
  }

  /** Anything else in Turtle. */
  SmallCourses and(String statements) {
    turtle.append(statements).append('\n');
    return this;
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.4f", number);
  }

  /** Stores everything in the graph of this name. */
  SmallCourses store(TestServer server) {
    var stored = server.send(change(server).PUT(BodyPublishers.ofString(turtle())));
    assertThat(stored.statusCode()).as(stored.body()).isBetween(200, 204);
    return this;
  }

  /** Removes the graph again. */
  void remove(TestServer server) {
    server.send(change(server).DELETE());
  }

  /** Everything in Turtle. */
  String turtle() {
    return turtle.toString();
  }

  private HttpRequest.Builder change(TestServer server) {
    return server.request(
        "/sparql/data?graph=" + TestServer.encode(base),
        "Authorization",
        "Bearer " + server.administratorToken(),
        "Content-Type",
        "text/turtle");
  }

  /** The address of a proposal. */
  String progression(String from, String to, String more) {
    return "/api/progression?from="
        + TestServer.encode(iri(from))
        + "&to="
        + TestServer.encode(iri(to))
        + more;
  }
}
