package org.chainrule.session.practice.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.Stage;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;

/**
 * A pass whose results are to be found, the last ones of them or all.
 *
 * @param trace the pass
 * @param rows its steps from the first to the last, those of one row of the layer table and of one
 *     direction together: what is done in one go
 * @param blank how many of these are blank, counted from the last
 */
public record Exercise(Trace trace, List<List<Step>> rows, int blank) {

  /** So many entries can be filled in by hand. */
  public static final int MOST_ENTRIES = 400;

  /** Everything that a pass computes is to be found; nothing of one that is too large for hands. */
  public static Exercise of(Trace trace) {
    List<List<Step>> rows = rows(trace);
    return new Exercise(trace, rows, isSmall(trace) ? rows.size() : 0);
  }

  /** Returns the same with so many rows blank, one at least and all at most, if any was. */
  public Exercise with(int blankRows) {
    return blank == 0
        ? this
        : new Exercise(trace, rows, Math.max(1, Math.min(rows.size(), blankRows)));
  }

  private static List<List<Step>> rows(Trace trace) {
    List<List<Step>> rows = new ArrayList<>();
    Optional<Stage> stage = Optional.empty();
    Optional<Phase> phase = Optional.empty();
    for (Step step : trace.steps()) {
      if (stage.filter(step.stage()::equals).isEmpty()
          || phase.filter(step.phase()::equals).isEmpty()) {
        rows.add(new ArrayList<>());
        stage = Optional.of(step.stage());
        phase = Optional.of(step.phase());
      }
      rows.get(rows.size() - 1).add(step);
    }
    return rows.stream().map(List::copyOf).toList();
  }

  /** Whether a person can fill it in by hand. */
  public boolean isForHands() {
    return blank > 0;
  }

  /** Whether no row is given. */
  public boolean isAllBlank() {
    return blank == rows.size();
  }

  private static boolean isSmall(Trace trace) {
    return trace.steps().stream().mapToLong(Exercise::entries).sum() <= MOST_ENTRIES;
  }

  private static long entries(Step step) {
    return (long) step.result().rows() * step.result().columns();
  }

  /** The steps whose results are to be found, in the order of the pass. */
  public List<Step> asked() {
    return rows.subList(rows.size() - blank, rows.size()).stream().flatMap(List::stream).toList();
  }

  /** Whether the result of a step is to be found. */
  public boolean asks(Name name) {
    return asked().stream().anyMatch(step -> step.name().equals(name));
  }

  /** Returns the row of a step. */
  public List<Step> rowOf(Name name) {
    return rows.stream()
        .filter(row -> row.stream().anyMatch(step -> step.name().equals(name)))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the entries of a step's result, row by row. */
  public static List<Target> cells(Step step) {
    List<Target> cells = new ArrayList<>();
    for (int row = 0; row < step.result().rows(); row++) {
      for (int column = 0; column < step.result().columns(); column++) {
        cells.add(Target.cell(step.name(), row, column));
      }
    }
    return cells;
  }
}
