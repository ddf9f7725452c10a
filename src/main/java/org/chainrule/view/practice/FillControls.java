package org.chainrule.view.practice;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.chainrule.session.practice.fill.Exercise;
import org.chainrule.session.practice.fill.Extent;
import org.chainrule.session.practice.fill.FillIn;
import org.chainrule.session.practice.fill.Sheet;
import org.chainrule.view.common.Tip;
import org.chainrule.words.Words;

/** The controls of filling in: how much is marked at a time, and what can be asked for. */
public final class FillControls {

  private final FillIn fillIn;
  private final FlowPane row = new FlowPane();

  /** The controls of an exercise. */
  public FillControls(FillIn fillIn) {
    this.fillIn = fillIn;
    row.getStyleClass().add("practice-controls");
    row.setRowValignment(VPos.CENTER);
    CheckBox fade = new CheckBox(Words.of("practice.fade"));
    fade.setId("practice-fade");
    Tip.on(fade, Words.of("practice.fade.tip"));
    fade.selectedProperty().bindBidirectional(fillIn.fading().onProperty());
    Button another = button("another", fillIn::another);
    another.disableProperty().bind(fillIn.fresh().searchingProperty());
    row.getChildren()
        .addAll(
            extents(),
            button("mark", fillIn::mark),
            button("show", fillIn::showMe),
            another,
            fade,
            progress());
  }

  /** The row of controls. */
  public Node node() {
    return row;
  }

  private Node extents() {
    Label label = new Label(Words.of("practice.extent"));
    HBox pills = new HBox(label);
    pills.getStyleClass().add("practice-extents");
    pills.setAlignment(Pos.CENTER_LEFT);
    Extent[] all = Extent.values();
    for (Extent extent : all) {
      ToggleButton button = extent(extent);
      String place = extent == all[0] ? "left" : extent == all[all.length - 1] ? "right" : "center";
      button.getStyleClass().add(place + "-pill");
      pills.getChildren().add(button);
    }
    return pills;
  }

  /** The one that is chosen stays pressed, however often it is pressed. */
  private ToggleButton extent(Extent extent) {
    ToggleButton button = new ToggleButton(Words.of("practice.extent." + extent.key()));
    button.setId("practice-extent-" + extent.key());
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tip.on(button, Words.of("practice.extent." + extent.key() + ".tip"));
    button.setAccessibleText(Words.of("practice.extent." + extent.key() + ".tip"));
    button.setOnAction(
        event -> {
          fillIn.extentProperty().set(extent);
          button.setSelected(true);
        });
    fillIn.extentProperty().addListener((source, before, now) -> button.setSelected(now == extent));
    button.setSelected(fillIn.extentProperty().get() == extent);
    return button;
  }

  private static Button button(String key, Runnable action) {
    Button button = new Button(Words.of("practice." + key));
    button.setId("practice-" + key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tip.on(button, Words.of("practice." + key + ".tip"));
    button.setOnAction(event -> action.run());
    return button;
  }

  private Label progress() {
    Label label = new Label();
    label.setId("practice-progress");
    label.getStyleClass().add("practice-progress");
    InvalidationListener changed = source -> label.setText(said(fillIn.sheet()));
    fillIn.sheetProperty().addListener(changed);
    fillIn.fading().onProperty().addListener(changed);
    fillIn.fading().timesProperty().addListener(changed);
    changed.invalidated(fillIn.sheetProperty());
    return label;
  }

  /** A step is here what it is in the pass; while all are blank, their number says it. */
  private String said(Sheet sheet) {
    Exercise exercise = sheet.exercise();
    int asked = exercise.asked().size();
    int all = exercise.trace().steps().size();
    long done = exercise.asked().stream().filter(sheet::isDone).count();
    String progress = Words.of("practice.progress", String.valueOf(done), String.valueOf(asked));
    boolean someGiven = exercise.isForHands() && asked < all;
    return fillIn.fading().onProperty().get() && someGiven
        ? Words.of("practice.progress.fading", progress, asked, all)
        : progress;
  }
}
