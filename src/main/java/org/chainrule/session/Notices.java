package org.chainrule.session;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** What a person is told: what went wrong, and what was done. Lives on the UI thread. */
public final class Notices {

  private final ReadOnlyObjectWrapper<Optional<String>> problem =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> news =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Function<Throwable, Optional<Path>> log = failure -> Optional.empty();
  private Work keeping = new Work(Runnable::run, Runnable::run);

  /** What went wrong last, in words for a person; empty after it has been taken note of. */
  public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /**
   * What was done last that a person should know of, in words; empty after it has been taken note
   * of, and after the next edit. It is nothing that went wrong.
   */
  public ReadOnlyObjectProperty<Optional<String>> newsProperty() {
    return news.getReadOnlyProperty();
  }

  /** Says that something went wrong. */
  public void report(String message) {
    problem.set(Optional.of(message));
  }

  /** Takes note of what went wrong. */
  public void dismissProblem() {
    problem.set(Optional.empty());
  }

  /** Says what was done, where nothing went wrong. */
  public void tell(String message) {
    news.set(Optional.of(message));
  }

  /**
   * Whether something is meant that takes something away: it is, if it is asked for again while it
   * stands there what goes; else that is said now.
   */
  public boolean isMeant(String warning) {
    boolean said = news.get().equals(Optional.of(warning));
    news.set(said ? Optional.empty() : Optional.of(warning));
    return said;
  }

  /** Takes note of what was done. */
  public void dismissNews() {
    news.set(Optional.empty());
  }

  /** Says again, in the language that is spoken now, what a person has before him. */
  public void sayAgain() {
    problem.set(problem.get().map(Words::again));
    news.set(news.get().map(Words::again));
  }

  /**
   * Says who keeps what is known of failures of the program itself.
   *
   * @param by does it off the UI thread
   * @param keeper returns the file that it was written to, if it could be written
   */
  public void logFailures(Work by, Function<Throwable, Optional<Path>> keeper) {
    keeping = by;
    log = keeper;
  }

  /** Says that the program itself failed, and where more is to be read of it. */
  public void fail(Throwable failure) {
    report(logged(failure));
  }

  /**
   * Has a failure of the program itself logged, and returns what to say of it, in one line. Nothing
   * waits for the disk: where more is to be read is added to what is said once it is written.
   */
  public String logged(Throwable failure) {
    String what =
        failure instanceof OutOfMemoryError
            ? Words.of("failure.memory")
            : Words.of("failure.internal", failure.getClass().getSimpleName());
    AtomicReference<String> said = new AtomicReference<>(what);
    keeping.run(
        () -> log.apply(failure),
        file -> file.map(Path::toString).ifPresent(name -> name(said, what, OneLine.of(name))),
        unkept -> {});
    String now = said.get();
    said.set("");
    return now;
  }

  /** What is not said yet is said whole; what a person has before him is completed. */
  private void name(AtomicReference<String> said, String what, String file) {
    String whole = Words.of("failure.log", what, file);
    if (!said.get().isEmpty()) {
      said.set(whole);
      return;
    }
    problem
        .get()
        .filter(shown -> shown.endsWith(what))
        .map(shown -> shown.substring(0, shown.length() - what.length()) + whole)
        .ifPresentOrElse(this::report, () -> tell(Words.of("failure.kept", file)));
  }
}
