package org.chainrule.export.request;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.words.Lists;

/**
 * Reads which steps of a pass are meant: ids, ranges of ids, or whole phases, with commas between.
 */
public final class StepRange {

  /** Every step of the pass. */
  public static final String ALL = "all";

  private static final String TO = "..";

  private final Trace trace;

  private StepRange(Trace trace) {
    this.trace = trace;
  }

  /**
   * Returns the numbers of the steps, in the order of the pass, such as those of {@code
   * start,z1..yhat}.
   *
   * @throws UnfitChoiceException if the pass has no such step
   */
  public static List<Integer> of(String text, Trace trace) throws UnfitChoiceException {
    SortedSet<Integer> cursors = new TreeSet<>();
    for (String piece : text.split(",", -1)) {
      new StepRange(trace).piece(piece.strip()).forEach(cursors::add);
    }
    return List.copyOf(cursors);
  }

  /**
   * Returns the number of the one step of this id.
   *
   * @throws UnfitChoiceException if the pass has no such step
   */
  public static int one(String id, Trace trace) throws UnfitChoiceException {
    return new StepRange(trace).cursor(id);
  }

  private IntStream piece(String piece) throws UnfitChoiceException {
    for (Phase phase : Phase.values()) {
      List<Step> steps = trace.steps().stream().filter(step -> step.phase() == phase).toList();
      if (piece.equalsIgnoreCase(phase.name()) && !steps.isEmpty()) {
        return steps.stream().mapToInt(Step::number);
      }
    }
    if (piece.equals(ALL)) {
      return IntStream.rangeClosed(1, trace.steps().size());
    }
    int to = piece.indexOf(TO);
    int first = cursor(to < 0 ? piece : piece.substring(0, to));
    int last = to < 0 ? first : cursor(piece.substring(to + TO.length()));
    return IntStream.rangeClosed(Math.min(first, last), Math.max(first, last));
  }

  private int cursor(String id) throws UnfitChoiceException {
    if (id.equals(Export.START)) {
      return 0;
    }
    return trace
        .stepOf(id)
        .map(Step::number)
        .orElseThrow(() -> new UnfitChoiceException("pass.noStep", id, ids()));
  }

  private String ids() {
    return Stream.concat(Stream.of(Export.START), trace.steps().stream().map(Step::id))
        .collect(Lists.joining());
  }
}
