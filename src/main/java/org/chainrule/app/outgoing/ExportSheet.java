package org.chainrule.app.outgoing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.chainrule.app.common.FileDialogs;
import org.chainrule.app.common.Question;
import org.chainrule.app.common.Question.Answer;
import org.chainrule.explain.sheet.Samples;
import org.chainrule.export.format.Outgoing;
import org.chainrule.export.format.OutgoingException;
import org.chainrule.export.format.Preview;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Format;
import org.chainrule.export.request.LessonExport;
import org.chainrule.export.request.Options;
import org.chainrule.export.request.PictureSize;
import org.chainrule.export.request.Progress;
import org.chainrule.export.request.StepRange;
import org.chainrule.export.request.UnfitChoiceException;
import org.chainrule.file.writing.Overwriting;
import org.chainrule.lesson.Lesson;
import org.chainrule.session.LatestJob;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.spoken.SpokenArea;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * The sheet of an export: what is to go out, how it begins, and the job that writes it. What goes
 * out is what is on screen: the net, the notation, the layout and the digits.
 */
public final class ExportSheet {

  private static final int PREVIEW = 720;
  private static final int HIGHEST = 560;

  /** Sharp on a screen of twice as many pixels, too. */
  private static final PictureSize FINE = new PictureSize(2 * PREVIEW, 2 * HIGHEST);

  private final Session session;
  private final FileDialogs dialogs;
  private final Supplier<Question> question;
  private final Supplier<Optional<Path>> folder;
  private final OpenLesson lessons;
  private final LatestJob previews;
  private final LatestJob writing;
  private final ExportForm form = new ExportForm(this::showPreview);
  private final ImageView picture = new ImageView();
  private final SpokenArea text = new SpokenArea();
  private final Button export = new Button(Words.of("export.export"));
  private final SheetFrame frame;
  private boolean shown;

  /** Tells of the lesson that is open. */
  public interface OpenLesson {
    /** The lesson, if one is open that has a stop. */
    Optional<Lesson> lesson();

    /** Whether it is what a person is at. */
    boolean isInFront();
  }

  /**
   * A sheet that is not looked at yet.
   *
   * @param question asks whether files may be replaced
   * @param folder where a person looks for files first
   * @param lessons tells of the lesson that is open
   * @param jobs paints the preview and writes the files
   * @param ui runs what comes of it
   */
  public ExportSheet(
      Session session,
      FileDialogs dialogs,
      Supplier<Question> question,
      Supplier<Optional<Path>> folder,
      OpenLesson lessons,
      Executor jobs,
      Executor ui) {
    this.session = session;
    this.dialogs = dialogs;
    this.question = question;
    this.folder = folder;
    this.lessons = lessons;
    this.previews = new LatestJob(jobs, ui, this::failPreview);
    this.writing = new LatestJob(jobs, ui, this::fail);
    form.setTheme(
        session.settings().darkProperty().get(), session.settings().contrastProperty().get());
    frame = build();
  }

  private SheetFrame build() {
    picture.setId("export-picture");
    text.setId("export-text");
    text.setEditable(false);
    text.setName(Words.of("export.preview"));
    text.getStyleClass().add("export-text");
    export.setId("export-export");
    export.setOnAction(event -> choose());
    StackPane preview = SheetFrame.preview(picture, PREVIEW, HIGHEST);
    preview.setAlignment(Pos.TOP_CENTER);
    preview.getChildren().add(text);
    return new SheetFrame("export", export, form.node(), preview, this::stop);
  }

  /** The sheet. */
  public Node node() {
    return frame.node();
  }

  /** Says whether anybody looks at it; nothing is painted for nobody. */
  public void setShown(boolean isShown) {
    shown = isShown;
    if (shown) {
      offer();
      showPreview();
      form.first().requestFocus();
    } else {
      previews.cancel();
    }
  }

  /** What goes out is what is on screen, unless a person says otherwise. */
  private void offer() {
    form.offer(lessons.lesson().isPresent(), lessons.isInFront());
    int count = session.traceProperty().get().sample().count();
    OptionalInt alone = session.pointing().shownSample();
    form.offerSamples(
        count,
        alone.isPresent()
            ? new ShownSamples(Samples.ONE, alone.getAsInt())
            : new ShownSamples(session.settings().samplesProperty().get(), 0));
  }

  private Leaving wanted() throws UnfitChoiceException {
    Format format = form.format();
    return form.subject() == ExportForm.Subject.LESSON
        ? new Leaving.OfLesson(lesson(), format)
        : new Leaving.OfPass(pass(), format);
  }

