package org.chainrule.practice.mistake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;

/**
 * Makes the known mistakes on purpose.
 *
 * @param trace the pass in which they are made; its numbers may be those that somebody believes
 * @param rate the rate η at which weights are updated, for those who update them too soon
 * @param before the pass before this one, for those who keep its gradients
 */
public record Mistakes(Trace trace, double rate, Optional<Trace> before) {

  /** The rate of most exercises. */
  public static final double USUAL_RATE = 0.1;

  /** Returns the mistakes that can be made in a pass that is the first, at the usual rate. */
  public static Mistakes in(Trace trace) {
    return new Mistakes(trace, USUAL_RATE, Optional.empty());
  }

  /** The same at another rate. */
  public Mistakes at(double otherRate) {
    return new Mistakes(trace, otherRate, before);
  }

  /** The same after another pass. */
  public Mistakes after(Trace earlier) {
    return new Mistakes(trace, rate, Optional.of(earlier));
  }

  /** The same, made in another pass, such as that which somebody believes in. */
  public Mistakes on(Trace other) {
    return new Mistakes(other, rate, before);
  }

  /**
   * Returns what each mistake makes of a step, in the order of the table of mistakes. A mistake may
   * be made in several ways; those that cannot be made at this step, or whose result has no value
   * or another shape, are left out. What they give may be right all the same.
   */
  public List<Wrong> of(Step step) {
    Site site = new Site(this, step, new Values(trace));
    return Arrays.stream(Mistake.values()).flatMap(mistake -> at(mistake, site)).toList();
  }

  private static Stream<Wrong> at(Mistake mistake, Site site) {
    return mistake.spoilings().stream()
        .flatMap(spoiling -> spoiling.at(site))
        .flatMap(way -> site.wrong(mistake, way).stream());
  }
}
