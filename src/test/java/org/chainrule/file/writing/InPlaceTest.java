package org.chainrule.file.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that may be written, but not be replaced. */
class InPlaceTest {

  private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);
  private static final AtomicWriter.LastLook AS_IT_IS = target -> {};

  @TempDir private Path home;
  private Path file;
  private InPlace inPlace;

  @BeforeEach
  void aFile() throws IOException {
    file =
        Files.writeString(Files.createDirectory(home.resolve("work")).resolve("a"), "what it held");
    inPlace = new InPlace(home.resolve("config/recovery"));
  }

  /** A folder without the permission, a disk that is read-only but for this file, and a mount. */
  static Stream<Disk> folders() {
    return Stream.of(
        (fresh, content, attributes) -> {
          throw new AccessDeniedException(fresh.toString());
        },
        (fresh, content, attributes) -> {
          throw new FileSystemException(fresh.toString(), null, "Read-only file system");
        },
        new Mounted());
  }

  private static final class Mounted implements Disk {
    @Override
    public void create(Path fresh, byte[] content, FileAttribute<?>... attributes)
        throws IOException {
      new RealDisk(false).create(fresh, content, attributes);
    }

    @Override
    public void rename(Path fresh, Path target) throws IOException {
      throw new FileSystemException(fresh.toString(), target.toString(), "Device or resource busy");
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void whatCannotBeReplacedIsAskedAbout(Disk disk) throws IOException {
    IOException refused =
        catchThrowableOfType(
            InPlaceOnlyException.class, () -> new AtomicWriter(disk).replace(file, NEW));

    assertThat(WriteReason.of(refused))
        .isEqualTo("nothing in its folder can be replaced, so it can only be written in place");
    assertThat(file).hasContent("what it held");
    assertThat(file.getParent()).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void aFileThatIsNotThereCannotBeMadeThere(Disk disk) {
    Path none = file.resolveSibling("none");

    assertThatThrownBy(() -> new AtomicWriter(disk).replace(none, NEW))
        .isInstanceOf(FileSystemException.class)
        .isNotInstanceOf(InPlaceOnlyException.class);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void writesIntoTheVeryFileAndLeavesNoCopy() throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Object before = key();

    inPlace.write(file, NEW, AS_IT_IS);

    assertThat(file).hasContent("new");
    assertThat(key()).isEqualTo(before);
    assertThat(inPlace.copies()).isEmptyDirectory();
  }

  private Object key() throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void whatItHeldIsKeptIfThatFails() throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    InPlace.Filling failing =
        (target, content) -> {
          Files.writeString(target, "ne");
          throw new FileSystemException(target.toString(), null, "No space left on device");
        };

    IOException half =
        catchThrowableOfType(
            InPlace.HalfWrittenException.class, () -> inPlace.write(file, NEW, AS_IT_IS, failing));

    List<Path> copies;
    try (Stream<Path> all = Files.list(inPlace.copies())) {
      copies = all.toList();
    }
    assertThat(copies).hasSize(1).allMatch(InPlace::isCopy);
    assertThat(copies.get(0)).hasContent("what it held");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copies.get(0))))
        .isEqualTo("rw-------");
    assertThat(WriteReason.of(half))
        .isEqualTo(
            "it was written in part (the disk is full); what it held before is in "
                + copies.get(0));
  }

  @Test
  void aLastLookCanKeepWhatItHolds() {
    assertThatThrownBy(
            () ->
                inPlace.write(
                    file,
                    NEW,
                    target -> {
                      throw new IOException("it is dear to someone");
                    }))
        .hasMessage("it is dear to someone");
    assertThat(file).hasContent("what it held");
    assertThat(inPlace.copies()).doesNotExist();
  }

  @Test
  void whereNoCopyCanBeKeptNothingIsWritten() throws IOException {
    Files.writeString(home.resolve("config"), "a file");

    assertThatThrownBy(() -> inPlace.write(file, NEW, AS_IT_IS)).isInstanceOf(IOException.class);
    assertThat(file).hasContent("what it held");
  }
}
