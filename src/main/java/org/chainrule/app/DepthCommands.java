package org.chainrule.app;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.chainrule.app.Command.Key;
import org.chainrule.app.Command.Modifier;
import org.chainrule.session.Place;
import org.chainrule.session.Session;
import org.chainrule.session.depth.DepthSession;

/** The keys of the depth study, and those that lead to it and back. */
final class DepthCommands {

  /** What concerns the picture of the pass alone. */
  private static final Set<String> OF_THE_GRAPH = Set.of("scale", "zoomIn", "zoomOut", "fit");

  private final DepthSession depth;
  private final BooleanSupplier shown;

  private DepthCommands(Session session, DepthSession depth) {
    this.depth = depth;
    this.shown = () -> session.placeProperty().get() == Place.DEPTH;
  }

  /** Returns all keys of the window: those of the pass are its own only while it is shown. */
  static List<Command> beside(
      List<Command> others, Session session, DepthSession depth, DepthPassage passage) {
    DepthCommands commands = new DepthCommands(session, depth);
    return Stream.concat(
            Stream.concat(others.stream().map(commands::inPass), places(session)),
            commands.all(passage))
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

  private static Stream<Command> places(Session session) {
    return Stream.of(
        place(session, Place.PASS, "place.pass", KeyCode.DIGIT1, KeyCode.NUMPAD1),
        place(session, Place.DEPTH, "place.depth", KeyCode.DIGIT2, KeyCode.NUMPAD2));
  }

  private static Command place(
      Session session, Place place, String name, KeyCode digit, KeyCode onPad) {
    String label = digit.getName();
    return new Command(
        "window",
        name,
        List.of(Key.with(Modifier.SHORTCUT, label, digit), Key.with(Modifier.SHORTCUT, "", onPad)),
        () -> session.placeProperty().set(place));
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
        command("cellUp", () -> depth.moveCell(1, 0), shift("↑", KeyCode.UP)),
        command("cellDown", () -> depth.moveCell(-1, 0), shift("↓", KeyCode.DOWN)),
        command("cellLeft", () -> depth.moveCell(0, -1), shift("←", KeyCode.LEFT)),
        command("cellRight", () -> depth.moveCell(0, 1), shift("→", KeyCode.RIGHT)));
  }

  private void moveLayer(int by) {
    depth.chooseLayer(depth.layerProperty().get() + by);
  }

  private void moveStack(int by) {
    depth.choose(depth.chosenProperty().get() + by);
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

  private static Key shift(String label, KeyCode code) {
    return Key.with(Modifier.SHIFT, label, code);
  }
}
