package org.chainrule.app.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.chainrule.words.Language;
import org.junit.jupiter.api.Test;

class FactsTest {

  private final Path folder = Path.of("kept", "here");

  @Test
  void whatIsCopiedHasALineForEverything() {
    String text = new Facts(Optional.of(folder), Optional.of(Language.ENGLISH)).text();
    assertThat(text.lines())
        .contains(
            "Version: Chainrule, built from source without a version",
            "Language: English, chosen in the settings",
            "Settings: " + folder,
            "Failures: " + folder.resolve("failures.log"),
            "Chainrule's own licence is its owner's to choose; none is given.")
        .anyMatch(
            line -> line.startsWith("Java: " + System.getProperty("java.runtime.version") + ", "))
        .anyMatch(line -> line.matches("JavaFX: .*"))
        .anyMatch(line -> line.startsWith("System: " + System.getProperty("os.name")))
        .anyMatch(line -> line.matches("EJML: Apache 2.0  ·  [\\d.]+"))
        .anyMatch(line -> line.matches("Apache Commons: Apache 2.0  ·  commons-codec [\\d.]+, .*"))
        .contains("Source Sans 3: OFL 1.1");
  }

  @Test
  void whoKeepsNothingSaysSo() {
    assertThat(new Facts(Optional.empty(), Optional.empty()).text().lines())
        .contains("Settings: not kept", "Failures: not kept")
        .filteredOn(line -> line.startsWith("Language: "))
        .singleElement()
        .asString()
        .doesNotContain("settings");
  }
}
