package org.chainrule.session.pass;

import java.util.Optional;
import org.chainrule.explain.study.DescentText;
import org.chainrule.study.descent.Descent;
import org.chainrule.study.descent.DescentLimit;

/**
 * What is known of one step of descent.
 *
 * @param descent where it begins
 * @param rate its rate η
 * @param step what it comes to; nothing where a parameter overflows
 * @param limit the rate from which it raises the loss, once that was searched for
 */
public record DescentStudy(
    Descent descent, double rate, Optional<Descent.Step> step, Optional<DescentLimit> limit) {

  /** Why the step cannot be taken, in words for a person; nothing if it can. */
  public Optional<String> obstacle() {
    return DescentText.obstacle(descent, step);
  }

  DescentStudy withLimit(Optional<DescentLimit> newLimit) {
    return new DescentStudy(descent, rate, step, newLimit);
  }
}
