package org.chainrule.file.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.file.writing.AtomicWriter;
import org.chainrule.network.scenario.Scenario;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a keeper writes, and what. */
class KeeperTest {

  private static final Scenario BASE = BundledScenarios.load("kink");

  @TempDir Path folder;
  private final ManualExecutor executor = new ManualExecutor();
  private final List<String> problems = new ArrayList<>();
  private final List<Integer> written = new ArrayList<>();
  private Optional<IOException> failure = Optional.empty();
  private Keeper keeper;

  @BeforeEach
  void open() throws IOException {
    AtomicWriter writing =
        new AtomicWriter(
            (fresh, content, attributes) -> {
              if (failure.isPresent()) {
                throw failure.get();
              }
              Files.write(fresh, content);
              written.add(number(RecoveryText.read(content, "written").scenario()));
            });
    Recovery recovery = new RecoveryFolder(folder, executor.clock(), writing).open();
    keeper = new Keeper(recovery, executor, executor.clock(), problems::add);
  }

  @AfterEach
  void close() {
    keeper.close();
  }

  private static Scenario edit(int number) {
    return new Scenario(String.valueOf(number), BASE.network(), BASE.sample());
  }

  private static int number(Scenario scenario) {
    return Integer.parseInt(scenario.name());
  }

  private void keep(int number) {
    keeper.keep(edit(number), Optional.empty(), Optional.empty());
  }

  private Path data() {
    return folder.resolve("window-1.recovery");
  }

  @Test
  void theFirstChangeIsWrittenAtOnceButNotByTheCaller() {
    keep(1);
    assertThat(written).isEmpty();

    executor.pass(0);

    assertThat(written).containsExactly(1);
  }

  @Test
  void ofAThousandChangesASecondFewAreWrittenAndNoneWaitsForLong() {
    for (int k = 0; k < 5000; k++) {
      keep(k);
      executor.pass(1);
      assertThat(executor.waiting()).isLessThanOrEqualTo(1);
      int latest = written.get(written.size() - 1);
      // One change a millisecond: the number on the disk tells its age.
      assertThat(k - latest).isLessThanOrEqualTo(400);
    }
    assertThat(written).hasSizeBetween(12, 14);

    executor.pass(400);
    assertThat(written).endsWith(4999);
    assertThat(executor.waiting()).isZero();
  }

  @Test
  void aLateChangeIsWrittenAtOnceAgain() {
    keep(1);
    executor.pass(5000);
    keep(2);
    executor.pass(0);

    assertThat(written).containsExactly(1, 2);
  }

  @Test
  void nothingIsWrittenTwice() {
    keep(1);
    executor.pass(10_000);

    assertThat(written).containsExactly(1);
  }

  @Test
  void savingClearsAtOnceWhatWasKeptAndWhatWaited() {
    keep(1);
    executor.pass(10);
    keep(2);
    keeper.clear();
    executor.pass(0);

    assertThat(data()).doesNotExist();
    executor.pass(10_000);
    assertThat(data()).doesNotExist();
    assertThat(written).containsExactly(1);
  }

  @Test
  void aChangeAfterSavingIsKeptAgain() {
    keep(1);
    executor.pass(10);
    keeper.clear();
    executor.pass(10);
    keep(2);
    executor.pass(400);

    assertThat(written).containsExactly(1, 2);
    assertThat(data()).exists();
  }

  @Test
  void closingWritesWhatWaits() throws Exception {
    keep(1);
    executor.pass(10);
    keep(2);

    keeper.close();

    assertThat(written).containsExactly(1, 2);
    Abandoned left = new RecoveryFolder(folder, executor.clock()).leftovers().abandoned().get(0);
    assertThat(left.unsaved().scenario()).isEqualTo(edit(2));
    left.discard();
    assertThatThrownBy(() -> keep(3)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aFailureIsToldOnceAndTriedAgain() {
    failure = Optional.of(new IOException("No space left on device"));
    for (int k = 0; k < 3000; k++) {
      keep(k);
      executor.pass(1);
    }
    executor.pass(60_000);
    assertThat(problems)
        .containsExactly(data() + ": what is unsaved cannot be kept safe here: the disk is full");

    failure = Optional.empty();
    executor.pass(2000);
    assertThat(written).containsExactly(2999);

    failure = Optional.of(new IOException("No space left on device"));
    keep(3000);
    executor.pass(1000);
    assertThat(problems).hasSize(2);
  }

  @Test
  void aClockThatIsSetBackStopsNothing() {
    keep(1);
    executor.pass(10);
    executor.setClockBack(3_600_000);
    keep(2);
    executor.pass(400);

    assertThat(written).containsExactly(1, 2);
  }

  /** A person who goes on editing is told. */
  @Test
  void theCallerNeverWaitsForTheDisk() throws Exception {
    CountDownLatch inWrite = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    List<Integer> slowly = new ArrayList<>();
    AtomicWriter stuck =
        new AtomicWriter(
            (fresh, content, attributes) -> {
              inWrite.countDown();
              try {
                assertThat(release.await(20, TimeUnit.SECONDS)).isTrue();
              } catch (InterruptedException e) {
                throw new IOException(e);
              }
              Files.write(fresh, content);
              slowly.add(number(RecoveryText.read(content, "written").scenario()));
            });
    ScheduledExecutorService real = Executors.newSingleThreadScheduledExecutor();
    RecoveryFolder other = new RecoveryFolder(folder.resolve("slow"), executor.clock(), stuck);
    try (Keeper slow = new Keeper(other.open(), real, executor.clock(), problems::add)) {
      slow.keep(edit(1), Optional.empty(), Optional.empty());
      assertThat(inWrite.await(20, TimeUnit.SECONDS)).isTrue();
      executor.pass(Keeper.PATIENCE_MILLIS + 1);
      // The write hangs, and would for ever if these waited for it.
      for (int k = 2; k <= 1000; k++) {
        slow.keep(edit(k), Optional.empty(), Optional.empty());
      }
      release.countDown();
    } finally {
      real.shutdownNow();
    }
    assertThat(slowly).containsExactly(1, 1000);
    assertThat(problems)
        .containsExactly(
            "What is unsaved is not kept safe yet: still waiting for the disk of "
                + folder.resolve("slow/window-1.recovery")
                + " …");
  }
}
