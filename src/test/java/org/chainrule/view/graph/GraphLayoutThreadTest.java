package org.chainrule.view.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import org.chainrule.Allocation;
import org.chainrule.Scenarios;
import org.chainrule.algebra.Matrix;
import org.chainrule.app.window.PaneStage;
import org.chainrule.edit.SetEntry;
import org.chainrule.network.Initialisation;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Opening;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * A large net is laid out before it is shown: what the window's thread has to make for it is little
 * beside the thousands of numbers that are measured.
 */
final class GraphLayoutThreadTest {

  /** What is made for each matrix of a net when its places are put in order. */
  private static final long LITTLE = 700_000;

  private static final long LITTLE_FOR_A_HUNDRED = 2_000_000;

  private final AtomicLong allocated = new AtomicLong();

  /** Its jobs run on any other thread than the window's, and what changes it is measured. */
  private final Session session =
      new Session(
          Scenarios.relu(),
          new Settings(),
          GraphLayoutThreadTest::elsewhere,
          change -> Platform.runLater(() -> measured(change)));

  @AutoClose
  private final PaneStage window =
      PaneStage.open(
          session.settings(), appearance -> new GraphPane(session, appearance), 1100, 700);

  private static void elsewhere(Runnable job) {
    if (!Platform.isFxApplicationThread()) {
      job.run();
      return;
    }
    Thread other = new Thread(job);
    other.start();
    try {
      other.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void measured(Runnable change) {
    allocated.addAndGet(
        Allocation.of(
            () -> {
              change.run();
              graphLayout();
            }));
  }

  private void graphLayout() {
    ((GraphPane) window.node("graph")).graphLayout();
  }

  @Test
  void openingANetForPicturesLaysOutNothingOnTheThreadOfTheWindow() {
    session.opener().open(() -> Opening.of(net(784, 256, 10)));

    window.act(() -> {});
    assertThat(session.traceProperty().get().network().inputs()).isEqualTo(784);
    assertThat(allocated.get()).isBetween(1L, LITTLE);
  }

  @Test
  void openingAHundredWideLayersLaysOutNothingOnTheThreadOfTheWindow() {
    int[] widths = new int[101];
    Arrays.fill(widths, 64);

    session.opener().open(() -> Opening.of(net(widths)));

    window.act(() -> {});
    assertThat(session.traceProperty().get().network().depth()).isEqualTo(100);
    assertThat(allocated.get()).isBetween(1L, LITTLE_FOR_A_HUNDRED);
  }

  @Test
  void anEditOfANetForPicturesLaysOutNothingOnTheThreadOfTheWindow() {
    session.opener().open(() -> Opening.of(net(784, 256, 10)));
    window.act(() -> {});
    allocated.set(0);

    session.editing().apply(new SetEntry(Target.cell(Name.weight(1), 0, 0), 0.5));

    window.act(() -> {});
    Matrix weight = session.traceProperty().get().network().layer(1).weight();
    assertThat(weight.get(0, 0)).isEqualTo(0.5);
    assertThat(allocated.get()).isBetween(1L, LITTLE);
  }

  @Test
  void settingsThatShapeANetForPicturesLayOutNothingOnTheThreadOfTheWindow() {
    session.opener().open(() -> Opening.of(net(784, 256, 10)));
    window.act(() -> {});
    double width = ((GraphPane) window.node("graph")).graphLayout().size().width();
    allocated.set(0);

    session.settings().digitsProperty().set(6);
    session.settings().writing().numeratorProperty().set(true);

    window.act(() -> {});
    assertThat(((GraphPane) window.node("graph")).graphLayout().size().width()).isNotEqualTo(width);
    assertThat(allocated.get()).isBetween(1L, LITTLE);
  }

  private static Scenario net(int... widths) {
    Random random = new Random(1);
    List<Layer> layers = new ArrayList<>();
    for (int k = 1; k < widths.length; k++) {
      Matrix weight = Initialisation.HE.weight(widths[k], widths[k - 1], random);
      Matrix bias = Initialisation.NORMAL.weight(widths[k], 1, random);
      layers.add(new Layer(weight, bias, Activations.RELU));
    }
    Matrix x = Initialisation.NORMAL.weight(widths[0], 1, random);
    Matrix y = Initialisation.NORMAL.weight(widths[widths.length - 1], 1, random);
    return new Scenario("wide", new Network(layers, Losses.MSE), new Sample(x, y));
  }
}
