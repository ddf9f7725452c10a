package org.chainrule.view.train.plane;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.chainrule.explain.study.PlaneText;
import org.chainrule.session.pass.Session;
import org.chainrule.session.train.Training;
import org.chainrule.session.train.picture.PlanePicture;
import org.chainrule.study.landscape.Labelling;
import org.chainrule.study.landscape.PlaneStudy;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.Tip;
import org.chainrule.view.common.spoken.SpokenBox;
import org.chainrule.view.train.ActedIn;
import org.chainrule.view.train.PictureAct;
import org.chainrule.words.Words;

/** The plane of the inputs, and over it of which kind the next sample is. */
public final class PlanePanel extends VBox implements ActedIn {

  private final PlanePicture<PlaneDrawing> picture;
  private final Appearance appearance;
  private final PlanePane plane;
  private final Label none = new Label(Words.of("train.plane.none"));
  private final HBox kinds = new HBox();
  private final HBox outputs = new HBox();
  private final FlowPane controls = new FlowPane();
  private List<String> names = List.of();
  private int count;

  /** Shows the plane of the net that is trained. */
  public PlanePanel(Session session, Training training, Appearance appearance) {
    this.picture = new PlanePicture<>(session, training, PlaneDrawing::of);
    this.appearance = appearance;
    this.plane = new PlanePane(training, picture, appearance);
    none.setWrapText(true);
    none.setId("train-plane-none");
    none.getStyleClass().add("train-hint");
    for (HBox row : List.of(kinds, outputs)) {
      row.setAlignment(Pos.CENTER_LEFT);
      row.getStyleClass().add("depth-choices");
    }
    controls.getStyleClass().add("train-picture-controls");
    controls.getChildren().addAll(kinds, outputs, Zoom.buttons("plane", this));
    VBox.setVgrow(plane, Priority.ALWAYS);
    getStyleClass().add("train-picture");
    setMinSize(0, 0);
    picture.shownProperty().addListener(source -> show());
    picture.kindProperty().addListener(source -> show());
    picture.outputProperty().addListener(source -> show());
    training.lookProperty().addListener(source -> show());
    show();
  }

  private void show() {
    List<Node> wanted = picture.isPossible() ? List.of(controls, plane) : List.of(none);
    if (!getChildren().equals(wanted)) {
      getChildren().setAll(wanted);
    }
    picture.shownProperty().get().ifPresent(shown -> show(shown.study()));
  }

  private void show(PlaneStudy study) {
    Labelling labelling = study.labelling();
    PlaneText text = new PlaneText(appearance.settings().numbers());
    List<String> now = text.names(labelling);
    if (!now.equals(names)) {
      names = now;
      Label label = new Label(Words.of("train.plane.put"));
      kinds.getChildren().setAll(label);
      for (int k = 0; k < names.size(); k++) {
        kinds.getChildren().add(kind(k, names.get(k)));
      }
    }
    int all = study.relief().heights().size();
    boolean classes = labelling.kind() != Labelling.Kind.VALUES;
    int choices = all + (classes ? 1 : 0);
    if (count != choices) {
      count = choices;
      outputs.getChildren().setAll(choices > 1 ? List.of(choice(text, all, classes)) : List.of());
    }
    for (int k = 0; k < names.size(); k++) {
      ((ToggleButton) kinds.getChildren().get(k + 1))
          .setSelected(k == Math.min(picture.kindProperty().get(), names.size() - 1));
    }
  }

  private ToggleButton kind(int index, String name) {
    ToggleButton toggle = new ToggleButton(name);
    toggle.setId("train-kind-" + index);
    toggle.setMnemonicParsing(false);
    toggle.setMinWidth(USE_PREF_SIZE);
    Tip.on(toggle, Words.of("train.plane.put.tip", name));
    toggle.setOnAction(
        event -> {
          picture.setKind(index);
          toggle.setSelected(true);
        });
    return toggle;
  }

  private Node choice(PlaneText text, int all, boolean classes) {
    SpokenBox<String> box = new SpokenBox<>();
    box.setId("train-output");
    box.setName(Words.of("train.plane.shown"));
    List<OptionalInt> offered =
        IntStream.range(classes ? -1 : 0, all)
            .mapToObj(k -> k < 0 ? OptionalInt.empty() : OptionalInt.of(k))
            .toList();
    offered.forEach(which -> box.getItems().add(text.output(which)));
    box.getSelectionModel().select(Math.max(0, offered.indexOf(picture.outputProperty().get())));
    box.setOnAction(
        event -> picture.showOutput(offered.get(box.getSelectionModel().getSelectedIndex())));
    return box;
  }

  @Override
  public boolean act(PictureAct act) {
    return picture.isPossible() && plane.act(act);
  }
}
