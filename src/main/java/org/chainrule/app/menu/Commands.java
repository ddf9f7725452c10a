package org.chainrule.app.menu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.input.KeyEvent;
import org.chainrule.app.common.Command;
import org.chainrule.app.depth.DepthCommands;
import org.chainrule.app.depth.DepthPassage;
import org.chainrule.app.lesson.LessonAct;
import org.chainrule.app.practice.PracticeActions;
import org.chainrule.app.practice.PracticeCommands;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workspace;
import org.chainrule.view.common.AtFirstLook;

/**
 * Everything that a person can do with a key, once: the window obeys this list, its menus and
 * tooltips take keys and actions from it, and the help shows it. It is made when it is first asked
 * for.
 */
public final class Commands {

  private final AtFirstLook<List<Command>> all;

  private Commands(Supplier<List<Command>> maker) {
    this.all = new AtFirstLook<>(maker);
  }

  /**
   * Returns the commands of a window. Those of a workspace have their keys while it is shown.
   *
   * @param depth the depth study, which is begun when it is first looked at
   * @param scroller scrolls what is said of the depth study by so many pages
   * @param practice where a person practises, which is made when it is first looked at
   */
  public static Commands of(
      Session session,
      WindowActions window,
      Supplier<DepthSession> depth,
      DepthPassage passage,
      IntConsumer scroller,
      Supplier<? extends PracticeActions> practice) {
    return new Commands(
        () ->
            Stream.of(
                    PassCommands.of(session, window, passage::undo),
                    lessons(session, window),
                    PracticeCommands.of(session, window, practice),
                    WindowCommands.of(session, window),
                    DepthCommands.of(session, depth, passage, scroller))
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
                      session.workspaceProperty().get() != Workspace.DEPTH, window.playsLesson())));
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

  /** Returns the command that gets a key now. */
  Optional<Command> forKey(KeyEvent event) {
    return all().stream().filter(command -> command.matches(event)).findFirst();
  }
}
