package org.chainrule.app.lesson;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.chainrule.app.common.Layer;
import org.chainrule.app.common.Overlay;
import org.chainrule.app.common.Slot;
import org.chainrule.app.common.WindowServices;
import org.chainrule.app.filing.Safekeeping;
import org.chainrule.app.filing.Saving;
import org.chainrule.file.lesson.BundledLessons;
import org.chainrule.file.lesson.LessonFile;
import org.chainrule.file.lesson.LessonReader;
import org.chainrule.file.recovery.Abandoned;
import org.chainrule.file.recovery.Content;
import org.chainrule.file.recovery.Unsaved;
import org.chainrule.session.lesson.LessonDocument;
import org.chainrule.session.lesson.Lessons;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.AtFirstLook;
import org.chainrule.view.graph.ZoomablePane;
import org.chainrule.view.lesson.LessonSheet;
import org.chainrule.words.Words;

/** All that a window does with lessons. Nothing of it is made before it is needed. */
public final class LessonDesk implements AutoCloseable {

  private final Session session;
  private final Stage stage;
  private final Saving.Means means;
  private final WindowServices services;
  private final Place place;
  private final AtFirstLook<Lessons> lessons = new AtFirstLook<>(this::lessons);
  private final AtFirstLook<Saving> saving = new AtFirstLook<>(this::saving);
  private final AtFirstLook<Safekeeping> safekeeping = new AtFirstLook<>(this::safekeeping);
  private final AtFirstLook<Presenter> presenter = new AtFirstLook<>(this::presenter);
  private final BooleanProperty notesInBar = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final Layer<Overlay> sheet;
  private Optional<LessonSheet> shownSheet = Optional.empty();

  /**
   * Where in the window lessons have their place.
   *
   * @param graph the graph, whose zoom belongs to a stop
   * @param card makes a place for a card
   * @param add puts something over the panels
   * @param dress gives a second window its style sheets and keys
   * @param turnPage shows another page of what is said, if there is one
   */
  public record Place(
      Supplier<ZoomablePane> graph,
      java.util.function.Function<Supplier<Overlay>, Layer<Overlay>> card,
      Consumer<Node> add,
      Consumer<Scene> dress,
      java.util.function.IntPredicate turnPage) {}

  /** Lessons of a window. */
  public LessonDesk(
      Session session, Stage stage, Saving.Means means, WindowServices services, Place place) {
    this.session = session;
    this.stage = stage;
    this.means = means;
    this.services = services;
    this.place = place;
    this.sheet = place.card().apply(this::sheetCard);
  }

  private Lessons lessons() {
    Lessons made = new Lessons(session);
    made.player()
        .shownProperty()
        .addListener(source -> place.graph().get().magnify(made.player().stop().view().zoom()));
    playing.bind(made.player().playingProperty());
    playing.addListener(source -> followPlaying());
    return made;
  }

  private Safekeeping safekeeping() {
    LessonDocument document = lessons.get().document();
    Safekeeping made =
        new Safekeeping(
            session.notices(),
            new Safekeeping.Subject(
                document,
                List.of(document.lessonProperty(), document.unsavedProperty()),
                () ->
                    document.unsavedProperty().get()
                        ? Optional.of(new Content.OfLesson(document.lesson()))
                        : Optional.empty()),
            services);
    made.beginQuietly();
    return made;
  }

  /** Opens a lesson that another window left unsaved. */
  public void restore(Abandoned left) {
    saving.get();
    Unsaved unsaved = left.unsaved();
    if (unsaved.content() instanceof Content.OfLesson lesson) {
      lessons.get().restore(lesson.thing(), unsaved.file(), unsaved.fingerprint());
      safekeeping.get().takeOver(left);
      sheet.get().show();
    }
  }

  /** Forgets what is unsaved: a person does not want it. */
  public void forget() {
    safekeeping.made().ifPresent(Safekeeping::forget);
  }

