package org.chainrule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.Speaking;
import org.chainrule.app.cli.common.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineToolTest {

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "trace --help", "render --help", "render x.json -h"})
  void helpIsPrintedAndNothingElse(String line) {
    CommandRun run = CommandRun.of(line.split(" "));

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("Usage: chainrule").doesNotContain("${", "\u001b");
  }

  @Test
  void helpNamesEveryCommand() {
    assertThat(CommandRun.of("--help").out())
        .contains("chainrule [FILE]", "--out=DIR", "  trace ", "  render ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "trace",
        "check",
        "depth",
        "render",
        "export",
        "lesson",
        "import",
        "exercise",
        "mark",
        "train"
      })
  void helpIsInTheLanguage(String command) {
    try (Speaking speaking = Speaking.in("de")) {
      CommandRun run = CommandRun.of((command + " --help").strip().split(" "));

      assertThat(run.status()).isZero();
      assertThat(run.out())
          .startsWith("Aufruf: chainrule " + command)
          .contains("--help", "Diese Hilfe")
          .doesNotContainPattern("FILE|=DIR|=SIZE|TABLE=|Show this|Print ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "trace --version", "render --version"})
  void theVersionIsPrinted(String line) {
    CommandRun run = CommandRun.of(line.split(" "));

    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("Chainrule").hasLineCount(1);
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--foo | there is no option --foo",
        "-x | there is no option -x",
        "a.json b.json | there is one argument too many: b.json",
        "--out | a value is missing after --out",
        "trace | a scenario file is missing",
        "trace a.json --format | a value is missing after --format",
        "trace a.json --format xml | there is no format \"xml\"; known are text and json",
        "trace --layout a.json | there is no layout \"a.json\"; known are numerator and rows",
        "trace --format a.json | there is no format \"a.json\"; known are text and json",
        "trace a.json --explain=yes | --explain takes no value, such as \"yes\"",
        "render --layout a.json | there is no layout \"a.json\"; known are numerator and rows",
        "render --theme a.json | there is no theme \"a.json\"; known are light, dark, light-contrast and dark-contrast",
        "trace a.json --format=text --format=json | the option --format is given twice",
        "render | a scenario file is missing",
        "render a.json --out p.png | the step is missing: --step ID",
        "render a.json --step z1 | the picture is missing: --out PICTURE.png",
        "render a.json b.json --step z1 --out p.png | there is one argument too many: b.json",
        "render a.json --step z1 --out p.jpg | only PNG pictures can be written, so the name must"
            + " end in .png: p.jpg",
        "render a.json --step z1 --out p.png --theme red | there is no theme \"red\"; known are"
            + " light, dark, light-contrast and dark-contrast",
        "render a.json --step z1 --out p.png --size big | a size is written like 1920x1080, not"
            + " \"big\"",
        "render a.json --step z1 --out p.png --size 0x9 | a size is written like 1920x1080, not"
            + " \"0x9\"",
        "render a.json --step z1 --out p.png --size 90x900 | a picture of 90x900 is too small: each"
            + " side needs 240 pixels",
        "render a.json --step z1 --out p.png --size 20000x20000 | a picture of 20000x20000 is too"
            + " large: 64 megapixels are the most",
      })
  void wrongUsageIsSaidInOneLine(String line, String message) {
    CommandRun run = CommandRun.of(line.split(" "));

    assertThat(run.err()).isEqualTo("chainrule: " + message + "; see chainrule --help\n");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  /** ESC ] 0 ; would rename the terminal's window, and U+202E turn the line around. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--?",
        "?",
        "a.json|?",
        "trace|?",
        "trace|a.json|--format|?",
        "trace|a.json|--layout|?",
        "trace|a.json|--cell|?",
        "check|?",
        "render|a.json|--step|z1|--out|?.jpg",
        "render|a.json|--step|z1|--out|p.png|--theme|?",
        "render|a.json|--step|z1|--out|p.png|--size|?",
        "import|?|--out|n.json",
        "import|a.csv|--out|?.png",
        "import|a.csv|--out|n.json|--samples|?",
        "import|a.csv|--out|n.json|--place|?",
        "depth|--seed|?",
        "depth|--activation|?",
        "depth|--format|?",
      })
  void whatIsGivenCannotSteerTheTerminal(String line) {
    String evil = "\u001b]0;x\u0007\u009b2J\u202e\nchainrule: all is well";

    CommandRun run = CommandRun.of(line.replace("?", evil).split("\\|"));

    assertThat(run.status()).isPositive();
    assertThat(run.err()).hasLineCount(1).matches("[^\\p{Cc}\\p{Cf}]+\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void namesOfFilesCannotSteerTheTerminalEither(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("\u001b]0;x\u0007.json");
    Files.move(Path.of(ScenarioTexts.bundled(folder, "kink")), file);
    Path pictures = folder.resolve("\u001b]0;y\u0007");

    assertThat(CommandRun.of("check", "" + file).out())
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");
    assertThat(CommandRun.of("" + file, "--out", "" + pictures).out())
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");
  }

  @Test
  void aMistakeInTheProgramIsSaidInOneLine() {
    Window broken =
        (told, lesson) -> {
          throw new IllegalStateException("two\nlines");
        };

    CommandRun run = CommandRun.of(broken);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "chainrule: something went wrong inside the program "
                + "(IllegalStateException: two lines)\n");
  }

  @Test
  void aMistakeInTheProgramIsLogged() {
    List<Throwable> logged = new ArrayList<>();
    IllegalStateException mistake = new IllegalStateException("why");
    Window broken =
        (told, lesson) -> {
          throw mistake;
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    CommandLineTool tool =
        new CommandLineTool(
            new Console(new ByteArrayOutputStream(), err),
            broken,
            failure -> {
              logged.add(failure);
              return Optional.of(Path.of("failures.log"));
            });

    assertThat(tool.run()).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "chainrule: something went wrong inside the program (IllegalStateException: why)."
                + " More is written in failures.log\n");
    assertThat(logged).containsExactly(mistake);
  }

  @Test
  void tooLittleMemoryIsSaidInOneLineAndLogged() {
    List<Throwable> logged = new ArrayList<>();
    OutOfMemoryError failure = new OutOfMemoryError();
    Window hungry =
        (told, lesson) -> {
          throw failure;
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    CommandLineTool tool =
        new CommandLineTool(
            new Console(new ByteArrayOutputStream(), err),
            hungry,
            thrown -> {
              logged.add(thrown);
              return Optional.of(Path.of("failures.log"));
            });

    assertThat(tool.run()).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "chainrule: the memory of this computer is too small for this."
                + " More is written in failures.log\n");
    assertThat(logged).containsExactly(failure);
  }

  @Test
  void anOpenedWindowPrintsNothing() {
    CommandRun run = CommandRun.of((told, lesson) -> Optional.empty());

    assertThat(run).isEqualTo(new CommandRun(0, "", ""));
  }
}
