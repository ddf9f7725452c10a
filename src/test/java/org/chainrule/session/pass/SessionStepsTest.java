package org.chainrule.session.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.Scenarios;
import org.chainrule.pass.quantity.Name;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.Test;

final class SessionStepsTest {

  private static final int STEPS = 14;

  private final Settings settings = new Settings();
  private final Session session =
      new Session(Scenarios.relu(), settings, Runnable::run, Runnable::run);

  @Test
  void beginsBeforeTheFirstStep() {
    assertThat(session.cursor()).isZero();
    assertThat(session.stepCount()).isEqualTo(STEPS);
    assertThat(session.playingProperty().get()).isFalse();
  }

  @Test
  void takesOneStepAtATimeUpToTheLast() {
    List<String> seen = new ArrayList<>();
    for (int k = 0; k < STEPS + 3; k++) {
      session.next();
      seen.add(step());
    }

    assertThat(seen)
        .containsExactly(
            "z1",
            "z2",
            "z3",
            "yhat",
            "loss",
            "dl_dyhat",
            "dl_dz3",
            "dl_dW2",
            "dl_db2",
            "dl_dz2",
            "dl_dz1",
            "dl_dW1",
            "dl_db1",
            "dl_dx",
            "dl_dx",
            "dl_dx",
            "dl_dx");
  }

  @Test
  void goesBackOneStepAtATimeToTheStart() {
    session.goTo(2);

    session.back();
    assertThat(session.cursor()).isEqualTo(1);
    session.back();
    assertThat(session.cursor()).isZero();
    session.back();
    assertThat(session.cursor()).isZero();
  }

  @Test
  void goesToEitherEnd() {
    session.goToEnd();
    assertThat(session.cursor()).isEqualTo(STEPS);
    session.goToStart();
    assertThat(session.cursor()).isZero();
  }

  @Test
  void staysWithinThePass() {
    session.goTo(99);
    assertThat(session.cursor()).isEqualTo(STEPS);
    session.goTo(-1);
    assertThat(session.cursor()).isZero();
  }

  @Test
  void walksTheSpinePastTheSideBranches() {
    session.goTo(5);
    List<String> seen = new ArrayList<>();
    for (int k = 0; k < 6; k++) {
      session.nextOnSpine();
      seen.add(step());
    }

    assertThat(seen).containsExactly("dl_dyhat", "dl_dz3", "dl_dz2", "dl_dz1", "dl_dx", "dl_dx");
  }

  @Test
  void walksTheSpineBackPastTheSideBranches() {
    session.goToEnd();
    List<String> seen = new ArrayList<>();
    for (int k = 0; k < 5; k++) {
      session.backOnSpine();
      seen.add(step());
    }

    assertThat(seen).containsExactly("dl_dz1", "dl_dz2", "dl_dz3", "dl_dyhat", "loss");
  }

  @Test
  void leavesASideBranchForTheSpine() {
    session.goTo(Name.weight(2).gradient());
    session.nextOnSpine();
    assertThat(step()).isEqualTo("dl_dz2");

    session.goTo(Name.bias(2).gradient());
    session.backOnSpine();
    assertThat(step()).isEqualTo("dl_dz3");
  }

  @Test
  void walksTheSpineToTheStartAndNoFurther() {
    session.goTo(1);
    session.backOnSpine();
    session.backOnSpine();
    assertThat(session.cursor()).isZero();
  }

  @Test
  void goesToWhereAQuantityIsFirstShown() {
    session.goTo(Name.layerOutput(1).gradient());
    assertThat(step()).isEqualTo("dl_dz2");
    session.goTo(Name.linearOutput(1).slope());
    assertThat(step()).isEqualTo("dl_dz1");
    session.goTo(Name.weight(2).transpose());
    assertThat(step()).isEqualTo("dl_dz2");
    session.goTo(Name.weight(2));
    assertThat(session.cursor()).isZero();
  }

  private String step() {
    return session.traceProperty().get().step(session.cursor()).id();
  }

  @Test
  void playsAndPauses() {
    session.togglePlaying();
    assertThat(session.playingProperty().get()).isTrue();
    session.togglePlaying();
    assertThat(session.playingProperty().get()).isFalse();
  }

  @Test
  void playsAgainFromTheStartWhenItIsAtTheEnd() {
    session.goToEnd();

    session.play();

    assertThat(session.cursor()).isZero();
    assertThat(session.playingProperty().get()).isTrue();
  }

  @Test
  void reachingTheEndEndsThePlaying() {
    session.play();
    session.goTo(STEPS - 1);
    assertThat(session.playingProperty().get()).isTrue();

    session.next();

    assertThat(session.playingProperty().get()).isFalse();
  }
}
