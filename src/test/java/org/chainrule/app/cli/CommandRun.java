package org.chainrule.app.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.chainrule.app.cli.common.Console;

/** What a command line came to. */
record CommandRun(int status, String out, String err) {

  /** Runs a command line where no window can be opened. */
  static CommandRun of(String... arguments) {
    return of((told, lesson) -> Optional.of("No window: this is a test."), arguments);
  }

  static CommandRun of(Window window, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = new CommandLineTool(new Console(out, err), window).run(arguments);
    return new CommandRun(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
