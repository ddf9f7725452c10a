package org.chainrule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chainrule.app.cli.common.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleTest {

  @TempDir private Path folder;

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  private CommandRun traceTo(OutputStream out) throws Exception {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    CommandLineTool tool = new CommandLineTool(new Console(out, err), (told, lesson) -> null);
    int status = tool.run("trace", ScenarioTexts.bundled(folder, "kink"), "--format=json");
    return new CommandRun(status, "", err.toString(StandardCharsets.UTF_8));
  }

  /** What the system says then is in the language of the person. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Broken pipe",
        "\u30d1\u30a4\u30d7\u304c\u5207\u65ad\u3055\u308c\u307e\u3057\u305f"
      })
  void aReaderThatLeavesIsNoError(String said) throws Exception {
    assertThat(traceTo(new Console.ReadByOther(failing(said))))
        .isEqualTo(new CommandRun(0, "", ""));
  }

  @Test
  void aWordDoesNotMakeAFileAPipe() throws Exception {
    assertThat(traceTo(failing("the pipeline to the disk is cut")))
        .isEqualTo(
            new CommandRun(
                1,
                "",
                "chainrule: standard output: it cannot be written: the pipeline to the disk is"
                    + " cut\n"));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void knowsAPipeByItsType() throws Exception {
    Path pipe = folder.resolve("a");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThat(Console.isPipe(pipe)).isTrue();
    assertThat(Console.isPipe(Files.writeString(folder.resolve("pipe"), ""))).isFalse();
    assertThat(Console.isPipe(folder)).isFalse();
    assertThat(Console.isPipe(Path.of("/dev/null"))).isFalse();
    assertThat(Console.isPipe(folder.resolve("none"))).isFalse();
  }

  @Test
  void aFullDiskIsSaidInOneLine() throws Exception {
    assertThat(traceTo(failing("No space left on device")))
        .isEqualTo(new CommandRun(1, "", "chainrule: standard output: the disk is full\n"));
  }

  /** Only where the bytes go matters: input from a file or output into one hides no bar. */
  @Test
  void aTerminalIsADeviceThatDoesNotSwallowAll() throws Exception {
    Path terminal = Path.of("/dev/tty");
    assumeTrue(Files.exists(terminal));

    assertThat(Console.isTerminal(terminal)).isTrue();
    assertThat(Console.isTerminal(Path.of("/dev/null"))).isFalse();
    assertThat(Console.isTerminal(Files.createTempFile(folder, "a", "b"))).isFalse();
    assertThat(Console.isTerminal(Path.of("/dev/none"))).isFalse();
  }
}
