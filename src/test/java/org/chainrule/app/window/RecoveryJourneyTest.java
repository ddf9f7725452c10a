package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.chainrule.app.common.WindowServices;
import org.chainrule.file.recovery.RecoveryFolder;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.file.writing.RecentFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends windows without asking, as a crash does, and looks at what the next one offers. */
final class RecoveryJourneyTest {

  private static final Instant NOW = Instant.parse("2026-11-22T14:32:10Z");

  @TempDir private Path folder;

  private final ChosenFiles dialogs = new ChosenFiles();
  private final List<WindowRobot> open = new ArrayList<>();
  private Instant now = NOW;

  /** What runs the jobs of the window that was opened last. */
  private Executor jobs;

  @AfterEach
  void close() {
    open.forEach(WindowRobot::close);
  }

  @Test
  void aCleanEndLeavesNothing() throws IOException {
    WindowRobot window = open("xor");
    files(window).edit(7);
    awaitKept(1);
    window.askToClose();
    window.click("question-discard");
    crash(window);

    assertThat(left()).isEmpty();
    assertThat(open("kink").visible("recovery")).isFalse();
  }

  @Test
  void savingLeavesNothing() throws IOException {
    WindowRobot window = open("xor");
    files(window).edit(7);
    awaitKept(1);
    files(window).saveAs(folder.resolve("mine.json"));
    awaitKept(0);
  }

  @Test
  void undoingEverythingLeavesNothing() throws IOException {
    WindowRobot window = open("xor");
    files(window).edit(7);
    awaitKept(1);
    window.act(window.session().editing()::undo);
    awaitKept(0);
  }

  @Test
  void whatWasUnsavedIsOfferedAndRestored() throws IOException {
    Path file = folder.resolve("mine.json");
    WindowRobot window = open("xor");
    files(window).saveAs(file);
    files(window).edit(7);
    crash(window);
    Files.writeString(file, "of another program");
    now = NOW.plusSeconds(3600);

    WindowRobot next = open("kink");
    awaitOffer(next);
    String name = BundledScenarios.load("xor").name();
    assertThat(next.text("recovery-what-1")).isEqualTo(name + ", 14:32 today, from " + file);
    next.press(KeyCode.SPACE);
    awaitTitle(next, name + " • – Chainrule");

    assertThat(next.visible("recovery")).isFalse();
    assertThat(files(next).firstEntry()).isEqualTo(7);
    assertThat(files(next).document().fileProperty().get()).contains(file);
    next.press(KeyCode.CONTROL, KeyCode.S);
    WindowRobot.await("a question is asked", () -> next.visible("question"));
    assertThat(file).hasContent("of another program");
  }

  @Test
  void whatIsRestoredSurvivesTheNextCrashToo() throws IOException {
    crashed("xor", 7);
    WindowRobot window = open("kink");
    awaitOffer(window);
    window.click("recovery-restore-1");
    awaitTitle(window, BundledScenarios.load("xor").name() + " • – Chainrule");
    awaitKept(1);
    crash(window);

    window = open("kink");
    awaitOffer(window);
    window.click("recovery-restore-1");
    awaitTitle(window, BundledScenarios.load("xor").name() + " • – Chainrule");
    assertThat(files(window).firstEntry()).isEqualTo(7);
    files(window).saveAs(folder.resolve("safe.json"));
    awaitKept(0);
  }

  /** The file that it is saved in belongs to what is edited while it is written, too. */
  @Test
  void whatIsEditedWhileAFileIsWrittenBelongsToIt() throws Exception {
    Path file = folder.resolve("mine.json");
    WindowRobot window = open("xor");
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch held = new CountDownLatch(1);
    jobs.execute(
        () -> {
          busy.countDown();
          awaitUninterrupted(held);
        });
    busy.await();
    files(window).edit(7);
    dialogs.choose(file);
    window.press(KeyCode.CONTROL, KeyCode.S);
    files(window).edit(8);
    held.countDown();
    files(window).awaitFile(file);
    crash(window);

    WindowRobot next = open("kink");
    awaitOffer(next);
    assertThat(next.text("recovery-what-1")).endsWith(", from " + file);
    assertThat(FileWindow.firstEntry(file)).isEqualTo(7);
  }

  @Test
  void whatIsDiscardedIsGone() throws IOException {
    crashed("xor", 7);
    WindowRobot window = open("kink");
    awaitOffer(window);
    window.click("recovery-discard-1");
    assertThat(window.visible("recovery")).isFalse();
    assertThat(left()).isEmpty();
    assertThat(window.stage().getTitle()).startsWith(BundledScenarios.load("kink").name());
  }

  @Test
  void whatIsLeftForLaterIsOfferedAgain() throws IOException {
    crashed("xor", 7);
    WindowRobot window = open("kink");
    awaitOffer(window);
    window.click("recovery-later-1");
    assertThat(window.visible("recovery")).isFalse();
    crash(window);

    window = open("kink");
    awaitOffer(window);
    window.press(KeyCode.ESCAPE);
    assertThat(window.visible("recovery")).isFalse();
    window.press(KeyCode.RIGHT);
    assertThat(window.session().stepping().cursor()).isEqualTo(1);
    crash(window);

    now = NOW.plusSeconds(24 * 3600);
    window = open("kink");
    awaitOffer(window);
    assertThat(window.text("recovery-what-1")).endsWith(", 14:32 yesterday");
  }

