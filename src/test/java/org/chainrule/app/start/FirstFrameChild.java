package org.chainrule.app.start;

import java.lang.management.ManagementFactory;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Window;

/** A process that starts the program, says what that took up to the first frame, and ends. */
final class FirstFrameChild {

  private FirstFrameChild() {}

  /** Starts the program as a person does. */
  public static void main(String[] arguments) {
    FirstFrame.whenReady(FirstFrameChild::report);
    Launcher.main(arguments);
  }

  private static void report() {
    long threads = ManagementFactory.getThreadMXBean().getTotalStartedThreadCount();
    int nodes = Window.getWindows().stream().mapToInt(w -> count(w.getScene().getRoot())).sum();
    System.out.println(nodes + " " + threads);
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  private static int count(Node node) {
    return node instanceof Parent parent
        ? 1 + parent.getChildrenUnmodifiable().stream().mapToInt(FirstFrameChild::count).sum()
        : 1;
  }
}
