package org.chainrule.file.training;

import static org.chainrule.file.json.JsonText.INDENT;
import static org.chainrule.file.json.JsonText.block;
import static org.chainrule.file.json.JsonText.member;
import static org.chainrule.file.json.JsonText.quoted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.file.keys.UnknownKeys;
import org.chainrule.file.scenario.JsonNumber;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.file.scenario.TrainingParser;
import org.chainrule.network.Variable;
import org.chainrule.network.loss.L2;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.study.train.Change;
import org.chainrule.study.train.Course;
import org.chainrule.study.train.PlannedRun;
import org.chainrule.study.train.TrainingPlan;

/**
 * How the net of a scenario is trained. No pass depends on it, so that a scenario carries it along
 * as it stands in its file, whatever is done to the net.
 */
public final class TrainingKey {

  private TrainingKey() {}

  /** Returns what a scenario says of it, if it does. */
  public static Optional<TrainingPlan> of(Scenario scenario) {
    String json = scenario.unknown().get(UnknownKeys.TRAINING);
    try {
      return json == null ? Optional.empty() : Optional.of(TrainingParser.read(json));
    } catch (ScenarioFileException e) {
      throw new IllegalStateException("it was looked through when the scenario was read", e);
    }
  }

  /** Returns the same scenario, which says this of it and nothing else. */
  public static Scenario with(Scenario scenario, TrainingPlan plan) {
    Map<String, String> keys = new LinkedHashMap<>(scenario.unknown());
    keys.put(UnknownKeys.TRAINING, json(plan, UnknownKeys.ofTraining(scenario)));
    return new Scenario(scenario.name(), scenario.network(), scenario.sample(), keys);
  }

  /** Returns the same scenario, which says nothing of it. */
  public static Scenario without(Scenario scenario) {
    Map<String, String> keys = new LinkedHashMap<>(scenario.unknown());
    keys.remove(UnknownKeys.TRAINING);
    UnknownKeys.ofTraining(scenario)
        .keySet()
        .forEach(key -> keys.remove(UnknownKeys.ofTraining(key)));
    return new Scenario(scenario.name(), scenario.network(), scenario.sample(), keys);
  }

  private static String json(TrainingPlan plan, Map<String, String> unknown) {
    List<String> members = run(plan.first(), INDENT);
    List<String> beside =
        plan.runs().stream()
            .skip(1)
            .map(run -> block('{', run(run, INDENT.repeat(3)), '}', INDENT.repeat(3)))
            .toList();
    if (!beside.isEmpty()) {
      members.add(member("beside", block('[', beside, ']', INDENT.repeat(2))));
    }
    unknown.forEach((key, json) -> members.add(member(key, json)));
    return block('{', members, '}', INDENT);
  }

  private static List<String> run(PlannedRun run, String indent) {
    List<String> members = new ArrayList<>();
    if (!run.name().isEmpty()) {
      members.add(member("name", quoted(run.name())));
    }
    members.addAll(course(run.course()));
    members.add(member("steps", String.valueOf(run.steps())));
    if (!run.changes().isEmpty()) {
      String inner = indent + INDENT.repeat(2);
      List<String> changes = run.changes().stream().map(change -> change(change, inner)).toList();
      members.add(member("changes", block('[', changes, ']', indent + INDENT)));
    }
    return members;
  }

  /** Everything is said, so that nothing depends on what is usual or stands elsewhere. */
  private static List<String> course(Course course) {
    List<String> members = new ArrayList<>();
    members.add(member("optimiser", quoted(course.optimiser().id())));
    members.add(member("rate", JsonNumber.write(course.rate())));
    course
        .optimiser()
        .settings()
        .forEach((key, value) -> members.add(member(key, JsonNumber.write(value))));
    int batch = course.batches().size();
    members.add(member("batch", batch == 0 ? "null" : String.valueOf(batch)));
    members.add(member("seed", String.valueOf(course.batches().seed())));
    return members;
  }

  private static String change(Change change, String indent) {
    List<String> members = new ArrayList<>();
    members.add(member("at", String.valueOf(change.at())));
    members.addAll(course(change.course()));
    if (!change.edits().isEmpty()) {
      List<String> edits =
          change.edits().entrySet().stream()
              .sorted(Comparator.comparing(edit -> order(edit.getKey())))
              .map(edit -> member(edit.getKey().id(), matrix(edit.getKey(), edit.getValue())))
              .toList();
      members.add(member("edits", block('{', edits, '}', indent + INDENT)));
    }
    change.penalty().ifPresent(now -> members.add(member("l2", penalty(now.penalty()))));
    return block('{', members, '}', indent);
  }

  private static String penalty(Optional<L2> penalty) {
    return penalty
        .map(
            l2 ->
                Stream.of(
                        member("lambda", JsonNumber.write(l2.lambda())),
                        member("half", String.valueOf(l2.half())))
                    .collect(Collectors.joining(", ", "{", "}")))
        .orElse("null");
  }

  private static int order(Variable parameter) {
    return 2 * parameter.layer() + (parameter.role() == Variable.Role.WEIGHT ? 0 : 1);
  }

  private static String matrix(Variable parameter, Matrix matrix) {
    return parameter.role() == Variable.Role.BIAS
        ? row(matrix.transpose().toRows()[0])
        : Arrays.stream(matrix.toRows())
            .map(TrainingKey::row)
            .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String row(double[] row) {
    return Arrays.stream(row)
        .mapToObj(JsonNumber::write)
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
