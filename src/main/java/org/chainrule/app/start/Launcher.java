package org.chainrule.app.start;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import org.chainrule.app.cli.CommandLineTool;
import org.chainrule.app.cli.Window;
import org.chainrule.app.cli.common.Console;
import org.chainrule.file.writing.FailureLog;
import org.chainrule.file.writing.Litter;
import org.chainrule.file.writing.Presence;
import org.chainrule.words.Language;
import org.chainrule.words.Words;

/**
 * Where the program starts. It does not extend Application: only so does JavaFX start from a plain
 * class path.
 */
public final class Launcher {

  private static final String HEADLESS = "java.awt.headless";

  /** How many regions of a window JavaFX keeps apart that it renders again. */
  private static final String REGIONS = "prism.dirtyregioncount";

  /** The system property that names a folder of this program's own for temporary files. */
  private static final String TEMPORARY = "chainrule.temporary";

  private Launcher() {}

  /** Runs the command line and ends the program with its status. */
  public static void main(String[] arguments) {
    // Java2D measures text and paints pictures here, and opens no window of its own.
    setUnlessSet(HEADLESS, "true");
    // A step changes a little of each panel, and what lies between is not to be rendered again.
    setUnlessSet(REGIONS, "15");
    Words.speak(Language.ofSystem());
    Window window = new JavaFxWindow(DisplayProbe.ofThisComputer());
    enterTemporaryFolder();
    FailureLog log = UserFolder.failures();
    System.exit(new CommandLineTool(Console.standard(), window, log::keep).run(arguments));
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /** Whoever is alone there takes away what killed programs have left. */
  private static void enterTemporaryFolder() {
    String named = System.getProperty(TEMPORARY);
    if (named == null) {
      return;
    }
    Instant now = Instant.now();
    try {
      Path folder = Path.of(named);
      Presence.enter(folder.resolve("present.lock"), () -> Litter.sweepTemporary(folder, now));
    } catch (IOException | InvalidPathException stays) {
      // Another program sweeps.
    }
  }
}
