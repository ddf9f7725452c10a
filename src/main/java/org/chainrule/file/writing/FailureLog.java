package org.chainrule.file.writing;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps what is known of failures of the program itself, the latest last. What fails again and
 * again, such as painting, is kept once a run. Safe to use from several threads.
 */
public final class FailureLog {

  /** Older failures make room, so that the file stays small. */
  static final int MOST_CHARACTERS = 200_000;

  private final Path file;
  private final Clock clock;
  private final Set<String> written = new HashSet<>();

  /**
   * A log in this file, made when it is first needed.
   *
   * @param clock tells when something failed
   */
  public FailureLog(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /** The file of the log in the folder of what the program keeps. */
  public static Path in(Path folder) {
    return folder.resolve("failures.log");
  }

  /** Returns the file that a failure is kept in, if it could be. */
  public synchronized Optional<Path> keep(Throwable failure) {
    String trace = trace(failure);
    if (written.contains(trace)) {
      return Optional.of(file);
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      String all = before() + clock.instant() + " " + trace + "\n";
      String latest = all.substring(Math.max(0, all.length() - MOST_CHARACTERS));
      AtomicWriter.DURABLE.replace(file, latest.getBytes(StandardCharsets.UTF_8));
      written.add(trace);
      return Optional.of(file);
    } catch (IOException | OutOfMemoryError unwritable) {
      return Optional.empty();
    }
  }

  private static String trace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private String before() {
    try {
      return new String(SmallFile.read(file), StandardCharsets.UTF_8);
    } catch (IOException none) {
      return "";
    }
  }
}
