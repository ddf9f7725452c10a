package org.chainrule.app.window;

import java.lang.reflect.Proxy;
import org.chainrule.app.depth.DepthPassage;
import org.chainrule.app.menu.Commands;
import org.chainrule.app.menu.WindowActions;
import org.chainrule.app.practice.PracticeActions;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.pass.Session;

/** The list of commands, without a window that obeys it. */
public final class AllCommands {

  private AllCommands() {}

  public static Commands of(Session session, DepthSession depth) {
    return Commands.of(
        session,
        noWindow(),
        () -> depth,
        new DepthPassage(session, () -> depth),
        pages -> {},
        AllCommands::practice);
  }

  /** In which everything can be done. */
  private static PracticeActions practice() {
    return proxy(PracticeActions.class);
  }

  private static <A> A proxy(Class<A> actions) {
    Object made =
        Proxy.newProxyInstance(
            actions.getClassLoader(),
            new Class<?>[] {actions},
            (proxy, method, arguments) ->
                method.getReturnType() == boolean.class
                    ? true
                    : method.getName().equals("of") ? proxy((Class<?>) arguments[1]) : null);
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
