package org.chainrule.file.writing;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.regex.Pattern;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** Says in the user's words why a file or a folder could not be written. */
public final class WriteReason {

  /** What Linux, macOS and Windows say; Java has no exception of its own for these. */
  private static final Pattern FULL =
      Pattern.compile("no space left|not enough space|quota|disk full", Pattern.CASE_INSENSITIVE);

  private static final Pattern READ_ONLY =
      Pattern.compile("read-only file ?system|write protected", Pattern.CASE_INSENSITIVE);

  private WriteReason() {}

  /** Returns the reason, to stand behind the name of what was to be written. */
  public static String of(IOException failure) {
    if (failure instanceof UnsuitableTargetException unsuitable) {
      return Words.of(unsuitable.key());
    }
    if (failure instanceof InPlace.HalfWrittenException) {
      return failure.getMessage();
    }
    if (failure instanceof InPlaceOnlyException) {
      return Words.of("write.inPlaceOnly");
    }
    if (failure instanceof AccessDeniedException) {
      return Words.of("write.denied");
    }
    if (failure instanceof NoSuchFileException) {
      return Words.of("write.noFolder");
    }
    if (failure instanceof FileAlreadyExistsException) {
      return Words.of("write.notFolder");
    }
    String said = said(failure);
    if (FULL.matcher(said).find()) {
      return Words.of("write.full");
    }
    if (isReadOnly(failure)) {
      return Words.of("write.readOnly");
    }
    return said.isBlank()
        ? Words.of("write.unknown")
        : Words.of("write.failed", OneLine.shortened(said));
  }

  /** Whether the disk takes nothing at all. */
  static boolean isReadOnly(IOException failure) {
    return READ_ONLY.matcher(said(failure)).find();
  }

  private static String said(IOException failure) {
    String said = failure instanceof FileSystemException e ? e.getReason() : failure.getMessage();
    return said == null ? "" : said;
  }
}
