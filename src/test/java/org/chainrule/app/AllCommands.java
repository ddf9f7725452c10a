package org.chainrule.app;

import java.lang.reflect.Proxy;
import org.chainrule.session.Session;
import org.chainrule.session.depth.DepthSession;

/** The list of commands, without a window that obeys it. */
final class AllCommands {

  private AllCommands() {}

  static Commands of(Session session, DepthSession depth) {
    return Commands.of(session, noWindow(), depth, new DepthPassage(session, depth), pages -> {});
  }

  private static WindowActions noWindow() {
    return (WindowActions)
        Proxy.newProxyInstance(
            WindowActions.class.getClassLoader(),
            new Class<?>[] {WindowActions.class},
            (proxy, method, arguments) -> method.getReturnType() == boolean.class ? false : null);
  }
}
