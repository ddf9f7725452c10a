package org.chainrule.file.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.file.writing.Litter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that are killed in the middle of editing and saving, two at a time: what was saved is
 * whole, and of what was not, at most the last second is lost.
 */
class CrashTest {

  private static final int ROUNDS = Integer.getInteger("chainrule.crash.rounds", 25);
  private static final int SHORT_LIFE = 400;
  private static final int LONG_LIFE = 2000;

  /** Every so often programs are killed while they start, and others live for long. */
  private static final int ROUNDS_A_TURN = 6;

  private static final long MOST_LOST = 1000;

  @TempDir Path home;
  private RecoveryFolder recovery;
  private Path nets;
  private int savedFiles;
  private int recovered;
  private long longestLife;

  @Test
  @Timeout(300)
  void nothingIsLostButTheLastSecond() throws Exception {
    recovery = new RecoveryFolder(home.resolve("recovery"), Clock.systemUTC());
    nets = Files.createDirectory(home.resolve("nets"));
    Random random = new Random(50);
    Window[] windows = {new Window("a"), new Window("b")};
    for (int round = 0; round < ROUNDS; round++) {
      Window first = windows[round % 2];
      Window second = windows[1 - round % 2];
      first.start("save");
      second.start("edit");
      if (round % ROUNDS_A_TURN > 0) {
        first.awaitBegin();
        second.awaitBegin();
      }
      first.killAfter(random.nextInt(SHORT_LIFE));
      first.check();
      boolean isLong = round % ROUNDS_A_TURN == 1;
      second.killAfter(random.nextInt(SHORT_LIFE) + (isLong ? LONG_LIFE : 0));
      second.check();
    }
    // Else most was killed before it did anything.
    assertThat(savedFiles).isGreaterThan(ROUNDS / 2);
    assertThat(recovered).isGreaterThan(ROUNDS / 2);
    assertThat(longestLife).isGreaterThanOrEqualTo(LONG_LIFE);
    assertTemporaryFilesAreSwept();
  }

  /** What the next start does. */
  private void assertTemporaryFilesAreSwept() throws IOException {
    List<Path> left = temporaryFiles();
    assertThat(left).hasSizeLessThanOrEqualTo(4 * ROUNDS);
    for (Path file : left) {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(120)));
    }
    recovery.open().close();
    Litter.sweep(home.resolve("config"), List.of(nets.resolve("a.json")));
    assertThat(temporaryFiles()).isEmpty();
    try (Stream<Path> files = Files.list(home.resolve("recovery"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allMatch(name -> name.matches("window-[12]\\.lock"));
    }
  }

  private List<Path> temporaryFiles() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path folder : List.of(nets, home.resolve("recovery"))) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(".tmp")).forEach(found::add);
      }
    }
    return found;
  }

  /** One window's program, started again after each kill, and its file. */
  private final class Window {
    private final Path file;
    private final Path log;
    private Process process;
    private int before;

    Window(String name) {
      file = nets.resolve(name + ".json");
      log = home.resolve(name + ".log");
    }

    void start(String what) throws IOException {
      Files.deleteIfExists(log);
      process =
          CrashChild.start(
              log,
              what,
              home.resolve("recovery").toString(),
              file.toString(),
              String.valueOf(before + 1));
    }

    void awaitBegin() throws IOException {
      byte[] said = process.getErrorStream().readAllBytes();
      assertThat(new String(said, StandardCharsets.UTF_8)).isEmpty();
    }

    void killAfter(int millis) throws Exception {
      boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
      assertThat(ended).as(() -> "it ended by itself: " + log()).isFalse();
      process.destroyForcibly();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private List<String> log() {
      try {
        return Files.readAllLines(log);
      } catch (IOException e) {
        return List.of(e.toString());
      }
    }

    void check() throws IOException {
      CrashLog told = CrashLog.read(log);
      assertThat(told.problems()).isEmpty();
      int saved = saved(told);
      int kept = recovered(told);
      int latest = Math.max(saved, kept);
      assertThat(latest)
          .as("saved %s, kept %s, %s", saved, kept, told)
          .isGreaterThanOrEqualTo(told.lastEditBefore(told.end() - MOST_LOST - told.longestGap()));
      longestLife = Math.max(longestLife, told.end() - told.start());
      before = Math.max(before, told.lastEdit());
    }

    /** The number of the edit in the file, which is one that was saved or about to be. */
    private int saved(CrashLog told) throws IOException {
      if (!Files.exists(file)) {
        assertThat(told.saved()).isZero();
        return 0;
      }
      ScenarioFile opened = ScenarioFile.open(file);
      int number = Integer.parseInt(opened.scenario().name());
      assertThat(CrashChild.isWhole(opened.scenario())).isTrue();
      assertThat(number).isGreaterThanOrEqualTo(told.saved());
      assertThat(number <= before || told.saving().contains(number)).isTrue();
      savedFiles++;
      return number;
    }

    /** The number of the edit that was recovered, of this window alone: the other one lives. */
    private int recovered(CrashLog told) throws IOException {
      Leftovers leftovers = recovery.leftovers();
      assertThat(leftovers.problems()).isEmpty();
      assertThat(leftovers.abandoned()).hasSizeLessThanOrEqualTo(1);
      int number = 0;
      for (Abandoned left : leftovers.abandoned()) {
        assertThat(left.unsaved().file()).contains(file);
        number = Integer.parseInt(left.unsaved().scenario().name());
        assertThat(CrashChild.isWhole(left.unsaved().scenario())).isTrue();
        assertThat(number).isBetween(before + 1, told.lastEdit());
        recovered++;
        left.discard();
      }
      return number;
    }
  }
}
