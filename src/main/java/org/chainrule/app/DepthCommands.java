package org.chainrule.app;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.chainrule.app.Command.Key;
import org.chainrule.app.Command.Modifier;
import org.chainrule.network.Initialisation;
import org.chainrule.session.Session;
import org.chainrule.session.Workspace;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.study.depth.Fate;
import org.chainrule.study.depth.ScaleSteps;

/** The keys of the depth study, and those that lead to it and back. */
final class DepthCommands {

  /** What concerns the picture of the pass alone. */
  private static final Set<String> OF_THE_GRAPH = Set.of("scale", "zoomIn", "zoomOut", "fit");

  private final DepthSession depth;
  private final BooleanSupplier shown;

  private DepthCommands(Session session, DepthSession depth) {
    this.depth = depth;
    this.shown = () -> session.workspaceProperty().get() == Workspace.DEPTH;
  }

  /**
   * Returns all keys of the window: those of the pass are its own only while it is shown.
   *
   * @param scroller scrolls what is said by so many pages
   */
  static List<Command> beside(
      List<Command> others,
      Session session,
      DepthSession depth,
      DepthPassage passage,
      IntConsumer scroller) {
    DepthCommands commands = new DepthCommands(session, depth);
    return Stream.concat(
            Stream.concat(others.stream().map(commands::inPass), workspaces(session)),
            Stream.concat(commands.all(passage), commands.scrolling(scroller)))
        .toList();
  }

  private Command inPass(Command command) {
    boolean graph = !command.group().equals("window") || OF_THE_GRAPH.contains(command.name());
    return graph
        ? new Command(
            command.group(),
            command.name(),
            command.keys(),
            command.action(),
            () -> !shown.getAsBoolean() && command.applies().getAsBoolean())
        : command;
  }

  private static Stream<Command> workspaces(Session session) {
    return Stream.of(
        workspace(session, Workspace.PASS, "workspace.pass", KeyCode.DIGIT1, KeyCode.NUMPAD1),
        workspace(session, Workspace.DEPTH, "workspace.depth", KeyCode.DIGIT2, KeyCode.NUMPAD2));
  }

  private static Command workspace(
      Session session, Workspace workspace, String name, KeyCode digit, KeyCode onPad) {
    String label = digit.getName();
    return new Command(
        "window",
        name,
        List.of(Key.with(Modifier.SHORTCUT, label, digit), Key.with(Modifier.SHORTCUT, "", onPad)),
        () -> session.workspaceProperty().set(workspace));
  }

  private Stream<Command> all(DepthPassage passage) {
    return Stream.of(
        command("deeper", () -> moveLayer(1), Key.of("→", KeyCode.RIGHT)),
        command("shallower", () -> moveLayer(-1), Key.of("←", KeyCode.LEFT)),
        command("first", () -> depth.chooseLayer(1), Key.of("Home", KeyCode.HOME)),
        command("last", () -> depth.chooseLayer(Integer.MAX_VALUE), Key.of("End", KeyCode.END)),
        command("nextStack", () -> moveStack(1), Key.of("↓", KeyCode.DOWN)),
        command("lastStack", () -> moveStack(-1), Key.of("↑", KeyCode.UP)),
        command("open", passage::openLayer, Key.of("Enter", KeyCode.ENTER)),
        command("nextNet", () -> depth.nextNetwork(1), typed("]", KeyCode.CLOSE_BRACKET)),
        command("lastNet", () -> depth.nextNetwork(-1), typed("[", KeyCode.OPEN_BRACKET)),
        command("weights", this::toggleWeights, Key.of("W", KeyCode.W)),
        command("maps", depth::toggleMaps, Key.of("M", KeyCode.M)),
        command("wider", () -> scale(ScaleSteps::above), alt("↑", KeyCode.UP)),
        command("narrower", () -> scale(ScaleSteps::below), alt("↓", KeyCode.DOWN)),
        command("moreLayers", () -> addLayers(1), alt("→", KeyCode.RIGHT)),
        command("fewerLayers", () -> addLayers(-1), alt("←", KeyCode.LEFT)),
        command("initialisation", this::nextInitialisation, Key.of("I", KeyCode.I)),
        command("vanished", () -> find(Fate.VANISHED), Key.of("V", KeyCode.V)),
        command("exploded", () -> find(Fate.EXPLODED), Key.of("X", KeyCode.X)),
        command("healthy", () -> find(Fate.HEALTHY), Key.of("N", KeyCode.N)),
        command("cellUp", () -> depth.picked().move(1, 0), shift("↑", KeyCode.UP)),
        command("cellDown", () -> depth.picked().move(-1, 0), shift("↓", KeyCode.DOWN)),
        command("cellLeft", () -> depth.picked().move(0, -1), shift("←", KeyCode.LEFT)),
        command("cellRight", () -> depth.picked().move(0, 1), shift("→", KeyCode.RIGHT)));
  }

  private Stream<Command> scrolling(IntConsumer pages) {
    return Stream.of(
        command("scrollDown", () -> pages.accept(1), Key.of("Page Down", KeyCode.PAGE_DOWN)),
        command("scrollUp", () -> pages.accept(-1), Key.of("Page Up", KeyCode.PAGE_UP)));
  }

  private void moveLayer(int by) {
    depth.chooseLayer(depth.layerProperty().get() + by);
  }

  private void moveStack(int by) {
    depth.choose(depth.chosenProperty().get() + by);
  }

  private void scale(DoubleUnaryOperator step) {
    depth.change(stack -> stack.withScale(step.applyAsDouble(stack.scale())));
  }

  /** Past the bounds the study refuses. */
  private void addLayers(int count) {
    depth.change(stack -> stack.withDepth(stack.depth() + count));
  }

  /** All stacks get the one after that of the stack that is looked at. */
  private void nextInitialisation() {
    List<Initialisation> all =
        Initialisation.all().stream().filter(Initialisation::random).toList();
    String now = depth.chosen().stack().initialisation().id();
    int place = all.stream().map(Initialisation::id).toList().indexOf(now);
    Initialisation next = all.get((place + 1) % all.size());
    depth.change(stack -> stack.withInitialisation(next));
  }

  private void find(Fate fate) {
    depth.picked().find(fate);
  }

  private void toggleWeights() {
    depth.weightGradientsProperty().set(!depth.weightGradientsProperty().get());
  }

  private Command command(String name, Runnable action, Key key) {
    return new Command("depth", "depth." + name, List.of(key), action, shown);
  }

  private static Key typed(String character, KeyCode code) {
    return new Key(character, code, Modifier.NONE, character);
  }

  private static Key alt(String label, KeyCode code) {
    return Key.with(Modifier.ALT, label, code);
  }

  private static Key shift(String label, KeyCode code) {
    return Key.with(Modifier.SHIFT, label, code);
  }
}
