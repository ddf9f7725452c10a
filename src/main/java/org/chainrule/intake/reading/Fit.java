package org.chainrule.intake.reading;

import java.util.Map;
import java.util.Optional;
import org.chainrule.intake.answer.Answers;
import org.chainrule.intake.answer.Topic;
import org.chainrule.network.activation.Activations;
import org.chainrule.pass.quantity.Name;

/**
 * A reading that fits.
 *
 * @param draft the reading
 * @param chosen which way was taken at each fork
 * @param built what comes of it
 */
public record Fit(Draft draft, Map<Answers.Key, String> chosen, Built built) {

  /**
   * Whether the way that was taken here is only one that fits, and hardly meant: whole numbers are
   * classes if the loss compares distributions, and a table is y alone if x is there too, else a
   * person has to agree.
   */
  public boolean isDoubtfulAt(Fork fork) {
    return fork.topic() == Topic.PLACE
        ? isTargetsAlone(fork)
        : fork.topic() == Topic.TARGETS && takesNumbersForClasses();
  }

  private boolean isTargetsAlone(Fork fork) {
    return at(fork).filter(Name.y().id()::equals).isPresent()
        && fork.branches().stream().filter(Fork.Branch::likely).count() > 1
        && draft.material().found().stream()
            .noneMatch(one -> draft.placeWord(one).filter(Name.x().id()::equals).isPresent());
  }

  private boolean takesNumbersForClasses() {
    String targets = chosen.get(new Answers.Key(Topic.TARGETS, Answers.ALL));
    return DataForks.ONE_HOT.equals(targets)
        && built.scenario().network().loss().fusedWith(Activations.SOFTMAX).isEmpty();
  }

  /**
   * Whether arrays that are merely counted are x and y, which fits only with numbers as classes.
   */
  boolean isFarFetched() {
    String scheme = chosen.get(new Answers.Key(Topic.PLACE, Answers.ALL));
    return scheme != null && PlaceForks.holdsData(scheme) && takesNumbersForClasses();
  }

  /** Returns which way was taken at a fork, if it lies on the way of this reading. */
  public Optional<String> at(Fork fork) {
    return Optional.ofNullable(chosen.get(fork.key()));
  }
}
