package org.chainrule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportCommandTest {

  @TempDir private Path folder;

  private String file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String out() {
    return folder.resolve("net.json").toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "import | a file of arrays is missing",
        "import x.csv | the scenario file to write is missing: --out NET.json",
        "import x.csv --out | a value is missing after --out",
        "import x.csv --out y.csv | a scenario is a JSON file, so its name must end in .json: y.csv",
        "import x.csv --out n.json --net open | --net open needs the scenario that the arrays go into: --into NET.json",
        "import x.csv --out n.json --samples lines | --samples knows no \"lines\"; known are rows, columns",
        "import x.csv --out n.json --samples rows --samples rows | the option --samples is given twice",
        "import x.csv --out n.json --sample rows | there is no option --sample",
        "import x.csv --out n.json --index 0 | --index knows no \"0\"; known are drop, keep",
      })
  void wrongUsageIsSaidBeforeAFileIsRead(String line, String message) {
    CommandRun run = CommandRun.of(line.split(" "));

    assertThat(run.err()).isEqualTo("chainrule: " + message + "; see chainrule --help\n");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  /** Neither what is read nor a folder is written over. */
  @Test
  void doesNotWriteOverWhatItReads() throws Exception {
    String data = file("data", "1,2\n");

    CommandRun run = CommandRun.of("import", data, "--out", folder + "/./data");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--out " + folder + "/./data is one of the files that are read");
    assertThat(Path.of(data)).hasContent("1,2\n");
  }

  @Test
  void aBadFileIsSaidInOneLine() throws Exception {
    String missing = folder.resolve("none.npz").toString();
    String scenario = ScenarioTexts.bundled(folder, "kink");

    for (String[] files : new String[][] {{missing}, {scenario}, {scenario, missing}}) {
      CommandRun run =
          files.length == 1
              ? CommandRun.of("import", files[0], "--out", out())
              : CommandRun.of("import", files[0], "--into", files[1], "--out", out());

      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err()).startsWith("chainrule: " + files[files.length - 1]).hasLineCount(1);
      assertThat(run.out()).isEmpty();
      assertThat(Path.of(out())).doesNotExist();
    }
  }

  @Test
  void helpSaysWhatEachOptionIs() {
    CommandRun run = CommandRun.of("import", "--help");

    assertThat(run.out())
        .startsWith("Usage: chainrule import FILE… --out=NET")
        .contains("--place=ARRAY=PLACE")
        .doesNotContain("${");
    assertThat(CommandRun.of("--help").out()).contains("  import ");
  }

  /** Whoever opens data is told how it is taken in. */
  @ParameterizedTest
  @ValueSource(strings = {"data.csv", "data.TSV", "numbers.txt"})
  void aTableIsNoScenario(String name) throws Exception {
    String table = file(name, name.endsWith("txt") ? " -0.5 1\n2 3\n" : "x1,x2\n1,2\n");

    for (String command : new String[] {"trace", "check"}) {
      CommandRun run = CommandRun.of(command, table);

      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err())
          .isEqualTo(
              "chainrule: "
                  + table
                  + ": this holds arrays, not a scenario; take them in with Import (Ctrl I), or"
                  + " with chainrule import\n");
    }
  }

  @Test
  void arraysOfNumPyAreNoScenario() throws Exception {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      zip.putNextEntry(new ZipEntry("W1.npy"));
    }
    byte[] array = "\u0093NUMPY\1\0".getBytes(StandardCharsets.ISO_8859_1);

    for (byte[] bytes : new byte[][] {archive.toByteArray(), array}) {
      String file = Files.write(folder.resolve("net.json"), bytes).toString();
      CommandRun run = CommandRun.of(file);

      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err()).contains(": this holds arrays, not a scenario;").hasLineCount(1);
    }
  }
}
