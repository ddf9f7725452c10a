package org.chainrule.app.menu;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.chainrule.app.common.Command;
import org.chainrule.app.common.Command.Group;
import org.chainrule.app.common.Command.Scope;
import org.chainrule.app.common.Key;
import org.chainrule.app.common.Key.Modifier;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.session.settings.Settings;
import org.chainrule.view.graph.Scrub.Pace;

/** The commands of the pass, and of what is selected in it. */
final class PassCommands {

  private final Session session;
  private final WindowActions window;

  private PassCommands(Session session, WindowActions window) {
    this.session = session;
    this.window = window;
  }

  /**
   * Returns the commands.
   *
   * @param undo undoes what was done last
   */
  static List<Command> of(Session session, WindowActions window, Runnable undo) {
    PassCommands commands = new PassCommands(session, window);
    return Stream.of(
            commands.cell(),
            commands.pass(),
            commands.lens(),
            BoardCommands.of(session, commands.scope(Group.BOARD)),
            commands.edit(undo))
        .flatMap(List::stream)
        .toList();
  }

  private boolean shown() {
    return session.workspaceProperty().get() == Workspace.PASS;
  }

  private Scope scope(Group group) {
    return new Scope(group, this::shown);
  }

  /** What the keys do while an entry that can be changed is selected. */
  private List<Command> cell() {
    Scope cell = new Scope(Group.CELL, () -> shown() && window.canEditCell());
    return List.of(
        edit(cell, "editCell", false, Key.of(KeyCode.ENTER), Key.of(KeyCode.F2)),
        edit(cell, "typeCell", true, Key.ofNumber("0123456789.,-−+(√½")),
        scrub(cell, "raise", 1, Modifier.ALT, Pace.USUAL),
        scrub(cell, "lower", -1, Modifier.ALT, Pace.USUAL),
        scrub(cell, "raiseFine", 1, Modifier.ALT_SHIFT, Pace.FINE),
        scrub(cell, "lowerFine", -1, Modifier.ALT_SHIFT, Pace.FINE),
        scrub(cell, "raiseCoarse", 1, Modifier.ALT_SHORTCUT, Pace.COARSE),
        scrub(cell, "lowerCoarse", -1, Modifier.ALT_SHORTCUT, Pace.COARSE));
  }

  private Command edit(Scope cell, String name, boolean empty, Key... keys) {
    return cell.command(name, () -> window.editCell(empty), keys);
  }

  private Command scrub(Scope cell, String name, int steps, Modifier modifier, Pace pace) {
    KeyCode arrow = steps > 0 ? KeyCode.UP : KeyCode.DOWN;
    return cell.command(name, () -> window.scrubCell(steps, pace), Key.with(modifier, arrow));
  }

  private List<Command> pass() {
    Scope pass = scope(Group.PASS);
    return List.of(
        pass.command(
            "next",
            window::next,
            Key.of(KeyCode.RIGHT),
            Key.of(KeyCode.SPACE),
            Key.of(KeyCode.PAGE_DOWN),
            Key.also(Modifier.NONE, KeyCode.KP_RIGHT)),
        pass.command(
            "back",
            window::back,
            Key.of(KeyCode.LEFT),
            Key.of(KeyCode.BACK_SPACE),
            Key.of(KeyCode.PAGE_UP),
            Key.also(Modifier.NONE, KeyCode.KP_LEFT)),
        pass.command("start", session.stepping()::goToStart, Key.of(KeyCode.HOME)),
        pass.command("end", session.stepping()::goToEnd, Key.of(KeyCode.END)),
        pass.command("nextOnSpine", session.stepping()::nextOnSpine, Key.shortcut(KeyCode.RIGHT)),
        pass.command("backOnSpine", session.stepping()::backOnSpine, Key.shortcut(KeyCode.LEFT)),
        pass.command("play", session.stepping()::togglePlaying, Key.of(KeyCode.A)),
        pass.command("up", () -> session.pointing().moveSelection(-1, 0), Key.shift(KeyCode.UP)),
        pass.command("down", () -> session.pointing().moveSelection(1, 0), Key.shift(KeyCode.DOWN)),
        pass.command(
            "left", () -> session.pointing().moveSelection(0, -1), Key.shift(KeyCode.LEFT)),
        pass.command(
            "right", () -> session.pointing().moveSelection(0, 1), Key.shift(KeyCode.RIGHT)),
        pass.command(
            "nextSample",
            () -> session.pointing().moveSample(1),
            Key.typed("]", KeyCode.CLOSE_BRACKET)),
        pass.command(
            "backSample",
            () -> session.pointing().moveSample(-1),
            Key.typed("[", KeyCode.OPEN_BRACKET)),
        pass.command("oneSample", session.pointing()::toggleAlone, Key.of(KeyCode.V)));
  }

