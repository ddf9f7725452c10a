package org.chainrule.view.train;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainrule.session.settings.Settings;
import org.chainrule.session.train.KeptRun;
import org.chainrule.session.train.Training;
import org.chainrule.view.common.RefusalLabel;
import org.chainrule.view.common.Tip;
import org.chainrule.view.common.TypedFormat;
import org.chainrule.view.common.TypedValue;
import org.chainrule.view.common.icon.FeatherIcon;
import org.chainrule.view.common.spoken.SpokenField;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** The runs that are kept side by side, of which one is looked at and can be named or deleted. */
public final class RunList extends VBox {

  private final Training training;
  private final Settings settings;
  private final VBox places = new VBox();
  private final SpokenField name = new SpokenField();
  private final TypedValue<String> typed;
  private final Button remove = new Button("", new FeatherIcon(Feather.TRASH_2));

  /** Lists the runs. */
  public RunList(Training training, Settings settings) {
    this.training = training;
    this.settings = settings;
    Label heading = new Label(Words.of("train.runs"));
    heading.getStyleClass().add("depth-heading");
    heading.setWrapText(true);
    name.setId("train-name");
    name.setName(Words.of("train.name"));
    name.setPromptText(Words.of("train.name"));
    HBox.setHgrow(name, Priority.ALWAYS);
    RefusalLabel reason = RefusalLabel.small("train-name", name);
    typed =
        new TypedValue<>(
            name,
            reason,
            TypedValue.Refused.STAYS_WITH_THE_FOCUS,
            TypedFormat.text(),
            text -> {
              training.rename(text.strip());
              return Optional.empty();
            });
    remove.setId("train-remove");
    remove.setAccessibleText(Words.of("train.button.remove"));
    Tip.on(remove, Words.of("train.button.remove.tip"));
    remove.setOnAction(event -> training.remove());
    HBox line = new HBox(name, remove);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("depth-stacks");
    places.getStyleClass().add("depth-stacks");
    getStyleClass().add("depth-stacks");
    getChildren().addAll(heading, places, line, reason);
    training.runsProperty().addListener(source -> show());
    settings.digitsProperty().addListener(source -> show());
    settings.languageProperty().addListener(source -> show());
    show();
  }

  /** Lets the run that is looked at be given a name. */
  public void rename() {
    name.requestFocus();
    name.selectAll();
  }

  private void show() {
    List<KeptRun> runs = training.runsProperty().get().all();
    places.getChildren().clear();
    for (int k = 0; k < runs.size(); k++) {
      places.getChildren().add(toggle(runs.get(k), k));
    }
    remove.setDisable(runs.size() < 2);
    typed.show(training.runsProperty().get().shown().map(KeptRun::name).orElse(""));
  }

  /** The one that is looked at stays pressed, however often it is pressed. */
  private ToggleButton toggle(KeptRun run, int index) {
    String text = RunNames.of(run, training.runsProperty().get(), settings.numbers());
    ToggleButton toggle = new ToggleButton(text);
    toggle.setId("train-run-" + index);
    toggle.setMaxWidth(Double.MAX_VALUE);
    toggle.setMinWidth(0);
    toggle.setPrefWidth(Region.USE_COMPUTED_SIZE);
    toggle.setAlignment(Pos.CENTER_LEFT);
    toggle.setMnemonicParsing(false);
    toggle.setSelected(index == training.runsProperty().get().chosen());
    toggle.setOnAction(
        event -> {
          training.choose(index);
          toggle.setSelected(true);
        });
    return toggle;
  }
}
