package org.chainrule.file.recovery;

import java.util.List;

/**
 * What windows that came to a bad end left behind.
 *
 * @param abandoned what can be taken over; each must be taken, discarded or closed
 * @param problems a line for a person about each recovery file that cannot be read, and where it is
 *     now
 */
public record Leftovers(List<Abandoned> abandoned, List<String> problems) {

  /** Copies the lists. */
  public Leftovers {
    abandoned = List.copyOf(abandoned);
    problems = List.copyOf(problems);
  }
}
