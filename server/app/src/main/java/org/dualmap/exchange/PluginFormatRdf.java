package org.dualmap.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.input.ProxyInputStream;
import org.apache.jena.graph.Graph;
import org.dualmap.graph.GraphStore;
import org.dualmap.graph.Names;
import org.dualmap.graph.Progress;
import org.dualmap.graph.Source;
import org.dualmap.plugin.GuardedReader;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Finding.Severity;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.spi.SourceDescription;
import org.jspecify.annotations.Nullable;

/** A format that a plugin brings: one file, into a named graph for its format and source. */
final class PluginFormatRdf implements ImportFormat {
  private static final int LONGEST_ID = 100;
  private static final int LONGEST_WORDS = 1_000;
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

  private final GuardedReader reader;
  private final GraphStore store;

  PluginFormatRdf(GuardedReader reader, GraphStore store) {
    this.reader = reader;
    this.store = store;
  }

  @Override
  public String name() {
    return reader.format().name();
  }

  @Override
  public ContentRdf read(List<Path> files, Findings findings, Progress progress) {
    if (files.size() != 1) {
      throw new Problem(
          ProblemCode.BAD_FILE, "Send one file of the format " + name() + " at a time.");
    }
    Path file = files.getFirst();
    String fileName = String.valueOf(file.getFileName());
    HandedOver handed = new HandedOver(fileName, findings);
    try (handed) {
      read(file, fileName, handed, progress);
    } catch (IOException e) {
      String why = Objects.requireNonNullElse(e.getMessage(), "the reader gives no reason");
      findings.add(Finding.of(Severity.ERROR, "The file cannot be read: " + why, fileName));
    } catch (Problem e) {
      throw Objects.requireNonNullElse(handed.tooMuch(), e);
    }
    progress.stage("checking", 0);
    Source source = source(handed, fileName, findings);
    Graph graph =
        new ThingsRdf(new TermsRdf(store), new SourceIris(source.graph()), fileName, findings)
            .graph(handed.things());
    progress.advance(0);
    return new ContentRdf(source, graph, handed.things().size(), true);
  }

  private void read(Path file, String fileName, HandedOver handed, Progress progress)
      throws IOException {
    progress.stage("reading", Files.size(file));
    AtomicLong read = new AtomicLong();
    try (InputStream in = new Counted(Files.newInputStream(file), read)) {
      reader.read(
          in,
          fileName,
          handed,
          () -> {
            Problem tooMuch = handed.tooMuch();
            if (tooMuch != null) {
              throw tooMuch;
            }
            progress.advance(read.getAndSet(0));
          });
    }
  }

  private Source source(HandedOver handed, String fileName, Findings findings) {
    List<SourceDescription> said = handed.sources();
    if (said.size() != 1) {
      if (findings.count(Severity.ERROR) == 0) {
        String message =
            said.isEmpty() ? "The file has no source." : "The file has more than one source.";
        findings.add(Finding.of(Severity.ERROR, message, fileName));
      }
      return Source.untold(Names.importGraph(name()), Source.Kind.IMPORT, Map.of("en", name()));
    }
    SourceDescription source = said.getFirst();
    faults(source).forEach(fault -> findings.add(Finding.of(Severity.ERROR, fault, fileName)));
    return new Source(
        Names.importGraph(name() + "/" + SourceIris.encoded(source.id())),
        Source.Kind.IMPORT,
        source.title(),
        source.licence(),
        source.publisher(),
        source.origin(),
        source.version(),
        null);
  }

  private static List<String> faults(SourceDescription source) {
    List<String> faults = new ArrayList<>();
    String id = source.id();
    if (id.isBlank() || id.length() > LONGEST_ID || id.matches("\\.+")) {
      faults.add("The identifier of the source must have 1 to %d letters.".formatted(LONGEST_ID));
    }
    boolean titled =
        !source.title().isEmpty()
            && source.title().entrySet().stream()
                .allMatch(e -> LANGUAGE.matcher(e.getKey()).matches() && isWords(e.getValue()));
    if (!titled) {
      faults.add("The title of the source is missing, or one of its languages or texts is bad.");
    }
    if (source.origin() != null && !SourceIris.isGood(source.origin())) {
      faults.add("The origin of the source must be an IRI.");
    }
    for (String words : nonNull(source.licence(), source.publisher(), source.version())) {
      if (!isWords(words)) {
        faults.add("The licence, publisher or version of the source is empty or too long.");
      }
    }
    return faults;
  }

  private static List<String> nonNull(@Nullable String... texts) {
    return Stream.of(texts).filter(Objects::nonNull).toList();
  }

  private static boolean isWords(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST_WORDS
        && text.codePoints()
            .noneMatch(
                c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }

  /** Counts what was read; read on a thread of the plugin. */
  private static final class Counted extends ProxyInputStream {
    private final AtomicLong read;

    Counted(InputStream in, AtomicLong read) {
      super(in);
      this.read = read;
    }

    @Override
    protected void afterRead(int bytes) {
      read.addAndGet(Math.max(0, bytes));
    }
  }
}
