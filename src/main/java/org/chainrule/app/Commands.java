package org.chainrule.app;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.chainrule.app.Command.Key;
import org.chainrule.app.Command.Modifier;
import org.chainrule.session.Lens;
import org.chainrule.session.Session;
import org.chainrule.session.Settings;
import org.chainrule.view.graph.Scrub;

/** Every key of the program, once: the window obeys this list and the help shows it. */
final class Commands {

  private static final double ZOOM = 1.25;

  /** What only the window can do. */
  interface Window {
    void openFile();

    void save();

    void saveAs();

    void importNumbers();

    void quit();

    void toggleFullScreen();

    void zoom(double factor);

    void fit();

    void leave();

    void blank();

    void help();

    void settings();

    boolean canEditCell();

    void editCell(boolean empty);

    void scrubCell(int steps, Scrub.Pace pace);

    void copy();

    void paste();

    void editNet();

    void showMenu();

    void descend();

    void checkAll();
  }

  private Commands() {}

  static List<Command> of(Session session, Window window) {
    Settings settings = session.settings();
    return List.of(
        cell(
            window,
            "editCell",
            () -> window.editCell(false),
            Key.of("Enter", KeyCode.ENTER),
            Key.of("F2", KeyCode.F2)),
        cell(
            window,
            "typeCell",
            () -> window.editCell(true),
            new Key("0–9 . − ( √", KeyCode.UNDEFINED, Modifier.NONE, "0123456789.,-−+(√½")),
        scrub(window, "raise", 1, Modifier.ALT, Scrub.Pace.USUAL),
        scrub(window, "lower", -1, Modifier.ALT, Scrub.Pace.USUAL),
        scrub(window, "raiseFine", 1, Modifier.ALT_SHIFT, Scrub.Pace.FINE),
        scrub(window, "lowerFine", -1, Modifier.ALT_SHIFT, Scrub.Pace.FINE),
        scrub(window, "raiseCoarse", 1, Modifier.ALT_SHORTCUT, Scrub.Pace.COARSE),
        scrub(window, "lowerCoarse", -1, Modifier.ALT_SHORTCUT, Scrub.Pace.COARSE),
        command(
            "pass",
            "next",
            session::next,
            Key.of("→", KeyCode.RIGHT),
            Key.of("Space", KeyCode.SPACE),
            Key.of("Page Down", KeyCode.PAGE_DOWN),
            Key.of("", KeyCode.KP_RIGHT)),
        command(
            "pass",
            "back",
            session::back,
            Key.of("←", KeyCode.LEFT),
            Key.of("Backspace", KeyCode.BACK_SPACE),
            Key.of("Page Up", KeyCode.PAGE_UP),
            Key.of("", KeyCode.KP_LEFT)),
        command("pass", "start", session::goToStart, Key.of("Home", KeyCode.HOME)),
        command("pass", "end", session::goToEnd, Key.of("End", KeyCode.END)),
        command("pass", "nextOnSpine", session::nextOnSpine, shortcut("→", KeyCode.RIGHT)),
        command("pass", "backOnSpine", session::backOnSpine, shortcut("←", KeyCode.LEFT)),
        command("pass", "play", session::togglePlaying, Key.of("A", KeyCode.A)),
        command("pass", "up", () -> session.moveSelection(-1, 0), shift("↑", KeyCode.UP)),
        command("pass", "down", () -> session.moveSelection(1, 0), shift("↓", KeyCode.DOWN)),
        command("pass", "left", () -> session.moveSelection(0, -1), shift("←", KeyCode.LEFT)),
        command("pass", "right", () -> session.moveSelection(0, 1), shift("→", KeyCode.RIGHT)),
        command(
            "pass", "nextSample", () -> session.moveSample(1), typed("]", KeyCode.CLOSE_BRACKET)),
        command(
            "pass", "backSample", () -> session.moveSample(-1), typed("[", KeyCode.OPEN_BRACKET)),
        lens(session, Lens.STEP, Key.of("S", KeyCode.S)),
        lens(session, Lens.UNIT, Key.of("U", KeyCode.U)),
        lens(session, Lens.CHAIN, Key.of("P", KeyCode.P)),
        lens(session, Lens.JACOBIAN, Key.of("J", KeyCode.J)),
        lens(session, Lens.LAYOUTS, Key.of("T", KeyCode.T)),
        lens(session, Lens.NUDGE, Key.of("N", KeyCode.N)),
        command("lens", "checkAll", window::checkAll, Key.of("G", KeyCode.G)),
        command("lens", "descend", window::descend, Key.of("I", KeyCode.I)),
        command("lens", "nextUnit", () -> session.lenses().moveUnit(1), Key.of("↓", KeyCode.DOWN)),
        command("lens", "backUnit", () -> session.lenses().moveUnit(-1), Key.of("↑", KeyCode.UP)),
        command(
            "lens",
            "numerator",
            () -> toggle(settings.writing().numeratorProperty()),
            Key.of("O", KeyCode.O)),
        command(
            "lens",
            "rows",
            () -> toggle(settings.writing().rowsProperty()),
            Key.of("R", KeyCode.R)),
        command("lens", "names", settings.writing()::toggleNames, Key.of("Y", KeyCode.Y)),
        command("lens", "before", () -> toggle(settings.beforeProperty()), Key.of("W", KeyCode.W)),
        command("edit", "undo", session.editing()::undo, shortcut("Z", KeyCode.Z)),
        command(
            "edit",
            "redo",
            session.editing()::redo,
            shortcut("Y", KeyCode.Y),
            Key.with(Modifier.SHORTCUT_SHIFT, "Z", KeyCode.Z)),
        command("edit", "copy", window::copy, shortcut("C", KeyCode.C)),
        command("edit", "paste", window::paste, shortcut("V", KeyCode.V)),
        command("edit", "showMenu", window::showMenu, Key.with(Modifier.SHIFT, "F10", KeyCode.F10)),
        command("edit", "editNet", window::editNet, Key.of("E", KeyCode.E)),
        command(
            "window",
            "scale",
            () -> toggle(settings.sharedScaleProperty()),
            Key.of("C", KeyCode.C)),
        command(
            "window",
            "blank",
            window::blank,
            Key.of("B", KeyCode.B),
            new Key(".", KeyCode.PERIOD, Modifier.NONE, "."),
            Key.of("", KeyCode.DECIMAL)),
        command(
            "window", "lecture", () -> toggle(settings.lectureProperty()), Key.of("L", KeyCode.L)),
        command("window", "dark", () -> toggle(settings.darkProperty()), Key.of("D", KeyCode.D)),
        command(
            "window",
            "fullScreen",
            window::toggleFullScreen,
            Key.of("F11", KeyCode.F11),
            Key.of("F5", KeyCode.F5)),
        command(
            "window",
            "zoomIn",
            () -> window.zoom(ZOOM),
            new Key("+", KeyCode.PLUS, Modifier.NONE, "+"),
            Key.of("", KeyCode.ADD)),
        command(
            "window",
            "zoomOut",
            () -> window.zoom(1 / ZOOM),
            new Key("−", KeyCode.MINUS, Modifier.NONE, "-"),
            Key.of("", KeyCode.SUBTRACT)),
        command("window", "fit", window::fit, Key.of("F", KeyCode.F)),
        command("window", "leave", window::leave, Key.of("Esc", KeyCode.ESCAPE)),
        command(
            "window",
            "larger",
            settings::enlargeText,
            new Key("+", KeyCode.PLUS, Modifier.SHORTCUT, "+"),
            shortcut("", KeyCode.ADD),
            shortcut("", KeyCode.EQUALS)),
        command(
            "window",
            "smaller",
            settings::shrinkText,
            new Key("−", KeyCode.MINUS, Modifier.SHORTCUT, "-"),
            shortcut("", KeyCode.SUBTRACT)),
        command(
            "window",
            "usual",
            settings::resetText,
            shortcut("0", KeyCode.DIGIT0),
            shortcut("", KeyCode.NUMPAD0)),
        command("window", "open", window::openFile, shortcut("O", KeyCode.O)),
        command("window", "save", window::save, shortcut("S", KeyCode.S)),
        command(
            "window", "saveAs", window::saveAs, Key.with(Modifier.SHORTCUT_SHIFT, "S", KeyCode.S)),
        command("window", "import", window::importNumbers, shortcut("I", KeyCode.I)),
        command("window", "quit", window::quit, shortcut("Q", KeyCode.Q)),
        command("window", "settings", window::settings, shortcut(",", KeyCode.COMMA)),
        command("window", "help", window::help, Key.of("F1", KeyCode.F1)));
  }

