package org.chainrule.intake.reading;

import java.util.Map;
import java.util.Optional;
import org.chainrule.intake.answer.Answers;

/**
 * A reading that fits.
 *
 * @param draft the reading
 * @param chosen which way was taken at each fork
 * @param built what comes of it
 */
public record Fit(Draft draft, Map<Answers.Key, String> chosen, Built built) {

  public Optional<String> at(Fork fork) {
    return Optional.ofNullable(chosen.get(fork.key()));
  }
}
