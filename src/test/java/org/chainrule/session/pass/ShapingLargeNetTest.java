package org.chainrule.session.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.beans.property.Property;
import org.chainrule.Scenarios;
import org.chainrule.edit.SetEntry;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.explain.sheet.Samples;
import org.chainrule.network.Initialisation;
import org.chainrule.network.Layer;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.settings.Settings;
import org.chainrule.words.Language;
import org.chainrule.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A setting that shapes a large net's picture is followed by a job; until then nothing changes. */
final class ShapingLargeNetTest {

  private static final Target WEIGHT = Target.cell(Name.weight(1), 0, 0);

  private final Settings settings = new Settings();
  private final ByHand jobs = new ByHand();
  private final Session session = new Session(net(), settings, jobs, Runnable::run);
  private final List<Explainer> prepared = new ArrayList<>();

  @BeforeEach
  void prepare() {
    session.prepareBy(opening -> explainer -> () -> prepared.add(explainer));
  }

  @AfterEach
  void speakAsBefore() {
    Words.speak(Language.ENGLISH);
  }

  private static Scenario net() {
    Random random = new Random(1);
    Layer layer =
        new Layer(
            Initialisation.HE.weight(40, 50, random),
            Initialisation.NORMAL.weight(40, 1, random),
            Activations.RELU);
    Sample sample =
        new Sample(
            Initialisation.NORMAL.weight(50, 1, random),
            Initialisation.NORMAL.weight(40, 1, random));
    return new Scenario("wide", new Network(List.of(layer), Losses.MSE), sample);
  }

  @Test
  void everyOneOfThemIsFollowedByAJob() {
    for (Property<?> setting : settings.shaping()) {
      Explainer before = session.explainer();
      Trace pass = session.traceProperty().get();

      change(setting);

      assertThat(session.explainer()).isSameAs(before);
      jobs.runFirst();
      assertThat(session.explainer()).isNotSameAs(before);
      assertThat(session.explainer()).isSameAs(prepared.get(prepared.size() - 1));
      assertThat(session.explainer().trace()).isSameAs(pass);
      assertThat(session.traceProperty().get()).isSameAs(pass);
    }
  }

  @SuppressWarnings("unchecked")
  private void change(Property<?> setting) {
    if (setting.getValue() instanceof Boolean on) {
      ((Property<Boolean>) setting).setValue(!on);
    } else if (setting.getValue() instanceof Samples) {
      ((Property<Samples>) setting).setValue(Samples.ONE);
    } else if (setting == settings.languageProperty()) {
      settings.languageProperty().set(Language.named("de"));
    } else {
      Number now = (Number) setting.getValue();
      ((Property<Number>) setting).setValue(now.doubleValue() * 2);
    }
  }

  @Test
  void smallNetsFollowAtOnce() {
    Session small = new Session(Scenarios.relu(), settings, jobs, Runnable::run);
    Explainer before = small.explainer();

    settings.digitsProperty().set(5);

    assertThat(small.explainer()).isNotSameAs(before);
    assertThat(small.explainer().numbers().digits()).isEqualTo(5);
  }

  @Test
  void theLatestWins() {
    settings.digitsProperty().set(4);
    settings.digitsProperty().set(5);

    runAll();

    assertThat(session.explainer().numbers().digits()).isEqualTo(5);
    assertThat(prepared).hasSize(1);
  }

  @Test
  void losesNoEditThatIsStillComputed() {
    session.editing().apply(new SetEntry(WEIGHT, 7));
    settings.digitsProperty().set(5);

    runAll();

    assertThat(session.explainer().numbers().digits()).isEqualTo(5);
    assertThat(session.traceProperty().get().quantity(Name.weight(1)).get(0, 0)).isEqualTo(7);
    assertThat(session.editing().isShown()).isTrue();
  }

  @Test
  void anEditFollowsTheSettingsOfNow() {
    settings.digitsProperty().set(5);
    session.editing().apply(new SetEntry(WEIGHT, 7));

    runAll();

    assertThat(session.explainer().numbers().digits()).isEqualTo(5);
    assertThat(session.traceProperty().get().quantity(Name.weight(1)).get(0, 0)).isEqualTo(7);
  }

  @Test
  void whatIsOpenedMeanwhileFollowsThemToo() {
    session.opener().open(() -> Opening.of(net()));
    settings.digitsProperty().set(5);

    runAll();

    assertThat(session.explainer().numbers().digits()).isEqualTo(5);
    assertThat(session.explainer().trace()).isSameAs(session.traceProperty().get());
  }

  @Test
  void saysWhatIsUnderWayUntilItIsShown() {
    settings.digitsProperty().set(5);
    assertThat(session.underWayProperty().get()).isTrue();
    runAll();
    assertThat(session.underWayProperty().get()).isFalse();

    session.editing().apply(new SetEntry(WEIGHT, 7));
    assertThat(session.underWayProperty().get()).isTrue();
    runAll();
    assertThat(session.underWayProperty().get()).isFalse();
  }

  @Test
  void anEditUnderWayCanBeGivenUp() {
    double before = session.traceProperty().get().quantity(Name.weight(1)).get(0, 0);
    session.editing().apply(new SetEntry(WEIGHT, 7));
    settings.digitsProperty().set(5);

    session.giveUpEdit();

    assertThat(session.editing().isShown()).isTrue();
    assertThat(session.editing().historyProperty().get().canUndo()).isFalse();
    runAll();
    assertThat(session.underWayProperty().get()).isFalse();
    assertThat(session.explainer().numbers().digits()).isEqualTo(5);
    assertThat(session.traceProperty().get().quantity(Name.weight(1)).get(0, 0)).isEqualTo(before);
  }

  private void runAll() {
    while (!jobs.isIdle()) {
      jobs.runFirst();
    }
  }
}
