package org.chainrule.study.check;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;

/** Checks the gradients of a program whose slopes are wrong in one layer. */
public final class WrongChecks {

  private WrongChecks() {}

  /** Checks gradients for which the slopes of layer 1 were taken 1.5 times too large. */
  public static Optional<GradientReport> run(
      Trace trace, Predicate<Name> wanted, DoubleConsumer progress, BooleanSupplier cancelled) {
    Scenario scenario = new Scenario("", trace.network(), trace.sample());
    return GradientCheck.run(
            trace.network(), trace.sample(), WrongSlope.in(scenario, 1, 1.5), progress, cancelled)
        .map(
            report ->
                new GradientReport(
                    report.gradients().stream()
                        .filter(gradient -> wanted.test(gradient.variable()))
                        .toList(),
                    report.unitsAtKinks()));
  }
}
