package org.dualmap.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.dualmap.graph.RdfFile;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Finding.Severity;
import org.dualmap.problem.Problem;
import org.dualmap.problem.ProblemCode;
import org.dualmap.server.OpenFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks RDF files against the shapes, without a data folder. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Check RDF files together against the shapes that guard the graph; prints every finding.",
      "Exit code 3 where one of them would be refused."
    })
final class CheckCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Turtle, RDF/XML, JSON-LD, …")
  private List<Path> files = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Graph graph = RdfFile.emptyGraph();
    List<Finding> findings = new ArrayList<>();
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        RdfFile.read(in, file.toString(), graph);
      } catch (IOException e) {
        throw new Problem(ProblemCode.BAD_FILE, "The file " + file + " cannot be read.");
      } catch (Problem e) {
        findings.addAll(e.findings());
      }
    }
    findings.addAll(OpenFolder.shapes().checkAll(graph));
    var out = spec.commandLine().getOut();
    findings.stream().map(Finding::asLine).forEach(out::println);
    long errors = findings.stream().filter(f -> f.severity() == Severity.ERROR).count();
    out.printf(
        "%,d statements checked: %,d errors, %,d other findings%n",
        graph.size(), errors, findings.size() - errors);
    out.flush();
    return errors == 0 ? ExitCode.DONE : ExitCode.REFUSED;
  }
}
