package org.chainrule.app.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs commands, each for so long at most. What they say is a word or a line, which waits in the
 * pipe until they have ended.
 *
 * @param patience after which a command that has not ended is ended
 */
record PatientCommands(Duration patience) implements SystemCommands {

  @Override
  public Optional<String> said(List<String> command) {
    try {
      return said(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  private Optional<String> said(Process process) throws IOException {
    try {
      process.getOutputStream().close();
      if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0) {
        byte[] said = process.getInputStream().readAllBytes();
        return Optional.of(new String(said, StandardCharsets.UTF_8).strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
    return Optional.empty();
  }
}
