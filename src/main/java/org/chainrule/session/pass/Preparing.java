package org.chainrule.session.pass;

import java.util.function.Function;
import org.chainrule.explain.sheet.Explainer;

/** What takes long to show of a pass, and is done before the pass is shown. */
@FunctionalInterface
public interface Preparing {

  /**
   * Begins for a pass. Asked on the UI thread, where it may look at the settings.
   *
   * @param opening whether the pass is that of another scenario than the one that is open
   * @return does it on any thread, with the words and numbers of the pass, and returns what takes
   *     over what was done, which is run on the UI thread when the pass is shown, if it ever is
   */
  Function<? super Explainer, ? extends Runnable> begin(boolean opening);
}
