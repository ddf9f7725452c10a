package org.chainrule.session.intake;

import java.util.Optional;
import org.chainrule.intake.Outcome;
import org.chainrule.network.scenario.Scenario;

/**
 * How far taking in has come.
 *
 * @param source what it is taken from, as a person calls it
 * @param outcome what would come of it; nothing before it was looked at for the first time
 * @param busy whether it is being looked at anew, so that the outcome does not hold any more
 */
public record Stand(String source, Optional<Outcome> outcome, boolean busy) {

  /** Returns what can be applied now, if anything can. */
  public Optional<Scenario> result() {
    return busy ? Optional.empty() : outcome.flatMap(Outcome::result);
  }

  Stand lookedAtAnew() {
    return new Stand(source, outcome, true);
  }

  Stand with(Outcome found) {
    return new Stand(source, Optional.of(found), false);
  }
}
