package org.chainrule.app.common;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.chainrule.file.recovery.RecoveryFolder;
import org.chainrule.file.writing.RecentFiles;

/**
 * What a window uses outside of itself.
 *
 * @param dialogs let a person choose files
 * @param recent remembers files from one start to the next, if anything does
 * @param recovery keeps what is unsaved through a crash, if anything does
 * @param folder where all of this is kept, if it is
 * @param practice the file that keeps what was answered while practising, if anything does
 * @param clock tells the time, in the person's time zone
 * @param jobs runs what takes longer than a few milliseconds
 * @param keeping reads and writes what is remembered from one start to the next, and nothing else
 * @param ui runs what changes the window
 */
public record WindowServices(
    FileDialogs dialogs,
    Optional<RecentFiles> recent,
    Optional<RecoveryFolder> recovery,
    Optional<Path> folder,
    Optional<Path> practice,
    Clock clock,
    Executor jobs,
    Executor keeping,
    Executor ui) {

  /** Services that remember everything in this folder, which is made when it is needed. */
  public static WindowServices in(
      Path folder, FileDialogs dialogs, Executor jobs, Executor keeping, Executor ui) {
    Clock clock = new LocalClock();
    return new WindowServices(
        dialogs,
        Optional.of(recent(folder)),
        Optional.of(new RecoveryFolder(folder.resolve("recovery"), clock)),
        Optional.of(folder),
        Optional.of(folder.resolve("practice.csv")),
        clock,
        jobs,
        keeping,
        ui);
  }

  /** The list of recent files that is kept in this folder. */
  public static RecentFiles recent(Path folder) {
    return new RecentFiles(folder.resolve("recent.json"));
  }

  /** Services that remember nothing. */
  public static WindowServices forgetful(FileDialogs dialogs, Executor jobs, Executor ui) {
    return new WindowServices(
        dialogs,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new LocalClock(),
        jobs,
        jobs,
        ui);
  }
}
