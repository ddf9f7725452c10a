package org.chainrule.practice.mistake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;

/** Makes the known mistakes on purpose, in one pass. */
public final class Mistakes {

  /** The rate of most exercises. */
  public static final double USUAL_RATE = 0.1;

  private final Trace trace;
  private final double rate;
  private final Optional<Trace> before;
  private final Values values;

  private Mistakes(Trace trace, double rate, Optional<Trace> before) {
    this.trace = trace;
    this.rate = rate;
    this.before = before;
    this.values = new Values(trace);
  }

  /** Returns the mistakes that can be made in a pass that is the first, at the usual rate. */
  public static Mistakes in(Trace trace) {
    return new Mistakes(trace, USUAL_RATE, Optional.empty());
  }

  /** The same at another rate η, for those who update weights too soon. */
  public Mistakes at(double otherRate) {
    return new Mistakes(trace, otherRate, before);
  }

  /** The same after another pass, for those who keep its gradients. */
  public Mistakes after(Trace earlier) {
    return new Mistakes(trace, rate, Optional.of(earlier));
  }

  /** The same, made in another pass, such as that which somebody believes in. */
  public Mistakes on(Trace other) {
    return other == trace ? this : new Mistakes(other, rate, before);
  }

  /** The pass in which they are made; its numbers may be those that somebody believes. */
  public Trace trace() {
    return trace;
  }

  double rate() {
    return rate;
  }

  Optional<Trace> before() {
    return before;
  }

  Values values() {
    return values;
  }

  /**
   * Returns what each mistake makes of a step, in the order of the table of mistakes. A mistake may
   * be made in several ways; those that cannot be made at this step, or whose result has no value
   * or another shape, are left out. What they give may be right all the same.
   *
   * @param step a step of the pass, or what makes a factor that the backward pass takes along
   */
  public List<Wrong> of(Step step) {
    Site site = new Site(this, step);
    return Arrays.stream(Mistake.values()).flatMap(mistake -> at(mistake, site)).toList();
  }

  private static Stream<Wrong> at(Mistake mistake, Site site) {
    return mistake.spoilings().stream()
        .flatMap(spoiling -> spoiling.at(site))
        .flatMap(way -> site.wrong(mistake, way).stream());
  }
}
