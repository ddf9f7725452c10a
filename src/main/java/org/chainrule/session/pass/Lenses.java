package org.chainrule.session.pass;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.chainrule.explain.sheet.Focus;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.explain.sheet.Unit;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.settings.Settings;

/** Which lens a person looks through, and the way back from where its links lead. */
public final class Lenses {

  private record Left(Lens lens, Target entry) {}

  private final Session session;
  private final ReadOnlyObjectWrapper<Lens> lens = new ReadOnlyObjectWrapper<>(Lens.STEP);
  private Lens wanted = Lens.STEP;
  private final ReadOnlyBooleanWrapper away = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper aside = new ReadOnlyBooleanWrapper();
  private final Deque<Left> left = new ArrayDeque<>();

  Lenses(Session session) {
    this.session = session;
    session.openedProperty().addListener(source -> forget());
    session.asking().askedProperty().addListener(source -> look());
    session
        .settings()
        .lectureProperty()
        .addListener(
            source -> {
              aside.set(false);
              look(Lens.STEP);
            });
  }

  /** The lens that is looked through. */
  public ReadOnlyObjectProperty<Lens> lensProperty() {
    return lens.getReadOnlyProperty();
  }

  /** Whether a link was followed, so that there is a way back. */
  public ReadOnlyBooleanProperty awayProperty() {
    return away.getReadOnlyProperty();
  }

  /** Whether the lens is looked through in a lecture, over a part of the graph. */
  public ReadOnlyBooleanProperty asideProperty() {
    return aside.getReadOnlyProperty();
  }

  /**
   * Looks through a lens; the panel that it shows is there then. One that tells more than the pass
   * has come to waits until nothing is asked for.
   */
  public void show(Lens wanted) {
    if (session.settings().lectureProperty().get()) {
      aside.set(true);
    } else {
      session.settings().shownProperty(Settings.Panel.EXPLANATION).set(true);
    }
    look(wanted);
  }

  private void look(Lens through) {
    wanted = through;
    look();
  }

  private void look() {
    lens.set(session.asking().asked().filter(this::isTold).isPresent() ? Lens.STEP : wanted);
  }

  /**
   * Whether the lens would tell what is asked for: some look beyond what the pass has reached, and
   * a factor that a step takes along follows from what it has reached long ago.
   */
  private boolean isTold(Target asked) {
    boolean isFactor = session.traceProperty().get().stepOf(asked.name()).isEmpty();
    return isFactor || wanted.sheet().isEmpty();
  }

  /** Puts away what lies over the graph in a lecture; returns whether there was something. */
  public boolean putAway() {
    boolean there = aside.get();
    if (there) {
      aside.set(false);
      look(Lens.STEP);
    }
    return there;
  }

  /**
   * Whether a number or a unit is being watched through a lens: then a new number must not lead on
   * to the next, which would take what came of it out of sight.
   */
  public boolean isWatching() {
    return isShown() && lens.get().watches();
  }

  private boolean isShown() {
    Settings settings = session.settings();
    boolean words = settings.shownProperty(Settings.Panel.EXPLANATION).get();
    return words || settings.lectureProperty().get() && aside.get();
  }

  /** What is to be explained. */
  public Focus focus() {
    return focusAt(session.stepping().cursor());
  }

  /** What is to be explained when the pass stands at a step. */
  public Focus focusAt(int cursor) {
    return new Focus(
        session.traceProperty().get(),
        cursor,
        session.pointing().selectionAt(cursor),
        session.pointing().sampleProperty().get(),
        session.pointing().aloneProperty().get(),
        askedAt(cursor));
  }

  private Optional<Target> askedAt(int cursor) {
    return cursor == session.stepping().cursor() ? session.asking().asked() : Optional.empty();
  }

  /** The entry that is worked out beside the graph, if anything is explained there. */
  public Optional<Target> worked() {
    return workedAt(session.stepping().cursor());
  }

  /** The entry that is worked out when the pass stands at a step. */
  public Optional<Target> workedAt(int cursor) {
    return isShown() ? lens.get().worked(focusAt(cursor)) : Optional.empty();
  }

  /**
   * What a person points at: what is selected, or else the entry of the current step that its
   * explanation is about; nothing before the first step.
   */
  Optional<Target> pointedAt() {
    return session
        .pointing()
        .selectionProperty()
        .get()
        .or(
            () ->
                session.stepping().cursor() == 0 ? Optional.empty() : Optional.of(focus().entry()));
  }

  /**
   * Follows a link: to what it points at, or else to a step.
   *
   * @param step the number of a step; 0 for none
   */
  public void follow(int step, Optional<Target> at) {
    boolean here = at.isEmpty();
    if (!here) {
      left.push(new Left(lens.get(), focus().entry()));
      away.set(true);
      look(Lens.STEP);
    }
    if (step > session.stepping().cursor()) {
      Optional<Target> selection = session.pointing().selectionProperty().get();
      session.stepping().goTo(step);
      selection.filter(target -> here).ifPresent(session.pointing()::select);
    }
    at.ifPresent(session.pointing()::select);
  }

  /** Goes back from where a link led; returns whether there was a way. */
  public boolean back() {
    if (left.isEmpty()) {
      return false;
    }
    Left before = left.pop();
    away.set(!left.isEmpty());
    look(before.lens());
    session.pointing().select(before.entry());
    return true;
  }

  /** Looks at the unit so many further on, layer after layer. */
  public void moveUnit(int by) {
    Focus focus = focus();
    Unit unit = Unit.of(focus.trace().network(), focus.entry(), focus.sample());
    boolean chosen = focus.selection().filter(Target::isCell).isPresent() || focus.cursor() > 0;
    Unit next = chosen ? unit.moved(focus.trace().network(), by) : unit;
    session.pointing().select(next.z());
  }

  private void forget() {
    left.clear();
    away.set(false);
  }
}
