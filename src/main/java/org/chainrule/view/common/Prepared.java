package org.chainrule.view.common;

import java.util.function.Function;
import java.util.function.Supplier;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.session.pass.Session;

/**
 * What a panel makes of a pass in order to show it. For a large net it is made before the pass is
 * shown, on another thread than the window's, which then only takes it.
 */
public final class Prepared<T> {

  private record Made<T>(Explainer of, T thing) {}

  private final Session session;
  private final Supplier<? extends Function<? super Explainer, ? extends T>> maker;
  private volatile Made<T> ready;
  private Made<T> shown;

  /**
   * Has something made of each pass of a session.
   *
   * @param maker asked on the UI thread, where it may look at the settings, how to make it on any
   */
  public Prepared(
      Session session, Supplier<? extends Function<? super Explainer, ? extends T>> maker) {
    this.session = session;
    this.maker = maker;
    session.prepareBy(
        () -> {
          Function<? super Explainer, ? extends T> making = maker.get();
          return explainer -> ready = new Made<>(explainer, making.apply(explainer));
        });
  }

  /** Returns what was made of the pass that is shown; makes it now if that takes no time. */
  public T get() {
    Explainer now = session.explainer();
    if (shown == null || shown.of != now) {
      Made<T> made = ready;
      shown = made != null && made.of == now ? made : new Made<>(now, maker.get().apply(now));
    }
    return shown.thing;
  }
}