  /** Keeps what is unsaved for the next start. */
  @Override
  public void close() {
    safekeeping.made().ifPresent(Safekeeping::close);
  }

  private Saving saving() {
    Lessons made = lessons.get();
    safekeeping.get();
    return new Saving(
        new Saving.Thing(
            made.document(),
            "lesson",
            LessonReader.ENDING,
            () -> new LessonTexts(made).name(),
            this::folder),
        means);
  }

  private Optional<Path> folder() {
    return lessons
        .get()
        .document()
        .fileProperty()
        .get()
        .or(() -> means.recent().files().stream().findFirst())
        .map(file -> file.toAbsolutePath().getParent());
  }

  /** The line over the panels, which is there while a lesson is played. */
  public Node bar() {
    return new Slot(playing, () -> new LessonBar(lessons.get(), notesInBar, new Steps()));
  }

  /** Whether a lesson is being played. */
  public ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  /** Whether there is a lesson with a stop. */
  public boolean hasStops() {
    return lessons.made().filter(made -> !made.document().lesson().stops().isEmpty()).isPresent();
  }

  /** Goes on: to the next page, or else along the lesson, or else to the next step. */
  public void next() {
    if (place.turnPage().test(1)) {
      return;
    }
    if (playing.get()) {
      lessons.get().player().next();
    } else {
      session.stepping().next();
    }
  }

  /** Goes back the same way. */
  public void back() {
    if (place.turnPage().test(-1)) {
      return;
    }
    if (playing.get()) {
      lessons.get().player().back();
    } else {
      session.stepping().back();
    }
  }

  /** Opens a lesson's file and plays it. */
  public void open(Path file) {
    saving.get();
    notesInBar.set(false);
    lessons.get().open(file, () -> means.recent().add(file));
  }

  /** Plays a lesson that has been read. */
  public void begin(LessonFile read) {
    saving.get();
    lessons.get().begin(read);
    means.recent().add(read.path());
  }

  /** Opens a lesson that comes with the program, and plays it. */
  public void openBundled(String id) {
    saving.get();
    notesInBar.set(id.equals(BundledLessons.FIRST));
    lessons.get().openBundled(id);
  }

  /** Adds what is shown as a stop. */
  public void addView() {
    saving.get();
    lessons.get().addView(place.graph().get().magnification());
  }

  /** Shows or hides the sheet of the lesson. */
  public void toggleSheet() {
    saving.get();
    sheet.get().toggle();
  }

  private Overlay sheetCard() {
    LessonSheet made =
        new LessonSheet(
            lessons.get(),
            () -> place.graph().get().magnification(),
            new LessonSheet.Files(() -> saving.get().save(), () -> saving.get().saveAs()));
    shownSheet = Optional.of(made);
    Overlay card = new Overlay("lesson", Words.of("lesson.sheet"), made.node());
    card.getStyleClass().add("overlay-aside");
    card.visibleProperty().addListener((source, before, now) -> made.setShown(now));
    return card;
  }

  /** Plays the lesson on from the stop where it was, or leaves it. */
  public void togglePlaying() {
    if (playing.get()) {
      leaveLesson();
    } else if (hasStops()) {
      lessons.get().player().play(lessons.get().player().positionProperty().get());
    } else {
      session.notices().tell(Words.of("lesson.none"));
    }
  }

  /** Ends the lesson; returns whether there was one. */
  public boolean leaveLesson() {
    boolean was = playing.get();
    lessons.made().ifPresent(made -> made.player().leave());
    return was;
  }

  /** Shows the stop as the lesson has it, or what was changed there. */
  public void returnToStop() {
    lessons.get().player().returnToStop();
  }

  /** Goes to the next stop at once. */
  public void skip() {
    lessons.get().player().skip();
  }

  /** Goes to the stop before at once. */
  public void skipBack() {
    lessons.get().player().skipBack();
  }

