package org.chainrule.app.filing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import org.chainrule.app.common.Threads;
import org.chainrule.app.common.WindowServices;
import org.chainrule.file.recovery.Abandoned;
import org.chainrule.file.recovery.Content;
import org.chainrule.file.recovery.Keeper;
import org.chainrule.file.recovery.Leftovers;
import org.chainrule.file.recovery.Recovery;
import org.chainrule.file.recovery.RecoveryFolder;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.file.writing.Fingerprint;
import org.chainrule.session.Keepable;
import org.chainrule.session.Notices;
import org.chainrule.session.Work;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * Keeps what is unsaved in this window safe from a crash, from its first edit to its clean end.
 * Lives on the UI thread.
 */
public final class Safekeeping implements AutoCloseable {

  /** What is at hand once the recovery folder is open. */
  private record OpenRecovery(Recovery recovery, Keeper keeper, ScheduledExecutorService writer) {

    /** A disk that does not answer keeps no program from its end. */
    void close() {
      Threads.within(PATIENCE, keeper::close);
      writer.shutdown();
    }
  }

  /** What the recovery folder gave when it was opened. */
  private record Entered(Recovery recovery, Leftovers left) {}

  /** What was handed to the keeper last; of a scenario it matters which one it is. */
  private record Kept(Content content, Optional<Path> file, Optional<Fingerprint> fingerprint) {

    boolean same(Kept other) {
      return content.thing() == other.content.thing()
          && file.equals(other.file)
          && fingerprint.equals(other.fingerprint);
    }
  }

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** After so long a person is told that nothing is kept yet. */
  private static final int WAIT_SECONDS = 2;

  private final Notices notices;
  private final Keepable document;
  private final WindowServices services;
  private final Work work;
  private final Executor later;
  private final InvalidationListener changes = source -> keep();

  private Optional<OpenRecovery> open = Optional.empty();

  /** Why nothing can be kept; a person is told when there is something to keep. */
  private Optional<String> obstacle = Optional.empty();

  private Optional<Kept> kept = Optional.empty();

  /** What is to be taken over once the recovery folder is open. */
  private final List<Abandoned> waiting = new ArrayList<>();

  private boolean closed;
  private boolean refused;

  /**
   * Keeps nothing before it has begun.
   *
   * @param document what is kept, and the file that it belongs to
   */
  public Safekeeping(Notices notices, Keepable document, WindowServices services) {
    this(notices, document, services, patience(services));
  }

  Safekeeping(Notices notices, Keepable document, WindowServices services, Executor later) {
    this.notices = notices;
    this.document = document;
    this.services = services;
    this.later = later;
    this.work = new Work(services.keeping(), services.ui());
  }

  private static Executor patience(WindowServices services) {
    return CompletableFuture.delayedExecutor(WAIT_SECONDS, TimeUnit.SECONDS, services.ui());
  }

  /**
   * Opens the recovery folder off the UI thread, and keeps what is unsaved from then on.
   *
   * @param found is told what other windows have left, if they have left anything
   */
  public void begin(Consumer<? super Leftovers> found) {
    begin(RecoveryFolder::leftovers, found);
  }

  /** The same, without asking what other windows have left. */
  public void beginQuietly() {
    begin(folder -> new Leftovers(List.of(), List.of()), nothing -> {});
  }

  private void begin(
      Function<RecoveryFolder, Leftovers> looking, Consumer<? super Leftovers> found) {
    document.changes().addListener(changes);
    services.recovery().ifPresent(folder -> begin(folder, looking, found));
  }

  private void begin(
      RecoveryFolder folder,
      Function<RecoveryFolder, Leftovers> looking,
      Consumer<? super Leftovers> found) {
    Work.after(later, () -> complainOfWaiting(folder));
    work.run(
        () -> new Entered(folder.open(), looking.apply(folder)),
        opened -> begin(opened.recovery, opened.left, found),
        failure -> refuse(reason(failure)));
  }

  private String reason(Throwable failure) {
    return failure instanceof ScenarioFileException
        ? failure.getMessage()
        : notices.logged(failure);
  }

  private void complainOfWaiting(RecoveryFolder folder) {
    if (open.isEmpty() && obstacle.isEmpty() && !closed && !refused) {
      refuse(Words.of("recovery.waiting", OneLine.of(folder.place().toString())));
    }
  }

  private void begin(Recovery recovery, Leftovers left, Consumer<? super Leftovers> found) {
    if (closed) {
      recovery.close();
      left.abandoned().forEach(Abandoned::close);
      return;
    }
    ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(Threads::daemon);
    Keeper keeper =
        new Keeper(
            recovery,
            writer,
            services.clock(),
            problem -> work.tell(() -> false, () -> notices.report(problem)));
    open = Optional.of(new OpenRecovery(recovery, keeper, writer));
    obstacle = Optional.empty();
    waiting.forEach(this::takeOver);
    waiting.clear();
    keep();
    if (!left.abandoned().isEmpty() || !left.problems().isEmpty()) {
      found.accept(left);
    }
  }

  private void refuse(String reason) {
    refused = true;
    obstacle = Optional.of(reason);
    keep();
  }

  private void keep() {
    Optional<Kept> now =
        document.unsaved().map(it -> new Kept(it, document.file(), document.fingerprint()));
    open.ifPresent(there -> keep(there.keeper(), now));
    if (now.isPresent()) {
      obstacle.ifPresent(notices::report);
      obstacle = Optional.empty();
    }
  }

  /** The end of a drag, for one, changes the history and nothing that is kept. */
  private void keep(Keeper keeper, Optional<Kept> now) {
    if (now.isEmpty()) {
      keeper.clear();
    } else if (kept.filter(now.get()::same).isEmpty()) {
      keeper.keep(now.get().content(), now.get().file(), now.get().fingerprint());
    }
    kept = now;
  }

  /**
   * Makes what another window left this window's own. It has been opened here just before, so that
   * it is safe in one place or the other all the time.
   */
  public void takeOver(Abandoned left) {
    open.ifPresentOrElse(there -> takeOver(left, there.recovery()), () -> waiting.add(left));
  }

  private void takeOver(Abandoned left, Recovery own) {
    try {
      left.take(own);
    } catch (ScenarioFileException stays) {
      notices.report(stays.getMessage());
    }
  }

  /** Forgets what is unsaved: a person does not want it. */
  public void forget() {
    open.ifPresent(there -> there.keeper().clear());
  }

  /** Writes what is still to be written. What is unsaved then is offered at the next start. */
  @Override
  public void close() {
    closed = true;
    document.changes().removeListener(changes);
    open.ifPresent(OpenRecovery::close);
    open = Optional.empty();
  }
}
