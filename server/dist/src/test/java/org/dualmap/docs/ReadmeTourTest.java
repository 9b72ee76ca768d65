package org.dualmap.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dualmap.testkit.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes the tour of the README, command by command, in a folder of its own. */
class ReadmeTourTest {
  private static final String README = Repository.text("README.md");
  private static final long MOST_SECONDS = 60;

  @TempDir private Path folder = Path.of("");

  private final Map<String, String> variables = new HashMap<>();

  @BeforeEach
  void makeSmallEscoDownload() throws IOException {
    TextZip.write(
        folder.resolve("esco-1.1.1-classification-en.zip"),
        Map.of(
            "skills_en.csv",
            """
            conceptUri,preferredLabel,skillType,reuseLevel
            http://data.europa.eu/esco/skill/s1,debug software,skill/competence,cross-sector
            """,
            "occupations_en.csv",
            """
            conceptUri,preferredLabel,code
            http://data.europa.eu/esco/occupation/o1,software developer,2512.4
            """));
    TextZip.write(
        folder.resolve("esco-1.1.1-relations.zip"),
        Map.of(
            "occupationSkillRelations.csv",
            """
            occupationUri,relationType,skillUri
            http://data.europa.eu/esco/occupation/o1,essential,http://data.europa.eu/esco/skill/s1
            """));
  }

  @Test
  void everyCommandOfTheTourDoesWhatTheReadmeSays() throws Exception {
    List<ShellStatement> statements =
        CodeBlock.of(README).stream()
            .filter(block -> block.language().equals("bash"))
            .flatMap(block -> ShellStatement.of(block.text()).stream())
            .toList();
    int firstOffline = statements.indexOf(first("alias", statements));

    try (TestServer server =
        TestServer.start(folder.resolve("dualmap-data"), Repository.SHIPPED_PLUGINS)) {
      for (ShellStatement statement : statements.subList(0, firstOffline)) {
        run(statement, server);
      }
    }
    for (ShellStatement statement : statements.subList(firstOffline, statements.size())) {
      run(statement);
    }

    assertThat(statements.stream().filter(s -> s.command().equals("curl")))
        .hasSize((int) README.lines().filter(line -> line.startsWith("curl ")).count())
        .hasSizeGreaterThan(8);
    assertThat(folder.resolve("restored/accounts.json")).content().contains("aigerim");
    assertThat(folder.resolve("all.nq.gz")).isNotEmptyFile();
  }

  private static ShellStatement first(String command, List<ShellStatement> statements) {
    return statements.stream().filter(s -> s.command().equals(command)).findFirst().orElseThrow();
  }

  private void run(ShellStatement statement, TestServer server) throws Exception {
    if (statement.command().startsWith("TOKEN=$(cat")) {
      String file = statement.words().get(1).replace(")", "");
      variables.put("TOKEN", Files.readString(folder.resolve(file)).strip());
      return;
    }
    assertThat(statement.command()).isEqualTo("curl");
    CurlCommand curl = new CurlCommand(statement.arguments(variables));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
    HttpResponse<String> answer = server.send(curl.request(server, folder));
    while (curl.onlyReads() && !keeps(statement, answer) && System.nanoTime() < end) {
      Thread.sleep(200);
      answer = server.send(curl.request(server, folder));
    }
    assertThat(answer.statusCode()).as("%s%n%s", statement, answer.body()).isBetween(200, 299);
    for (String promise : statement.expected()) {
      assertThat(answer.body()).as(statement.toString()).contains(promise);
    }
  }

  private static boolean keeps(ShellStatement statement, HttpResponse<String> answer) {
    return statement.expected().stream().allMatch(answer.body()::contains);
  }

  /** Runs a command of the distribution, as the alias names it. */
  private void run(ShellStatement statement) throws Exception {
    if (statement.command().equals("alias")) {
      String[] alias = statement.words().get(1).split("=", 2);
      variables.put(alias[0], Repository.ROOT.resolve(alias[1]).toString());
      return;
    }
    assertThat(variables).containsKey(statement.command());
    DistributionCommand command = new DistributionCommand(variables.get(statement.command()));
    DistributionCommand.Result result =
        command.run(folder, Map.of(), statement.arguments(variables));
    assertThat(result.exitCode()).as("%s%n%s", statement, result.output()).isEqualTo(0);
  }

  @Test
  void theContinuousBuildRunsTheTestCommandOfTheReadme() {
    assertThat(README).contains("\nmvn -q -DskipTests package exec:exec\n", "\nmvn verify\n");
    assertThat(Repository.text(".ci/run")).contains("\nmvn -B verify\n");
  }
}
