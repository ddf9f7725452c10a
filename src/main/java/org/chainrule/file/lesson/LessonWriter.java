package org.chainrule.file.lesson;

import static org.chainrule.file.json.JsonText.INDENT;
import static org.chainrule.file.json.JsonText.block;
import static org.chainrule.file.json.JsonText.member;
import static org.chainrule.file.json.JsonText.quoted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainrule.explain.naming.Style;
import org.chainrule.file.scenario.FirstLook;
import org.chainrule.file.scenario.JsonNumber;
import org.chainrule.file.scenario.ScenarioWriter;
import org.chainrule.lesson.Exercise;
import org.chainrule.lesson.Lesson;
import org.chainrule.lesson.LessonScenario;
import org.chainrule.lesson.Stop;
import org.chainrule.lesson.View;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Target;

/**
 * Writes lesson files that a person can read and edit. What is read back equals what was written.
 */
public final class LessonWriter {

  private LessonWriter() {}

  /** Returns the text of the lesson's file, which ends with a line break. */
  public static String toJson(Lesson lesson) {
    List<String> members = new ArrayList<>();
    members.add(member("format", quoted(FirstLook.LESSON.format())));
    members.add(member("version", String.valueOf(FirstLook.LESSON.latest())));
    members.add(member("name", quoted(lesson.name())));
    members.add(member("teaches", quoted(lesson.teaches())));
    if (lesson.brief()) {
      members.add(member("brief", "true"));
    }
    List<String> scenarios = new ArrayList<>();
    lesson.scenarios().forEach((key, shown) -> scenarios.add(member(key, scenario(shown))));
    members.add(member("scenarios", block('{', scenarios, '}', INDENT)));
    List<String> stops = lesson.stops().stream().map(LessonWriter::stop).toList();
    members.add(member("stops", block('[', stops, ']', INDENT)));
    lesson.unknown().forEach((key, json) -> members.add(member(key, json)));
    return block('{', members, '}', "") + "\n";
  }

  private static String scenario(LessonScenario shown) {
    return shown.path().map(path -> quoted(path)).orElseGet(() -> scenario(shown.scenario()));
  }

  /** What nobody knows the meaning of is kept to the letter, so it is not moved further in. */
  private static String scenario(Scenario scenario) {
    String json = ScenarioWriter.toJson(scenario).strip();
    return scenario.unknown().isEmpty() ? json.replace("\n", "\n" + INDENT.repeat(2)) : json;
  }

  private static String stop(Stop stop) {
    View view = stop.view();
    List<String> members = new ArrayList<>();
    members.add(member("title", quoted(stop.title())));
    members.add(member("scenario", quoted(stop.scenario())));
    members.add(member("step", quoted(view.step())));
    view.selection().ifPresent(target -> members.add(member("select", quoted(written(target)))));
    view.lens().ifPresent(lens -> members.add(member("lens", quoted(lens.key()))));
    if (view.layout() != View.Layout.LECTURE) {
      members.add(member("layout", quoted(view.layout().id())));
    }
    if (view.zoom() != 1) {
      members.add(member("zoom", JsonNumber.write(view.zoom())));
    }
    if (!view.style().equals(Style.DEFAULT)) {
      members.add(member("notation", notation(view.style())));
    }
    if (stop.walked()) {
      members.add(member("walk", "true"));
    }
    stop.exercise().ifPresent(asked -> members.add(member("exercise", exercise(asked))));
    members.add(member("notes", quoted(stop.notes())));
    stop.unknown().forEach((key, json) -> members.add(member(key, json)));
    return block('{', members, '}', INDENT.repeat(2));
  }

  private static String exercise(Exercise exercise) {
    List<String> members = new ArrayList<>();
    members.add(member("kind", quoted(exercise.kind().id())));
    exercise.step().ifPresent(step -> members.add(member("step", quoted(step))));
    if (exercise.seed() != 0) {
      members.add(member("seed", String.valueOf(exercise.seed())));
    }
    exercise.unknown().forEach((key, json) -> members.add(member(key, json)));
    return "{" + String.join(", ", members) + "}";
  }

  /** An entry is counted from 1, as in formulas. */
  static String written(Target target) {
    String id = target.name().id();
    return target.isCell() ? id + ":" + (target.row() + 1) + "," + (target.column() + 1) : id;
  }

  private static String notation(Style style) {
    return choices(style).entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(choice -> member(choice.getKey(), "true"))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** Every choice of a style under its key. */
  static Map<String, Boolean> choices(Style style) {
    Map<String, Boolean> choices = new LinkedHashMap<>();
    choices.put("numerator", style.convention().numerator());
    choices.put("rows", style.convention().rows());
    choices.put("layered", style.notation().layered());
    choices.put("delta", style.notation().delta());
    choices.put("partial", style.notation().partial());
    return choices;
  }
}
