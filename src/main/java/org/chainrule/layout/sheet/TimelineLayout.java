package org.chainrule.layout.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.layout.Box;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;

/**
 * The pass as a row of chips; the gradients of weights and biases hang off the spine, since no
 * later gradient needs them. Updates stand behind it, one apart from another, as none needs
 * another. A unit is the size of the text.
 *
 * @param chips a chip a step, in order
 * @param spine the height of the line that the chips of the spine stand on
 * @param width the extent of the whole
 * @param height the extent of the whole
 */
public record TimelineLayout(List<Chip> chips, double spine, double width, double height) {

  private static final double WIDTH = 4.3;
  private static final double SIDE_WIDTH = 3.6;
  private static final double HEIGHT = 2.1;
  private static final double SIDE_HEIGHT = 1.75;
  private static final double GAP = 0.75;
  private static final double SIDE_GAP = 0.35;
  private static final double PHASE_GAP = 2;
  private static final double SIDE_DROP = 0.95;
  private static final double UNDER = 0.15;
  private static final double MARGIN = 0.4;

  /** Where the chip of a step stands. */
  public record Chip(Step step, Box box) {}

  /** Copies the list. */
  public TimelineLayout {
    chips = List.copyOf(chips);
  }

  /** Lays out the steps of a trace. */
  public static TimelineLayout of(Trace trace) {
    List<Chip> chips = new ArrayList<>();
    double x = MARGIN;
    Step before = null;
    for (Step step : trace.steps()) {
      x += before == null ? 0 : gap(before, step);
      double width = step.sideBranch() ? SIDE_WIDTH : WIDTH;
      double height = step.sideBranch() ? SIDE_HEIGHT : HEIGHT;
      double y = step.sideBranch() ? MARGIN + SIDE_DROP + HEIGHT - SIDE_HEIGHT : MARGIN;
      chips.add(new Chip(step, new Box(x, y, width, height)));
      x += width;
      before = step;
    }
    double spine = MARGIN + HEIGHT / 2;
    return new TimelineLayout(chips, spine, x + MARGIN, MARGIN * 2 + HEIGHT + SIDE_DROP);
  }

  /** The room under the chips of the updates, if there are any: side branches alone need it. */
  public Optional<Box> updates() {
    List<Chip> all = chips.stream().filter(chip -> chip.step().phase() == Phase.UPDATE).toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Box first = all.get(0).box();
    Box last = all.get(all.size() - 1).box();
    return Optional.of(
        new Box(first.x(), first.bottom() + UNDER, last.right() - first.x(), SIDE_DROP - UNDER));
  }

  /** Returns the step whose chip stands at a point. */
  public Optional<Step> at(double x, double y) {
    return chips.stream().filter(chip -> chip.box().contains(x, y)).map(Chip::step).findFirst();
  }

  private static double gap(Step before, Step step) {
    if (before.phase() != step.phase()) {
      return PHASE_GAP;
    }
    boolean apart = step.phase() == Phase.UPDATE || before.sideBranch() && step.sideBranch();
    return apart ? SIDE_GAP : GAP;
  }
}
