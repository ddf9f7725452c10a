package org.chainrule.session.practice.fill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.marking.Attempts;
import org.chainrule.practice.marking.Judgement;
import org.chainrule.practice.marking.Marker;

/** Marks the answers on a sheet. */
final class Marking {

  private final Sheet sheet;
  private final Marker marker;
  private final Attempts attempts;

  /**
   * A marking of a sheet.
   *
   * @param numbers how numbers are shown, which says how fine an answer has to be
   */
  Marking(Sheet sheet, Numbers numbers) {
    this.sheet = sheet;
    this.marker = new Marker(sheet.exercise().trace(), numbers);
    this.attempts = sheet.answers().attempts(sheet::isBlank);
  }

  /** Returns what is found of one answer. */
  Map<Target, Verdict> cell(Target cell) {
    return verdict(cell, marker.judge(attempts, cell), cell);
  }

  /** Returns what is found of all answers in these steps. */
  Map<Target, Verdict> steps(List<Step> steps) {
    Map<Target, Verdict> found = new HashMap<>();
    steps.forEach(step -> found.putAll(step(step)));
    return found;
  }

  /** Returns what is found now of answers of which this was found before. */
  Map<Target, Verdict> again(Map<Target, Verdict> before) {
    Map<Target, Verdict> found = new HashMap<>();
    before.forEach(
        (cell, verdict) -> {
          if (verdict.about().isCell()) {
            found.putAll(cell(cell));
          } else if (!found.containsKey(cell)) {
            found.putAll(step(sheet.exercise().trace().stepOf(cell.name()).orElseThrow()));
          }
        });
    return found;
  }

  /**
   * What is found of a matrix is found of its entries, but of those that count by themselves in one
   * that does not.
   */
  private Map<Target, Verdict> step(Step step) {
    Target matrix = Target.whole(step.name());
    Judgement whole = marker.judge(attempts, matrix);
    Map<Target, Verdict> found = new HashMap<>();
    for (Target cell : Exercise.cells(step)) {
      Judgement own = marker.judge(attempts, cell);
      found.putAll(own.counts() ? verdict(cell, own, cell) : verdict(cell, whole, matrix));
    }
    return found;
  }

  private Map<Target, Verdict> verdict(Target cell, Judgement judgement, Target about) {
    return sheet
        .answers()
        .at(cell)
        .map(answer -> Map.of(cell, new Verdict(answer, judgement, about)))
        .orElse(Map.of());
  }
}
