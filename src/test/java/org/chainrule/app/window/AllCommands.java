package org.chainrule.app.window;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chainrule.app.common.Command;
import org.chainrule.app.common.Passage;
import org.chainrule.app.depth.DepthCommands;
import org.chainrule.app.depth.DepthPassage;
import org.chainrule.app.menu.Commands;
import org.chainrule.app.menu.WindowActions;
import org.chainrule.app.practice.PracticeActions;
import org.chainrule.app.practice.PracticeCommands;
import org.chainrule.app.train.TrainActions;
import org.chainrule.app.train.TrainCommands;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.pass.Session;
import org.chainrule.session.practice.PracticeKind;
import org.chainrule.session.train.TrainJobs;
import org.chainrule.session.train.Training;

/** The list of commands, without a window that obeys it. */
public final class AllCommands {

  private AllCommands() {}

  /** Returns the commands, with those of filling in while a person practises. */
  public static Commands of(Session session, DepthSession depth) {
    return of(session, depth, () -> PracticeKind.FILL);
  }

  /**
   * Returns the commands.
   *
   * @param kind which kind of practice is shown
   */
  public static Commands of(Session session, DepthSession depth, Supplier<PracticeKind> kind) {
    WindowActions window = noWindow();
    return Commands.of(
        session, window, session.editing()::undo, () -> places(session, window, depth, kind));
  }

  private static List<Command> places(
      Session session, WindowActions window, DepthSession depth, Supplier<PracticeKind> kind) {
    TrainJobs jobs = new TrainJobs(Runnable::run, Runnable::run, Runnable::run, Runnable::run);
    Training training = new Training(jobs, session.notices());
    DepthPassage passage = new DepthPassage(session, () -> depth, new Passage(session));
    return Stream.of(
            PracticeCommands.of(session, window, () -> proxy(PracticeActions.class, kind)),
            DepthCommands.of(session, () -> depth, passage, pages -> {}),
            TrainCommands.of(session, () -> training, () -> proxy(TrainActions.class, kind)))
        .flatMap(List::stream)
        .toList();
  }

  /** Where everything can be done. */
  private static <A> A proxy(Class<A> actions, Supplier<PracticeKind> kind) {
    Object made =
        Proxy.newProxyInstance(
            actions.getClassLoader(),
            new Class<?>[] {actions},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "kind" -> kind.get();
                  case "actions" -> proxy((Class<?>) arguments[0], kind);
                  default -> method.getReturnType() == boolean.class ? true : null;
                });
    return actions.cast(made);
  }

  private static WindowActions noWindow() {
    return (WindowActions)
        Proxy.newProxyInstance(
            WindowActions.class.getClassLoader(),
            new Class<?>[] {WindowActions.class},
            (proxy, method, arguments) -> method.getReturnType() == boolean.class ? false : null);
  }
}
