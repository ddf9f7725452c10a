package org.chainrule.app.depth;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.pass.Opening;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.study.depth.stack.RandomNetwork;
import org.chainrule.study.depth.stack.Stack;
import org.chainrule.words.Words;

/** The way of a layer of a stack into the pass, and back: to the stack, or to what was open. */
public final class DepthPassage {

  private final Session session;
  private final Supplier<DepthSession> depth;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Optional<String>> leftName =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Left> left = Optional.empty();

  /** What was open in the pass before the first net of the study, and where a person was in it. */
  private record Left(Opening opening, int step, Optional<Target> selection) {}

  /** A passage between a pass and a depth study, which is begun when it is first looked at. */
  public DepthPassage(Session session, Supplier<DepthSession> depth) {
    this.session = session;
    this.depth = depth;
    session
        .openedProperty()
        .addListener(
            source -> {
              open.set(false);
              opening.set(false);
              setLeft(Optional.empty());
            });
    session.notices().problemProperty().addListener(source -> opening.set(false));
  }

  /** Whether what is open in the pass is a net of the depth study. */
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** Whether a net is being made and run, to be shown in the pass. */
  ReadOnlyBooleanProperty openingProperty() {
    return opening.getReadOnlyProperty();
  }

  /** Opens the layer that is looked at in the pass, where its gradient is computed. */
  void openLayer() {
    RandomNetwork network = depth.get().chosen().network();
    int layer = depth.get().layerProperty().get();
    open(network, layer);
  }

  /** The one place at which what is open in the pass gives way to a net of the study. */
  private void open(RandomNetwork network, int layer) {
    opening.set(true);
    Optional<Left> earlier = left;
    int step = session.stepping().cursor();
    Optional<Target> selection = session.pointing().selectionProperty().get();
    session
        .opener()
        .open(
            () -> Opening.of(network.scenario(name(network, layer))),
            () -> opening.set(false),
            before -> {
              session.stepping().goTo(Name.linearOutput(layer).gradient());
              open.set(true);
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

  /** Whether there is nothing to undo in the net of the study, but that it was opened. */
  public boolean isUndone() {
    return left.isPresent() && !session.editing().historyProperty().get().canUndo();
  }

  /** Undoes the last edit; where there is none, that the net of the study was opened. */
  public void undo() {
    if (isUndone()) {
      leave();
    } else {
      session.editing().undo();
    }
  }

  /** Opens what was open before the nets of the study, as it was left. */
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

  private String name(RandomNetwork network, int layer) {
    Stack stack = network.stack();
    return Words.of(
        "depth.scenario",
        String.valueOf(layer),
        Words.of("activation." + stack.activation().id()),
        String.valueOf(stack.depth()),
        String.valueOf(stack.width()),
        Words.of("edit.filling." + stack.initialisation().id()),
        session.settings().numbers().said(stack.scale()),
        String.valueOf(network.seed()));
  }

  /** Shows the depth study as it was left. */
  public void back() {
    session.workspaceProperty().set(Workspace.DEPTH);
  }
}
