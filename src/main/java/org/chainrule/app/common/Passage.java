package org.chainrule.app.common;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Opener;
import org.chainrule.session.pass.Opening;
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
  private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<String>> leftName =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Workspace>> studied =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Workspace>> wayBack =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Left> left = Optional.empty();

  /** What was open in the pass before the first such net, and where a person was in it. */
  private record Left(Opening opening, int step, Optional<Target> selection) {}

  /** A passage into the pass of a session. */
  public Passage(Session session) {
    this.session = session;
    session
        .openedProperty()
        .addListener(
            source -> {
              from.set(Optional.empty());
              opening.set(false);
              setLeft(Optional.empty());
            });
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
    opening.set(true);
    Optional<Left> earlier = left;
    int step = session.stepping().cursor();
    Optional<Target> selection = session.pointing().selectionProperty().get();
    session
        .opener()
        .open(
            net,
            () -> opening.set(false),
            before -> {
              shown.run();
              from.set(Optional.of(workspace));
              setLeft(earlier.or(() -> Optional.of(new Left(before, step, selection))));
            });
  }

  /** What the net is called that was open before; empty if there is no way back to one. */
  public ReadOnlyObjectProperty<Optional<String>> leftProperty() {
    return leftName.getReadOnlyProperty();
  }

  private void setLeft(Optional<Left> net) {
    left = net;
    leftName.set(net.map(it -> it.opening().scenario().name()));
  }

  /** Whether there is nothing to undo in the net that was opened, but that it was. */
  public boolean isUndone() {
    return left.isPresent() && !session.editing().historyProperty().get().canUndo();
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
    left.ifPresent(
        net ->
            session
                .opener()
                .open(
                    net::opening,
                    () -> {
                      session.stepping().goTo(net.step());
                      net.selection().ifPresent(session.pointing()::select);
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
    left.ifPresent(
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
