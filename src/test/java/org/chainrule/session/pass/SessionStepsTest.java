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
    assertThat(session.stepping().cursor()).isZero();
    assertThat(session.stepping().count()).isEqualTo(STEPS);
    assertThat(session.stepping().playingProperty().get()).isFalse();
  }

  @Test
  void takesOneStepAtATimeUpToTheLast() {
    List<String> seen = new ArrayList<>();
    for (int k = 0; k < STEPS + 3; k++) {
      session.stepping().next();
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
    session.stepping().goTo(2);

    session.stepping().back();
    assertThat(session.stepping().cursor()).isEqualTo(1);
    session.stepping().back();
    assertThat(session.stepping().cursor()).isZero();
    session.stepping().back();
    assertThat(session.stepping().cursor()).isZero();
  }

  @Test
  void goesToEitherEnd() {
    session.stepping().goToEnd();
    assertThat(session.stepping().cursor()).isEqualTo(STEPS);
    session.stepping().goToStart();
    assertThat(session.stepping().cursor()).isZero();
  }

  @Test
  void staysWithinThePass() {
    session.stepping().goTo(99);
    assertThat(session.stepping().cursor()).isEqualTo(STEPS);
    session.stepping().goTo(-1);
    assertThat(session.stepping().cursor()).isZero();
  }

  @Test
  void walksTheSpinePastTheSideBranches() {
    session.stepping().goTo(5);
    List<String> seen = new ArrayList<>();
    for (int k = 0; k < 6; k++) {
      session.stepping().nextOnSpine();
      seen.add(step());
    }

    assertThat(seen).containsExactly("dl_dyhat", "dl_dz3", "dl_dz2", "dl_dz1", "dl_dx", "dl_dx");
  }

  @Test
  void walksTheSpineBackPastTheSideBranches() {
    session.stepping().goToEnd();
    List<String> seen = new ArrayList<>();
    for (int k = 0; k < 5; k++) {
      session.stepping().backOnSpine();
      seen.add(step());
    }

    assertThat(seen).containsExactly("dl_dz1", "dl_dz2", "dl_dz3", "dl_dyhat", "loss");
  }

  @Test
  void leavesASideBranchForTheSpine() {
    session.stepping().goTo(Name.weight(2).gradient());
    session.stepping().nextOnSpine();
    assertThat(step()).isEqualTo("dl_dz2");

    session.stepping().goTo(Name.bias(2).gradient());
    session.stepping().backOnSpine();
    assertThat(step()).isEqualTo("dl_dz3");
  }

  @Test
  void walksTheSpineToTheStartAndNoFurther() {
    session.stepping().goTo(1);
    session.stepping().backOnSpine();
    session.stepping().backOnSpine();
    assertThat(session.stepping().cursor()).isZero();
  }

  @Test
  void goesToWhereAQuantityIsFirstShown() {
    session.stepping().goTo(Name.layerOutput(1).gradient());
    assertThat(step()).isEqualTo("dl_dz2");
    session.stepping().goTo(Name.linearOutput(1).slope());
    assertThat(step()).isEqualTo("dl_dz1");
    session.stepping().goTo(Name.weight(2).transpose());
    assertThat(step()).isEqualTo("dl_dz2");
    session.stepping().goTo(Name.weight(2));
    assertThat(session.stepping().cursor()).isZero();
  }

  private String step() {
    return session.traceProperty().get().step(session.stepping().cursor()).id();
  }

  @Test
  void playsAndPauses() {
    session.stepping().togglePlaying();
    assertThat(session.stepping().playingProperty().get()).isTrue();
    session.stepping().togglePlaying();
    assertThat(session.stepping().playingProperty().get()).isFalse();
  }

  @Test
  void playsAgainFromTheStartWhenItIsAtTheEnd() {
    session.stepping().goToEnd();

    session.stepping().play();

    assertThat(session.stepping().cursor()).isZero();
    assertThat(session.stepping().playingProperty().get()).isTrue();
  }

  @Test
  void reachingTheEndEndsThePlaying() {
    session.stepping().play();
    session.stepping().goTo(STEPS - 1);
    assertThat(session.stepping().playingProperty().get()).isTrue();

    session.stepping().next();

    assertThat(session.stepping().playingProperty().get()).isFalse();
  }
}
