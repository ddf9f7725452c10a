package org.chainrule.app.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import org.chainrule.Scenarios;
import org.chainrule.app.common.Threads;
import org.chainrule.app.common.WindowServices;
import org.chainrule.edit.SetEntry;
import org.chainrule.file.recovery.RecoveryFolder;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that does not answer in time. */
class SafekeepingTest {

  @TempDir private Path folder;

  private final Queue<Runnable> disk = new ArrayDeque<>();
  private final Queue<Runnable> later = new ArrayDeque<>();
  private final Session session =
      new Session(Scenarios.relu(), new Settings(), Runnable::run, Runnable::run);

  private Safekeeping begin() {
    WindowServices services =
        new WindowServices(
            null,
            Optional.empty(),
            Optional.of(new RecoveryFolder(folder.resolve("recovery"), Clock.systemUTC())),
            Optional.empty(),
            Optional.empty(),
            Clock.systemUTC(),
            Runnable::run,
            disk::add,
            Runnable::run);
    Safekeeping safekeeping =
        new Safekeeping(session.notices(), session.document(), services, later::add);
    safekeeping.begin(left -> {});
    return safekeeping;
  }

  private void edit() {
    session.editing().apply(new SetEntry(Target.cell(Name.x(), 0, 0), 7));
  }

  @Test
  void isSaidWhenThereIsSomethingToKeep() {
    begin();
    later.remove().run();
    assertThat(session.notices().problemProperty().get()).isEmpty();

    edit();

    assertThat(session.notices().problemProperty().get())
        .contains(
            "What is unsaved is not kept safe yet: still waiting for the disk of "
                + folder.resolve("recovery")
                + " …");
  }

  @Test
  void isNotSaidOfOneThatAnswered() {
    try (Safekeeping safekeeping = begin()) {
      disk.remove().run();
      later.remove().run();

      edit();

      assertThat(session.notices().problemProperty().get()).isEmpty();
      safekeeping.forget();
    }
  }

  @Test
  void keepsNoProgramFromItsEnd() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            Threads.within(
                Duration.ofMillis(1),
                () -> {
                  try {
                    new CountDownLatch(1).await();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                }));
  }
}
