package org.chainrule.practice.question;

import java.util.List;
import java.util.Optional;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;

/**
 * Why does this unit learn nothing? Each cause that holds is a true answer.
 *
 * @param which the question whose answer the unit is
 * @param row the unit, from 0
 */
public record IdleCause(IdleUnit which, int row) implements Question {

  @Override
  public Trace trace() {
    return which.trace();
  }

  /** Whoever knows which unit it is may see how it came. */
  @Override
  public int shown() {
    return trace().shownFrom(Name.linearOutput(which.layer()).gradient());
  }

  @Override
  public Optional<Target> about() {
    return Optional.of(Target.cell(Name.linearOutput(which.layer()).gradient(), row, 0));
  }

  @Override
  public List<Choice> choices() {
    return List.of(Cause.values());
  }

  @Override
  public boolean isRight(Choice choice) {
    return choice instanceof Cause cause && cause.holds(which, row);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.idleCause(this);
  }
}
