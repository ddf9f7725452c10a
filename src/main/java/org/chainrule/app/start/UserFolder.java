package org.chainrule.app.start;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.chainrule.file.writing.FailureLog;

/** The user's configuration folder for this program. */
final class UserFolder {

  /** The system property that names another folder, so that tests touch none of a person's. */
  static final String PROPERTY = "chainrule.config";

  private UserFolder() {}

  /** Where it is; it may not be there yet. */
  static Path path() {
    String moved = System.getProperty(PROPERTY);
    if (moved != null) {
      return Path.of(moved);
    }
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Path home = Path.of(System.getProperty("user.home", "."));
    if (system.contains("win") && System.getenv("APPDATA") != null) {
      return Path.of(System.getenv("APPDATA"), "Chainrule");
    }
    if (system.contains("mac")) {
      return home.resolve("Library/Application Support/Chainrule");
    }
    String config = System.getenv("XDG_CONFIG_HOME");
    return (config == null || config.isBlank() ? home.resolve(".config") : Path.of(config))
        .resolve("chainrule");
  }

  /** Where failures of the program itself are kept. */
  static FailureLog failures() {
    return new FailureLog(FailureLog.in(path()), Clock.systemUTC());
  }
}
