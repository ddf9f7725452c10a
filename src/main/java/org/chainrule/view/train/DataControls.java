package org.chainrule.view.train;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.chainrule.network.Network;
import org.chainrule.network.scenario.Sample;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.session.train.Offered;
import org.chainrule.session.train.Training;
import org.chainrule.study.points.InvalidPointsException;
import org.chainrule.study.points.PointSet;
import org.chainrule.study.points.PointSets;
import org.chainrule.view.common.NumberRow;
import org.chainrule.view.common.NumberScale;
import org.chainrule.view.common.RefusalLabel;
import org.chainrule.view.common.choice.Named;
import org.chainrule.view.common.spoken.SpokenBox;
import org.chainrule.words.Words;

/**
 * What is learned: points by a seed in the place of the samples, or a training that comes along.
 */
final class DataControls extends VBox {

  private static final NumberScale COUNTS = new NumberScale(1, 1000, true, true);
  private static final NumberScale NOISES = new NumberScale(0, 1, false, false);
  private static final NumberScale SEEDS = new NumberScale(0, 1e9, false, true);
  private static final int USUAL_COUNT = 200;
  private static final long USUAL_SEED = 42;

  private final Training training;
  private final SpokenBox<PointSet> sets = new SpokenBox<>();
  private final SpokenBox<Offered> presets = new SpokenBox<>();
  private final RefusalLabel reason = RefusalLabel.small("train-points", sets);
  private final NumberRow count;
  private final NumberRow noise;
  private final NumberRow seed;
  private int points = USUAL_COUNT;
  private double deviation;
  private long drawn = USUAL_SEED;

  /** How the samples were drawn that runs learn. */
  private final Map<Sample, Draw> draws = new WeakHashMap<>();

  /** What came along of what runs learn. */
  private final Map<Sample, Offered> begun = new WeakHashMap<>();

  private boolean showing;

  private record Draw(PointSet set, int points, double deviation, long seed) {
    Sample of(Network net) {
      return set.sample(net, points, deviation, seed);
    }
  }

  DataControls(Training training) {
    this.training = training;
    Label heading = new Label(Words.of("train.data"));
    heading.getStyleClass().add("depth-heading");
    heading.setWrapText(true);
    choice(sets, "train-points", "train.data.points");
    sets.setConverter(new Named<>(set -> Words.of("points." + set.id())));
    sets.setItems(FXCollections.observableArrayList(PointSets.all()));
    sets.setOnAction(event -> chosen().filter(set -> !showing).ifPresent(this::take));
    choice(presets, "train-presets", "train.data.presets");
    presets.setConverter(new Named<>(Offered::name));
    presets.setOnShowing(event -> offer());
    presets.setOnAction(
        event ->
            Optional.ofNullable(presets.getValue()).filter(one -> !showing).ifPresent(this::begin));
    count = row("count", COUNTS, number -> points = (int) number);
    noise = row("noise", NOISES, number -> deviation = number);
    seed = row("pointSeed", SEEDS, number -> drawn = (long) number);
    List<NumberRow> rows = List.of(count, noise, seed);
    rows.forEach(row -> row.visibleProperty().bind(sets.valueProperty().isNotNull()));
    rows.forEach(row -> row.managedProperty().bind(row.visibleProperty()));
    training.runsProperty().addListener(source -> show());
    getStyleClass().add("train-data");
    getChildren().addAll(heading, presets, sets, reason, count, noise, seed);
  }

  private void begin(Offered preset) {
    List<Scenario> scenarios = preset.scenarios().get();
    scenarios.forEach(scenario -> begun.put(scenario.sample(), preset));
    training.begin(scenarios);
  }

  private interface Setting {
    void set(double number);
  }

  private static void choice(SpokenBox<?> box, String id, String key) {
    box.setId(id);
    box.setPromptText(Words.of(key));
    box.setName(Words.of(key));
    box.setMaxWidth(Double.MAX_VALUE);
  }

  /** What comes along is looked up when somebody wants to see it. */
  private void offer() {
    if (presets.getItems().isEmpty()) {
      presets.setItems(FXCollections.observableArrayList(Offered.all()));
    }
  }

  private NumberRow row(String name, NumberScale scale, Setting setting) {
    return NumberRow.bare(
        "train-" + name,
        Words.of("train.data." + name),
        scale,
        number -> {
          setting.set(number);
          return learn();
        });
  }

  private Sample drawn(Draw draw, Network net) {
    Sample sample = draw.of(net);
    draws.put(sample, draw);
    return sample;
  }

  /** What the run learns that is looked at, if it was drawn here. */
  private void show() {
    Optional<Draw> draw =
        training.runsProperty().get().shown().map(run -> draws.get(run.origin().sample()));
    showing = true;
    presets.setValue(
        training
            .runsProperty()
            .get()
            .shown()
            .map(run -> begun.get(run.origin().sample()))
            .orElse(null));
    sets.setValue(draw.map(Draw::set).orElse(null));
    showing = false;
    reason.show(Optional.empty());
    draw.ifPresent(this::show);
  }

  private void show(Draw draw) {
    points = draw.points;
    deviation = draw.deviation;
    drawn = draw.seed;
    showNumbers();
  }

  /** Writes the numbers, in the language of now. */
  void showNumbers() {
    count.show(points);
    noise.show(deviation);
    seed.show(drawn);
  }

  private Optional<PointSet> chosen() {
    return Optional.ofNullable(sets.getValue());
  }

  private void take(PointSet set) {
    deviation = set.usualNoise();
    showNumbers();
    reason.show(learn());
  }

  private Optional<String> learn() {
    try {
      return chosen()
          .map(set -> new Draw(set, points, deviation, drawn))
          .flatMap(draw -> training.learn(net -> drawn(draw, net)));
    } catch (InvalidPointsException refused) {
      return Optional.of(refused.getMessage());
    }
  }
}
