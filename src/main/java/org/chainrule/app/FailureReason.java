package org.chainrule.app;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.chainrule.words.Words;

/** Says in half a line why something failed. */
final class FailureReason {

  private static final int LONGEST = 160;

  private FailureReason() {}

  /** Returns what the innermost cause says, on one line. */
  static String of(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    String kind = cause.getClass().getSimpleName();
    String text = message == null || message.isBlank() ? kind : kind + ": " + message;
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  /** Returns why a file or folder could not be written. */
  static String ofWriting(Exception failure) {
    if (failure instanceof AccessDeniedException) {
      return Words.of("cli.write.denied");
    }
    if (failure instanceof NoSuchFileException) {
      return Words.of("cli.write.noFolder");
    }
    if (failure instanceof FileAlreadyExistsException) {
      return Words.of("cli.write.notFolder");
    }
    if (failure instanceof FileSystemException e && e.getReason() != null) {
      return e.getReason();
    }
    return String.valueOf(failure.getMessage());
  }
}
