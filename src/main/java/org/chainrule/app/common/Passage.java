package org.chainrule.app.common;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.chainrule.app.common.CoveredNet.Left;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Opener;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;

/**
 * The way of a net of another workspace into the pass, and back: to that workspace, or to what was
 * open before.
 */
public final class Passage {

  private final Session session;
  private final ReadOnlyObjectWrapper<Optional<Workspace>> from =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Supplier<String>>> note =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
  private final CoveredNet covered = new CoveredNet();
  private final ObservableValue<Optional<String>> leftName =
      covered.leftProperty().map(net -> net.map(it -> it.opening().scenario().name()));
  private final ReadOnlyObjectWrapper<Optional<Workspace>> studied =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Workspace>> wayBack =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** A passage into the pass of a session. */
  public Passage(Session session) {
    this.session = session;
    session
        .openedProperty()
        .addListener(
            source -> {
              from.set(Optional.empty());
              opening.set(false);
              covered.set(Optional.empty());
              note.set(Optional.empty());
            });
    session.document().hide(covered, this::uncover);
    session.notices().problemProperty().addListener(source -> opening.set(false));
    InvalidationListener shown = source -> wayBack.set(wayBack(session.workspaceProperty().get()));
    session.workspaceProperty().addListener(shown);
    from.addListener(shown);
    studied.addListener(shown);
  }

  /** The workspace that what is open in the pass is a net of, if it is one. */
  public ReadOnlyObjectProperty<Optional<Workspace>> fromProperty() {
    return from.getReadOnlyProperty();
  }

  private Optional<Workspace> wayBack(Workspace shown) {
    return switch (shown) {
      case PASS -> from.get();
      case DEPTH -> studied.get();
      default -> Optional.empty();
    };
  }

  /** The workspace that a way leads back to from the one that is shown, if one does. */
  public ReadOnlyObjectProperty<Optional<Workspace>> wayBackProperty() {
    return wayBack.getReadOnlyProperty();
  }

  /** Shows the depth study, in which something of another workspace is studied. */
  public void study(Workspace workspace) {
    studied.set(Optional.of(workspace));
    session.workspaceProperty().set(Workspace.DEPTH);
  }

  /** Whether a net is being made and run, to be shown in the pass. */
  public ReadOnlyBooleanProperty openingProperty() {
    return opening.getReadOnlyProperty();
  }

  /**
   * The one place at which what is open in the pass gives way to a net of another workspace.
   *
   * @param shown called once it is shown, to go to a place in it
   */
  public void open(Workspace workspace, Opener.Source net, Runnable shown) {
    if (covered.left().isPresent()) {
      session.document().leaveFront(() -> cover(workspace, net, shown));
    } else {
      cover(workspace, net, shown);
    }
  }

  /** The net that is covered is kept as it is, so that nothing is asked about it. */
  private void cover(Workspace workspace, Opener.Source net, Runnable shown) {
    opening.set(true);
    Optional<Left> earlier = covered.left();
    int step = session.stepping().cursor();
    Optional<Target> selection = session.pointing().selectionProperty().get();
    session
        .opener()
        .openOver(
            net,
            () -> opening.set(false),
            before -> {
              shown.run();
              from.set(Optional.of(workspace));
              covered.set(earlier.or(() -> Optional.of(new Left(before, step, selection))));
            });
  }

  /** What there is to say of such a net while it is open, in the language of now. */
  public ReadOnlyObjectProperty<Optional<Supplier<String>>> noteProperty() {
    return note.getReadOnlyProperty();
  }

  /** Says something of such a net that has just been shown. */
  public void note(Supplier<String> words) {
    note.set(Optional.of(words));
  }

  /** The net that was open before, as long as it is covered. */
  public CoveredNet covered() {
    return covered;
  }

  /** What that net is called; empty if there is no way back to one. */
  public ObservableValue<Optional<String>> leftProperty() {
    return leftName;
  }

  /** Whether there is nothing to undo in the net that was opened, but that it was. */
  public boolean isUndone() {
    return covered.left().isPresent() && !session.editing().historyProperty().get().canUndo();
  }

  /** Undoes the last edit; where there is none, that the net was opened. */
  public void undo() {
    if (isUndone()) {
      leave();
    } else {
      session.editing().undo();
    }
  }

  /** Opens what was open before such nets, as it was left. */
  public void leave() {
    session.document().leaveFront(() -> uncover(() -> {}));
  }

  private void uncover(Runnable then) {
    covered
        .left()
        .ifPresent(
            net ->
                session
                    .opener()
                    .openOver(
                        net::opening,
                        () -> {},
                        view -> {
                          session.stepping().goTo(net.step());
                          net.selection().ifPresent(session.pointing()::select);
                          then.run();
                        }));
  }

  /**
   * Opens what was open before such nets while the workspace that is shown stays, at the step that
   * the pass has: the next such net is seen there too. Whoever calls keeps what was done to the
   * net.
   */
  public void leaveBehind() {
    int step = session.stepping().cursor();
    Optional<Target> selection = session.pointing().selectionProperty().get();
    covered
        .left()
        .ifPresent(
            net ->
                session
                    .opener()
                    .openBehind(
                        net::opening,
                        () -> {
                          session.stepping().goTo(Math.min(step, session.stepping().count()));
                          selection
                              .filter(this::isThere)
                              .or(net::selection)
                              .ifPresent(session.pointing()::select);
                        }));
  }

  private boolean isThere(Target target) {
    return session
        .traceProperty()
        .get()
        .find(target.name())
        .map(Quantity::value)
        .filter(all -> target.row() < all.rows() && target.column() < all.columns())
        .isPresent();
  }

  /** Shows the workspace that the way leads back to, as it was left. */
  public void back() {
    wayBack.get().ifPresent(session.workspaceProperty()::set);
  }
}
