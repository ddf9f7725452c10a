package org.chainrule.app.depth;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.chainrule.app.common.Passage;
import org.chainrule.pass.quantity.Name;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.pass.Opening;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.study.depth.stack.RandomNetwork;
import org.chainrule.study.depth.stack.Stack;
import org.chainrule.words.Words;

/** The ways of a stack into the depth study, and of a layer of it into the pass. */
public final class DepthPassage {

  private final Session session;
  private final Supplier<DepthSession> depth;
  private final Passage passage;

  /** A way from a depth study, which is begun when it is first looked at. */
  public DepthPassage(Session session, Supplier<DepthSession> depth, Passage passage) {
    this.session = session;
    this.depth = depth;
    this.passage = passage;
  }

  /** Whether a net is being made and run, to be shown in the pass. */
  ReadOnlyBooleanProperty openingProperty() {
    return passage.openingProperty();
  }

  /** Shows the study of a stack that something in another workspace is like. */
  public void study(Stack stack, Workspace from) {
    depth.get().study(stack);
    passage.study(from);
  }

  /** Opens the layer that is looked at in the pass, where its gradient is computed. */
  void openLayer() {
    RandomNetwork network = depth.get().chosen().network();
    int layer = depth.get().layerProperty().get();
    passage.open(
        Workspace.DEPTH,
        () -> Opening.of(network.scenario(name(network, layer))),
        () -> session.stepping().goTo(Name.linearOutput(layer).gradient()));
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
}
