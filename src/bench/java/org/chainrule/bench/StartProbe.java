package org.chainrule.bench;

import org.chainrule.app.start.FirstFrame;
import org.chainrule.app.start.Launcher;

/**
 * Starts the program as a person does, or an empty window, and ends as soon as the first frame is
 * rendered; or does nothing at all.
 */
public final class StartProbe {

  private StartProbe() {}

  /** Starts {@code program}, {@code empty} or {@code nothing}. */
  public static void main(String[] arguments) {
    if (!arguments[0].equals("nothing")) {
      Windows.open(arguments[0].equals("program"));
    }
  }

  /** Apart, so that JavaFX is not touched for nothing. */
  private static final class Windows {

    static void open(boolean program) {
      FirstFrame.whenRendered(new End());
      if (program) {
        Launcher.main(new String[0]);
      } else {
        EmptyWindow.main(new String[0]);
      }
    }
  }

  /** Not a lambda, which Java would make at the start that is measured. */
  private static final class End implements Runnable {
    @Override
    public void run() {
      Runtime.getRuntime().exit(0);
    }
  }
}
