package org.chainrule.file.recovery;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.file.writing.Fingerprint;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * Keeps what is unsaved in a window's recovery file while it is edited.
 *
 * <p>However often something changes, it is written at most every 0.4 s, always as it is then; what
 * waits is one thing, never a queue. So as long as a write takes less than 0.3 s, what is on the
 * disk is less than one second old. Every method returns at once, except {@link #close}.
 */
public final class Keeper implements AutoCloseable {

  /** The time from the start of one write to the next. */
  static final long INTERVAL_MILLIS = 400;

  /** The time until a write that failed is tried again, if nothing changes before. */
  static final long RETRY_MILLIS = 2000;

  /** The time that a write may take before a person who goes on editing is told. */
  static final long PATIENCE_MILLIS = 5000;

  /** What there is to keep; nothing where all is saved. */
  private record Change(
      Optional<Content> content, Optional<Path> file, Optional<Fingerprint> fingerprint) {

    /** How long after the start of the write before this may be written. */
    long interval() {
      return content.isPresent() ? INTERVAL_MILLIS : 0;
    }
  }

  private static final Change SAVED =
      new Change(Optional.empty(), Optional.empty(), Optional.empty());

  private final Recovery recovery;
  private final ScheduledExecutorService executor;
  private final Clock clock;
  private final Consumer<String> problems;

  /** Held during a write, so that there is one at a time. */
  private final Object disk = new Object();

  /** Guards the fields below; nothing slow is done under it. */
  private final Object state = new Object();

  private Change latest;
  private Future<?> scheduled;
  private boolean writing;
  private boolean closed;
  private long lastStart = Long.MIN_VALUE / 2;
  private boolean complained;

  /**
   * A keeper that writes into this recovery file and closes it in the end.
   *
   * @param executor runs the writes, and nothing slow; it must live until this is closed
   * @param clock tells how long ago the last write was
   * @param problems is told on any thread, in a line for a person, when a write fails or does not
   *     end: once, until one has succeeded again
   */
  public Keeper(
      Recovery recovery,
      ScheduledExecutorService executor,
      Clock clock,
      Consumer<String> problems) {
    this.recovery = recovery;
    this.executor = executor;
    this.clock = clock;
    this.problems = problems;
  }

  /**
   * Takes note of a change.
   *
   * @param file the file that the scenario belongs to, if it has one
   * @param fingerprint what that file was like when it was last read or saved, if it was
   */
  public void keep(Scenario scenario, Optional<Path> file, Optional<Fingerprint> fingerprint) {
    keep(new Content.OfScenario(scenario), file, fingerprint);
  }

  /**
   * Takes note of a change.
   *
   * @param file the file that the content belongs to, if it has one
   * @param fingerprint what that file was like when it was last read or saved, if it was
   */
  public void keep(Content content, Optional<Path> file, Optional<Fingerprint> fingerprint) {
    change(new Change(Optional.of(content), file, fingerprint));
  }

  /** Takes note that nothing is unsaved any more. */
  public void clear() {
    change(SAVED);
  }

  /** Writes what has not been written yet, waiting for it, and closes the recovery file. */
  @Override
  public void close() {
    synchronized (state) {
      if (closed) {
        return;
      }
      closed = true;
      if (scheduled != null) {
        scheduled.cancel(false);
      }
    }
    flush();
    recovery.close();
  }

  private void change(Change change) {
    boolean tell;
    synchronized (state) {
      if (closed) {
        throw new IllegalStateException("nothing is kept after the end");
      }
      latest = change;
      if (change.interval() == 0 && scheduled != null) {
        scheduled.cancel(false);
        scheduled = null;
      }
      schedule(change.interval());
      tell = writing && !complained && clock.millis() - lastStart > PATIENCE_MILLIS;
      complained |= tell;
    }
    if (tell) {
      problems.accept(Words.of("recovery.waiting", OneLine.of(recovery.place().toString())));
    }
  }

  /** Sees to it that a write follows; called with the state. */
  private void schedule(long interval) {
    if (writing || scheduled != null || closed) {
      return;
    }
    // The clock of a computer can be set; no wait is longer than it would be without that.
    long passed = Math.max(0, clock.millis() - lastStart);
    long wait = Math.max(0, interval - passed);
    scheduled = executor.schedule(this::flush, wait, TimeUnit.MILLISECONDS);
  }

  private void flush() {
    synchronized (disk) {
      Change change = begin();
      if (change == null) {
        return;
      }
      Optional<String> failure = failureOf(change);
      boolean tell = end(change, failure.isPresent());
      if (tell) {
        problems.accept(failure.get());
      }
    }
  }

  private Change begin() {
    synchronized (state) {
      scheduled = null;
      Change change = latest;
      latest = null;
      writing = change != null;
      lastStart = clock.millis();
      return change;
    }
  }

  /** Writes a change, and says what went wrong. */
  private Optional<String> failureOf(Change change) {
    try {
      if (change.content().isPresent()) {
        recovery.keep(change.content().get(), change.file(), change.fingerprint());
      } else {
        recovery.clear();
      }
      return Optional.empty();
    } catch (ScenarioFileException e) {
      return Optional.of(e.getMessage());
    } catch (RuntimeException | Error e) {
      // Whatever went wrong with one scenario, the next one must be kept.
      return Optional.of(Words.of("recovery.notKept", OneLine.of(String.valueOf(e.getMessage()))));
    }
  }

  /** Notes how a write ended, and whether a person must be told. */
  private boolean end(Change change, boolean failed) {
    synchronized (state) {
      writing = false;
      boolean retry = failed && latest == null;
      if (retry) {
        latest = change;
      }
      if (latest != null) {
        schedule(retry ? RETRY_MILLIS : latest.interval());
      }
      boolean tell = failed && !complained;
      complained = failed;
      return tell;
    }
  }
}
