package org.chainrule.app.cli.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.study.FindingText;
import org.chainrule.export.TextMatrix;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.formula.writing.Plain;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.loss.L2;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.study.finding.Findings;
import org.chainrule.study.train.Batches;
import org.chainrule.study.train.Change;
import org.chainrule.study.train.Course;
import org.chainrule.study.train.PlannedRun;
import org.chainrule.study.train.Run;
import org.chainrule.study.train.WholeRun;
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
  static String csv(WholeRun run) {
    StringBuilder text = new StringBuilder("step,loss\n");
    double[] losses = run.losses();
    for (int k = 0; k < losses.length; k++) {
      text.append(k).append(',').append(losses[k]).append('\n');
    }
    return text.toString();
  }

  /** Returns what was asked for, ℓ at some of the steps, and the weights and biases in the end. */
  static String of(Scenario scenario, PlannedRun planned, WholeRun run) {
    List<String> lines = new ArrayList<>();
    lines.add(OneLine.spaced(scenario.name()));
    int samples = scenario.sample().count();
    lines.add(settings(planned.course(), samples));
    Labels labels = new Labels(scenario.network());
    planned.changes().forEach(change -> lines.add(change(change, samples, labels)));
    lines.add("");
    double[] losses = run.losses();
    int width = String.valueOf(run.last()).length();
    for (int step : shown(run)) {
      lines.add(
          Words.of(
              "cli.train.line",
              " ".repeat(width - String.valueOf(step).length()) + step,
              NUMBERS.plain(losses[step])));
    }
    Network network = run.at(run.last()).network();
    List<String> told = told(run);
    if (!told.isEmpty()) {
      lines.add("");
      lines.addAll(told);
    }
    TextMatrix matrices = new TextMatrix(NUMBERS, WIDTH);
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

  /** Returns a line for each thing that the numbers of the run tell. */
  private static List<String> told(WholeRun run) {
    FindingText text = new FindingText(run.at(0).network(), NUMBERS);
    Optional<Findings> findings = Optional.empty();
    for (Run part : run.parts()) {
      findings = Optional.of(new Findings(part, findings));
    }
    return findings.orElseThrow().now(() -> false).stream()
        .map(finding -> String.join(" ", text.of(finding)))
        .toList();
  }

  private static String change(Change change, int samples, Labels labels) {
    String settings =
        settings(change.course(), samples)
            + change.penalty().map(now -> ", Ω = " + penalty(now.penalty())).orElse("");
    String step = String.valueOf(change.at());
    if (change.edits().isEmpty()) {
      return Words.of("cli.train.changed", step, settings);
    }
    String edited =
        change.edits().keySet().stream()
            .sorted(Comparator.comparing(Variable::layer).thenComparing(Variable::role))
            .map(parameter -> labels.plain(Name.of(parameter)))
            .collect(Collectors.joining(", "));
    return Words.of("cli.train.edited", step, settings, edited);
  }

  private static String penalty(Optional<L2> penalty) {
    return penalty
        .map(l2 -> (l2.half() ? "½ · " : "") + NUMBERS.plain(l2.lambda()) + " · Σ W²")
        .orElse("0");
  }

  private static String settings(Course course, int samples) {
    String constants =
        course.optimiser().constants().stream()
            .map(one -> ", " + Plain.of(one.symbol()) + " = " + NUMBERS.plain(one.value()))
            .collect(Collectors.joining());
    Batches batches = course.batches();
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

  /**
   * Round steps, as many apart as leaves few enough of them, the last, and those with the largest
   * and the least loss.
   */
  private static TreeSet<Integer> shown(WholeRun run) {
    int apart = 1;
    for (int k = 0; run.last() / apart > LINES; k++) {
      apart = (k % 3 == 0 ? 2 : k % 3 == 1 ? 5 : 10) * (int) Math.pow(10, k / 3);
    }
    TreeSet<Integer> steps = new TreeSet<>();
    for (int step = 0; step <= run.last(); step += apart) {
      steps.add(step);
    }
    steps.add(run.last());
    steps.add(place(run.losses(), (one, best) -> one > best));
    steps.add(place(run.losses(), (one, best) -> one < best));
    return steps;
  }

  private static int place(double[] losses, BiPredicate<Double, Double> better) {
    int best = 0;
    for (int k = 1; k < losses.length; k++) {
      best = better.test(losses[k], losses[best]) ? k : best;
    }
    return best;
  }
}
