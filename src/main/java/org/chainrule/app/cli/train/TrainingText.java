package org.chainrule.app.cli.train;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chainrule.explain.naming.Labels;
import org.chainrule.export.TextMatrix;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.formula.writing.Plain;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.study.train.Batches;
import org.chainrule.study.train.Course;
import org.chainrule.study.train.Run;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** A run for a person to read, or as a table. */
final class TrainingText {

  /** More losses than about this many are not read. */
  private static final int LINES = 20;

  private static final int WIDTH = 90;
  private static final Numbers NUMBERS = Numbers.DEFAULT;

  private TrainingText() {}

  /** Returns a line for each step, with ℓ at full precision. */
  static String csv(Run run) {
    StringBuilder text = new StringBuilder("step,loss\n");
    for (int k = run.first(); k <= run.last(); k++) {
      text.append(k).append(',').append(run.loss(k)).append('\n');
    }
    return text.toString();
  }

  /** Returns what was asked for, ℓ at some of the steps, and the weights and biases in the end. */
  static String of(Scenario scenario, Run run) {
    List<String> lines = new ArrayList<>();
    lines.add(OneLine.spaced(scenario.name()));
    lines.add(settings(run));
    lines.add("");
    int width = String.valueOf(run.last()).length();
    for (int step : shown(run)) {
      lines.add(
          Words.of(
              "cli.train.line",
              " ".repeat(width - String.valueOf(step).length()) + step,
              NUMBERS.plain(run.loss(step))));
    }
    Network network = run.at(run.last()).network();
    TextMatrix matrices = new TextMatrix(NUMBERS, WIDTH);
    Labels labels = new Labels(network);
    for (int k = 1; k <= network.depth(); k++) {
      Layer layer = network.layer(k);
      lines.add("");
      lines.add(labels.plain(Name.weight(k)) + " =");
      lines.addAll(matrices.of(layer.weight()).lines());
      if (layer.bias().isPresent()) {
        lines.add(labels.plain(Name.bias(k)) + " =");
        lines.addAll(matrices.of(layer.bias().get()).lines());
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String settings(Run run) {
    Course course = run.course();
    String constants =
        course.optimiser().constants().stream()
            .map(one -> ", " + Plain.of(one.symbol()) + " = " + NUMBERS.plain(one.value()))
            .collect(Collectors.joining());
    Batches batches = course.batches();
    int samples = run.sample().count();
    String looked =
        batches.isWhole(samples)
            ? Words.of("cli.train.whole", samples)
            : Words.of(
                "cli.train.batches",
                String.valueOf(batches.size()),
                String.valueOf(samples),
                String.valueOf(batches.seed()));
    return course.optimiser().id()
        + ", η = "
        + NUMBERS.plain(course.rate())
        + constants
        + "; "
        + looked;
  }

  /** Round steps, as many apart as leaves few enough of them, and the last. */
  private static TreeSet<Integer> shown(Run run) {
    int apart = 1;
    for (int k = 0; run.last() / apart > LINES; k++) {
      apart = (k % 3 == 0 ? 2 : k % 3 == 1 ? 5 : 10) * (int) Math.pow(10, k / 3);
    }
    TreeSet<Integer> steps = new TreeSet<>();
    for (int step = 0; step <= run.last(); step += apart) {
      steps.add(step);
    }
    steps.add(run.last());
    return steps;
  }
}
