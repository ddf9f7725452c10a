package org.chainrule.session.train;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.chainrule.session.Work;

/**
 * What is worked out of something that changes all the time, off the UI thread: one thing at a
 * time, and of those that wait only the latest, so that what is shown keeps up however fast it
 * changes. Lives on the UI thread.
 *
 * @param <Q> what it is worked out of
 * @param <A> what is worked out
 */
public final class Following<Q, A> {

  private final Work work;
  private final Gradually<Q, A> maker;
  private final Consumer<? super Throwable> failed;
  private final ReadOnlyObjectWrapper<Optional<A>> answer =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final BooleanProperty active = new SimpleBooleanProperty(true);
  private volatile Q wanted;
  private Q known;
  private boolean busy;

  /**
   * Creates it.
   *
   * @param maker works it out, on another thread
   * @param failed told on the UI thread why something could not be worked out
   */
  public Following(
      Work work, Function<? super Q, ? extends A> maker, Consumer<? super Throwable> failed) {
    this(work, (question, told, cancelled) -> told.accept(maker.apply(question)), failed);
  }

  /**
   * Creates one that tells what it knows before it knows everything.
   *
   * @param maker works it out, on another thread
   * @param failed told on the UI thread why something could not be worked out
   */
  public Following(Work work, Gradually<Q, A> maker, Consumer<? super Throwable> failed) {
    this.work = work;
    this.maker = maker;
    this.failed = failed;
    active.addListener(source -> begin());
  }

  /** What was worked out last; it may be of something that is no longer asked for. */
  public ReadOnlyObjectProperty<Optional<A>> answerProperty() {
    return answer.getReadOnlyProperty();
  }

  /** Whether anyone looks; while nobody does, nothing is worked out. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** Whether what was asked for last is worked out. */
  public boolean isUpToDate() {
    return !busy && wanted == known;
  }

  /** Asks for what is to be worked out of this; what is asked again is worked out once. */
  public void ask(Q question) {
    wanted = question;
    begin();
  }

  private void begin() {
    if (busy || !active.get() || wanted == known) {
      return;
    }
    busy = true;
    Q asked = wanted;
    work.run(
        () -> work(asked),
        complete -> end(complete ? asked : null),
        failure -> {
          failed.accept(failure);
          end(asked);
        });
  }

  private void end(Q worked) {
    busy = false;
    known = worked;
    begin();
  }

  /** Returns whether it was brought to its end. */
  private boolean work(Q asked) {
    AtomicBoolean told = new AtomicBoolean();
    AtomicBoolean givenUp = new AtomicBoolean();
    maker.work(
        asked,
        now -> {
          told.set(true);
          work.tell(() -> false, () -> answer.set(Optional.ofNullable(now)));
        },
        () -> {
          boolean late = told.get() && wanted != asked;
          givenUp.compareAndSet(false, late);
          return late;
        });
    return !givenUp.get();
  }
}
