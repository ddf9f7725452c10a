package org.chainrule.intake.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.arrays.Found;
import org.chainrule.intake.answer.Topic;
import org.chainrule.intake.reading.Fork.Branch;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Words;

/** What can be chosen about the samples. */
final class DataForks {

  static final String ROWS = "rows";
  static final String COLUMNS = "columns";
  static final String NUMBERS = "numbers";
  static final String ONE_HOT = "one-hot";

  private DataForks() {}

  static Optional<Fork> samples(Draft draft) throws Misfit {
    Map<Name, Found> placed = draft.placed();
    boolean open = false;
    for (Name name : List.of(Name.x(), Name.y())) {
      open |= placed.containsKey(name) && Data.of(draft, name).axisIsOpen();
    }
    return open
        ? Fork.ofAll(
            draft,
            Topic.SAMPLES,
            new Branch(ROWS, Words.of("intake.samples.rows"), true),
            new Branch(COLUMNS, Words.of("intake.samples.columns"), true))
        : Optional.empty();
  }

  /** A single column of whole numbers, or of words, may be classes. */
  static Optional<Fork> targets(Draft draft) throws Misfit {
    Optional<ClassLabels> labels = labels(draft);
    if (labels.isEmpty() || !labels.get().canBeNumbers()) {
      return Optional.empty();
    }
    return Fork.ofAll(
        draft,
        Topic.TARGETS,
        new Branch(NUMBERS, Words.of("intake.targets.numbers"), true),
        new Branch(ONE_HOT, Words.of("intake.targets.one-hot"), true));
  }

  static Optional<ClassLabels> labels(Draft draft) throws Misfit {
    return draft.placed().containsKey(Name.y())
        ? Data.of(draft, Name.y()).labels(draft.is(Topic.SAMPLES, COLUMNS))
        : Optional.empty();
  }

  /** Whether the targets become one-hot columns. */
  static boolean oneHot(Draft draft) throws Misfit {
    Optional<ClassLabels> labels = labels(draft);
    return labels.isPresent() && (!labels.get().canBeNumbers() || draft.is(Topic.TARGETS, ONE_HOT));
  }

  static Optional<Fork> classes(Draft draft) throws Misfit {
    Optional<ClassLabels> labels = labels(draft);
    if (labels.isEmpty() || !labels.get().areCounted() || !oneHot(draft)) {
      return Optional.empty();
    }
    return Fork.ofAll(
        draft,
        Topic.CLASSES,
        new Branch("0", Words.of("intake.classes.0"), true),
        new Branch("1", Words.of("intake.classes.1"), labels.get().least() >= 1));
  }
}
