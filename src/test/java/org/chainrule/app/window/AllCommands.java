package org.chainrule.app.window;

import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.chainrule.app.depth.DepthPassage;
import org.chainrule.app.menu.Commands;
import org.chainrule.app.menu.WindowActions;
import org.chainrule.app.practice.PracticeActions;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.pass.Session;
import org.chainrule.session.practice.PracticeKind;

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
    return Commands.of(
        session,
        noWindow(),
        () -> depth,
        new DepthPassage(session, () -> depth),
        pages -> {},
        () -> proxy(PracticeActions.class, kind));
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
