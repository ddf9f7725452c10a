package org.chainrule.app.outgoing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import org.chainrule.app.common.FileDialogs;
import org.chainrule.app.common.Question;
import org.chainrule.app.common.Question.Answer;
import org.chainrule.export.exercise.ExerciseFiles;
import org.chainrule.export.exercise.SheetKind;
import org.chainrule.export.format.Outgoing;
import org.chainrule.export.format.OutgoingException;
import org.chainrule.export.request.Progress;
import org.chainrule.export.request.UnfitChoiceException;
import org.chainrule.file.writing.Overwriting;
import org.chainrule.practice.making.ExerciseSet;
import org.chainrule.practice.making.MadeNet;
import org.chainrule.practice.making.Recipe;
import org.chainrule.practice.making.UnfitRecipeException;
import org.chainrule.session.LatestJob;
import org.chainrule.session.Notices;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * The sheet of an exercise for a class: what kind of nets, how the first of them looks, and the job
 * that writes the files into a folder.
 */
public final class ExerciseSheet {

  private static final int PREVIEW = 640;

  /** What is shown has the shape of half an upright page. */
  private static final int HIGHEST = 453;

  /** On a fine screen a pixel of the sheet is four of it. */
  private static final int FINE = 2;

  private final Notices notices;
  private final FileDialogs dialogs;
  private final Supplier<Question> question;
  private final Supplier<Optional<Path>> folder;
  private final LatestJob previews;
  private final LatestJob writing;
  private final ExerciseForm form = new ExerciseForm(this::showPreview);
  private final ImageView picture = new ImageView();
  private final Label told = new Label();
  private final Button write = new Button(Words.of("exercises.write"));
  private final SheetFrame frame;
  private boolean shown;

  /**
   * A sheet that is not looked at yet.
   *
   * @param notices tells what was written
   * @param question asks whether files may be replaced
   * @param folder where a person looks for files first
   * @param jobs makes nets and writes the files
   * @param ui runs what comes of it
   */
  public ExerciseSheet(
      Notices notices,
      FileDialogs dialogs,
      Supplier<Question> question,
      Supplier<Optional<Path>> folder,
      Executor jobs,
      Executor ui) {
    this.notices = notices;
    this.dialogs = dialogs;
    this.question = question;
    this.folder = folder;
    this.previews = new LatestJob(jobs, ui, this::fail);
    this.writing = new LatestJob(jobs, ui, this::fail);
    frame = build();
  }

  private SheetFrame build() {
    picture.setId("exercises-picture");
    told.setId("exercises-told");
    told.setWrapText(true);
    told.setMaxWidth(PREVIEW);
    write.setId("exercises-write");
    write.setOnAction(event -> choose());
    VBox preview = new VBox(SheetFrame.preview(picture, PREVIEW, HIGHEST), told);
    preview.getStyleClass().add("export-choices");
    return new SheetFrame("exercises", write, form.node(), preview, this::stop);
  }

  /** The sheet. */
  public Node node() {
    return frame.node();
  }

  /** Says whether anybody looks at it; nothing is made for nobody. */
  public void setShown(boolean isShown) {
    shown = isShown;
    if (shown) {
      showPreview();
      form.first().requestFocus();
    } else {
      previews.cancel();
    }
  }

  /** What is asked for. */
  private record Wanted(Recipe recipe, long seed, int students, SheetKind blanks) {}

  private Wanted wanted() throws UnfitRecipeException, UnfitChoiceException {
    return new Wanted(form.recipe(), form.seed(), form.students(), form.blanks());
  }

  private void showPreview() {
    if (!shown) {
      return;
    }
    try {
      Wanted wanted = wanted();
      frame.allow(true);
      frame.say(Optional.empty());
      previews.later(forgotten -> painted(wanted, forgotten), this::show);
    } catch (UnfitRecipeException | UnfitChoiceException e) {
      frame.allow(false);
      frame.say(Optional.of(e.getMessage()));
    }
  }

  private record Painted(Optional<WritableImage> image, String told) {}

  /** The first student's net, which is the same however many there are. */
  private static Painted painted(Wanted wanted, BooleanSupplier forgotten) {
    try {
      ExerciseSet first =
          ExerciseSet.make(wanted.recipe(), wanted.seed(), 1, share -> {}, forgotten);
      MadeNet net = first.nets().get(0);
      String told =
          net.accidents() == 0
              ? Words.of("exercises.told", net.questions().size())
              : Words.of("exercises.told.untold", net.accidents());
      return new Painted(
          Optional.of(
              PaintedImage.of(ExerciseFiles.preview(first, wanted.blanks(), PREVIEW * FINE))),
          told);
    } catch (UnfitRecipeException e) {
      return new Painted(Optional.empty(), e.getMessage());
    }
  }

  private void show(Painted painted) {
    picture.setImage(painted.image().orElse(null));
    picture.setAccessibleText(Words.of("exercises.preview"));
    told.setText(painted.told());
    frame.allow(painted.image().isPresent());
  }

  private void choose() {
    try {
      Wanted wanted = wanted();
      dialogs
          .folder(folder.get(), Words.of("exercises.folder"))
          .ifPresent(chosen -> begin(wanted, chosen));
    } catch (UnfitRecipeException | UnfitChoiceException e) {
      frame.say(Optional.of(e.getMessage()));
    }
  }

  /** Whether files would be replaced is known once their names are, which need no net. */
  private void begin(Wanted wanted, Path chosen) {
    List<Path> there =
        ExerciseFiles.names(wanted.students()).stream()
            .map(chosen::resolve)
            .filter(Files::exists)
            .toList();
    if (there.isEmpty()) {
      write(wanted, chosen);
    } else {
      question
          .get()
          .ask(
              Words.of("question.exists"),
              Words.of("question.exists.text", OneLine.of(there.get(0).toString())),
              new Answer("other", Words.of("exercises.other"), this::choose),
              new Answer(
                  "replace", Words.of("question.exists.replace"), () -> write(wanted, chosen)));
    }
  }

  private void write(Wanted wanted, Path chosen) {
    frame.begin();
    writing.later(
        forgotten -> written(wanted, chosen, forgotten),
        files -> {
          frame.end();
          notices.tell(
              Words.of(
                  "exercises.done", String.valueOf(files.size()), OneLine.of(chosen.toString())));
        });
  }

  private List<Path> written(Wanted wanted, Path chosen, BooleanSupplier forgotten) {
    Progress progress =
        new Progress(share -> writing.tell(forgotten, () -> frame.progress(share)), forgotten);
    try {
      ExerciseSet set =
          ExerciseSet.make(
              wanted.recipe(),
              wanted.seed(),
              wanted.students(),
              progress.of(0, 2).share(),
              forgotten);
      Overwriting over = new Overwriting(List.of(), true, Overwriting.Own.NOTHING);
      return Outgoing.into(chosen, ExerciseFiles.of(set, wanted.blanks()), over)
          .write(progress.of(1, 2));
    } catch (UnfitRecipeException e) {
      throw new UncheckedIOException(new IOException(e.getMessage(), e));
    } catch (OutgoingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stop() {
    writing.cancel();
    frame.end();
  }

  private void fail(Throwable failure) {
    frame.end();
    if (!(failure instanceof CancellationException)) {
      boolean known =
          failure.getCause() instanceof OutgoingException
              || failure.getCause() != null
                  && failure.getCause().getCause() instanceof UnfitRecipeException;
      frame.say(Optional.of(known ? failure.getCause().getMessage() : notices.logged(failure)));
    }
  }
}
