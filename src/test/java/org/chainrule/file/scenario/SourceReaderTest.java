package org.chainrule.file.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about files whose text cannot be had. */
class SourceReaderTest {

  @TempDir Path folder;

  @Test
  void aMissingFile() {
    Path file = folder.resolve("gone.json");

    assertThat(errorOf(file)).isEqualTo(file + ": there is no such file");
    assertThat(errorOf(file.resolve("below.json"))).endsWith(": there is no such file");
  }

  @Test
  void aFolder() {
    assertThat(errorOf(folder)).isEqualTo(folder + ": this is a folder, not a file");
  }

  @Test
  void aFileWithoutPermission() {
    SourceReader.Opener denying =
        file -> {
          throw new AccessDeniedException(file.toString());
        };

    assertThat(errorWith(denying)).isEqualTo("net.json: you have no permission to read this file");
  }

  @Test
  void aFileThatBreaksOffWhileReading() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Input/output error");
          }
        };

    assertThat(errorWith(file -> broken)).isEqualTo("net.json: this file cannot be read");
    assertThatThrownBy(() -> ScenarioReader.read(broken, "net.json"))
        .isInstanceOf(ScenarioFileException.class)
        .hasMessage("net.json: this file cannot be read");
  }

  @Test
  void aFileThatDoesNotFitIntoMemory() {
    SourceReader.Opener huge =
        file -> {
          throw new OutOfMemoryError("in a test");
        };

    assertThat(errorWith(huge))
        .isEqualTo("net.json: this file is too large for the memory of this computer");
  }

  @Test
  void aFileOf200Megabytes() throws IOException {
    Path file = folder.resolve("large.json");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(200_000_000);
    }

    SourceReader neverOpening =
        new SourceReader(
            opened -> {
              throw new IOException("need not be opened");
            },
            100_000_000);

    assertThat(
            Texts.message(
                catchThrowableOfType(
                    ScenarioFileException.class,
                    () -> ScenarioReader.open(file, neverOpening, share -> {}))))
        .isEqualTo(errorOf(file))
        .isEqualTo(file + ": this file is larger than 100 MB, the most that is read");
  }

  @Test
  void aFileWhoseSizeLies() {
    SourceReader reader = new SourceReader(file -> new Endless(), 3_000_000);

    assertThat(errorWith(reader))
        .isEqualTo("net.json: this file is larger than 3 MB, the most that is read");
  }

  @Test
  void aFileJustAsLargeAsAllowedIsRead() throws IOException {
    byte[] bytes = Texts.GOOD.getBytes(StandardCharsets.UTF_8);

    Source source =
        new SourceReader(file -> new ByteArrayInputStream(bytes), bytes.length)
            .read(Path.of("net.json"), share -> {})
            .source();

    assertThat(source.text()).isEqualTo(Texts.GOOD);
  }

  @Test
  void aFileThatIsNotText() {
    byte[] picture = {'{', '\n', (byte) 0x89, 'P', 'N', 'G'};
    byte[] zeros = {'{', 'a', 0, 0};
    byte[] macLines = {'{', '\r', '\r', '\n', ' ', 0};
    byte[] cutOff = {'{', '"', (byte) 0xC3};

    assertThat(errorOf(picture))
        .isEqualTo(
            "net.json, line 2, column 1: this is not text in UTF-8, so it cannot be a scenario");
    assertThat(errorOf(zeros)).startsWith("net.json, line 1, column 3: this is not text");
    assertThat(errorOf(macLines)).startsWith("net.json, line 3, column 2: this is not text");
    assertThat(errorOf(cutOff)).startsWith("net.json, line 1, column 3: this is not text");
    assertThat(errorOf(Texts.GOOD.getBytes(StandardCharsets.UTF_16)))
        .startsWith("net.json, line 1, column 1: this is not text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", " \n"})
  void anEmptyFile(String text) {
    assertThat(errorOf(text.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("net.json: this file is empty");
  }

  @Test
  void aNameThatWouldBreakTheLine() {
    assertThat(errorOf(Path.of("a\nb\u202Ec.json")))
        .isEqualTo("a\\u000ab\\u202ec.json: there is no such file");
  }

  private static String errorOf(Path file) {
    return Texts.message(
        catchThrowableOfType(ScenarioFileException.class, () -> ScenarioReader.read(file)));
  }

  private static String errorOf(byte[] content) {
    return errorWith(file -> new ByteArrayInputStream(content));
  }

  private static String errorWith(SourceReader.Opener opener) {
    return errorWith(new SourceReader(opener, 1_000_000));
  }

  private static String errorWith(SourceReader reader) {
    return Texts.message(
        catchThrowableOfType(
            ScenarioFileException.class,
            () -> ScenarioReader.open(Path.of("net.json"), reader, share -> {})));
  }

  /** As much as anyone cares to read, like /dev/zero. */
  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return ' ';
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      java.util.Arrays.fill(bytes, offset, offset + length, (byte) ' ');
      return length;
    }
  }
}
