package org.chainrule.file.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.file.writing.AtomicWriter;
import org.chainrule.file.writing.FileChangedException;
import org.chainrule.file.writing.Fingerprint;
import org.chainrule.file.writing.Fingerprint.Change;
import org.chainrule.file.writing.InPlaceOnlyException;
import org.chainrule.network.scenario.Scenario;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saving: all or nothing, and never over what another program wrote. */
class ScenarioFileTest {

  private static final Optional<Fingerprint> WHATEVER = Optional.empty();

  @TempDir Path folder;
  private Path file;
  private Scenario first;
  private Scenario second;

  @BeforeEach
  void scenarios() {
    file = folder.resolve("net.json");
    first = BundledScenarios.load("kink");
    second = BundledScenarios.load("xor");
  }

  @Test
  void whatIsSavedIsOpenedAgain() throws Exception {
    Fingerprint saved = ScenarioFile.save(file, first, WHATEVER);

    ScenarioFile opened = ScenarioFile.open(file);

    assertThat(opened).isEqualTo(new ScenarioFile(file, first, saved));
    assertThat(saved.size()).isEqualTo(Files.size(file));
    assertThat(saved.time()).isEqualTo(Files.getLastModifiedTime(file).toInstant());
    assertNothingElse("net.json");
  }

  @Test
  void theFingerprintIsThatOfTheBytes() {
    // The SHA-256 of "abc", from FIPS 180-2, appendix B.1.
    assertThat(Fingerprint.of(new byte[] {'a', 'b', 'c'}, Instant.EPOCH).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void replacesWhatIsThere() throws Exception {
    ScenarioFile.save(file, first, WHATEVER);
    ScenarioFile.save(file, second, WHATEVER);

    assertThat(ScenarioFile.open(file).scenario()).isEqualTo(second);
    assertNothingElse("net.json");
  }

  @Test
  void savesAgainAndAgainOverItsOwn() throws Exception {
    Fingerprint known = ScenarioFile.save(file, first, WHATEVER);
    known = ScenarioFile.save(file, second, Optional.of(known));
    ScenarioFile.save(file, first, Optional.of(known));

    assertThat(ScenarioFile.open(file).scenario()).isEqualTo(first);
  }

  @Test
  void anotherProgramsChangeIsNotOverwritten() throws Exception {
    Fingerprint known = ScenarioFile.save(file, first, WHATEVER);
    String theirs = Files.readString(file).replace("[-1, 2, 1]", "[-1, 2, 3]");
    assertThat(theirs).hasSize((int) known.size()).isNotEqualTo(ScenarioWriter.toJson(first));
    Files.writeString(file, theirs);
    Files.setLastModifiedTime(file, FileTime.from(known.time()));

    FileChangedException said = refusedToSave(known);

    assertThat(said.change()).isEqualTo(Change.CHANGED);
    assertThat(said)
        .hasMessage(file + ": another program has changed this file since it was opened");
    assertThat(Files.readString(file)).isEqualTo(theirs);
    assertNothingElse("net.json");
  }

  @Test
  void aFileThatHasGrownHasChanged() throws Exception {
    Fingerprint known = ScenarioFile.save(file, first, WHATEVER);
    Files.writeString(file, Files.readString(file) + "\n");

    assertThat(refusedToSave(known).change()).isEqualTo(Change.CHANGED);
  }

  @Test
  void aFileThatVanishedIsNotMadeAgainUnasked() throws Exception {
    Fingerprint known = ScenarioFile.save(file, first, WHATEVER);
    Files.delete(file);

    FileChangedException said = refusedToSave(known);

    assertThat(said.change()).isEqualTo(Change.VANISHED);
    assertThat(said)
        .hasMessage(
            file + ": this file is no longer there; it was moved or deleted since it was opened");
    assertNothingElse();
  }

  @Test
  void aFileThatWasOnlyTouchedIsSaved() throws Exception {
    Fingerprint known = ScenarioFile.save(file, first, WHATEVER);
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

    Fingerprint saved = ScenarioFile.save(file, second, Optional.of(known));

    assertThat(saved.sameContent(known)).isFalse();
    assertThat(saved.changeOf(file)).isEqualTo(Change.NONE);
    assertThat(known.changeOf(file)).isEqualTo(Change.CHANGED);
  }

  @Test
  void whatAChangeWhileSavingBroughtIsNotOverwritten() throws Exception {
    Fingerprint known = ScenarioFile.save(file, first, WHATEVER);
    AtomicWriter slow =
        new AtomicWriter(
            (fresh, content, attributes) -> {
              Files.write(fresh, content);
              Files.writeString(file, "theirs");
            });

    FileChangedException said =
        catchThrowableOfType(
            FileChangedException.class,
            () -> ScenarioFile.save(file, second, Optional.of(known), slow));

    assertThat(said.change()).isEqualTo(Change.CHANGED);
    assertThat(file).hasContent("theirs");
  }

  @ParameterizedTest
  @CsvSource({
    "No space left on device, the disk is full",
    "There is not enough space on the disk, the disk is full",
    "Disk quota exceeded, the disk is full",
    "Input/output error, it cannot be written: Input/output error",
    "'', it cannot be written",
  })
  void aDiskThatFailsHalfWayLeavesTheOldFile(String system, String reason) throws Exception {
    ScenarioFile.save(file, first, WHATEVER);

    assertThat(errorWith(failing(new IOException(system)))).isEqualTo(file + ": " + reason);
    assertThat(errorWith(failing(new FileSystemException("x.tmp", null, system))))
        .isEqualTo(file + ": " + reason);

    assertThat(ScenarioFile.open(file).scenario()).isEqualTo(first);
    assertNothingElse("net.json");
  }

  @Test
  void aDiskThatTakesNothing() throws IOException {
    IOException system = new FileSystemException("x.tmp", null, "Read-only file system");

    assertThat(errorWith(failing(system))).isEqualTo(file + ": this disk is read-only");
    assertNothingElse();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDiskThatIsReallyFull() throws Exception {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.isWritable(full));
    AtomicWriter writing =
        new AtomicWriter((fresh, content, attributes) -> Files.write(full, content));

    assertThat(errorWith(writing)).isEqualTo(file + ": the disk is full");
    assertNothingElse();
  }

  @Test
  void aFolderInWhichNothingMayBeMade() throws Exception {
    ScenarioFile.save(file, first, WHATEVER);

    AtomicWriter writing = failing(new AccessDeniedException("x.tmp"));

    assertThatThrownBy(() -> ScenarioFile.save(file, second, WHATEVER, writing))
        .isInstanceOf(InPlaceOnlyException.class);
    assertThat(ScenarioFile.open(file).scenario()).isEqualTo(first);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aReadOnlyFolderOfThisSystem() throws Exception {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    ScenarioFile.save(locked.resolve("net.json"), first, WHATEVER);
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      Assumptions.assumeFalse(Files.isWritable(locked), "the superuser may write everywhere");
      file = locked.resolve("net.json");
      assertThat(errorWith(AtomicWriter.DURABLE)).contains("you have no permission");
      assertThat(ScenarioFile.open(file).scenario()).isEqualTo(first);
    } finally {
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aReadOnlyFileStaysAsItIsEvenForTheSuperuser() throws Exception {
    ScenarioFile.save(file, first, WHATEVER);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

    assertThat(errorWith(AtomicWriter.DURABLE))
        .isEqualTo(file + ": you have no permission to write this file, or it is read-only");
    assertThat(ScenarioFile.open(file).scenario()).isEqualTo(first);
  }

  @Test
  void aMissingFolder() {
    file = folder.resolve("gone/net.json");
    assertThat(errorWith(AtomicWriter.DURABLE))
        .isEqualTo(file + ": there is no such folder to write into");
  }

  @Test
  void aFolderThatIsAFile() throws Exception {
    Files.writeString(folder.resolve("net"), "");
    file = folder.resolve("net/net.json");
    assertThat(errorWith(AtomicWriter.DURABLE))
        .isEqualTo(file + ": there is no such folder to write into");
  }

  @Test
  void aFolder() {
    file = folder;
    assertThat(errorWith(AtomicWriter.DURABLE)).isEqualTo(file + ": this is a folder, not a file");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aPipeIsNotReplacedByAFile() throws Exception {
    assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();

    assertThat(errorWith(AtomicWriter.DURABLE))
        .isEqualTo(file + ": this is a pipe or a device, so nothing can be saved in it");
    assertThat(Files.isRegularFile(file)).isFalse();
  }

  @Test
  void aScenarioThatCouldNotBeOpenedAgainIsNotSaved() throws Exception {
    int bytes = ScenarioWriter.toJson(first).getBytes(StandardCharsets.UTF_8).length;
    SourceReader enough = new SourceReader(Files::newInputStream, bytes);
    SourceReader tooFew = new SourceReader(Files::newInputStream, bytes - 1);

    assertThat(ScenarioFile.content(file, first, enough)).hasSize(bytes);
    assertThatThrownBy(() -> ScenarioFile.content(file, first, tooFew))
        .isInstanceOf(ScenarioFileException.class)
        .hasMessageStartingWith(file + ": this takes more than ");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aLinkStaysALink() throws Exception {
    Path there = Files.createDirectory(folder.resolve("there"));
    ScenarioFile.save(there.resolve("real.json"), first, WHATEVER);
    Path middle = Files.createSymbolicLink(there.resolve("middle"), Path.of("real.json"));
    Files.createSymbolicLink(file, Path.of("there/middle"));

    ScenarioFile.save(file, second, WHATEVER);

    assertThat(file).isSymbolicLink();
    assertThat(middle).isSymbolicLink();
    assertThat(ScenarioFile.open(there.resolve("real.json")).scenario()).isEqualTo(second);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aLinkToNothingYetIsFollowed() throws Exception {
    Files.createSymbolicLink(file, Path.of("real.json"));

    ScenarioFile.save(file, first, WHATEVER);

    assertThat(file).isSymbolicLink();
    assertThat(ScenarioFile.open(folder.resolve("real.json")).scenario()).isEqualTo(first);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void linksInACircleAreGivenUp() throws Exception {
    Files.createSymbolicLink(file, folder.resolve("other"));
    Files.createSymbolicLink(folder.resolve("other"), file);

    assertThat(errorWith(AtomicWriter.DURABLE)).startsWith(file + ": ").doesNotContain("\n");
  }

  @ParameterizedTest
  @EnabledOnOs({OS.LINUX, OS.MAC})
  @CsvSource({"rw-------", "rw-rw-rw-", "rwxr-x---"})
  void permissionsStay(String permissions) throws Exception {
    ScenarioFile.save(file, first, WHATEVER);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

    ScenarioFile.save(file, second, WHATEVER);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo(permissions);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aPrivateFileIsNeverReadableByOthers() throws Exception {
    ScenarioFile.save(file, first, WHATEVER);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    AtomicWriter looking =
        new AtomicWriter(
            (fresh, content, attributes) -> {
              Files.createFile(fresh, attributes);
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
                  .isEqualTo("rw-------");
              Files.write(fresh, content);
            });

    ScenarioFile.save(file, second, WHATEVER, looking);

    assertThat(ScenarioFile.open(file).scenario()).isEqualTo(second);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theOwnerStaysWhenTheSuperuserSaves() throws Exception {
    Assumptions.assumeTrue("root".equals(System.getProperty("user.name")));
    ScenarioFile.save(file, first, WHATEVER);
    Files.setAttribute(file, "unix:uid", 12345);
    Files.setAttribute(file, "unix:gid", 23456);

    ScenarioFile.save(file, second, WHATEVER);

    assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(12345);
    assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(23456);
  }

  @Test
  void sweepsWhatAKilledProgramLeftButNotWhatIsInUse() throws Exception {
    Path stale = Files.writeString(folder.resolve(".chainrule-a.tmp"), "");
    Files.setLastModifiedTime(stale, FileTime.from(Instant.now().minusSeconds(90)));
    Path inUse = Files.writeString(folder.resolve(".chainrule-b.tmp"), "");
    Path theirs = Files.writeString(folder.resolve("theirs.tmp"), "");
    Files.setLastModifiedTime(theirs, FileTime.from(Instant.EPOCH));

    ScenarioFile.save(file, first, WHATEVER);

    assertThat(stale).doesNotExist();
    assertThat(inUse).exists();
    assertThat(theirs).exists();
  }

  @Test
  void aNameAsLongAsNamesMayBe() throws Exception {
    file = folder.resolve("n".repeat(250) + ".json");

    ScenarioFile.save(file, first, WHATEVER);

    assertThat(ScenarioFile.open(file).scenario()).isEqualTo(first);
  }

  private FileChangedException refusedToSave(Fingerprint known) {
    return catchThrowableOfType(
        FileChangedException.class, () -> ScenarioFile.save(file, second, Optional.of(known)));
  }

  private String errorWith(AtomicWriter writing) {
    return Texts.message(
        catchThrowableOfType(
            ScenarioFileException.class, () -> ScenarioFile.save(file, second, WHATEVER, writing)));
  }

  /** Writes half, then fails. */
  private static AtomicWriter failing(IOException failure) {
    return new AtomicWriter(
        (fresh, content, attributes) -> {
          Files.write(fresh, Arrays.copyOf(content, content.length / 2));
          throw failure;
        });
  }

  private void assertNothingElse(String... names) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder(names);
    }
  }
}
