package org.chainrule.study.nudge;

/**
 * What becomes of the loss if an entry is raised by ε.
 *
 * @param epsilon ε
 * @param actual Δℓ, by the forward pass; not finite where the loss is not
 * @param predicted slope times ε, as the tangent has it
 */
public record NudgeChange(double epsilon, double actual, double predicted) {

  /** What the tangent misses, Δℓ less slope times ε. */
  public double difference() {
    return actual - predicted;
  }
}
