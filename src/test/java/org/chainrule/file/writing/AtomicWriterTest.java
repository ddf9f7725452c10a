package org.chainrule.file.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every file that the program writes can count on. */
class AtomicWriterTest {

  private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private Path file;

  static Stream<AtomicWriter> writers() {
    return Stream.of(AtomicWriter.DURABLE, AtomicWriter.PROMPT);
  }

  @BeforeEach
  void anOldFile() throws IOException {
    file = Files.writeString(folder.resolve("a.txt"), "the old content");
  }

  @ParameterizedTest
  @MethodSource("writers")
  void replacesAFileAndLeavesNothingBesideIt(AtomicWriter writer) throws IOException {
    writer.write(file, NEW, target -> {});

    assertThat(file).hasContent("new");
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @ParameterizedTest
  @MethodSource("writers")
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void keepsLinksAndPermissions(AtomicWriter writer) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a.txt"));

    writer.write(link, NEW, target -> {});

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
  }

  @ParameterizedTest
  @MethodSource("writers")
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void leavesAReadOnlyFileAlone(AtomicWriter writer) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

    assertThat(reasonOf(writer))
        .isEqualTo("you have no permission to write this file, or it is read-only");
    assertThat(file).hasContent("the old content");
  }

  @Test
  void aLastLookCanKeepTheOldContent() {
    assertThatThrownBy(
            () ->
                AtomicWriter.PROMPT.replace(
                    file,
                    NEW,
                    target -> {
                      throw new IOException("it is dear to someone");
                    }))
        .hasMessage("it is dear to someone");
    assertThat(file).hasContent("the old content");
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aPipeIsHandedTheContentButNotReplaced() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    CompletableFuture<byte[]> read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Files.readAllBytes(pipe);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });

    AtomicWriter.PROMPT.write(pipe, NEW, target -> {});

    assertThat(read.get(20, TimeUnit.SECONDS)).isEqualTo(NEW);
    assertThat(Files.isRegularFile(pipe)).isFalse();
    assertThatThrownBy(() -> AtomicWriter.PROMPT.replace(pipe, NEW))
        .isInstanceOf(UnsuitableTargetException.class);
  }

  @Test
  void aFolderIsNoFile() throws IOException {
    file = Files.createDirectory(folder.resolve("b"));

    assertThat(reasonOf(AtomicWriter.PROMPT)).isEqualTo("this is a folder, not a file");
  }

  @Test
  void aFolderThatCannotBeMadeHasItsReason() {
    FileAlreadyExistsException failure =
        catchThrowableOfType(FileAlreadyExistsException.class, () -> Files.createDirectories(file));

    assertThat(WriteReason.of(failure)).isEqualTo("this is a file, so no folder can be made of it");
  }

  private String reasonOf(AtomicWriter writer) {
    return WriteReason.of(
        catchThrowableOfType(IOException.class, () -> writer.write(file, NEW, target -> {})));
  }
}
