package org.chainrule.app.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.chainrule.words.Words;

/**
 * Standard output and standard error, in UTF-8 whatever the locale. Output that cannot be written
 * is no exception here: what went wrong is kept, and asked for at the end.
 */
public final class Console {

  private static final int BUFFER = 1 << 16;

  private final Kept out;
  private final PrintWriter outWriter;
  private final PrintWriter errWriter;

  Console(OutputStream out, OutputStream err) {
    this.out = new Kept(out);
    this.outWriter = writer(new BufferedOutputStream(this.out, BUFFER));
    this.errWriter = writer(err);
  }

  /** The program's own console. */
  public static Console standard() {
    return new Console(
        new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  /** Where results go. Call {@link #flush} when a person should see them. */
  PrintWriter out() {
    return outWriter;
  }

  /** Where results go, for a writer that wants to know of failures. */
  Writer results() {
    return outWriter;
  }

  /** Says on standard error what is wrong, in one line. */
  void complain(String message) {
    note(Words.of("cli.error", message));
  }

  /** Says something beside the results. */
  void note(String message) {
    outWriter.flush(); // so that a terminal shows both in order
    errWriter.print(message.strip() + "\n");
    errWriter.flush();
  }

  /** Writes out what is still held back. */
  void flush() {
    outWriter.flush();
  }

  /** Whether nobody reads the results any more. */
  boolean closed() {
    outWriter.flush();
    return out.failure != null;
  }

  /** Why the results could not be written; that a reader such as {@code head} left is no reason. */
  Optional<IOException> failure() {
    outWriter.flush();
    return Optional.ofNullable(out.failure).filter(failure -> !pipeClosed(failure));
  }

  private static boolean pipeClosed(IOException failure) {
    return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
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
