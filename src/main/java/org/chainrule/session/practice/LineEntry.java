package org.chainrule.session.practice;

import java.util.Optional;
import org.chainrule.practice.line.Verdict;

/**
 * What a person has typed for a step.
 *
 * @param text the line
 * @param verdict what was found of it, if it was marked since it was changed
 * @param state how far it has come
 */
public record LineEntry(String text, Optional<Verdict> verdict, LineState state) {

  static final LineEntry EMPTY = new LineEntry("", Optional.empty(), LineState.OPEN);

  static final LineEntry GIVEN = new LineEntry("", Optional.empty(), LineState.GIVEN);

  LineEntry typed(String other) {
    return new LineEntry(other, Optional.empty(), LineState.OPEN);
  }

  LineEntry found(Verdict found) {
    return new LineEntry(
        text, Optional.of(found), found.isRight() ? LineState.RIGHT : LineState.WRONG);
  }

  /** Whether it was judged by lines of other steps that the person goes on with. */
  boolean isByOwn() {
    return verdict.filter(Verdict::byOwn).isPresent();
  }

  LineEntry in(LineState other) {
    return new LineEntry(text, verdict, other);
  }
}
