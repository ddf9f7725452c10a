package org.chainrule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of bad file, from the command line. */
class BadFileTest {

  @TempDir private Path folder;

  private void assertRefused(String file, String reason) {
    for (CommandRun run :
        new CommandRun[] {
          CommandRun.of("trace", file),
          CommandRun.of("trace", "--format", "json", file),
          CommandRun.of(
              "render", file, "--step", "z1", "--out", folder.resolve("p.png").toString()),
          CommandRun.of(file),
        }) {
      assertThat(run.err()).startsWith("chainrule: " + file).contains(reason).hasLineCount(1);
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.out()).isEmpty();
    }
    assertThat(folder.resolve("p.png")).doesNotExist();
  }

  private String file(String text) throws Exception {
    return Files.writeString(folder.resolve("bad.json"), text).toString();
  }

  @Test
  void aMissingFile() {
    assertRefused(folder.resolve("none.json").toString(), ": there is no such file");
  }

  @Test
  void aFolder() {
    assertRefused(folder.toString(), ": this is a folder, not a file");
  }

  @Test
  void anEmptyFile() throws Exception {
    assertRefused(file(""), ": this file is empty");
  }

  @Test
  void brokenJson() throws Exception {
    assertRefused(
        file("{\"x\": [1,"), ", line 1, column 10 (x, entry 2): the file stops too early");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[0, -1, 0.5] | 7 | here should stand a list in square brackets, not the number 7",
        "[0.5, -1], | [0.5], | this row has",
        "[0, -1, 0.5] | [0, -1] | b needs 3 × 1 entries",
        "[0, -1, 0.5] | [0, NaN, 1] | NaN is not a finite number",
        "[0, -1, 0.5] | [0, 1e999, 1] | 1e999 is too large",
        "[0, -1, 0.5] | [0, \"1\", 1] | the number 1 stands in quotes",
        "\"loss\": \"mse\" | \"loss\": \"mse\", \"loss\": \"mse\" | is given twice",
        "[[3], [-1]]~} | [[3], [-1]]~} x | there is more text after the end",
        "\"version\": 1 | \"version\": 99 | this file comes from the future",
        "\"relu\" | \"rleu\" | there is no activation \"rleu\"",
      })
  void aScenarioThatIsNone(String part, String replacement, String reason) throws Exception {
    String file =
        ScenarioTexts.changed(folder, part.replace('~', '\n'), replacement.replace('~', '\n'));

    assertRefused(file, reason);
  }

  @Test
  void aHundredThousandNestedBrackets() throws Exception {
    assertRefused(file("{\"deep\": " + "[".repeat(100_000)), "more than 500 deep");
  }

  @Test
  void aFileOfTwoHundredMegabytes() throws Exception {
    Path large = folder.resolve("large.json");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(200_000_000);
    }
    assertRefused(large.toString(), "larger than 100 MB");
  }

  @Test
  void aFileThatMayNotBeRead() throws Exception {
    Path file = Path.of(file("{}"));
    Files.setPosixFilePermissions(file, Set.<PosixFilePermission>of());
    Assumptions.assumeFalse(Files.isReadable(file), "the superuser may read everything");

    assertRefused(file.toString(), ": you have no permission to read this file");
  }

  @Test
  void aNameThatIsEmptyOrImpossible() {
    assertThat(CommandRun.of("trace", "").status()).isEqualTo(1);
    CommandRun run = CommandRun.of("trace", "a\0b");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1).contains("not a name that a file can have");
  }
}
