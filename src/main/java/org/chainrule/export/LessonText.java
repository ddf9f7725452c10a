package org.chainrule.export;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.lesson.Exercise;
import org.chainrule.lesson.Lesson;
import org.chainrule.lesson.Stop;
import org.chainrule.lesson.View;
import org.chainrule.pass.quantity.Target;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** A lesson as plain text: its stops with what they show and what is said there. */
public final class LessonText {

  private static final int WIDTH = 92;
  private static final String INDENT = "    ";

  private LessonText() {}

  /** Returns the text, which ends with a line break. */
  public static String of(Lesson lesson) {
    List<String> lines = new ArrayList<>();
    String name = OneLine.spaced(lesson.name());
    lines.add(name);
    lines.add("=".repeat(TextBlock.length(name)));
    add(lines, lesson.teaches(), "");
    for (int stop = 0; stop < lesson.stops().size(); stop++) {
      lines.add("");
      add(lines, lesson, stop);
    }
    return String.join("\n", lines) + "\n";
  }

  private static void add(List<String> lines, Lesson lesson, int index) {
    Stop stop = lesson.stops().get(index);
    lines.add(
        Words.of("lesson.row", String.valueOf(index + 1), OneLine.spaced(stop.title())).strip());
    String scenario = OneLine.spaced(lesson.scenario(index).name());
    add(lines, shown(scenario, stop), INDENT);
    add(lines, stop.notes(), INDENT);
  }

  private static String shown(String scenario, Stop stop) {
    View view = stop.view();
    List<String> parts = new ArrayList<>(List.of(Words.of("lesson.view", scenario, view.step())));
    view.selection().map(LessonText::written).ifPresent(parts::add);
    view.lens().map(lens -> Words.of("lesson.text.lens", lens.key())).ifPresent(parts::add);
    if (view.layout() == View.Layout.PANELS) {
      parts.add(Words.of("lesson.text.panels"));
    }
    if (stop.walked()) {
      parts.add(Words.of("lesson.text.walk"));
    }
    stop.exercise().map(LessonText::written).ifPresent(parts::add);
    return String.join(" · ", parts);
  }

  private static String written(Exercise exercise) {
    String kind = Words.of("lesson.exercise." + exercise.kind().id());
    return exercise.step().map(step -> kind + " (" + step + ")").orElse(kind);
  }

  private static String written(Target target) {
    return target.isCell()
        ? target.name().id() + ":" + (target.row() + 1) + "," + (target.column() + 1)
        : target.name().id();
  }

  private static void add(List<String> lines, String text, String indent) {
    for (String line : text.split("\n")) {
      String plain = OneLine.spaced(line);
      if (!plain.isEmpty()) {
        TextFlow.wrap(plain, WIDTH - indent.length())
            .forEach(wrapped -> lines.add(indent + wrapped));
      }
    }
  }
}
