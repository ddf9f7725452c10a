package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.chainrule.app.common.WindowServices;
import org.chainrule.app.depth.DepthThreads;
import org.chainrule.drawing.surface.CanvasFonts;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.drawing.text.ReadyFormulas;
import org.chainrule.drawing.text.ReadyFormulasWriter;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.writing.Latex;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.chainrule.study.check.GradientCheck;
import org.chainrule.view.common.PaintedPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/**
 * What a window works on before its first frame: nothing that is not seen in it, and no formula
 * that could be set before.
 *
 * <p>With the system property {@code chainrule.ready} it writes the file of ready formulas there.
 */
class FirstFrameWorkTest {

  private final AwtMeasure measure = new AwtMeasure();
  private final List<String> begun = new ArrayList<>();
  @TempDir private Path folder;
  private Stage stage;
  private MainWindow window;

  @Test
  void worksOnlyOnWhatIsSeen() throws Exception {
    FxToolkit.registerPrimaryStage();
    Platform.setImplicitExit(false);
    First first = WindowRobot.onFx(this::once);
    assertThat(first.begun).isEmpty();
    assertThat(first.painted).hasSizeGreaterThan(20);
    assertThat(first.set).isEqualTo(first.painted.size());
  }

  @Test
  void everyBundledScenarioBeginsWithReadyFormulas() throws Exception {
    FxToolkit.registerPrimaryStage();
    Platform.setImplicitExit(false);
    SortedSet<String> painted = new TreeSet<>();
    for (BundledScenarios.Entry entry : BundledScenarios.all()) {
      Scenario scenario = BundledScenarios.load(entry.id());
      painted.addAll(WindowRobot.onFx(() -> paintedOnceShown(scenario)));
      WindowRobot.await("the panels are in their place", () -> WindowRobot.onFx(window::isFilled));
      WindowRobot.settle(stage);
      painted.addAll(WindowRobot.onFx(this::painted));
      close();
    }
    String file = System.getProperty("chainrule.ready");
    if (file != null) {
      ReadyFormulasWriter.write(Path.of(file), painted);
    }
    assertThat(painted.stream().filter(latex -> ReadyFormulas.find(latex).isEmpty())).isEmpty();
  }

  @AfterEach
  void close() {
    WindowRobot.onFx(
        () -> {
          stage.hide();
          window.close();
          return stage;
        });
  }

  /**
   * What there is before the first frame.
   *
   * @param painted the formulas in the window
   * @param set how many were set
   * @param begun the jobs that were begun
   */
  private record First(Set<String> painted, int set, List<String> begun) {}

  private First once() {
    Set<String> painted = paintedOnceShown(BundledScenarios.first());
    return new First(painted, (int) measure.formulasSet(), List.copyOf(begun));
  }

  /** Shows a window, and returns the formulas in it while it has had no frame yet. */
  private Set<String> paintedOnceShown(Scenario scenario) {
    CanvasFonts.register();
    Settings settings = new Settings();
    Session session = new Session(scenario, settings, job -> begun.add("job"), Platform::runLater);
    WindowServices services =
        WindowServices.in(
            folder,
            new ChosenFiles(),
            job -> begun.add("import"),
            job -> begun.add("what is remembered"),
            Platform::runLater);
    stage = new Stage();
    stage.setWidth(1600);
    stage.setHeight(1000);
    window =
        new MainWindow(stage, session, () -> depth(session), GradientCheck::run, measure, services);
    window.show();
    return painted();
  }

  private Set<String> painted() {
    Set<String> formulas = new HashSet<>();
    collect(stage.getScene().getRoot(), formulas);
    return formulas;
  }

  private DepthSession depth(Session session) {
    begun.add("the depth study");
    return new DepthSession(session.settings(), DepthThreads.jobs(), session.notices());
  }

  private static void collect(Node node, Set<String> formulas) {
    if (node instanceof PaintedPane pane) {
      pane.picture().forEach(drawn -> collect(drawn, formulas));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, formulas));
    }
  }

  private static void collect(Drawn drawn, Set<String> formulas) {
    if (drawn instanceof Drawn.SetFormula set) {
      formulas.add(Latex.of(set.formula()));
    } else if (drawn instanceof Drawn.Clipped clipped) {
      collect(clipped.what(), formulas);
    }
  }
}
