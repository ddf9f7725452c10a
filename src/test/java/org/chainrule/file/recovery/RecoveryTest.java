package org.chainrule.file.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.chainrule.file.scenario.AnyScenario;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.file.scenario.ScenarioWriter;
import org.chainrule.file.scenario.Texts;
import org.chainrule.file.writing.AtomicWriter;
import org.chainrule.file.writing.Fingerprint;
import org.chainrule.network.scenario.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What windows keep in the recovery folder, and what others find there after their end. */
class RecoveryTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:15:30.123Z");
  private static final Optional<Path> NO_FILE = Optional.empty();
  private static final Optional<Fingerprint> UNKNOWN = Optional.empty();

  @TempDir Path home;
  private Path place;
  private RecoveryFolder folder;
  private final Scenario kink = BundledScenarios.load("kink");
  private final Scenario xor = BundledScenarios.load("xor");

  @BeforeEach
  void open() {
    place = home.resolve("config/recovery");
    folder = new RecoveryFolder(place, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** As a kill leaves it: the lock is free, the file is there. */
  private void leave(Scenario scenario) throws IOException {
    try (Recovery window = folder.open()) {
      window.keep(scenario, NO_FILE, UNKNOWN);
    }
  }

  private List<Scenario> found() {
    Leftovers leftovers = folder.leftovers();
    leftovers.abandoned().forEach(Abandoned::close);
    assertThat(leftovers.problems()).isEmpty();
    return leftovers.abandoned().stream().map(left -> left.unsaved().scenario()).toList();
  }

  @Test
  void everythingThatWasKeptIsFound() throws Exception {
    Path file = home.resolve("Übung #1 100%.json");
    Fingerprint print = ScenarioFile.save(file, kink, Optional.empty());
    Random random = new Random(3);
    for (int k = 0; k < 20; k++) {
      Scenario scenario = AnyScenario.of(random);
      try (Recovery window = folder.open()) {
        window.keep(scenario, Optional.of(file), Optional.of(print));
      }

      Abandoned left = folder.leftovers().abandoned().get(0);

      assertThat(left.unsaved())
          .isEqualTo(new Unsaved(scenario, Optional.of(file), Optional.of(print), NOW));
      left.discard();
    }
  }

  @Test
  void aScenarioAsDeepAsAFileMayBeIsFound() throws Exception {
    String deep = "[".repeat(499) + "]".repeat(499);
    Scenario scenario = Texts.read(Texts.with("\"x\":", "\"deep\": " + deep + ", \"x\":"));

    leave(scenario);

    assertThat(found()).containsExactly(scenario);
  }

  @Test
  void aFileNamedWithoutItsFolderIsFoundFromAnywhere() throws Exception {
    try (Recovery window = folder.open()) {
      window.keep(kink, Optional.of(Path.of("net.json")), UNKNOWN);
    }

    try (Abandoned left = folder.leftovers().abandoned().get(0)) {
      assertThat(left.unsaved().file()).contains(Path.of("net.json").toAbsolutePath());
    }
  }

  @Test
  void theLatestIsFound() throws Exception {
    try (Recovery window = folder.open()) {
      window.keep(kink, NO_FILE, UNKNOWN);
      window.keep(xor, NO_FILE, UNKNOWN);
    }

    assertThat(found()).containsExactly(xor);
  }

  @Test
  void whatWasClearedIsNotFound() throws Exception {
    try (Recovery window = folder.open()) {
      window.clear();
      window.keep(kink, NO_FILE, UNKNOWN);
      window.clear();
    }

    assertThat(found()).isEmpty();
  }

  @Test
  void aWindowThatLivesIsLeftAlone() throws Exception {
    try (Recovery window = folder.open();
        Recovery other = folder.open()) {
      window.keep(kink, NO_FILE, UNKNOWN);
      other.keep(xor, NO_FILE, UNKNOWN);

      assertThat(found()).isEmpty();
    }
    assertThat(found()).containsExactly(kink, xor);
  }

  @Test
  void whatIsOfferedToOneWindowIsNotOfferedToAnother() throws Exception {
    leave(kink);

    Leftovers offered = folder.leftovers();

    assertThat(offered.abandoned()).hasSize(1);
    assertThat(found()).isEmpty();
    offered.abandoned().get(0).close();
    assertThat(found()).containsExactly(kink);
  }

  @Test
  void aNewWindowDoesNotWriteOverWhatWasLeft() throws Exception {
    leave(kink);

    try (Recovery window = folder.open()) {
      window.keep(xor, NO_FILE, UNKNOWN);
      assertThat(found()).containsExactly(kink);
    }

    assertThat(found()).containsExactly(kink, xor);
  }

  @Test
  void whatIsTakenBelongsToTheWindowAndSurvivesItsEndAgain() throws Exception {
    leave(kink);
    try (Recovery window = folder.open()) {
      folder.leftovers().abandoned().get(0).take(window);

      assertThat(found()).isEmpty();
    }
    assertThat(found()).containsExactly(kink);
  }

  @Test
  void whatIsDiscardedIsGone() throws Exception {
    leave(kink);
    Abandoned left = folder.leftovers().abandoned().get(0);

    left.discard();

    assertThat(found()).isEmpty();
  }

  @Test
  void closingTwiceFreesNothingThatAnotherHasTaken() throws Exception {
    leave(kink);
    Abandoned left = folder.leftovers().abandoned().get(0);
    left.discard();
    try (Recovery next = folder.open()) {
      next.keep(xor, NO_FILE, UNKNOWN);
      left.close();

      assertThat(found()).isEmpty();
      assertThat(CrashChild.leftovers(place)).isEmpty();
    }
  }

  @Test
  void placesAreUsedAgain() throws Exception {
    for (int k = 0; k < 30; k++) {
      leave(kink);
      folder.leftovers().abandoned().get(0).discard();
    }

    assertThat(files()).containsExactly("window-1.lock");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "\u0000\u0000\u0000\u0000",
        "[1]\n{}",
        "{\"format\": \"other\"}\nSCENARIO",
        "HEAD\n",
        "HEAD\n{\"layers\": [",
        "HEAD",
        "{\"format\": \"chainrule-recovery\", \"version\": 1, \"time\": \"yesterday\"}\nSCENARIO",
        "{\"format\": \"chainrule-recovery\", \"version\": 1}\nSCENARIO",
        "{\"format\": \"chainrule-recovery\", \"version\": 1, \"time\": \"2026-11-22T10:15:30Z\","
            + " \"file\": \"net.json\"}\nSCENARIO",
        "{\"format\": \"chainrule-recovery\", \"version\": 1, \"time\": \"2026-11-22T10:15:30Z\","
            + " \"file\": 7}\nSCENARIO",
        "{\"format\": \"chainrule-recovery\", \"version\": 1, \"time\": \"2026-11-22T10:15:30Z\","
            + " \"fingerprint\": 7}\nSCENARIO",
        "{\"format\": \"chainrule-recovery\", \"version\": 1, \"time\": \"2026-11-22T10:15:30Z\","
            + " \"fingerprint\": {\"size\": 1, \"time\": \"2026-11-22T10:15:30Z\","
            + " \"sha256\": \"\\ud800\"}}\nSCENARIO",
      })
  void aDamagedOneIsSetAsideAndKept(String content) throws Exception {
    String head =
        "{\"format\": \"chainrule-recovery\", \"version\": 1, \"time\": \"2026-11-22T10:15:30Z\"}";
    String text = content.replace("HEAD", head).replace("SCENARIO", ScenarioWriter.toJson(kink));
    leave(xor);
    Files.writeString(place.resolve("window-1.recovery"), text);
    leave(xor);

    Leftovers leftovers = folder.leftovers();

    Path aside = place.resolve("damaged-1.recovery");
    assertThat(leftovers.problems())
        .containsExactly(
            aside + ": what was left unsaved is damaged; what remains of it is in this file");
    assertThat(aside).hasContent(text);
    assertThat(leftovers.abandoned()).hasSize(1);
    leftovers.abandoned().get(0).close();
    assertThat(found()).containsExactly(xor);
  }

  @Test
  void brokenLettersAreDamage() throws Exception {
    leave(new Scenario("é", kink.network(), kink.sample()));
    Path data = place.resolve("window-1.recovery");
    byte[] bytes = Files.readString(data).getBytes(StandardCharsets.ISO_8859_1);
    Files.write(data, bytes);

    assertThat(folder.leftovers().problems()).hasSize(1);
    assertThat(place.resolve("damaged-1.recovery")).hasBinaryContent(bytes);
  }

  @Test
  void noDamagedOneIsWrittenOverByTheNext() throws Exception {
    for (int k = 1; k <= 3; k++) {
      leave(kink);
      Files.writeString(place.resolve("window-1.recovery"), "damage " + k);
      folder.leftovers();
    }

    assertThat(place.resolve("damaged-1.recovery")).hasContent("damage 1");
    assertThat(place.resolve("damaged-3.recovery")).hasContent("damage 3");
  }

  @Test
  void oneOfALaterProgramWaitsForIt() throws Exception {
    leave(kink);
    Path data = place.resolve("window-1.recovery");
    String later = Files.readString(data).replaceFirst("\"version\":1", "\"version\":3");
    Files.writeString(data, later);

    assertThat(found()).isEmpty();
    leave(xor);
    assertThat(data).hasContent(later);
    assertThat(found()).containsExactly(xor);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void nobodyElseMayLookIn() throws Exception {
    leave(kink);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
        .isEqualTo("rwx------");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aFolderThatAnOlderVersionLeftOpenIsClosed() throws Exception {
    Files.createDirectories(place);
    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));

    folder.open().close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
        .isEqualTo("rwx------");
  }

  /** As a kill leaves it in the middle of a write in place. */
  @Test
  void whatAFileHeldBeforeItWasHalfWrittenIsNamed() throws Exception {
    Path copy = Files.createDirectories(place).resolve("before-7-net.json");
    Files.writeString(copy, "{}");

    assertThat(folder.leftovers().problems())
        .containsExactly(
            copy + ": this is what a file held before the program ended while writing it");
    assertThat(copy).hasContent("{}");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void pipesKeepNobodyWaiting() throws Exception {
    Files.createDirectories(place);
    for (String name : List.of("window-1.recovery", "window-2.lock")) {
      String pipe = place.resolve(name).toString();
      assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();
    }

    Leftovers left = assertTimeoutPreemptively(Duration.ofSeconds(5), folder::leftovers);

    assertThat(left.problems()).hasSize(1);
    assertThat(left.problems().get(0)).startsWith(place.resolve("window-1.recovery").toString());
    assertThatThrownBy(
            () -> assertTimeoutPreemptively(Duration.ofSeconds(5), () -> folder.open().close()))
        .hasMessageContaining("pipe");
  }

  @Test
  void aFolderThatCannotBeMadeIsSaidInOneLine() throws Exception {
    Files.writeString(home.resolve("config"), "a file");

    assertThatThrownBy(folder::open)
        .isInstanceOf(ScenarioFileException.class)
        .hasMessage(
            place
                + ": what is unsaved cannot be kept safe here: "
                + "this is a file, so no folder can be made of it");
    assertThat(folder.leftovers()).isEqualTo(new Leftovers(List.of(), List.of()));
  }

  @Test
  void aDiskThatIsFullLeavesWhatWasKeptBefore() throws Exception {
    leave(kink);
    Abandoned left = folder.leftovers().abandoned().get(0);
    boolean[] full = {false};
    AtomicWriter writing =
        new AtomicWriter(
            (fresh, content, attributes) -> {
              if (full[0]) {
                throw new IOException("No space left on device");
              }
              Files.write(fresh, content);
            });
    try (Recovery window = new RecoveryFolder(place, Clock.systemUTC(), writing).open()) {
      left.take(window);
      full[0] = true;
      assertThatThrownBy(() -> window.keep(xor, NO_FILE, UNKNOWN))
          .isInstanceOf(ScenarioFileException.class)
          .hasMessageEndingWith(": what is unsaved cannot be kept safe here: the disk is full");
    }
    assertThat(found()).containsExactly(kink);
  }

  @Test
  void anotherProgramSeesWhichWindowsLive() throws Exception {
    try (Recovery window = folder.open()) {
      window.keep(kink, NO_FILE, UNKNOWN);
      leave(xor);
      // Looking around in this program must not free this program's own locks.
      assertThat(found()).containsExactly(xor);

      assertThat(CrashChild.leftovers(place)).containsExactly(xor.name());
    }
    assertThat(CrashChild.leftovers(place)).containsExactly(kink.name(), xor.name());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
