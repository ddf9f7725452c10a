package org.chainrule.app.start;

import java.util.List;
import org.chainrule.app.common.Threads;
import org.chainrule.drawing.surface.Brush;
import org.chainrule.drawing.surface.CellPictures;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.FormulaPictures;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Line;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.drawing.surface.Recording;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.surface.TiledPicture;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.Formulas;
import org.chainrule.layout.Box;
import org.chainrule.pass.program.Pass;

/**
 * Reads a scenario, runs it and paints a little while the toolkit starts, on another thread: most
 * of what that takes is to load classes, which the window then finds loaded.
 */
final class Rehearsal {

  private static final int SIZE = 40;

  private final Thread thread = Threads.daemon(Rehearsal::play);

  private Rehearsal() {}

  static Rehearsal begin() {
    Rehearsal rehearsal = new Rehearsal();
    rehearsal.thread.start();
    return rehearsal;
  }

  /** Waits for its end, so that no two threads set the program's classes up at the same time. */
  void end() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void play() {
    try {
      Pass.run(BundledScenarios.first());
      paint();
    } catch (RuntimeException | LinkageError e) {
      // Whatever is wrong is told where it matters.
    }
  }

  private static void paint() {
    AwtMeasure measure = new AwtMeasure();
    Brush brush =
        new Brush(Palette.light(), measure, new FormulaPictures(measure), new CellPictures(), 1);
    List<Drawn> drawing = Recording.of(measure, Rehearsal::draw);
    TiledPicture.of(drawing, SIZE, SIZE, brush, TiledPicture.empty(brush));
  }

  private static void draw(Drawing drawing) {
    Ink ink = Ink.of(Role.TEXT);
    drawing.fill(new Box(0, 0, SIZE, SIZE), 0, Ink.of(Role.SURFACE));
    drawing.stroke(new Box(2.5, 2.5, 20, 10), 3, ink, Line.solid(1));
    drawing.text("0", 5, 20, TextStyle.regular(12), ink);
    drawing.formula(Formulas.letter("y"), 5, 30, 12, ink);
  }
}