  /** Restoring a second one leaves the first, which is not saved either. */
  @Test
  void ofTwoNoneIsLostWhateverIsRestored() throws IOException {
    crashed("xor", 7);
    WindowRobot second = open("kink");
    awaitOffer(second);
    second.press(KeyCode.ESCAPE);
    files(second).edit(8);
    crash(second);

    now = NOW.plusSeconds(3 * 24 * 3600);
    WindowRobot window = open("relu-regression");
    awaitOffer(window);
    assertThat(window.text("recovery-what-2")).endsWith(", 14:32 on 2026-11-22");
    window.click("recovery-restore-1");
    awaitTitle(window, BundledScenarios.load("xor").name() + " • – Chainrule");
    assertThat(window.visible("recovery")).isTrue();

    window.click("recovery-restore-2");
    WindowRobot.await("a question is asked", () -> window.visible("question"));
    window.press(KeyCode.ESCAPE);
    assertThat(window.visible("recovery")).isTrue();
    assertThat(files(window).firstEntry()).isEqualTo(7);
    awaitKept(2);

    window.click("recovery-restore-2");
    WindowRobot.await("a question is asked", () -> window.visible("question"));
    Path file = folder.resolve("first.json");
    dialogs.choose(file);
    window.click("question-save");
    awaitTitle(window, BundledScenarios.load("kink").name() + " • – Chainrule");
    assertThat(files(window).firstEntry()).isEqualTo(8);
    assertThat(FileWindow.firstEntry(file)).isEqualTo(7);
    awaitKept(1);
  }

  @Test
  void windowsSideBySideLeaveEachOtherAlone() throws IOException {
    WindowRobot one = open("xor");
    files(one).edit(7);
    awaitKept(1);
    WindowRobot two = open("kink");
    files(two).edit(8);
    awaitKept(2);
    assertThat(two.visible("recovery")).isFalse();
    crash(one);

    WindowRobot three = open("relu-regression");
    awaitOffer(three);
    assertThat(three.find("recovery-restore-2")).isEmpty();
    three.click("recovery-restore-1");
    WindowRobot.await("it is restored", () -> files(three).firstEntry() == 7);
    assertThat(files(two).firstEntry()).isEqualTo(8);
    awaitKept(2);
  }

  @Test
  void whatIsDamagedIsSaid() throws IOException {
    crashed("xor", 7);
    Files.writeString(left().get(0), "{\"format\": \"chainrule-reco");
    WindowRobot window = open("kink");
    WindowRobot.await("the message is there", () -> window.visible("problem"));
    assertThat(window.text("problem")).contains("damaged-1.recovery");
    assertThat(window.visible("recovery")).isFalse();
  }

  @Test
  void aFolderThatCannotBeUsedIsSaidOnceThereIsSomethingToLose() throws IOException {
    Files.writeString(folder.resolve("config"), "no folder");
    WindowRobot window = open("xor");
    assertThat(window.visible("problem")).isFalse();
    files(window).edit(7);
    assertThat(window.text("problem")).contains("recovery").contains("kept safe");
    window.press(KeyCode.ESCAPE);
    files(window).edit(8);
    assertThat(window.visible("problem")).isFalse();
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private WindowRobot open(String scenario) {
    WindowRobot window = WindowRobot.open(BundledScenarios.load(scenario), this::services);
    open.add(window);
    // The recovery folder is opened by a job, which so has ended.
    window.awaitJobs();
    return window;
  }

  private WindowServices services(Executor executor) {
    jobs = executor;
    Path config = folder.resolve("config");
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return new WindowServices(
        dialogs,
        Optional.of(new RecentFiles(config.resolve("recent.json"))),
        Optional.of(new RecoveryFolder(config.resolve("recovery"), clock)),
        Optional.of(config),
        Optional.empty(),
        clock,
        executor,
        executor,
        Platform::runLater);
  }

  /** The window's end without a question, after which its lock is free. */
  private void crash(WindowRobot window) {
    window.close();
    open.remove(window);
  }

  private void crashed(String scenario, double value) throws IOException {
    WindowRobot window = open(scenario);
    files(window).edit(value);
    crash(window);
    assertThat(left()).hasSize(1);
  }

  private List<Path> left() throws IOException {
    Path recovery = folder.resolve("config/recovery");
    if (!Files.exists(recovery)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(recovery)) {
      return files
          .filter(file -> file.getFileName().toString().matches("window-\\d+\\.recovery"))
          .toList();
    }
  }

  private void awaitKept(int count) {
    WindowRobot.await(count + " are kept", () -> left().size() == count);
  }

  private static void awaitOffer(WindowRobot window) {
    WindowRobot.await("something is offered", () -> window.visible("recovery"));
    window.settle();
  }

  private static void awaitTitle(WindowRobot window, String title) {
    WindowRobot.await("the title is " + title, () -> window.stage().getTitle().equals(title));
    window.settle();
  }

  private FileWindow files(WindowRobot window) {
    return new FileWindow(window, dialogs);
  }
}