  private static void toggle(javafx.beans.property.BooleanProperty property) {
    property.set(!property.get());
  }

  /** What the keys do while an entry that can be changed is selected. */
  private static Command cell(Window window, String name, Runnable action, Key... keys) {
    return new Command("cell", name, List.of(keys), action, window::canEditCell);
  }

  private static Command scrub(
      Window window, String name, int steps, Modifier modifier, Scrub.Pace pace) {
    Key key =
        steps > 0 ? Key.with(modifier, "↑", KeyCode.UP) : Key.with(modifier, "↓", KeyCode.DOWN);
    return cell(window, name, () -> window.scrubCell(steps, pace), key);
  }

  private static Command lens(Session session, Lens lens, Key key) {
    return command("lens", "lens." + lens.key(), () -> session.lenses().show(lens), key);
  }

  private static Command command(String group, String name, Runnable action, Key... keys) {
    return new Command(group, name, List.of(keys), action);
  }

  private static Key typed(String character, KeyCode code) {
    return new Key(character, code, Modifier.NONE, character);
  }

  private static Key shortcut(String label, KeyCode code) {
    return Key.with(Modifier.SHORTCUT, label, code);
  }

  private static Key shift(String label, KeyCode code) {
    return Key.with(Modifier.SHIFT, label, code);
  }
}
