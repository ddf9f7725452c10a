package org.chainrule.view.graph.blank;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainrule.drawing.Blanks;
import org.chainrule.drawing.Blanks.Sign;
import org.chainrule.drawing.Blanks.Written;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.marking.Answer;
import org.chainrule.session.practice.Grade;
import org.chainrule.session.practice.fill.Exercise;
import org.chainrule.session.practice.fill.Sheet;

/** Tells how a sheet is shown in the graph. */
final class Signs {

  private Signs() {}

  /** Returns what stands in the blanks of a sheet. */
  static Blanks of(Sheet sheet, Numbers numbers) {
    Set<Name> names = new HashSet<>();
    Map<Target, Written> written = new HashMap<>();
    for (Step step : sheet.exercise().asked()) {
      names.add(step.name());
      for (Target cell : Exercise.cells(step)) {
        Optional<Written> found =
            sheet.isBlank(step.name())
                ? sheet
                    .answers()
                    .at(cell)
                    .map(answer -> new Written(written(answer), sign(sheet, cell)))
                : Optional.of(shown(step, cell, numbers));
        found.ifPresent(text -> written.put(cell, text));
      }
    }
    return Blanks.filledIn(names, written, known(sheet));
  }

  /** What follows from a person's own numbers is not what the pass has. */
  private static Set<Name> known(Sheet sheet) {
    return sheet.exercise().asked().stream()
        .filter(step -> isKnown(sheet, step))
        .map(Step::name)
        .collect(Collectors.toSet());
  }

  private static boolean isKnown(Sheet sheet, Step step) {
    return sheet.shown().contains(step.name())
        || Exercise.cells(step).stream()
            .allMatch(
                cell ->
                    sheet.verdict(cell).filter(found -> found.grade() == Grade.RIGHT).isPresent());
  }

  private static Written shown(Step step, Target cell, Numbers numbers) {
    double value = step.result().get(cell.row(), cell.column());
    return new Written(numbers.plain(value), Optional.of(Sign.SHOWN));
  }

  /** As it was typed, with the minus sign of print. */
  private static String written(Answer answer) {
    return answer.text().replace('-', '−');
  }

  private static Optional<Sign> sign(Sheet sheet, Target cell) {
    return sheet.verdict(cell).map(verdict -> sign(verdict.grade()));
  }

  private static Sign sign(Grade grade) {
    return switch (grade) {
      case RIGHT -> Sign.RIGHT;
      case CONVENTION -> Sign.CONVENTION;
      case CARRIED -> Sign.CARRIED;
      case MISTAKEN -> Sign.MISTAKEN;
      case COARSE -> Sign.COARSE;
      case OFF -> Sign.OFF;
      case SHOWN -> Sign.SHOWN;
    };
  }
}
