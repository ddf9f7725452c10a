package org.chainrule.practice.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.practice.ground.Ground;
import org.chainrule.study.depth.flow.GradientFlow;
import org.chainrule.study.depth.flow.Outcome;

/**
 * Does the gradient vanish or explode on its way from the last layer to the first, or does it only
 * become shorter or longer? By ρ, the ratio of ‖dℓ/dz‖ at the first layer to that at the last.
 */
public record GradientLength(Trace trace) implements Question {

  /** A ratio as near to 1 as this leaves in doubt what is longer. */
  private static final double SAME = 0.05;

  /** What becomes of it. */
  public enum Change implements Choice.Said {
    /** Nothing of it arrives, or less than 2⁻²⁴ of it. */
    VANISHES,
    /** It arrives shorter. */
    SHORTER,
    /** It arrives longer. */
    LONGER,
    /** More than 2²⁴ times as much arrives. */
    EXPLODES;

    @Override
    public String key() {
      return "change." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Asks it of a net of two layers or more, where the ratio is near no bound. */
  static Optional<GradientLength> of(Trace trace) {
    GradientLength question = new GradientLength(trace);
    return question.canBeAsked() ? Optional.of(question) : Optional.empty();
  }

  private boolean canBeAsked() {
    return trace.network().depth() > 1
        && new Ground(trace).isFinite()
        && !flow().last().gradient().isZero()
        && (ratio() == 0 && flow().first().gradient().isZero() || isFarFromBounds());
  }

  private boolean isFarFromBounds() {
    return isFarFrom(1) && isFarFrom(Outcome.VANISHED_BELOW) && isFarFrom(Outcome.EXPLODED_ABOVE);
  }

  private boolean isFarFrom(double bound) {
    return Math.abs(ratio() / bound - 1) > SAME;
  }

  /** How long the gradient is at each layer, and what made it so. */
  public GradientFlow flow() {
    return GradientFlow.of(trace);
  }

  /** ρ. */
  public double ratio() {
    return flow().ratio();
  }

  /** What becomes of the gradient. */
  public Change change() {
    return switch (flow().outcome().fate()) {
      case VANISHED -> Change.VANISHES;
      case EXPLODED -> Change.EXPLODES;
      case HEALTHY -> ratio() < 1 ? Change.SHORTER : Change.LONGER;
    };
  }

  @Override
  public int shown() {
    return trace
        .stepOf(Name.linearOutput(trace.network().depth()).gradient())
        .orElseThrow()
        .number();
  }

  @Override
  public List<Choice> choices() {
    return List.of(Change.values());
  }

  @Override
  public boolean isRight(Choice choice) {
    return choice == change();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.gradientLength(this);
  }
}
