package org.chainrule.practice.marking;

import java.util.HashMap;
import java.util.Map;
import org.chainrule.pass.quantity.Name;

/**
 * What somebody has typed in a pass. What was shown is none of it.
 *
 * @param byName the attempts by the quantities that they are at
 */
public record Attempts(Map<Name, Attempt> byName) {

  /** Nothing has been typed. */
  public static final Attempts NONE = new Attempts(Map.of());

  /** Copies the attempts. */
  public Attempts {
    byName = Map.copyOf(byName);
  }

  /** Returns the attempt at a quantity. */
  public Attempt at(Name name) {
    return byName.getOrDefault(name, Attempt.NONE);
  }

  /** Returns the same with another attempt at a quantity. */
  public Attempts with(Name name, Attempt attempt) {
    Map<Name, Attempt> more = new HashMap<>(byName);
    more.put(name, attempt);
    return new Attempts(more);
  }
}
