package org.chainrule.practice.mistake;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chainrule.pass.operation.LossFunction.FusedSlope;
import org.chainrule.pass.operation.LossFunction.LossSlope;
import org.chainrule.pass.operation.LossFunction.Measure;
import org.chainrule.pass.program.Step;

/**
 * Which mistakes an audience that guesses makes, the likeliest first: what is simply forgotten or
 * turned round comes before what is taken for something else. The order is that in which they were
 * met in forums, issues and corrected exercises; what is only ever met in programs is left out.
 */
public final class Likely {

  private static final List<Mistake> BY_LIKELIHOOD =
      List.of(
          Mistake.NO_SLOPE,
          Mistake.BIAS_LEFT,
          Mistake.NO_TRANSPOSE,
          Mistake.SIGN,
          Mistake.FACTOR_TWO,
          Mistake.G_FOR_DELTA,
          Mistake.NO_MEAN,
          Mistake.OWN_INPUT,
          Mistake.OUTER_FLIPPED,
          Mistake.ENTRYWISE,
          Mistake.MASK_ONLY,
          Mistake.SIGMA_TWICE,
          Mistake.HALF_SLOPE,
          Mistake.SLOPE_OF_Z,
          Mistake.MASK_OF_A,
          Mistake.RELU_OF_G,
          Mistake.NO_BATCH_SUM,
          Mistake.SLOPE_TWICE,
          Mistake.BCE_SIGN,
          Mistake.SOFTMAX_DIAGONAL,
          Mistake.SOFTMAX_THROUGH,
          Mistake.OVERWRITTEN,
          Mistake.MEAN_OUTPUTS,
          Mistake.PRODUCT_LEFT,
          Mistake.STALE_UPDATE);

  /** These could be made anywhere, but are made where the loss is, or its gradient. */
  private static final Set<Mistake> OF_THE_LOSS =
      EnumSet.of(Mistake.SIGN, Mistake.FACTOR_TWO, Mistake.NO_MEAN, Mistake.MEAN_OUTPUTS);

  private Likely() {}

  /**
   * Returns those that are likely, the likeliest first.
   *
   * @param all what mistakes make of a step
   */
  public static List<Wrong> first(List<Wrong> all, Step step) {
    return all.stream()
        .filter(wrong -> BY_LIKELIHOOD.contains(wrong.mistake()))
        .filter(wrong -> isOfLoss(step) || !OF_THE_LOSS.contains(wrong.mistake()))
        .sorted(Comparator.comparingInt(wrong -> BY_LIKELIHOOD.indexOf(wrong.mistake())))
        .toList();
  }

  /**
   * Returns all of them, the likeliest first, and behind them those that are hardly ever met.
   *
   * @param all what mistakes make of a step
   */
  public static List<Wrong> sorted(List<Wrong> all) {
    return all.stream().sorted(Comparator.comparingInt(Likely::place)).toList();
  }

  private static int place(Wrong wrong) {
    int place = BY_LIKELIHOOD.indexOf(wrong.mistake());
    return place < 0 ? BY_LIKELIHOOD.size() : place;
  }

  private static boolean isOfLoss(Step step) {
    return step.operation() instanceof LossSlope
        || step.operation() instanceof FusedSlope
        || step.operation() instanceof Measure;
  }
}
