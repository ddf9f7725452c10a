package org.chainrule.session.practice.fill;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.chainrule.pass.program.Step;

/**
 * Guessing before an audience: a result is asked for, the audience guesses, and the next key shows
 * it. Lives on the UI thread.
 */
public final class Live {

  private final FillIn fillIn;
  private final Set<Step> told = new LinkedHashSet<>();
  private final ReadOnlyObjectWrapper<Optional<Question>> question =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * A result that an audience guesses.
   *
   * @param step what makes it
   * @param told whether it is shown
   * @param last whether none comes after it
   */
  public record Question(Step step, boolean told, boolean last) {}

  Live(FillIn fillIn) {
    this.fillIn = fillIn;
  }

  /** What is guessed now, if anything is. */
  public ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
    return question.getReadOnlyProperty();
  }

  /** Asks for the first result, shows the one that is asked for, or asks for the next. */
  public void next() {
    Optional<Question> now = question.get();
    if (now.filter(asked -> !asked.told()).isPresent()) {
      tell(now.get().step());
    } else {
      now.map(asked -> at(asked.step(), 1)).orElseGet(() -> fillIn.current()).ifPresent(this::ask);
    }
  }

  /** Covers the result that is shown, or asks for the one before. */
  public void back() {
    Optional<Question> now = question.get();
    if (now.filter(Question::told).isPresent()) {
      cover(now.get().step());
    } else {
      now.flatMap(asked -> at(asked.step(), -1))
          .ifPresent(
              before -> {
                ask(before);
                tell(before);
              });
    }
  }

  /**
   * Asks nothing any more, and covers again what an audience was told, for the next one; returns
   * whether something was asked.
   */
  public boolean end() {
    boolean asked = question.get().isPresent();
    question.set(Optional.empty());
    List<Step> covered = List.copyOf(told);
    told.clear();
    if (asked) {
      covered.forEach(fillIn::hide);
    }
    return asked;
  }

  private void ask(Step step) {
    fillIn.select(step);
    show(step, fillIn.sheet().shown().contains(step.name()));
  }

  private void show(Step step, boolean told) {
    question.set(Optional.of(new Question(step, told, at(step, 1).isEmpty())));
  }

  private void tell(Step step) {
    if (fillIn.sheet().isBlank(step.name())) {
      told.add(step);
    }
    fillIn.show(step);
    show(step, true);
  }

  private void cover(Step step) {
    fillIn.hide(step);
    told.remove(step);
    show(step, false);
  }

  private Optional<Step> at(Step step, int further) {
    List<Step> asked = fillIn.sheet().exercise().asked();
    int place = asked.indexOf(step) + further;
    return place < 0 || place >= asked.size() ? Optional.empty() : Optional.of(asked.get(place));
  }
}
