package org.chainrule.app.menu;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.app.common.Command;
import org.chainrule.app.common.Command.Group;
import org.chainrule.app.lesson.LessonAct;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;

/** The commands of lessons. */
final class LessonCommands {

  private LessonCommands() {}

  static List<Command> of(Session session, WindowActions window) {
    List<Command> commands = new ArrayList<>();
    for (LessonAct act : LessonAct.values()) {
      commands.add(
          new Command(
              Group.LESSON,
              act.command(),
              List.of(act.key()),
              () -> window.lesson(act),
              () ->
                  act.applies(
                      session.workspaceProperty().get() == Workspace.PASS, window.playsLesson())));
    }
    return commands;
  }
}