  private LessonExport lesson() throws UnfitChoiceException {
    LessonExport export =
        new LessonExport(
            lessons.lesson().orElse(Lesson.EMPTY),
            session.settings().numbers(),
            session.settings().flatThresholdProperty().get(),
            fault -> {});
    export.check();
    return export;
  }

  private Export pass() throws UnfitChoiceException {
    Options options = form.options();
    List<Integer> cursors = StepRange.of(form.steps(), session.traceProperty().get());
    return new Export(
        session.editing().historyProperty().get().current(),
        session.explainer(),
        cursors,
        options,
        fault -> {});
  }

  private void showPreview() {
    if (!shown) {
      return;
    }
    try {
      Leaving wanted = wanted();
      frame.allow(true);
      frame.say(Optional.empty());
      previews.later(forgotten -> painted(wanted), this::show);
    } catch (UnfitChoiceException e) {
      frame.allow(false);
      frame.say(Optional.of(e.getMessage()));
    }
  }

  private record Painted(Optional<WritableImage> image, Optional<String> text) {}

  private static Painted painted(Leaving wanted) {
    try {
      Preview preview = wanted.preview(FINE);
      return new Painted(preview.picture().map(PaintedImage::of), preview.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void show(Painted painted) {
    picture.setImage(painted.image().orElse(null));
    picture.setVisible(painted.image().isPresent());
    picture.setAccessibleText(Words.of("export.preview"));
    text.setText(painted.text().orElse(""));
    text.setVisible(painted.text().isPresent());
  }

  private void choose() {
    try {
      Leaving wanted = wanted();
      dialogs
          .exported(folder.get(), name(wanted), wanted.format().ending())
          .ifPresent(chosen -> begin(wanted, chosen));
    } catch (UnfitChoiceException e) {
      frame.say(Optional.of(e.getMessage()));
    }
  }

  private static String name(Leaving wanted) {
    String name = OneLine.of(wanted.title().strip());
    String allowed = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip();
    return (allowed.isEmpty() ? Words.of("window.unnamed") : allowed)
        + "."
        + wanted.format().ending();
  }

  /** The system has asked about replacing the file that was chosen, and about no other. */
  private void begin(Leaving wanted, Path chosen) {
    String ending = "." + wanted.format().ending();
    String name = chosen.getFileName().toString();
    boolean ends = name.toLowerCase(Locale.ROOT).endsWith(ending);
    Path target = ends ? chosen : chosen.resolveSibling(name + ending);
    List<Path> read = session.document().fileProperty().get().stream().toList();
    Overwriting over = new Overwriting(read, true, Overwriting.Own.NOTHING);
    Outgoing outgoing = wanted.to(target, over);
    List<Path> unasked =
        outgoing.files().stream()
            .filter(file -> !file.equals(chosen) && Files.exists(file))
            .toList();
    if (unasked.isEmpty()) {
      write(outgoing);
    } else {
      question
          .get()
          .ask(
              Words.of("question.exists"),
              Words.of("question.exists.text", OneLine.of(unasked.get(0).toString())),
              new Answer("other", Words.of("export.other"), this::choose),
              new Answer("replace", Words.of("question.exists.replace"), () -> write(outgoing)));
    }
  }

  private void write(Outgoing outgoing) {
    frame.begin();
    writing.later(
        forgotten -> written(outgoing, forgotten),
        files -> {
          frame.end();
          String first = OneLine.of(files.get(0).toString());
          session
              .notices()
              .tell(
                  files.size() == 1
                      ? Words.of("export.done", first)
                      : Words.of("export.done.several", String.valueOf(files.size()), first));
        });
  }

  private List<Path> written(Outgoing outgoing, BooleanSupplier forgotten) {
    try {
      return outgoing.write(
          new Progress(share -> writing.tell(forgotten, () -> frame.progress(share)), forgotten));
    } catch (OutgoingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stop() {
    writing.cancel();
    frame.end();
  }

  private void failPreview(Throwable failure) {
    frame.say(Optional.of(reason(failure)));
  }

  private void fail(Throwable failure) {
    frame.end();
    if (!(failure instanceof CancellationException)) {
      frame.say(Optional.of(reason(failure)));
    }
  }

  private String reason(Throwable failure) {
    return failure.getCause() instanceof OutgoingException known
        ? known.getMessage()
        : session.notices().logged(failure);
  }
}
