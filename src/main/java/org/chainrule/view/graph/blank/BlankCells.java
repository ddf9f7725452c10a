package org.chainrule.view.graph.blank;

import java.util.List;
import java.util.Optional;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.marking.Answer;
import org.chainrule.session.pass.Session;
import org.chainrule.session.practice.fill.Exercise;
import org.chainrule.session.practice.fill.FillIn;
import org.chainrule.view.graph.cell.EditedCells;

/** The entries of the results that a person is to find. */
record BlankCells(Session session, FillIn fillIn, BlankReading reading) implements EditedCells {

  @Override
  public String text(Target cell) {
    return fillIn.sheet().answers().at(cell).map(Answer::text).orElse("");
  }

  @Override
  public String reading(Target cell) {
    return reading.cell(cell);
  }

  @Override
  public Optional<String> accept(Target cell, String typed) {
    return fillIn.answer(cell, typed);
  }

  @Override
  public int onwards() {
    return 1;
  }

  /** From the last entry of a matrix to the first of the next that is blank, and back. */
  @Override
  public void moveTo(Target from, int down, int right) {
    Step step = session.traceProperty().get().stepOf(from.name()).orElseThrow();
    session
        .pointing()
        .select(
            EditedCells.neighbour(step.result(), from, down, right)
                .or(() -> beyond(step, down + right))
                .orElse(from));
  }

  private Optional<Target> beyond(Step from, int direction) {
    List<Step> blank =
        fillIn.sheet().exercise().asked().stream()
            .filter(step -> fillIn.sheet().isBlank(step.name()))
            .toList();
    int place = blank.indexOf(from) + direction;
    if (place < 0 || place >= blank.size()) {
      return Optional.empty();
    }
    List<Target> cells = Exercise.cells(blank.get(place));
    return Optional.of(cells.get(direction > 0 ? 0 : cells.size() - 1));
  }
}
