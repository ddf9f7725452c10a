package org.chainrule.view.graph;

import org.chainrule.drawing.Frame;
import org.chainrule.explain.sentence.CellReading;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.Frames;
import org.chainrule.words.Words;

/** Says of matrices and cells what the frames around them show. */
record Pointed(Session session) {

  /** What a screen reader says for a matrix: its cells, and which of them is worked out. */
  String matrix(Name name) {
    int cursor = session.stepping().cursor();
    String text = reading().matrix(name, cursor, session.pointing().shownSample());
    return session
        .lenses()
        .worked()
        .filter(target -> target.isCell() && target.name().equals(name))
        .map(target -> Words.of("graph.matrix.worked", text, plain(target)))
        .orElse(text);
  }

  /** What a screen reader says for a cell: its number, and whether it is worked out or lit. */
  String cell(Target target) {
    Frame frame = Frames.of(session);
    if (frame.worked().filter(target::equals).isPresent()) {
      return Words.of("graph.cell.worked", plain(target));
    }
    return frame.lit().contains(target)
        ? Words.of("graph.cell.source", plain(target))
        : plain(target);
  }

  private String plain(Target cell) {
    return reading().cell(cell.name(), cell.row(), cell.column(), session.stepping().cursor());
  }

  /** What is said where the pointer rests on a cell. */
  String tooltip(Target cell) {
    return reading().tooltip(cell.name(), cell.row(), cell.column(), session.stepping().cursor());
  }

  private CellReading reading() {
    return session.explainer().reading().asking(session.asking().asked());
  }
}
