package org.chainrule.app.cli.common;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * Standard output and standard error, in UTF-8 whatever the locale. Output that cannot be written
 * is no exception here: what went wrong is kept, and asked for at the end.
 */
public final class Console {

  private static final int BUFFER = 1 << 16;
  private static final Path STANDARD_OUTPUT = Path.of("/dev/fd/1");
  private static final Path STANDARD_ERROR = Path.of("/dev/fd/2");

  /** The device that swallows all. */
  private static final Path NOWHERE = Path.of("/dev/null");

  /** What POSIX (sys/stat.h) says of a file's kind. */
  private static final int KIND = 0170000;

  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;
  private static final int DEVICE = 0020000;

  private final Kept out;
  private final PrintWriter outWriter;
  private final PrintWriter errWriter;

  public Console(OutputStream out, OutputStream err) {
    this.out = new Kept(out);
    this.outWriter = writer(new BufferedOutputStream(this.out, BUFFER));
    this.errWriter = writer(err);
  }

  /** The program's own console. */
  public static Console standard() {
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    boolean read = Files.exists(STANDARD_OUTPUT) ? isPipe(STANDARD_OUTPUT) : !hasPlace(out);
    return new Console(read ? new ReadByOther(out) : out, new FileOutputStream(FileDescriptor.err));
  }

  /** Whether what is written there goes to another program. */
  public static boolean isPipe(Path file) {
    try {
      int kind = kind(file);
      return kind == PIPE || kind == SOCKET;
    } catch (IOException | RuntimeException unknown) {
      return false;
    }
  }

  private static int kind(Path file) throws IOException {
    return (Integer) Files.getAttribute(file, "unix:mode") & KIND;
  }

  /** Whether a person sees standard error come, wherever the input is from and the output goes. */
  public static boolean complainsToTerminal() {
    return Files.exists(STANDARD_ERROR) ? isTerminal(STANDARD_ERROR) : System.console() != null;
  }

  /** Whether what is written there is seen at once. */
  public static boolean isTerminal(Path file) {
    try {
      return kind(file) == DEVICE && !device(file).equals(device(NOWHERE));
    } catch (IOException | RuntimeException unknown) {
      return false;
    }
  }

  private static Object device(Path file) throws IOException {
    return Files.getAttribute(file, "unix:rdev");
  }

  /** Where POSIX is not known, a pipe is what has no place to write at. */
  private static boolean hasPlace(FileOutputStream stream) {
    try {
      return stream.getChannel().position() >= 0;
    } catch (IOException none) {
      return false;
    }
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  /** Where results go. Call {@link #flush} when a person should see them. */
  public PrintWriter out() {
    return outWriter;
  }

  /** Where results go, for a writer that wants to know of failures. */
  public Writer results() {
    return outWriter;
  }

  /**
   * Says on standard error what is wrong, in one line. Whatever of it a person or a file has given
   * cannot steer the terminal.
   */
  public void complain(String message) {
    note(Words.of("cli.error", OneLine.of(message.strip())));
  }

  /** Says something beside the results. */
  public void note(String message) {
    outWriter.flush(); // so that a terminal shows both in order
    errWriter.print(message.strip() + "\n");
    errWriter.flush();
  }

  /** Writes out what is still held back. */
  public void flush() {
    outWriter.flush();
  }

  /** Whether nobody reads the results any more. */
  public boolean closed() {
    outWriter.flush();
    return out.failure != null;
  }

  /** Why the results could not be written; that a reader such as {@code head} left is no reason. */
  public Optional<IOException> failure() {
    outWriter.flush();
    return Optional.ofNullable(out.failure)
        .filter(failure -> !(failure instanceof ReaderLeftException));
  }

  /** Whoever read the results reads no more. */
  private static final class ReaderLeftException extends IOException {

    private static final long serialVersionUID = 1L;

    ReaderLeftException(IOException failure) {
      super(failure);
    }
  }

  /** What another program reads; writing to that fails only when it has left. */
  public static final class ReadByOther extends FilterOutputStream {

    public ReadByOther(OutputStream pipe) {
      super(pipe);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        throw new ReaderLeftException(e);
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        out.flush();
      } catch (IOException e) {
        throw new ReaderLeftException(e);
      }
    }
  }

  /** Keeps the first failure, and writes nothing after it. */
  private static final class Kept extends OutputStream {

    private final OutputStream stream;
    private IOException failure;

    Kept(OutputStream stream) {
      this.stream = stream;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      attempt(() -> stream.write(bytes, offset, length));
    }

    @Override
    public void flush() {
      attempt(stream::flush);
    }

    private void attempt(Attempt attempt) {
      if (failure != null) {
        return;
      }
      try {
        attempt.run();
      } catch (IOException e) {
        failure = e;
      }
    }

    private interface Attempt {
      void run() throws IOException;
    }
  }
}
