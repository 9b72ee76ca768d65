package org.dualmap.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.dualmap.graph.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;

/** Progress as bars on a terminal, or as one line a stage where there is none. */
final class TerminalProgress implements Progress, AutoCloseable {
  private final PrintWriter out;
  private final boolean terminal = Help.Ansi.AUTO.enabled();
  private @Nullable ProgressBar bar;

  TerminalProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void stage(String name, long total) {
    close();
    if (terminal) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(name)
              .setInitialMax(total == 0 ? -1 : total)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .setConsumer(new ConsoleProgressBarConsumer(System.err))
              .build();
    } else {
      out.println(name + " …");
      out.flush();
    }
  }

  @Override
  public void advance(long steps) {
    ProgressBar current = bar;
    if (current != null) {
      current.stepBy(steps);
    }
  }

  @Override
  public void close() {
    ProgressBar current = bar;
    if (current != null) {
      current.close();
      bar = null;
    }
  }
}