  /** Whether Ctrl S is for the lesson: it is played, or its sheet is shown. */
  public boolean isInFront() {
    return playing.get() || sheet.isVisible();
  }

  /** Saves the lesson. */
  public void save() {
    shownSheet.ifPresent(LessonSheet::endEditing);
    saving.get().save();
  }

  /** Saves the lesson as another file. */
  public void saveAs() {
    shownSheet.ifPresent(LessonSheet::endEditing);
    saving.get().saveAs();
  }

  /** Does something for which the lesson is left, unless a person wants to keep it. */
  public void leave(Runnable leaving) {
    shownSheet.ifPresent(LessonSheet::endEditing);
    saving.made().ifPresentOrElse(made -> made.leave(leaving), leaving);
  }

  /** The lessons, if there ever were any. */
  public AtFirstLook<Lessons> made() {
    return lessons;
  }

  /** Shows or hides the notes: on a second screen if there is one, else in the window. */
  public void toggleNotes() {
    if (presenter.made().filter(made -> made.stage().isShowing()).isPresent()) {
      presenter.get().hide();
      return;
    }
    Optional<ScreenPlan> plan = plan();
    if (plan.isPresent() && hasStops()) {
      notesInBar.set(false);
      presenter.get().show(plan.get().lecturer());
      stage.requestFocus();
    } else {
      notesInBar.set(!notesInBar.get());
      if (!playing.get()) {
        session.notices().tell(Words.of("lesson.notes.none"));
      }
    }
  }

  private Optional<ScreenPlan> plan() {
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    return ScreenPlan.of(
        screens,
        new Rectangle2D(
            stage.getX(),
            stage.getY(),
            Math.max(0, stage.getWidth()),
            Math.max(0, stage.getHeight())));
  }

  private Presenter presenter() {
    Presenter made =
        new Presenter(lessons.get(), services.clock(), place.dress(), this::swapScreens);
    stage.setOnHidden(event -> made.hide());
    Screen.getScreens()
        .addListener((ListChangeListener<Screen>) change -> fallBackToOneScreen(made));
    return made;
  }

  /** A projector that is unplugged takes no notes with it. */
  private void fallBackToOneScreen(Presenter made) {
    if (made.stage().isShowing() && plan().isEmpty()) {
      made.hide();
      notesInBar.set(true);
    }
  }

  private void swapScreens() {
    plan()
        .ifPresent(
            plan -> {
              boolean full = stage.isFullScreen();
              boolean maximized = stage.isMaximized();
              stage.setFullScreen(false);
              stage.setMaximized(false);
              stage.setX(plan.lecturer().getMinX());
              stage.setY(plan.lecturer().getMinY());
              stage.setWidth(Math.min(stage.getWidth(), plan.lecturer().getWidth()));
              stage.setHeight(Math.min(stage.getHeight(), plan.lecturer().getHeight()));
              presenter.get().show(plan.audience());
              stage.setMaximized(maximized);
              stage.setFullScreen(full);
              stage.toFront();
            });
  }

  private void followPlaying() {
    if (!playing.get()) {
      notesInBar.set(false);
      presenter.made().ifPresent(Presenter::hide);
    }
  }

  /** Offers the first lesson, in a line that goes away. */
  public void offer(Runnable settled) {
    LessonOffer[] offer = new LessonOffer[1];
    Runnable close =
        () -> {
          offer[0].setVisible(false);
          offer[0].setManaged(false);
          settled.run();
        };
    offer[0] =
        new LessonOffer(
            () -> {
              close.run();
              openBundled(BundledLessons.FIRST);
            },
            close);
    playing.addListener(source -> close.run());
    place.add().accept(offer[0]);
  }

  private final class Steps implements LessonSteps {

    @Override
    public void next() {
      LessonDesk.this.next();
    }

    @Override
    public void back() {
      LessonDesk.this.back();
    }

    @Override
    public void leave() {
      leaveLesson();
    }
  }
}
