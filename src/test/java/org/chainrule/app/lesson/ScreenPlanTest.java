package org.chainrule.app.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/** Which screen gets the notes. */
class ScreenPlanTest {

  private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1366, 768);
  private static final Rectangle2D PROJECTOR = new Rectangle2D(1366, 0, 1920, 1080);
  private static final Rectangle2D THIRD = new Rectangle2D(-1280, 0, 1280, 720);

  @Test
  void oneScreenIsForTheAudience() {
    assertThat(ScreenPlan.of(List.of(LAPTOP), LAPTOP)).isEmpty();
    assertThat(ScreenPlan.of(List.of(), LAPTOP)).isEmpty();
  }

  @Test
  void theNotesGoWhereTheWindowIsNot() {
    Rectangle2D onProjector = new Rectangle2D(1300, 20, 900, 600);
    assertThat(ScreenPlan.of(List.of(LAPTOP, PROJECTOR), onProjector))
        .contains(new ScreenPlan(PROJECTOR, LAPTOP));
    assertThat(ScreenPlan.of(List.of(LAPTOP, PROJECTOR), LAPTOP))
        .contains(new ScreenPlan(LAPTOP, PROJECTOR));
  }

  @Test
  void ofMoreScreensTheFirstOtherOneHasTheNotes() {
    assertThat(ScreenPlan.of(List.of(LAPTOP, PROJECTOR, THIRD), PROJECTOR))
        .contains(new ScreenPlan(PROJECTOR, LAPTOP));
    assertThat(ScreenPlan.of(List.of(LAPTOP, PROJECTOR, THIRD), LAPTOP))
        .contains(new ScreenPlan(LAPTOP, PROJECTOR));
  }

  /** A window that is on no screen at all counts as on the usual one. */
  @Test
  void aWindowBeyondAllScreensIsOnTheUsualOne() {
    Rectangle2D nowhere = new Rectangle2D(9000, 9000, 800, 600);
    assertThat(ScreenPlan.of(List.of(LAPTOP, PROJECTOR), nowhere).map(ScreenPlan::lecturer))
        .contains(PROJECTOR);
  }
}
