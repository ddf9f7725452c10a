package org.chainrule.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Scenario files for tests. */
final class ScenarioTexts {

  private ScenarioTexts() {}

  /** Puts a bundled scenario into a folder. */
  static String bundled(Path folder, String id) throws IOException {
    Path file = folder.resolve(id + ".json");
    try (InputStream in =
        ScenarioTexts.class.getResourceAsStream("/assets/scenarios/" + id + ".json")) {
      Files.write(file, in.readAllBytes());
    }
    return file.toString();
  }

  /** Puts the default scenario into a folder, with one part of its text exchanged. */
  static String changed(Path folder, String part, String replacement) throws IOException {
    Path file = Path.of(bundled(folder, "relu-regression"));
    String text = Files.readString(file);
    if (!text.contains(part)) {
      throw new IllegalArgumentException("no such part: " + part);
    }
    return Files.writeString(folder.resolve("net.json"), text.replace(part, replacement))
        .toString();
  }
}
