package org.dualmap.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dualmap.plugin.PluginCheck;
import org.dualmap.problem.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks a plugin without a server. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Check a plugin of data without a server; prints every finding with its file and line.",
      "Exit code 3 where one of them is an error."
    })
final class PluginCheckCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  @Mixin private PluginSources sources = new PluginSources();

  /** How to tell the findings. */
  enum Format {
    TEXT,
    JSON
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "One of: text, json. Default: text.")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws JsonProcessingException {
    PluginCheck check = sources.check();
    if (format == Format.JSON) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("plugin", check.name());
      told.put("statements", check.statements());
      told.put("errors", check.errors().size());
      told.put("findings", check.findings());
      spec.commandLine()
          .getOut()
          .println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(told));
    } else {
      print(check, spec);
    }
    return check.errors().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
  }

  static void print(PluginCheck check, CommandSpec spec) {
    var out = spec.commandLine().getOut();
    check.findings().stream().map(Finding::asLine).forEach(out::println);
    int errors = check.errors().size();
    out.printf(
        "%,d statements checked: %,d errors, %,d other findings%n",
        check.statements(), errors, check.findings().size() - errors);
    out.flush();
  }
}
