package org.chainrule.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chainrule.arrays.Found;
import org.chainrule.intake.answer.Topic;
import org.chainrule.intake.reading.Exploration;
import org.chainrule.network.Variable.Role;
import org.chainrule.pass.quantity.Name;

/**
 * What of the reading that is shown is only a proposal, because a person has yet to say it.
 *
 * @param exploration all readings
 * @param questions what can be chosen
 */
record StillOpen(Exploration exploration, List<Question> questions) {

  private static final Set<Topic> WHERE = EnumSet.of(Topic.PLACE, Topic.DELIMITER);
  private static final Set<Topic> COLUMNS = EnumSet.of(Topic.X, Topic.Y, Topic.INDEX);
  private static final Set<Topic> OF_TARGETS = EnumSet.of(Topic.TARGETS, Topic.CLASSES);

  /** Whether it is open where a thing goes. */
  boolean where(Found found) {
    return isAsked(found, WHERE)
        || asks(Topic.PLACE)
            && exploration.fits().stream()
                    .map(fit -> fit.draft().placeWord(found))
                    .distinct()
                    .limit(2)
                    .count()
                > 1;
  }

  /** Whether it is open how a thing becomes what it is called. */
  boolean how(Found found, Name name) {
    if (name.role() == Role.WEIGHT) {
      return asks(Topic.WEIGHTS);
    }
    boolean targets = name.equals(Name.y()) && OF_TARGETS.stream().anyMatch(this::asks);
    return name.hasSampleColumns() && (targets || asks(Topic.SAMPLES) || isAsked(found, COLUMNS));
  }

  private boolean asks(Topic topic) {
    return questions.stream().anyMatch(one -> one.isOpen() && one.topic() == topic);
  }

  private boolean isAsked(Found found, Set<Topic> topics) {
    return questions.stream()
        .filter(one -> one.isOpen() && topics.contains(one.topic()))
        .anyMatch(one -> one.about().equals(found.id()));
  }
}
