package org.chainrule.export;

import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.function.Consumer;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.lesson.Lesson;
import org.chainrule.lesson.View;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;

/**
 * The pictures of a lesson's stops: each its step, in its layout and notation, with what is
 * selected.
 *
 * @param palette the theme
 * @param width in pixels
 * @param height in pixels
 * @param faults told of each formula that cannot be set, and comes out as its source
 */
public record LessonPicture(
    Lesson lesson, Palette palette, int width, int height, Consumer<? super Throwable> faults) {

  /** Paints a stop, counted from 0. */
  public BufferedImage paint(int stop) {
    View view = lesson.stops().get(stop).view();
    Explainer explainer =
        Explainer.of(Pass.run(lesson.scenario(stop)), Numbers.DEFAULT, Marks.FLAT, view.style());
    int cursor = explainer.trace().stepOf(view.step()).map(Step::number).orElse(0);
    return pictures(explainer, stop).paint(cursor, view.selection());
  }

  private StepPicture pictures(Explainer explainer, int stop) {
    boolean lecture = lesson.stops().get(stop).view().layout() == View.Layout.LECTURE;
    String title = lesson.stops().get(stop).title();
    return lecture
        ? new LecturePicture(explainer, palette, width, height, faults)
        : new FullPicture(explainer, title, palette, width, height, faults);
  }

  /** The number of a stop comes first, so that a folder lists its files in the order of them. */
  public String fileName(int stop) {
    int digits = Math.max(2, String.valueOf(lesson.stops().size()).length());
    String step = lesson.stops().get(stop).view().step();
    return String.format(Locale.ROOT, "%0" + digits + "d-%s.png", stop + 1, step);
  }
}
