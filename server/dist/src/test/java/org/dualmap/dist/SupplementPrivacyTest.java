package org.dualmap.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of an uploaded supplement stays anywhere, whether it is good or bad. */
class SupplementPrivacyTest {
  private static final String PERSON = "Zhanargul-Invented-7781";
  private static final String SCORE = "73.21917";

  @Test
  void neitherDataNorJournalNorLogKeepAnythingOfAnUpload(@TempDir Path folder)
      throws IOException, InterruptedException {
    try (ServedProcess server = new ServedProcess(folder)) {
      SmallCourses graph = courses();
      assertThat(
              send(server, "PUT", "/sparql/data?default", "text/turtle", graph.turtle())
                  .statusCode())
          .isBetween(200, 204);
      String address = graph.progression("vet", "he", "");
      HttpResponse<String> good =
          send(server, "POST", address, "text/csv", "module,score\nПМ 01," + SCORE + "\n");
      assertThat(good.statusCode()).as(good.body()).isEqualTo(200);
      assertThat(good.body()).contains(SCORE);
      for (String bad : bad()) {
        HttpResponse<String> answer = send(server, "POST", address, "text/csv", bad);
        assertThat(answer.statusCode()).as(bad).isEqualTo(422);
      }
      byte[] cyrillic = (bad().getFirst() + "ПМ").getBytes(Charset.forName("windows-1251"));
      server
          .http()
          .send(
              server
                  .request(address)
                  .header("Content-Type", "text/csv")
                  .POST(BodyPublishers.ofByteArray(cyrillic))
                  .build(),
              BodyHandlers.ofString());
      server.terminate();
      server.exitCode();
    }

    assertThat(filesWith(folder, "6B99993")).as("what was stored is found").isNotEmpty();
    assertThat(filesWith(folder, PERSON)).isEmpty();
    assertThat(filesWith(folder, SCORE)).isEmpty();
  }

  private static SmallCourses courses() {
    SmallCourses graph = new SmallCourses("private");
    graph.programme("vet", "4S99999501", "VET", 4, 10, "");
    graph.programme("he", "6B99993", "HE", 6, 10, "");
    graph.outcome("vet", "o1", "РО 1", "").module("vet", "ПМ 01", 10, 240, "o1");
    return graph.outcome("he", "t1", "РО 1", "").module("he", "М 01", 5, 150, "t1");
  }

  /** What can go wrong while a name is in the file: each ends in another place of the reader. */
  private static List<String> bad() {
    return List.of(
        PERSON + ",module,score\nx,ПМ 01,70\n",
        PERSON + "," + PERSON + ",score\nx,ПМ 01,70\n",
        "module,score\n" + PERSON + ",70\n",
        "module,score\nПМ 01," + PERSON + "\n",
        "module,letter\nПМ 01," + PERSON + "\n",
        "module,result\nПМ 01," + PERSON + "\n",
        "module,score\nПМ 01,70," + PERSON + "\n",
        "module,score\n\"" + PERSON + "\"x,70\n",
        "module,score\n\"" + PERSON + ",70\n");
  }

  private static HttpResponse<String> send(
      ServedProcess server, String method, String path, String type, String body)
      throws IOException, InterruptedException {
    String token = Files.readString(server.data().resolve("administrator-token")).strip();
    return server
        .http()
        .send(
            server
                .request(path)
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
  }

  /** The files below a folder that hold a text. */
  private static List<String> filesWith(Path folder, String text) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        // One letter for each byte, so that bytes of any kind can be searched.
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (content.contains(text)) {
          found.add(file.toString());
        }
      }
    }
    return found;
  }
}