  private List<Command> lens() {
    Scope lens = scope(Group.LENS);
    Settings settings = session.settings();
    return List.of(
        lens(lens, Lens.STEP, KeyCode.S),
        lens(lens, Lens.UNIT, KeyCode.U),
        lens(lens, Lens.CHAIN, KeyCode.P),
        lens(lens, Lens.JACOBIAN, KeyCode.J),
        lens(lens, Lens.LAYOUTS, KeyCode.T),
        lens(lens, Lens.NUDGE, KeyCode.N),
        lens.command("checkAll", window::checkAll, Key.of(KeyCode.G)),
        lens.command("descend", window::descend, Key.of(KeyCode.I)),
        lens.command("updates", window::toggleUpdates, Key.shift(KeyCode.I)),
        scroll(lens, "scrollDown", 1, KeyCode.PAGE_DOWN),
        scroll(lens, "scrollUp", -1, KeyCode.PAGE_UP),
        unit(lens, "nextUnit", 1, KeyCode.DOWN),
        unit(lens, "backUnit", -1, KeyCode.UP),
        lens.toggle("numerator", settings.writing().numeratorProperty(), KeyCode.O),
        lens.toggle("rows", settings.writing().rowsProperty(), KeyCode.R),
        lens.command("names", settings.writing()::toggleNames, Key.of(KeyCode.Y)),
        lens.toggle("before", settings.beforeProperty(), KeyCode.W));
  }

  private Command scroll(Scope scope, String name, int pages, KeyCode code) {
    return scope.command(name, () -> window.scrollWords(pages), Key.shortcut(code));
  }

  private Command unit(Scope scope, String name, int by, KeyCode code) {
    return scope.command(name, () -> session.lenses().moveUnit(by), Key.of(code));
  }

  private Command lens(Scope scope, Lens lens, KeyCode code) {
    return scope.command("lens." + lens.key(), () -> session.lenses().show(lens), Key.of(code));
  }

  private List<Command> edit(Runnable undo) {
    Scope edit = scope(Group.EDIT);
    return List.of(
        edit.command("undo", undo, Key.shortcut(KeyCode.Z)),
        edit.command(
            "redo",
            session.editing()::redo,
            Key.shortcut(KeyCode.Y),
            Key.with(Modifier.SHORTCUT_SHIFT, KeyCode.Z)),
        edit.command("copy", window::copy, Key.shortcut(KeyCode.C)),
        edit.command(
            "copyFormula", window::copyFormula, Key.with(Modifier.SHORTCUT_SHIFT, KeyCode.C)),
        edit.command(
            "copyPicture",
            () -> window.copyPicture(false),
            Key.with(Modifier.SHORTCUT_SHIFT, KeyCode.P)),
        edit.command("paste", window::paste, Key.shortcut(KeyCode.V)),
        edit.command("showMenu", window::showMenu, Key.shift(KeyCode.F10)),
        edit.command("editNet", window::editNet, Key.of(KeyCode.E)));
  }
}
