package org.chainrule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    CommandLineTool tool = new CommandLineTool(new Console(out, err), told -> null);
    int status = tool.run("trace", ScenarioTexts.bundled(folder, "kink"), "--format=json");
    return new CommandRun(status, "", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aReaderThatLeavesIsNoError() throws Exception {
    assertThat(traceTo(failing("Broken pipe"))).isEqualTo(new CommandRun(0, "", ""));
  }

  @Test
  void aFullDiskIsSaidInOneLine() throws Exception {
    assertThat(traceTo(failing("No space left on device")))
        .isEqualTo(new CommandRun(1, "", "chainrule: standard output: the disk is full\n"));
  }
}
