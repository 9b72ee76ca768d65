package org.dualmap.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dualmap.graph.FileCheck;
import org.dualmap.problem.Finding;
import org.dualmap.problem.Finding.Severity;
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
    FileCheck check = FileCheck.of(files, OpenFolder.shapes());
    List<Finding> findings = check.findings();
    var out = spec.commandLine().getOut();
    findings.stream().map(Finding::asLine).forEach(out::println);
    long errors = findings.stream().filter(f -> f.severity() == Severity.ERROR).count();
    out.printf(
        "%,d statements checked: %,d errors, %,d other findings%n",
        check.statements(), errors, findings.size() - errors);
    out.flush();
    return errors == 0 ? ExitCode.DONE : ExitCode.REFUSED;
  }
}
