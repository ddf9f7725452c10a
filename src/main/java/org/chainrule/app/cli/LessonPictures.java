package org.chainrule.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.export.FullPicture;
import org.chainrule.export.LecturePicture;
import org.chainrule.export.PngFile;
import org.chainrule.export.StepPicture;
import org.chainrule.file.writing.Overwriting;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.lesson.Lesson;
import org.chainrule.lesson.View;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;

/**
 * A picture of each stop of a lesson: its step, in its layout and notation, with what is selected.
 *
 * @param complaints told in one line of a formula that cannot be set
 */
record LessonPictures(
    Lesson lesson, Palette palette, PictureSize size, Consumer<String> complaints) {

  /** Writes them into a folder, numbered as the stops are. */
  void write(Path folder, Overwriting overwriting) throws Refusal {
    create(folder);
    for (int stop = 0; stop < lesson.stops().size(); stop++) {
      ForceOption.check(folder.resolve(name(stop)).toString(), overwriting);
    }
    for (int stop = 0; stop < lesson.stops().size(); stop++) {
      write(stop, folder.resolve(name(stop)), overwriting);
    }
  }

  private static void create(Path folder) throws Refusal {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw Refusal.unwritable(folder.toString(), e);
    }
  }

  private void write(int stop, Path file, Overwriting overwriting) throws Refusal {
    View view = lesson.stops().get(stop).view();
    Explainer explainer = explainer(lesson.scenario(stop), view);
    int cursor = explainer.trace().stepOf(view.step()).map(Step::number).orElse(0);
    try {
      PngFile.write(
          pictures(explainer, stop, view).paint(cursor, view.selection()), file, overwriting);
    } catch (IOException e) {
      throw Refusal.unwritable(file.toString(), e);
    }
  }

  private static Explainer explainer(Scenario scenario, View view) {
    return Explainer.of(Pass.run(scenario), Numbers.DEFAULT, Marks.FLAT, view.style());
  }

  private StepPicture pictures(Explainer explainer, int stop, View view) {
    Consumer<Throwable> faults = fault -> complaints.accept(fault.getMessage());
    String title = lesson.stops().get(stop).title();
    return view.layout() == View.Layout.LECTURE
        ? new LecturePicture(explainer, palette, size.width(), size.height(), faults)
        : new FullPicture(explainer, title, palette, size.width(), size.height(), faults);
  }

  private String name(int stop) {
    int digits = Math.max(2, String.valueOf(lesson.stops().size()).length());
    return String.format(
        "%0" + digits + "d-%s.png", stop + 1, lesson.stops().get(stop).view().step());
  }
}
