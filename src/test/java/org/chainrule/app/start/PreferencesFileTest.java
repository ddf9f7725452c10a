package org.chainrule.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PreferencesFileTest {

  private static final Map<String, Object> DARK = Map.of("dark", true);

  @TempDir private Path folder;

  private PreferencesFile preferences(Path file) {
    return new PreferencesFile(file, Runnable::run);
  }

  @Test
  void keepsWhatItIsGiven() {
    Path file = folder.resolve("made/settings.json");
    PreferencesFile first = preferences(file);
    assertThat(first.held()).isEmpty();

    first.write(DARK);

    assertThat(preferences(file).held()).isEqualTo(DARK);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aPipeKeepsNoWindowFromOpening() throws Exception {
    Path pipe = folder.resolve("settings.json");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    PreferencesFile preferences = preferences(pipe);

    assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), preferences::held)).isEmpty();

    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> preferences.write(DARK));
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }

  @Test
  void aLinkStaysOne() throws Exception {
    Path file = Files.writeString(folder.resolve("dotfile"), "{}");
    Path link = Files.createSymbolicLink(folder.resolve("settings.json"), Path.of("dotfile"));
    PreferencesFile preferences = preferences(link);
    assertThat(preferences.held()).isEmpty();

    preferences.write(DARK);

    assertThat(link).isSymbolicLink();
    assertThat(file).content().contains("dark");
  }

  @Test
  void whatWasNeverSeenIsNotWrittenOver() throws Exception {
    Path file = Files.writeString(folder.resolve("settings.json"), "{\"digits\": 5}");

    preferences(file).write(DARK);

    assertThat(file).hasContent("{\"digits\": 5}");
  }
}
