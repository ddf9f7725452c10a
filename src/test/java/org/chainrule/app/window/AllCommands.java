package org.chainrule.app.window;

import java.lang.reflect.Proxy;
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

  public static Commands of(Session session, DepthSession depth) {
    return of(session, depth, PracticeKind.FILL);
  }

  /** The list while a kind of practice is shown. */
  public static Commands of(Session session, DepthSession depth, PracticeKind shown) {
    return Commands.of(
        session,
        noWindow(),
        () -> depth,
        new DepthPassage(session, () -> depth),
        pages -> {},
        () -> practice(shown));
  }

  /** In which everything can be done that a kind of practice has. */
  private static PracticeActions practice(PracticeKind shown) {
    return proxy(PracticeActions.class, shown);
  }

  private static <A> A proxy(Class<A> actions, PracticeKind shown) {
    Object made =
        Proxy.newProxyInstance(
            actions.getClassLoader(),
            new Class<?>[] {actions},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "shows" -> arguments[0] == shown;
                  case "of" -> proxy((Class<?>) arguments[1], shown);
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
