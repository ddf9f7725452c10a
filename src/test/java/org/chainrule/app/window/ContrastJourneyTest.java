package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.stage.Window;
import org.chainrule.drawing.Legibility;
import org.chainrule.drawing.surface.Drawn;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.session.settings.Settings;
import org.chainrule.view.common.PaintedPane;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * That all that is read, wherever the window shows it, stands out from what is behind it. What is
 * painted has its colours by role, and is looked at in every theme; controls in the theme that they
 * wear, and on screens with many of them in each.
 */
final class ContrastJourneyTest {

  @AutoClose
  private final WindowRobot window = WindowRobot.open(BundledScenarios.first(), 1366, 768);

  private final Settings settings = window.session().settings();
  private final SortedSet<String> faint = new TreeSet<>();

  /** The pictures that were looked at, which as a rule are those of the screen before. */
  private final Set<List<Drawn>> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /** A number that is on its way appears by and by. */
  @BeforeEach
  void turnMotionOff() {
    window.act(() -> settings.motionProperty().set(false));
  }

  @Test
  void allOfThePassStandsOut() {
    new Tour(window, this::look).pass();
    assertThat(faint).isEmpty();
  }

  @Test
  void allOfTheSheetsStandsOut() {
    new Tour(window, this::dressAndLook).sheets();
    assertThat(faint).isEmpty();
  }

  @Test
  void allThatInterruptsStandsOut() {
    new Tour(window, this::dressAndLook).interruptions();
    assertThat(faint).isEmpty();
  }

  @Test
  void allOfTheDepthStudyStandsOut() {
    new Tour(window, this::dressAndLook).depth();
    assertThat(faint).isEmpty();
  }

  @Test
  void allOfPracticeStandsOut() {
    new Tour(window, this::look).practice();
    dressAndLook("practice");
    assertThat(faint).isEmpty();
  }

  @Test
  void allOfTrainingStandsOut() {
    new Tour(window, this::look).train();
    dressAndLook("train");
    assertThat(faint).isEmpty();
  }

  private void look(String screen) {
    for (Node node : window.nodes(PaintedPane.class::isInstance)) {
      List<Drawn> picture = WindowRobot.onFx(((PaintedPane) node)::picture);
      if (!seen.add(picture)) {
        continue;
      }
      String where = screen + ", " + node.getId() + ": ";
      for (boolean contrast : new boolean[] {false, true}) {
        for (boolean dark : new boolean[] {false, true}) {
          Palette palette = Palette.of(dark, contrast);
          legibility(contrast).faint(picture, palette).forEach(line -> note(where, palette, line));
        }
      }
    }
    lookAtControls(screen);
  }

  private void dressAndLook(String screen) {
    look(screen);
    dressAndLook(screen, true, false);
    dressAndLook(screen, true, true);
    dressAndLook(screen, false, true);
    dress(false, false);
  }

  private void dressAndLook(String screen, boolean dark, boolean contrast) {
    dress(dark, contrast);
    lookAtControls(screen);
  }

  private void dress(boolean dark, boolean contrast) {
    WindowRobot.onFx(
        () -> {
          settings.darkProperty().set(dark);
          settings.contrastProperty().set(contrast);
          Window.getWindows().forEach(shown -> shown.getScene().getRoot().applyCss());
          return settings;
        });
  }

  private void lookAtControls(String screen) {
    boolean contrast = settings.contrastProperty().get();
    Palette palette = Palette.of(settings.darkProperty().get(), contrast);
    for (Window shown : List.copyOf(WindowRobot.onFx(() -> List.copyOf(Window.getWindows())))) {
      if (shown.isShowing() && shown.getScene() != null) {
        WindowRobot.onFx(() -> SceneContrast.faint(shown.getScene(), legibility(contrast)))
            .forEach(line -> note(screen + ": ", palette, line));
      }
    }
  }

  private static Legibility legibility(boolean contrast) {
    return contrast ? Legibility.HIGH : Legibility.USUAL;
  }

  private void note(String where, Palette palette, String line) {
    String sheet = palette.stylesheet();
    faint.add(where + line + " in " + sheet.substring(sheet.lastIndexOf('/') + 1));
  }
}
