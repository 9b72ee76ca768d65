package org.dualmap.esco;

import java.util.ArrayList;
import java.util.List;
import org.dualmap.graph.Progress;

/** Remembers the stages of an import and how far each came. */
final class Stages implements Progress {
  private record Stage(String name, long total, long[] done) {}

  private final List<Stage> stages = new ArrayList<>();

  @Override
  public void stage(String name, long total) {
    stages.add(new Stage(name, total, new long[1]));
  }

  @Override
  public void advance(long steps) {
    stages.getLast().done()[0] += steps;
  }

  List<String> names() {
    return stages.stream().map(Stage::name).toList();
  }

  /** The stages that announced a number of steps and ended with another. */
  List<String> unfinished() {
    return stages.stream()
        .filter(stage -> stage.total() > 0 && stage.done()[0] != stage.total())
        .map(stage -> stage.name() + " " + stage.done()[0] + " of " + stage.total())
        .toList();
  }
}
