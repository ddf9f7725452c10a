package org.chainrule.file.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureLogTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T10:15:30Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  private FailureLog log() {
    return new FailureLog(folder.resolve("made/failures.log"), CLOCK);
  }

  @Test
  void keepsWhatFailedWhenAndWhere() {
    Path file = log().keep(new IllegalStateException("first")).orElseThrow();
    log().keep(new IllegalStateException("second"));

    assertThat(file)
        .content()
        .startsWith("2026-11-22T10:15:30Z java.lang.IllegalStateException: first\n\tat ")
        .contains("\n2026-11-22T10:15:30Z java.lang.IllegalStateException: second\n\tat ");
  }

  @Test
  void whatFailsAtEachFrameIsKeptOnce() throws Exception {
    FailureLog log = log();
    Throwable failure = new IllegalStateException("painting");
    Path file = log.keep(failure).orElseThrow();
    long size = Files.size(file);

    assertThat(log.keep(failure)).contains(file);

    assertThat(Files.size(file)).isEqualTo(size);
  }

  @Test
  void staysSmall() throws Exception {
    FailureLog log = log();
    log.keep(new IllegalStateException("x".repeat(FailureLog.MOST_CHARACTERS)));

    Path file = log.keep(new IllegalStateException("the latest")).orElseThrow();

    assertThat(Files.size(file)).isEqualTo(FailureLog.MOST_CHARACTERS);
    assertThat(file).content().contains("the latest");
  }

  @Test
  void saysSoIfItCannotWrite() throws Exception {
    Files.writeString(folder.resolve("made"), "a file");

    assertThat(log().keep(new IllegalStateException())).isEmpty();
  }
}
