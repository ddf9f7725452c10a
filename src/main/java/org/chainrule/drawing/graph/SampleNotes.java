package org.chainrule.drawing.graph;

import java.util.List;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.layout.graph.GraphLayout;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Words;

/**
 * What is said beside matrices where the samples of a batch are shown one at a time: which of them
 * is shown, and where all of them come together in one number.
 */
final class SampleNotes {

  private static final TextStyle STYLE = TextStyle.strong(0.74).centered();

  private SampleNotes() {}

  /** Returns how wide what is said of a matrix is; 0 where nothing is. */
  static double width(Measure measure, Trace trace, Name name) {
    return lines(trace, name, trace.sample().count() - 1).stream()
        .mapToDouble(line -> measure.textWidth(line, STYLE))
        .max()
        .orElse(0);
  }

  /** Writes what is said of a matrix as soon as the pass has reached it. */
  static void paint(Drawing drawing, Frame frame, GraphLayout.Note note) {
    if (!frame.reached(note.of())) {
      return;
    }
    double baseline = note.y() + STYLE.size();
    for (String line : lines(frame.trace(), note.of(), frame.sample())) {
      drawing.text(line, note.x(), baseline, STYLE, Ink.of(Role.TEXT));
      baseline += GraphLayout.Note.LINE;
    }
  }

  private static List<String> lines(Trace trace, Name name, int sample) {
    int count = trace.sample().count();
    if (count == 1) {
      return List.of();
    }
    if (name.equals(Name.x())) {
      return Words.of("note.sample", String.valueOf(sample + 1), String.valueOf(count))
          .lines()
          .toList();
    }
    Network network = trace.network();
    if (name.equals(network.penalty().isPresent() ? Name.dataLoss() : Name.loss())) {
      String key = network.loss().meanOverSamples(network.batch()) ? "note.mean" : "note.sum";
      return Words.of(key, String.valueOf(count)).lines().toList();
    }
    return isSummed(trace, name)
        ? Words.of("note.sum", String.valueOf(count)).lines().toList()
        : List.of();
  }

  /** Whether every sample adds to this gradient of a parameter. */
  private static boolean isSummed(Trace trace, Name name) {
    Variable variable = name.variable();
    return name.isGradient()
        && variable.isParameter()
        && name.equals(trace.firstGradient(name.value()));
  }
}
