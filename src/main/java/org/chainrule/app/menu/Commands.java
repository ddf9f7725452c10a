package org.chainrule.app.menu;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.input.KeyEvent;
import org.chainrule.app.common.Command;
import org.chainrule.app.lesson.LessonAct;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.view.common.AtFirstLook;

/**
 * Everything that a person can do with a key, once: the window obeys this list, its menus and
 * tooltips take keys and actions from it, and the help shows it. It is made when it is first asked
 * for.
 */
public final class Commands {

  /** Where a lesson may come by. */
  private static final Set<Workspace> OF_LESSONS = EnumSet.of(Workspace.PASS, Workspace.PRACTICE);

  private final AtFirstLook<List<Command>> all;

  private Commands(Supplier<List<Command>> maker) {
    this.all = new AtFirstLook<>(maker);
  }

  /**
   * Returns the commands of a window. Those of a workspace have their keys while it is shown.
   *
   * @param undo undoes what was done last in the pass
   * @param places returns the commands of the workspaces beside the pass
   */
  public static Commands of(
      Session session, WindowActions window, Runnable undo, Supplier<List<Command>> places) {
    return new Commands(
        () ->
            Stream.of(
                    PassCommands.of(session, window, undo),
                    lessons(session, window),
                    places.get(),
                    WindowCommands.of(session, window))
                .flatMap(List::stream)
                .toList());
  }

  /** The commands; where two have a key, the first that applies gets it. */
  public List<Command> all() {
    return all.get();
  }

  /** The commands of lessons. */
  private static List<Command> lessons(Session session, WindowActions window) {
    List<Command> commands = new ArrayList<>();
    for (LessonAct act : LessonAct.values()) {
      commands.add(
          new Command(
              Command.Group.LESSON,
              act.command(),
              List.of(act.key()),
              () -> window.lesson(act),
              () ->
                  act.applies(
                      OF_LESSONS.contains(session.workspaceProperty().get()),
                      window.playsLesson())));
    }
    return commands;
  }

  /** Returns the command of this name. */
  public Command named(String name) {
    return all().stream().filter(command -> command.name().equals(name)).findFirst().orElseThrow();
  }

  /** Returns the command that leads to a lens. */
  public Command leadingTo(Lens lens) {
    return named(lens == Lens.CHECK ? "checkAll" : "lens." + lens.key());
  }

  /** Returns how the key of a command is written in a sentence. */
  public String keyOf(String name) {
    return named(name).firstKey().inList();
  }

  /** Returns the command that gets the key of a command now, be it that one or one of a place. */
  Command now(Command wanted) {
    return all().stream()
        .filter(command -> command.firstKey().equals(wanted.firstKey()))
        .filter(command -> command.applies().getAsBoolean())
        .findFirst()
        .orElse(wanted);
  }

  /** Returns the command that gets a key now. */
  Optional<Command> forKey(KeyEvent event) {
    return all().stream().filter(command -> command.matches(event)).findFirst();
  }
}
