package org.chainrule.app.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.chainrule.app.common.FileDialogs;
import org.chainrule.app.common.Threads;
import org.chainrule.app.common.WindowServices;
import org.chainrule.app.filing.NativeFileDialogs;
import org.chainrule.app.window.MainWindow;
import org.chainrule.drawing.surface.CanvasFonts;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.file.lesson.LessonFile;
import org.chainrule.file.lesson.LessonReader;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.file.writing.FailureLog;
import org.chainrule.file.writing.Litter;
import org.chainrule.file.writing.Places;
import org.chainrule.session.Work;
import org.chainrule.session.pass.Opening;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workers;
import org.chainrule.session.settings.Settings;
import org.chainrule.words.Language;
import org.chainrule.words.Words;

/**
 * The program in a window. It begins with the scenario that it is handed, or else reads the file
 * that is its only argument, if it has one.
 */
public final class ChainruleApp extends Application {

  /** JavaFX makes the application itself, so what it is handed waits here. */
  private static final AtomicReference<Optional<ScenarioFile>> HANDED =
      new AtomicReference<>(Optional.empty());

  private static final AtomicReference<Optional<LessonFile>> LESSON =
      new AtomicReference<>(Optional.empty());

  private static final AtomicReference<Optional<Language>> LANGUAGE =
      new AtomicReference<>(Optional.empty());

  private static final int PATIENCE_SECONDS = 1;

  /** What the last window left is too young to be swept when this one starts right after it. */
  private static final int SWEEP_SECONDS = 70;

  /** After so long a person is told which file is waited for. */
  private static final int WAIT_SECONDS = 2;

  /** What may take as long as it likes has a thread of its own. */
  private final Executor own = work -> Threads.daemon(work).start();

  private final Executor ui = Platform::runLater;
  private final FailureLog log = UserFolder.failures();
  private final AwtMeasure measure = new AwtMeasure(log::keep);
  private final ExecutorService jobs = Executors.newSingleThreadExecutor(Threads::daemon);
  private final ExecutorService imports = Executors.newSingleThreadExecutor(Threads::daemon);
  private final ExecutorService keeping = Executors.newSingleThreadExecutor(Threads::daemon);
  private final ExecutorService writing = Executors.newSingleThreadExecutor(Threads::daemon);

  /** Who was told of failures before. */
  private Thread.UncaughtExceptionHandler handler;

  private Opening first;
  private Optional<LessonFile> lesson = Optional.empty();
  private Optional<MainWindow> window = Optional.empty();
  private Optional<String> problem = Optional.empty();

  /** Hands the next window what it begins with: a pipe, for one, cannot be read twice. */
  static void beginWith(
      Optional<ScenarioFile> file, Optional<LessonFile> toPlay, Optional<Language> language) {
    HANDED.set(file);
    LESSON.set(toPlay);
    LANGUAGE.set(language);
  }

  /** Reads the scenario off the UI thread. */
  @Override
  public void init() throws IOException {
    first = Opening.of(BundledScenarios.first());
    List<String> arguments = getParameters().getRaw();
    Optional<ScenarioFile> handed = HANDED.getAndSet(Optional.empty());
    lesson = LESSON.getAndSet(Optional.empty());
    if (handed.isPresent() || lesson.isPresent() || !arguments.isEmpty()) {
      // Its numbers were never set before, as those that the program brings along were.
      jobs.execute(AwtMeasure::prepare);
    }
    if (handed.isPresent()) {
      first = Opening.of(handed.get());
    } else if (lesson.isEmpty() && !arguments.isEmpty()) {
      read(Path.of(arguments.get(0)));
    }
    if (lesson.isPresent()) {
      // So that what is seen first is its first stop.
      first = Opening.of(lesson.get().lesson().scenario(0));
    }
  }

  private void read(Path path) {
    try {
      if (LessonReader.isLesson(path)) {
        lesson = Optional.of(LessonFile.open(path));
      } else {
        first = Opening.of(ScenarioFile.open(path));
      }
    } catch (IOException failure) {
      problem = Optional.of(failure.getMessage());
    }
  }

  @Override
  public void start(Stage stage) {
    CanvasFonts.register();
    Settings settings = new Settings();
    PreferencesFile preferences = PreferencesFile.ofUser(writing);
    preferences.load(settings, stage);
    // Asked for at this start, it goes before what is set for all.
    LANGUAGE.getAndSet(Optional.empty()).ifPresent(Words::speak);
    Session session = new Session(first, settings, workers());
    logFailures(session);
    session.document().noteBeforeWriting(Places.in(UserFolder.path())::note);
    problem.ifPresent(session.notices()::report);
    FileDialogs dialogs = new NativeFileDialogs(stage);
    WindowServices services = WindowServices.in(UserFolder.path(), dialogs, imports, keeping, ui);
    MainWindow main = new MainWindow(stage, session, measure, services);
    window = Optional.of(main);
    if (lesson.isPresent()) {
      main.begin(lesson.get());
    }
    main.show();
    main.afterFrame(() -> settle(settings, stage));
    preferences.keep(settings, stage);
  }

  /** What can wait for the first frame. */
  private void settle(Settings settings, Stage stage) {
    window.orElseThrow().offerLesson();
    new WishFollower(settings, WishProbe.ofThisComputer(), own, ui).follow(stage.focusedProperty());
    sweep();
  }

  /** Takes away what killed programs have left, now and once more when all of that is stale. */
  private void sweep() {
    Path folder = UserFolder.path();
    Runnable sweeping = () -> Litter.sweep(folder, WindowServices.recent(folder).all());
    own.execute(sweeping);
    CompletableFuture.delayedExecutor(SWEEP_SECONDS, TimeUnit.SECONDS, own).execute(sweeping);
  }

  private Workers workers() {
    Executor later = CompletableFuture.delayedExecutor(WAIT_SECONDS, TimeUnit.SECONDS, ui);
    return new Workers(jobs, own, later, ui);
  }

  /** Whatever fails where nobody catches it, in painting or in a job, a person is told. */
  private void logFailures(Session session) {
    Work logging = new Work(own, ui);
    session.notices().logFailures(logging, log::keep);
    handler = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> Platform.runLater(() -> session.notices().fail(failure)));
  }

  /** Ends what is under way, such as noting the file that was saved last, if it ends soon. */
  @Override
  public void stop() throws InterruptedException {
    window.ifPresent(MainWindow::close);
    Thread.setDefaultUncaughtExceptionHandler(handler);
    List<ExecutorService> all = List.of(jobs, imports, keeping, writing);
    all.forEach(ExecutorService::shutdown);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    for (ExecutorService one : all) {
      if (!one.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        one.shutdownNow();
      }
    }
  }
}
