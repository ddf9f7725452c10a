package org.chainrule.app.menu;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.chainrule.app.common.Command;
import org.chainrule.app.common.Command.Group;
import org.chainrule.app.common.Command.Scope;
import org.chainrule.app.common.Key;
import org.chainrule.app.common.Key.Modifier;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;

/** The commands of lessons. */
final class LessonCommands {

  private LessonCommands() {}

  static List<Command> of(Session session, WindowActions window) {
    Scope always = new Scope(Group.LESSON, () -> true);
    Scope pass = new Scope(Group.LESSON, () -> session.workspaceProperty().get() == Workspace.PASS);
    Scope playing = new Scope(Group.LESSON, window::playsLesson);
    return List.of(
        pass.command("addStop", window::addStop, Key.of(KeyCode.M)),
        always.command("lessonSheet", window::lessonSheet, Key.of(KeyCode.F8)),
        always.command("playLesson", window::playLesson, Key.of(KeyCode.F9)),
        always.command("notes", window::notes, Key.of(KeyCode.F7)),
        playing.command("returnToStop", window::returnToStop, Key.of(KeyCode.F4)),
        playing.command("nextStop", window::nextStop, Key.with(Modifier.ALT, KeyCode.PAGE_DOWN)),
        playing.command("lastStop", window::lastStop, Key.with(Modifier.ALT, KeyCode.PAGE_UP)));
  }
}
