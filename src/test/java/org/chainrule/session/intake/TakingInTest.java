package org.chainrule.session.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.NumberArray;
import org.chainrule.intake.Outcome;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.session.pass.Opening;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Workers;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.Test;

/** Taking in without a sheet. */
final class TakingInTest {

  private static final NumberArray ARRAY = NumberArray.of("w.npz", "W1", Matrix.scalar(1));

  private final List<String> news = new ArrayList<>();
  private final Session session =
      new Session(deep(2), new Settings(), Runnable::run, Runnable::run);

  private static Scenario deep(int layers) {
    Layer one = new Layer(Matrix.scalar(2), Matrix.scalar(0), Activations.IDENTITY);
    Network network = new Network(Collections.nCopies(layers, one), Losses.MSE);
    return new Scenario("deep", network, new Sample(Matrix.scalar(1), Matrix.scalar(2)));
  }

  private static Outcome outcome(Scenario result) {
    return new Outcome(
        List.of(), List.of(), List.of(), List.of(), Optional.of(result), List.of("a net"));
  }

  private TakingIn takingIn(Scenario result) {
    Means means =
        new Means(
            (files, progress) -> List.of(ARRAY), (found, open, given, fill) -> outcome(result));
    return new TakingIn(session, means, Runnable::run, Runnable::run, news::add);
  }

  @Test
  void aNetThatTheWindowDoesNotOpenIsNotTakenInEither() {
    TakingIn taking = takingIn(deep(101));

    taking.takeIn(List.of(ARRAY));

    Stand stand = taking.standProperty().get().orElseThrow();
    assertThat(stand.result()).isEmpty();
    assertThat(stand.outcome().orElseThrow().problems())
        .singleElement()
        .asString()
        .contains("101 layers", "no more than 100");
    taking.apply();
    assertThat(session.scenarioProperty().get()).isEqualTo(deep(2));
  }

  @Test
  void oneOfAsManyLayersAsItShowsIsTaken() {
    TakingIn taking = takingIn(deep(100));

    taking.takeIn(List.of(ARRAY));
    taking.apply();

    assertThat(session.scenarioProperty().get().network().depth()).isEqualTo(100);
    assertThat(news).hasSize(1);
  }

  @Test
  void aReadingThatFailsIsSaidOnceAndGivenUp() {
    Means means =
        new Means(
            (files, progress) -> {
              throw new StackOverflowError();
            },
            (found, open, given, filling) -> outcome(deep(3)));
    TakingIn taking = new TakingIn(session, means, Runnable::run, Runnable::run, news::add);

    taking.read(List.of(Path.of("w.npz")));

    assertThat(taking.standProperty().get()).isEmpty();
    assertThat(session.notices().problemProperty().get().orElseThrow())
        .contains("StackOverflowError");
  }

  /** A disk that does not answer keeps neither the person nor the next import waiting. */
  @Test
  void aPersonIsToldWhichFileIsWaitedForAndCanGiveItUp() {
    List<Runnable> disk = new ArrayList<>();
    List<Runnable> later = new ArrayList<>();
    Session waiting =
        new Session(
            Opening.of(deep(2)),
            new Settings(),
            new Workers(Runnable::run, disk::add, later::add, Runnable::run));
    List<String> given = new ArrayList<>();
    Means means =
        new Means(
            (files, progress) -> {
              progress.accept(0.5);
              given.add(files.toString());
              return List.of(ARRAY);
            },
            (found, open, answers, filling) -> outcome(deep(3)));
    TakingIn taking = new TakingIn(waiting, means, Runnable::run, Runnable::run, news::add);

    taking.read(List.of(Path.of("dead.npz")));
    later.remove(0).run();
    assertThat(waiting.notices().newsProperty().get())
        .contains("Still waiting for the disk to give dead.npz …");
    taking.cancel();
    assertThat(waiting.notices().newsProperty().get()).isEmpty();
    taking.read(List.of(Path.of("next.npz")));
    disk.remove(1).run();
    disk.remove(0).run();

    assertThat(given).containsExactly("[next.npz]");
    assertThat(taking.standProperty().get().orElseThrow().result()).contains(deep(3));
    assertThat(waiting.notices().problemProperty().get()).isEmpty();
  }
}
