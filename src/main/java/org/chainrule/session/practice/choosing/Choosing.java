package org.chainrule.session.practice.choosing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.chainrule.session.practice.Grade;

/**
 * What can be answered, and what has been. A person answers until an answer is true, or asks to be
 * told. Lives on the UI thread.
 *
 * @param <C> what an answer is
 */
public final class Choosing<C> {

  private final ReadOnlyObjectWrapper<List<C>> offered = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<C>> given = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<C>> marked =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
  private final BiConsumer<C, Grade> remember;
  private boolean told;
  private Predicate<C> truth = answer -> false;

  /**
   * Offers nothing yet.
   *
   * @param remember takes note of each answer, with what it is worth
   */
  Choosing(BiConsumer<C, Grade> remember) {
    this.remember = remember;
  }

  /** Offers nothing any more. */
  void end() {
    begin(List.of(), answer -> false);
  }

  /** Begins anew. */
  void begin(List<C> choices, Predicate<C> isRight) {
    truth = isRight;
    told = false;
    done.set(false);
    marked.set(Optional.empty());
    given.set(List.of());
    offered.set(List.copyOf(choices));
  }

  /** What can be answered, in the order in which it is offered. */
  public ReadOnlyObjectProperty<List<C>> offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  /** What has been answered, and at last what a person was told, in this order. */
  public ReadOnlyObjectProperty<List<C>> givenProperty() {
    return given.getReadOnlyProperty();
  }

  /** What is looked at among it, if anything is: Enter answers that. */
  public ReadOnlyObjectProperty<Optional<C>> markedProperty() {
    return marked.getReadOnlyProperty();
  }

  /** Whether a true answer is there. */
  public ReadOnlyBooleanProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  /** Whether an answer is true. */
  public boolean isRight(C answer) {
    return truth.test(answer);
  }

  /** Marks what stands so many places further, and from the end again the first. */
  public void move(int by) {
    List<C> all = offered.get();
    if (!all.isEmpty()) {
      int from = marked.get().map(all::indexOf).orElse(by > 0 ? -1 : 0);
      marked.set(Optional.of(all.get(Math.floorMod(from + by, all.size()))));
    }
  }

  /** Marks an answer, as the keyboard has come to it. */
  public void mark(C answer) {
    marked.set(Optional.of(answer));
  }

  /** Answers what is offered in this place, counted from 1, if something is. */
  public void answer(int place) {
    if (place <= offered.get().size()) {
      answer(offered.get().get(place - 1));
    }
  }

  /** Answers; what has been answered before is not answered again. */
  public void answer(C answer) {
    answer(answer, remember);
  }

  private void answer(C answer, BiConsumer<C, Grade> keeper) {
    marked.set(Optional.of(answer));
    if (!given.get().contains(answer)) {
      List<C> more = new ArrayList<>(given.get());
      more.add(answer);
      done.set(done.get() || isRight(answer));
      given.set(List.copyOf(more));
      keeper.accept(answer, told ? Grade.SHOWN : isRight(answer) ? Grade.RIGHT : Grade.OFF);
    }
  }

  /** Whether a person was told the answer. */
  public boolean isTold() {
    return told;
  }

  /** Tells a true answer to a person, to whom it counts as shown. */
  public void tell() {
    tell(remember);
  }

  /** Tells a true answer to an audience, which is no person. */
  public void tellAll() {
    tell((answer, grade) -> {});
  }

  private void tell(BiConsumer<C, Grade> keeper) {
    if (!done.get()) {
      told = true;
      offered.get().stream()
          .filter(this::isRight)
          .findFirst()
          .ifPresent(answer -> answer(answer, keeper));
    }
  }
}
