package org.chainrule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file with keys that sound as if they changed the numbers: that they do not is said aside. */
class MisunderstoodFileTest {

  @TempDir private Path folder;

  private String plain;
  private String file;

  @BeforeEach
  void write() throws IOException {
    plain = ScenarioTexts.bundled(folder, "relu-regression");
    file =
        ScenarioTexts.changed(
            folder, "\"loss\": ", "\"l1\": 0.01, \"lr\": 0.1, \"comment\": \"l1\", \"loss\": ");
    String text = Files.readString(Path.of(file));
    Files.writeString(
        Path.of(file), text.replaceFirst("\"activation\"", "\"dropout\": 0.5, \"activation\""));
  }

  private String notes() {
    return ("chainrule: FILE: layer 1: \"dropout\" is not understood, so it changes nothing here\n"
            + "chainrule: FILE: \"l1\" is not understood, so it changes nothing here\n")
        .replace("FILE", file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"trace", "trace --format=json", "check"})
  void standardOutputAndStatusStayAsTheyAre(String command) {
    CommandRun usual = CommandRun.of((command + " " + plain).split(" "));
    CommandRun run = CommandRun.of((command + " " + file).split(" "));

    assertThat(usual.err()).isEmpty();
    assertThat(run.err()).isEqualTo(notes());
    assertThat(run.out()).isEqualTo(usual.out().replace(plain, file));
    assertThat(run.status()).isEqualTo(usual.status()).isZero();
  }

  @Test
  void aPictureIsWrittenToo() {
    Path picture = folder.resolve("z1.png");
    CommandRun run =
        CommandRun.of(
            "render", file, "--step", "z1", "--out", picture.toString(), "--size=640x480");

    assertThat(run.err()).isEqualTo(notes());
    assertThat(run.status()).isZero();
    assertThat(picture).isNotEmptyFile();
  }

  @Test
  void itIsSaidWhereThereIsNoWindowToo() {
    CommandRun run = CommandRun.of(file, "--out", folder.resolve("pass").toString());

    assertThat(run.err()).startsWith(notes()).endsWith("\nNo window: this is a test.\n");
    assertThat(run.status()).isZero();
  }
}
