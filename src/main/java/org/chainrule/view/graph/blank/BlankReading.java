package org.chainrule.view.graph.blank;

import java.util.stream.Collectors;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.naming.ShownIndex;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.marking.Answer;
import org.chainrule.session.pass.Session;
import org.chainrule.session.practice.fill.Exercise;
import org.chainrule.session.practice.fill.FillIn;
import org.chainrule.words.Words;

/** Says what stands in the blanks, for tooltips and screen readers. */
record BlankReading(Session session, FillIn fillIn) {

  /** Returns what is said of an entry: where it stands, what was written, and what was found. */
  String cell(Target cell) {
    Labels labels = session.explainer().labels();
    Entry entry =
        new Entry(session.traceProperty().get().quantity(cell.name()), cell.row(), cell.column());
    ShownIndex place = ShownIndex.of(labels.convention(), entry);
    return Words.of(
        "practice.reading.cell",
        labels.plain(cell.name()),
        String.valueOf(place.row()),
        String.valueOf(place.column()),
        state(cell));
  }

  private String state(Target cell) {
    if (!fillIn.sheet().isBlank(cell.name())) {
      double value =
          session.traceProperty().get().quantity(cell.name()).get(cell.row(), cell.column());
      return Words.of("practice.reading.shown", session.explainer().numbers().said(value));
    }
    String typed = fillIn.sheet().answers().at(cell).map(Answer::text).orElse("");
    if (typed.isEmpty()) {
      return Words.of("practice.reading.blank");
    }
    return fillIn
        .sheet()
        .verdict(cell)
        .map(
            verdict ->
                Words.of(
                    "practice.reading.marked",
                    typed,
                    Words.of("practice.grade." + verdict.grade().key())))
        .orElse(typed);
  }

  /** Returns what is said of a matrix. */
  String matrix(Name name) {
    int count = session.stepping().count();
    return fillIn.sheet().exercise().asks(name)
        ? blank(session.traceProperty().get().stepOf(name).orElseThrow())
        : session.explainer().reading().matrix(name, count);
  }

  private String blank(Step step) {
    return Exercise.cells(step).stream().map(this::cell).collect(Collectors.joining(". "));
  }
}
