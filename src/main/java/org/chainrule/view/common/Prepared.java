package org.chainrule.view.common;

import java.util.function.Function;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.session.pass.Session;

/**
 * What a panel makes of a pass in order to show it. For a large net it is made before the pass is
 * shown, on another thread than the window's, which then only takes it.
 */
public final class Prepared<T> {

  /**
   * How something is made of a pass.
   *
   * @param <T> what is made
   */
  @FunctionalInterface
  public interface Maker<T> {

    /**
     * Tells how, on the UI thread, where it may look at the settings.
     *
     * @param opening whether the pass is that of another scenario than the one that is shown
     * @return makes it on any thread
     */
    Function<? super Explainer, ? extends T> begin(boolean opening);
  }

  private record Made<T>(Explainer of, T thing) {}

  private final Session session;
  private final Maker<? extends T> maker;
  private Made<T> ready;
  private Made<T> shown;

  /** Has something made of each pass of a session. */
  public Prepared(Session session, Maker<? extends T> maker) {
    this.session = session;
    this.maker = maker;
    session.prepareBy(
        opening -> {
          Function<? super Explainer, ? extends T> making = maker.begin(opening);
          return explainer -> {
            Made<T> made = new Made<>(explainer, making.apply(explainer));
            return () -> ready = made;
          };
        });
  }

  /** Returns what was made of the pass that is shown; makes it now if that takes no time. */
  public T get() {
    Explainer now = session.explainer();
    if (shown == null || shown.of != now) {
      boolean isReady = ready != null && ready.of == now;
      shown = isReady ? ready : new Made<>(now, maker.begin(false).apply(now));
    }
    return shown.thing;
  }
}
