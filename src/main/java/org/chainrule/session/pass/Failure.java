package org.chainrule.session.pass;

import java.nio.file.Path;
import java.util.Optional;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** What a person is told when the program itself fails: what is left, and where more is written. */
final class Failure {

  private Failure() {}

  /** Returns the message, of one line. */
  static String words(Throwable failure, Optional<Path> log) {
    String what =
        failure instanceof OutOfMemoryError
            ? Words.of("failure.memory")
            : Words.of("failure.internal", failure.getClass().getSimpleName());
    return log.map(file -> Words.of("failure.log", what, OneLine.of(file.toString()))).orElse(what);
  }
}
