package org.chainrule.export.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.chainrule.explain.naming.Style;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Focus;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.explain.sheet.Samples;
import org.chainrule.export.request.LessonExport;
import org.chainrule.lesson.Lesson;
import org.chainrule.lesson.Stop;
import org.chainrule.lesson.View;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Target;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** The stops of a lesson as a page shows them. */
final class LessonLeaves {

  private final LessonExport export;
  private final Lesson lesson;
  private final Map<Looks, ShownPass> passes = new HashMap<>();

  /** A scenario, by what its lesson calls it, written in a style. */
  private record Looks(String scenario, Style style) {}

  private LessonLeaves(LessonExport export) {
    this.export = export;
    this.lesson = export.lesson();
  }

  static List<Leaf> of(LessonExport export) {
    LessonLeaves leaves = new LessonLeaves(export);
    List<Leaf> all = new ArrayList<>();
    for (int stop = 0; stop < leaves.lesson.stops().size(); stop++) {
      all.add(leaves.leaf(stop));
    }
    return all;
  }

  private Leaf leaf(int index) {
    Stop stop = lesson.stops().get(index);
    View view = stop.view();
    ShownPass pass =
        passes.computeIfAbsent(
            new Looks(stop.scenario(), view.style()),
            looks -> new ShownPass(export.explained(index), Samples.ALL, 0, export.faults()));
    String number = String.valueOf(index + 1);
    String title = OneLine.spaced(stop.title());
    Focus focus = focus(pass.explainer(), view);
    return new Leaf(
        pass,
        focus,
        view.lens().orElse(Lens.STEP),
        "stop-" + number,
        Words.of("lesson.row", number, title).strip(),
        Optional.of(place(index)),
        Optional.of(title).filter(text -> !text.isEmpty()),
        stop.notes().lines().map(OneLine::spaced).filter(line -> !line.isEmpty()).toList());
  }

  private static Focus focus(Explainer explainer, View view) {
    int cursor = explainer.trace().stepOf(view.step()).map(Step::number).orElse(0);
    int sample = view.selection().map(Target::sample).orElse(OptionalInt.empty()).orElse(0);
    return new Focus(explainer.trace(), cursor, view.selection(), sample);
  }

  /** Which stop it is, and of several nets which it shows. */
  private String place(int index) {
    String stops = String.valueOf(lesson.stops().size());
    String stop = Words.of("export.page.stop", String.valueOf(index + 1), stops);
    boolean several = lesson.stops().stream().map(Stop::scenario).distinct().count() > 1;
    return several
        ? Words.of("export.page.stop.net", stop, OneLine.spaced(lesson.scenario(index).name()))
        : stop;
  }
}
