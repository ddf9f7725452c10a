package org.chainrule.view.train;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.chainrule.explain.study.BatchText;
import org.chainrule.session.train.Look;
import org.chainrule.session.train.Speeds;
import org.chainrule.session.train.Training;
import org.chainrule.study.train.Batches;
import org.chainrule.view.common.Tip;
import org.chainrule.view.common.icon.FeatherIcon;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** Goes to any state of the run that is looked at, and lets it go on. */
public final class StateBar extends HBox {

  private final Training training;
  private final Slider slider = new Slider(0, 1, 0);
  private final Label place = new Label();
  private final Label batch = new Label();
  private final Label speed = new Label();
  private final Button run = new Button();
  private final FeatherIcon play = new FeatherIcon(Feather.PLAY);
  private final FeatherIcon pause = new FeatherIcon(Feather.PAUSE);
  private boolean showing;

  /**
   * Goes through these runs.
   *
   * @param open opens the state that is looked at in the pass
   */
  public StateBar(Training training, Runnable open) {
    this.training = training;
    getStyleClass().add("train-bar");
    setAlignment(Pos.CENTER_LEFT);
    slider.setId("train-slider");
    slider.setAccessibleText(Words.of("train.slider"));
    slider.setBlockIncrement(1);
    HBox.setHgrow(slider, Priority.ALWAYS);
    slider.valueProperty().addListener((source, before, now) -> slid(now.doubleValue()));
    place.setId("train-place");
    place.setMinWidth(Region.USE_PREF_SIZE);
    batch.setId("train-batch");
    batch.setMinWidth(Region.USE_PREF_SIZE);
    batch.managedProperty().bind(batch.visibleProperty());
    Tip.on(
        batch,
        () -> turn().map(turn -> Words.of("train.batch.tip", BatchText.of(turn))).orElse(""));
    run.setId("train-run");
    run.setOnAction(event -> training.toggleRunning());
    Tip.on(run, Words.of("train.button.run.tip"));
    Button opened = button("open", Feather.LOG_IN, open);
    opened.setText(Words.of("train.button.open"));
    getChildren()
        .addAll(
            button("first", Feather.SKIP_BACK, () -> training.goTo(training.first())),
            button("back", Feather.CHEVRON_LEFT, () -> training.move(-1)),
            run,
            button("next", Feather.CHEVRON_RIGHT, () -> training.move(1)),
            button("last", Feather.SKIP_FORWARD, () -> training.goTo(training.last())),
            slider,
            place,
            batch,
            speedButton("slower", Feather.MINUS, -1),
            speed,
            speedButton("faster", Feather.PLUS, 1),
            opened);
    speed.setId("train-speed");
    speed.setMinWidth(Region.USE_PREF_SIZE);
    InvalidationListener paced = source -> speed.setText(said(training.speedProperty().get()));
    training.speedProperty().addListener(paced);
    paced.invalidated(training.speedProperty());
    run.graphicProperty()
        .bind(Bindings.when(training.runningProperty()).then((Node) pause).otherwise(play));
    InvalidationListener told =
        source ->
            run.setAccessibleText(
                Words.of(
                    training.runningProperty().get() ? "train.button.pause" : "train.button.run"));
    training.runningProperty().addListener(told);
    told.invalidated(training.runningProperty());
    training.iterationProperty().addListener(source -> show());
    training.progressProperty().addListener(source -> show());
    training.runsProperty().addListener(source -> show());
    training.lookProperty().addListener(source -> showBatch());
    show();
    showBatch();
  }

  private static Button button(String key, Feather icon, Runnable action) {
    Button button = new Button("", new FeatherIcon(icon));
    button.setId("train-" + key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setAccessibleText(Words.of("train.button." + key));
    Tip.on(button, Words.of("train.button." + key + ".tip"));
    button.setOnAction(event -> action.run());
    return button;
  }

  private Button speedButton(String key, Feather icon, int by) {
    return button(
        key,
        icon,
        () -> training.speedProperty().set(Speeds.next(training.speedProperty().get(), by)));
  }

  private static String said(double perSecond) {
    return Double.isInfinite(perSecond)
        ? Words.of("train.speed.full")
        : Words.of("train.speed", String.valueOf((int) perSecond));
  }

  private void slid(double value) {
    if (!showing) {
      training.goTo((int) Math.rint(value));
    }
  }

  private Optional<Batches.Turn> turn() {
    return training.lookProperty().get().flatMap(Look::turn);
  }

  private void showBatch() {
    Optional<Batches.Turn> turn = turn();
    batch.setVisible(turn.isPresent());
    batch.setText(turn.map(BatchText::shortly).orElse(""));
    batch.setAccessibleText(turn.map(BatchText::of).orElse(""));
  }

  private void show() {
    showing = true;
    slider.setMin(training.first());
    slider.setMax(Math.max(training.last(), training.first() + 1));
    slider.setValue(training.iterationProperty().get());
    slider.setDisable(training.last() == training.first());
    showing = false;
    place.setText(
        Words.of(
            "train.place",
            String.valueOf(training.iterationProperty().get()),
            String.valueOf(training.last())));
  }
}
