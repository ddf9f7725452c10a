package org.chainrule.file.scenario;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.DoubleConsumer;
import org.chainrule.file.foreign.ArrayBytes;
import org.chainrule.file.writing.Fingerprint;
import org.chainrule.words.Words;

/**
 * Reads the text of files.
 *
 * @param opener how a file is opened
 * @param maxBytes the most that a file may hold
 */
public record SourceReader(Opener opener, int maxBytes) {

  private static final int BYTES_PER_MEGABYTE = 1_000_000;

  /** Reads files of up to 100 MB. */
  public static final SourceReader STANDARD = new SourceReader(Files::newInputStream, 100_000_000);

  /** How a file is opened; a test can open it in another way. */
  @FunctionalInterface
  interface Opener {
    InputStream open(Path file) throws IOException;
  }

  /**
   * What one reading of a file gave.
   *
   * @param source its text
   * @param fingerprint what it was like
   */
  public record Content(Source source, Fingerprint fingerprint) {}

  private record Bytes(byte[] content, Instant time) {}

  /** Tells how much of a stream is read. */
  private static final class Counted extends FilterInputStream {

    private final double size;
    private final DoubleConsumer progress;
    private long done;

    Counted(InputStream in, long size, DoubleConsumer progress) {
      super(in);
      this.size = Math.max(1, size);
      this.progress = progress;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      done += Math.max(0, count);
      progress.accept(Math.min(1, done / size));
      return count;
    }
  }

  /**
   * Reads a file.
   *
   * @param progress told which share is read, 0 to 1; may throw to end the reading
   */
  public Content read(Path file, DoubleConsumer progress) throws ScenarioFileException {
    return content(open(file, progress), file.toString());
  }

  /**
   * Returns what a file holds.
   *
   * @param progress told which share is read, 0 to 1; may throw to end the reading
   */
  public byte[] bytes(Path file, DoubleConsumer progress) throws ScenarioFileException {
    return open(file, progress).content();
  }

  private Bytes open(Path file, DoubleConsumer progress) throws ScenarioFileException {
    String name = file.toString();
    if (Files.isDirectory(file)) {
      throw ScenarioFileException.of(name, Words.of("file.folder"));
    }
    try {
      long size = Files.isRegularFile(file) ? Files.size(file) : maxBytes;
      if (size > maxBytes) {
        throw tooLarge(name);
      }
      return opened(file, size, progress);
    } catch (ScenarioFileException e) {
      throw e;
    } catch (IOException e) {
      throw ScenarioFileException.of(name, Words.of(reason(e)), e);
    }
  }

  private Bytes opened(Path file, long size, DoubleConsumer progress) throws IOException {
    try (InputStream in = new Counted(opener.open(file), size, progress)) {
      return new Bytes(bytes(in, file.toString()), time(file));
    }
  }

  private static Instant time(Path file) throws IOException {
    return Files.exists(file) ? Files.getLastModifiedTime(file).toInstant() : Instant.now();
  }

  /** Reads the text of a file of which nothing else matters. */
  Source source(Path file) throws ScenarioFileException {
    return source(open(file, share -> {}).content(), file.toString());
  }

  /**
   * Reads the text of a stream to its end and leaves it open.
   *
   * @param name what messages call it
   */
  public Source source(InputStream in, String name) throws IOException {
    return source(bytes(in, name), name);
  }

  private static Content content(Bytes bytes, String name) throws ScenarioFileException {
    return new Content(
        source(bytes.content(), name), Fingerprint.of(bytes.content(), bytes.time()));
  }

  private static Source source(byte[] bytes, String name) throws ScenarioFileException {
    if (ArrayBytes.are(bytes, name)) {
      throw ScenarioFileException.of(name, Words.of("file.arrays"));
    }
    return Source.of(name, decode(bytes, name));
  }

  // A size can lie, and a device has none, so the bytes are counted too.
  private byte[] bytes(InputStream in, String name) throws IOException {
    byte[] bytes = in.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      throw tooLarge(name);
    }
    return bytes;
  }

  /** The most that a file may hold, for a message. */
  public String megabytes() {
    return String.valueOf(maxBytes / BYTES_PER_MEGABYTE);
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "file.missing";
    }
    return e instanceof AccessDeniedException ? "file.denied" : "file.unreadable";
  }

  private ScenarioFileException tooLarge(String name) {
    return ScenarioFileException.of(name, Words.of("file.tooLarge", megabytes()));
  }

  private static String decode(byte[] bytes, String name) throws ScenarioFileException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(in.remaining());
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    int nul = text.indexOf('\0');
    if (nul >= 0 || result.isError()) {
      String good = nul >= 0 ? text.substring(0, nul) : text;
      throw ScenarioFileException.at(name, endOf(good), Words.of("file.notText"));
    }
    return text;
  }

  /** Lines end as JSON's do: with CR, LF or both. */
  private static SourceLocation endOf(String text) {
    String[] lines = text.split("\r\n|\r|\n", -1);
    return new SourceLocation(lines.length, lines[lines.length - 1].length() + 1, "");
  }
}
