package org.chainrule.app.depth;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCode;
import org.chainrule.app.common.Command;
import org.chainrule.app.common.Command.Group;
import org.chainrule.app.common.Command.Scope;
import org.chainrule.app.common.Key;
import org.chainrule.network.Initialisation;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.study.depth.ScaleSteps;
import org.chainrule.study.depth.flow.Fate;
import org.chainrule.study.depth.stack.Stack;
import org.chainrule.view.common.AtFirstLook;
import org.chainrule.words.Words;

/** The commands of the depth study. */
public final class DepthCommands {

  private final Session session;
  private final AtFirstLook<DepthSession> depth;
  private final Scope scope;

  private DepthCommands(Session session, Supplier<DepthSession> depth) {
    this.session = session;
    this.depth = new AtFirstLook<>(() -> listenedTo(depth.get()));
    scope = new Scope(Group.DEPTH, () -> session.workspaceProperty().get() == Workspace.DEPTH);
  }

  /**
   * Returns the commands.
   *
   * @param depth the study, which is begun when it is first looked at
   * @param scroller scrolls what is said by so many pages
   */
  public static List<Command> of(
      Session session, Supplier<DepthSession> depth, DepthPassage passage, IntConsumer scroller) {
    return new DepthCommands(session, depth).all(passage, scroller);
  }

  private List<Command> all(DepthPassage passage, IntConsumer pages) {
    return List.of(
        scope.command("depth.deeper", () -> moveLayer(1), Key.of(KeyCode.RIGHT)),
        scope.command("depth.shallower", () -> moveLayer(-1), Key.of(KeyCode.LEFT)),
        scope.command("depth.first", () -> depth.get().chooseLayer(1), Key.of(KeyCode.HOME)),
        scope.command(
            "depth.last", () -> depth.get().chooseLayer(Integer.MAX_VALUE), Key.of(KeyCode.END)),
        scope.command("depth.nextStack", () -> moveStack(1), Key.of(KeyCode.DOWN)),
        scope.command("depth.lastStack", () -> moveStack(-1), Key.of(KeyCode.UP)),
        scope.command("depth.open", passage::openLayer, Key.of(KeyCode.ENTER)),
        scope.command(
            "depth.nextNet",
            () -> depth.get().nextNetwork(1),
            Key.typed("]", KeyCode.CLOSE_BRACKET)),
        scope.command(
            "depth.lastNet",
            () -> depth.get().nextNetwork(-1),
            Key.typed("[", KeyCode.OPEN_BRACKET)),
        scope.command("depth.weights", this::toggleWeights, Key.of(KeyCode.W)),
        scope.command("depth.maps", () -> depth.get().toggleMaps(), Key.of(KeyCode.M)),
        scope.command("depth.wider", () -> scale(ScaleSteps::above), Key.alt(KeyCode.UP)),
        scope.command("depth.narrower", () -> scale(ScaleSteps::below), Key.alt(KeyCode.DOWN)),
        scope.command("depth.moreLayers", () -> addLayers(1), Key.alt(KeyCode.RIGHT)),
        scope.command("depth.fewerLayers", () -> addLayers(-1), Key.alt(KeyCode.LEFT)),
        scope.command("depth.initialisation", this::nextInitialisation, Key.of(KeyCode.I)),
        scope.command("depth.vanished", () -> find(Fate.VANISHED), Key.of(KeyCode.V)),
        scope.command("depth.exploded", () -> find(Fate.EXPLODED), Key.of(KeyCode.X)),
        scope.command("depth.healthy", () -> find(Fate.HEALTHY), Key.of(KeyCode.N)),
        scope.command("depth.cellUp", () -> moveCell(1, 0), Key.shift(KeyCode.UP)),
        scope.command("depth.cellDown", () -> moveCell(-1, 0), Key.shift(KeyCode.DOWN)),
        scope.command("depth.cellLeft", () -> moveCell(0, -1), Key.shift(KeyCode.LEFT)),
        scope.command("depth.cellRight", () -> moveCell(0, 1), Key.shift(KeyCode.RIGHT)),
        scope.command("depth.scrollDown", () -> pages.accept(1), Key.of(KeyCode.PAGE_DOWN)),
        scope.command("depth.scrollUp", () -> pages.accept(-1), Key.of(KeyCode.PAGE_UP)));
  }

  private void toggleWeights() {
    BooleanProperty weights = depth.get().weightGradientsProperty();
    weights.set(!weights.get());
  }

  private void moveLayer(int by) {
    depth.get().chooseLayer(depth.get().layerProperty().get() + by);
  }

  private void moveStack(int by) {
    depth.get().choose(depth.get().chosenProperty().get() + by);
  }

  private void scale(DoubleUnaryOperator step) {
    depth.get().change(stack -> stack.withScale(step.applyAsDouble(stack.scale())));
  }

  /** Past the bounds the study refuses. */
  private void addLayers(int count) {
    depth.get().change(stack -> stack.withDepth(stack.depth() + count));
  }

  /** All stacks get the one after that of the stack that is looked at. */
  private void nextInitialisation() {
    List<Initialisation> all =
        Stack.initialisations().stream().filter(Initialisation::random).toList();
    String now = depth.get().chosen().stack().initialisation().id();
    int place = all.stream().map(Initialisation::id).toList().indexOf(now);
    Initialisation next = all.get((place + 1) % all.size());
    depth.get().change(stack -> stack.withInitialisation(next));
  }

  private void find(Fate fate) {
    DepthSession study = depth.get();
    if (study.picked().cellProperty().get().isEmpty()) {
      session.notices().tell(Words.of("depth.find.unpicked"));
    }
    study.picked().find(fate);
  }

  private DepthSession listenedTo(DepthSession study) {
    study.picked().missingProperty().addListener((source, before, now) -> sayMissing(now));
    return study;
  }

  /** A key that finds nothing must not be taken for one that does nothing. */
  private void sayMissing(Optional<Fate> missing) {
    missing.ifPresentOrElse(
        fate -> session.notices().tell(Words.of("depth.find.none." + fate)),
        session.notices()::dismissNews);
  }

  private void moveCell(int deeper, int wider) {
    depth.get().picked().move(deeper, wider);
  }
}
