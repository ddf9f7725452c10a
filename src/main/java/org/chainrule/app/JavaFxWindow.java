package org.chainrule.app;

import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import org.chainrule.words.Words;

/** The window of {@link ChainruleApp}. */
final class JavaFxWindow implements Window {

  /** JavaFX says so when the toolkit ran and the application itself failed. */
  private static final String IN_APPLICATION = "Exception in Application";

  private final DisplayProbe probe;

  JavaFxWindow(DisplayProbe probe) {
    this.probe = probe;
  }

  /** A toolkit that failed to start cannot be started again, so a display is looked for first. */
  @Override
  public Optional<String> open(List<String> arguments) {
    Optional<String> obstacle = probe.obstacle();
    return obstacle.isPresent() ? obstacle : launch(arguments);
  }

  private static Optional<String> launch(List<String> arguments) {
    try {
      Application.launch(ChainruleApp.class, arguments.toArray(String[]::new));
      return Optional.empty();
    } catch (RuntimeException | LinkageError e) {
      if (String.valueOf(e.getMessage()).startsWith(IN_APPLICATION)) {
        throw e;
      }
      return Optional.of(Words.of("cli.window.toolkit", Reason.of(e)));
    }
  }
}
