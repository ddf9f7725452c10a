package org.chainrule.app.practice;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chainrule.app.common.WindowServices;
import org.chainrule.file.writing.AtomicWriter;
import org.chainrule.file.writing.KeptLines;
import org.chainrule.session.Notices;
import org.chainrule.session.Work;
import org.chainrule.session.practice.Attempted;
import org.chainrule.session.practice.Drafts;
import org.chainrule.session.practice.PracticeRecord;
import org.chainrule.words.Words;

/** Keeps the record of what was answered in the user's folder, and hands it out as a table. */
public final class RecordKeeper {

  private final WindowServices services;
  private final Notices notices;
  private final Optional<KeptLines> kept;
  private final PracticeRecord record = new PracticeRecord(this::keep);

  /** Begins with what was kept before, as soon as that is read. */
  public RecordKeeper(WindowServices services, Notices notices) {
    this.services = services;
    this.notices = notices;
    kept = services.practice().map(file -> new KeptLines(file, Attempted.HEADER));
    kept.ifPresent(lines -> work().run(() -> read(lines), record::remember, notices::fail));
  }

  /** Keeps what is typed and not done yet. */
  public Drafts drafts() {
    return DraftKeeper.of(services, notices);
  }

  /** What was answered so far. */
  public PracticeRecord record() {
    return record;
  }

  private static List<Attempted> read(KeptLines lines) {
    return lines.all().stream().map(Attempted::read).flatMap(Optional::stream).toList();
  }

  private void keep(Attempted attempt) {
    kept.ifPresent(
        lines -> Work.aside(services.keeping(), () -> lines.add(List.of(attempt.line()))));
  }

  /** Asks for a file, and writes the record there as CSV. */
  void export() {
    services
        .dialogs()
        .exported(Optional.empty(), Words.of("practice.record.name"), "csv")
        .ifPresent(this::export);
  }

  private void export(Path file) {
    String text =
        KeptLines.text(Attempted.HEADER, record.attempts().stream().map(Attempted::line).toList());
    work()
        .run(
            () -> {
              AtomicWriter.DURABLE.replace(file, text.getBytes(StandardCharsets.UTF_8));
              return file;
            },
            written -> notices.tell(Words.of("practice.record.exported", written.getFileName())),
            failure ->
                notices.report(Words.of("practice.record.failed", file, failure.getMessage())));
  }

  /** Forgets everything, if that is asked for again after it was said what goes. */
  void forget() {
    if (notices.isMeant(Words.of("practice.record.loses", record.attempts().size()))) {
      record.clear();
      kept.ifPresent(lines -> Work.aside(services.keeping(), lines::clear));
    }
  }

  private Work work() {
    return new Work(services.keeping(), services.ui());
  }
}
