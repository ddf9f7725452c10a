package org.chainrule.app.menu;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.chainrule.app.common.Command;
import org.chainrule.app.common.Command.Group;
import org.chainrule.app.common.Command.Scope;
import org.chainrule.app.common.Key;
import org.chainrule.app.common.Key.Modifier;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.session.settings.Settings;

/** The commands of the window, most of which apply whatever it shows. */
final class WindowCommands {

  private static final Set<Workspace> WITH_GRAPH = EnumSet.of(Workspace.PASS, Workspace.PRACTICE);

  private static final double ZOOM = 1.25;

  private WindowCommands() {}

  static List<Command> of(Session session, WindowActions window) {
    Settings settings = session.settings();
    Scope always = new Scope(Group.WINDOW, () -> true);
    Scope graph =
        new Scope(Group.WINDOW, () -> session.workspaceProperty().get() == Workspace.PASS);
    Scope graphs =
        new Scope(Group.WINDOW, () -> WITH_GRAPH.contains(session.workspaceProperty().get()));
    return List.of(
        graph.toggle("scale", settings.sharedScaleProperty(), KeyCode.C),
        always.command(
            "blank",
            window::blank,
            Key.of(KeyCode.B),
            Key.typed(".", KeyCode.PERIOD),
            Key.also(Modifier.NONE, KeyCode.DECIMAL)),
        always.toggle("lecture", settings.lectureProperty(), KeyCode.L),
        graph.toggle("words", settings.shownProperty(Settings.Panel.EXPLANATION), KeyCode.X),
        always.toggle("dark", settings.darkProperty(), KeyCode.D),
        always.command(
            "fullScreen", window::toggleFullScreen, Key.of(KeyCode.F11), Key.of(KeyCode.F5)),
        zoom(
            graphs,
            "zoomIn",
            window,
            ZOOM,
            Key.typed("+", KeyCode.PLUS),
            Key.also(Modifier.NONE, KeyCode.ADD)),
        zoom(
            graphs,
            "zoomOut",
            window,
            1 / ZOOM,
            Key.typed("-", KeyCode.MINUS),
            Key.also(Modifier.NONE, KeyCode.SUBTRACT)),
        graphs.command("fit", window::fit, Key.of(KeyCode.F)),
        always.command("leave", window::leave, Key.of(KeyCode.ESCAPE)),
        always.command(
            "larger",
            settings::enlargeText,
            Key.typed(Modifier.SHORTCUT, "+", KeyCode.PLUS),
            Key.also(Modifier.SHORTCUT, KeyCode.ADD),
            Key.also(Modifier.SHORTCUT, KeyCode.EQUALS)),
        always.command(
            "smaller",
            settings::shrinkText,
            Key.typed(Modifier.SHORTCUT, "-", KeyCode.MINUS),
            Key.also(Modifier.SHORTCUT, KeyCode.SUBTRACT)),
        always.command(
            "usual",
            settings::resetText,
            Key.shortcut(KeyCode.DIGIT0),
            Key.also(Modifier.SHORTCUT, KeyCode.NUMPAD0)),
        always.command("open", window::openFile, Key.shortcut(KeyCode.O)),
        always.command("save", window::save, Key.shortcut(KeyCode.S)),
        always.command("saveAs", window::saveAs, Key.with(Modifier.SHORTCUT_SHIFT, KeyCode.S)),
        always.command("import", window::importNumbers, Key.shortcut(KeyCode.I)),
        always.command("export", window::export, Key.shortcut(KeyCode.E)),
        always.command(
            "exercises", window::exercises, Key.with(Modifier.SHORTCUT_SHIFT, KeyCode.E)),
        always.command("quit", window::quit, Key.shortcut(KeyCode.Q)),
        always.command("settings", window::settings, Key.shortcut(KeyCode.COMMA)),
        always.command("help", window::help, Key.of(KeyCode.F1)),
        always.command("glossary", window::glossary, Key.shift(KeyCode.F1)),
        always.command("about", window::about, Key.shortcut(KeyCode.F1)),
        workspace(always, session, Workspace.PASS, KeyCode.DIGIT1, KeyCode.NUMPAD1),
        workspace(always, session, Workspace.DEPTH, KeyCode.DIGIT2, KeyCode.NUMPAD2),
        workspace(always, session, Workspace.PRACTICE, KeyCode.DIGIT3, KeyCode.NUMPAD3),
        workspace(always, session, Workspace.TRAIN, KeyCode.DIGIT4, KeyCode.NUMPAD4));
  }

  private static Command workspace(
      Scope always, Session session, Workspace workspace, KeyCode digit, KeyCode onPad) {
    return always.command(
        "workspace." + workspace.key(),
        () -> session.workspaceProperty().set(workspace),
        Key.shortcut(digit),
        Key.also(Modifier.SHORTCUT, onPad));
  }

  private static Command zoom(
      Scope graph, String name, WindowActions window, double factor, Key... keys) {
    return graph.command(name, () -> window.zoom(factor), keys);
  }
}
