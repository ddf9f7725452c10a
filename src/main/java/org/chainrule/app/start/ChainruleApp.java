package org.chainrule.app.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.formula.Formulas;
import org.chainrule.session.pass.Opening;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;

/**
 * The program in a window. It begins with the scenario that it is handed, or else reads the file
 * that is its only argument, if it has one.
 */
public final class ChainruleApp extends Application {

  /** JavaFX makes the application itself, so what it is handed waits here. */
  private static final AtomicReference<Optional<ScenarioFile>> HANDED =
      new AtomicReference<>(Optional.empty());

  private static final int PATIENCE_SECONDS = 1;

  private final AwtMeasure measure = new AwtMeasure();
  private final ExecutorService jobs = Executors.newSingleThreadExecutor(Threads::daemon);

  private Opening first;
  private Optional<MainWindow> window = Optional.empty();
  private Optional<String> problem = Optional.empty();

  /** Hands the next window what it begins with: a pipe, for one, cannot be read twice. */
  static void beginWith(Optional<ScenarioFile> file) {
    HANDED.set(file);
  }

  /** Reads the scenario and sets a first formula, which takes longest, off the UI thread. */
  @Override
  public void init() throws IOException {
    jobs.execute(() -> measure.formula(Formulas.low(Formulas.letter("z"), Formulas.whole(1)), 1));
    first = Opening.of(BundledScenarios.first());
    List<String> arguments = getParameters().getRaw();
    Optional<ScenarioFile> handed = HANDED.getAndSet(Optional.empty());
    if (handed.isPresent()) {
      first = Opening.of(handed.get());
    } else if (!arguments.isEmpty()) {
      read(Path.of(arguments.get(0)));
    }
  }

  private void read(Path path) {
    try {
      first = Opening.of(ScenarioFile.open(path));
    } catch (IOException failure) {
      problem = Optional.of(failure.getMessage());
    }
  }

  @Override
  public void start(Stage stage) {
    CanvasFonts.register();
    Settings settings = new Settings();
    PreferencesFile preferences = PreferencesFile.ofUser();
    preferences.load(settings, stage);
    Session session = new Session(first, settings, jobs, Platform::runLater);
    problem.ifPresent(session::report);
    FileDialogs dialogs = new NativeFileDialogs(stage);
    WindowServices services =
        WindowServices.in(PreferencesFile.folder(), dialogs, jobs, Platform::runLater);
    MainWindow main = new MainWindow(stage, session, measure, services);
    window = Optional.of(main);
    main.show();
    preferences.keep(settings, stage);
  }

  /** Ends what is under way, such as noting the file that was saved last, if it ends soon. */
  @Override
  public void stop() throws InterruptedException {
    window.ifPresent(MainWindow::close);
    jobs.shutdown();
    if (!jobs.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      jobs.shutdownNow();
    }
  }
}
