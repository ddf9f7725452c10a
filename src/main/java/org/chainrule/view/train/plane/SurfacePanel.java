package org.chainrule.view.train.plane;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.chainrule.explain.study.SurfaceText;
import org.chainrule.network.Network;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.train.Look;
import org.chainrule.session.train.Training;
import org.chainrule.session.train.picture.SurfacePicture;
import org.chainrule.study.landscape.SurfaceStudy;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.Tip;
import org.chainrule.view.common.choice.Named;
import org.chainrule.view.common.spoken.SpokenBox;
import org.chainrule.view.train.ActedIn;
import org.chainrule.view.train.PictureAct;
import org.chainrule.words.Words;

/** The loss over two weights, and over it which these are. */
public final class SurfacePanel extends VBox implements ActedIn {

  /** A longer list would be searched through by nobody. */
  private static final int MOST = 300;

  private final Training training;
  private final Appearance appearance;
  private final SurfacePicture<SurfaceDrawing> picture;
  private final SurfacePane surface;
  private final ComboBox<Target> across;
  private final ComboBox<Target> up;
  private Optional<Trace> offered = Optional.empty();
  private boolean showing;

  /** Shows the surface around the state that is looked at. */
  public SurfacePanel(Training training, Appearance appearance) {
    this.training = training;
    this.appearance = appearance;
    this.picture = new SurfacePicture<>(training, SurfaceDrawing::of);
    this.surface = new SurfacePane(training, picture, appearance);
    across = choice("across", picture::takeAcross);
    up = choice("up", picture::takeUp);
    Button steepest = new Button(Words.of("train.surface.steepest"));
    steepest.setId("train-steepest");
    Tip.on(steepest, Words.of("train.surface.steepest.tip"));
    steepest.setOnAction(event -> picture.takeSteepest());
    CheckBox logarithmic = new CheckBox(Words.of("train.surface.logarithmic"));
    logarithmic.setId("train-surface-logarithmic");
    logarithmic.selectedProperty().bindBidirectional(picture.logarithmicProperty());
    FlowPane controls =
        new FlowPane(
            across,
            new Label(Words.of("train.surface.and")),
            up,
            steepest,
            logarithmic,
            Zoom.buttons("surface", this));
    controls.getStyleClass().add("train-picture-controls");
    VBox.setVgrow(surface, Priority.ALWAYS);
    getStyleClass().add("train-picture");
    setMinSize(0, 0);
    getChildren().addAll(controls, surface);
    training.lookProperty().addListener(source -> show());
    picture.pairProperty().addListener(source -> show());
    appearance.settings().writing().layeredProperty().addListener(source -> offerAnew());
    show();
  }

  private ComboBox<Target> choice(String key, Consumer<Target> setter) {
    SpokenBox<Target> box = new SpokenBox<>();
    box.setId("train-surface-" + key);
    box.setName(Words.of("train.surface." + key));
    Tip.on(box, Words.of("train.surface." + key));
    box.setConverter(new Named<>(this::name));
    box.valueProperty()
        .addListener(
            (source, before, now) -> {
              if (!showing && now != null) {
                setter.accept(now);
              }
            });
    return box;
  }

  private String name(Target entry) {
    return offered.map(trace -> text().plain(trace, entry)).orElse("");
  }

  private SurfaceText text() {
    return new SurfaceText(
        appearance.settings().numbers(), appearance.settings().writing().style().notation());
  }

  private void offerAnew() {
    offered = Optional.empty();
    show();
  }

  private void show() {
    Optional<Look> look = training.lookProperty().get();
    if (look.isEmpty()) {
      return;
    }
    showing = true;
    if (offered.filter(trace -> isLike(trace.network(), look.get().trace().network())).isEmpty()) {
      offered = Optional.of(look.get().trace());
      List<Target> entries =
          SurfaceStudy.entries(look.get().trace().network()).stream().limit(MOST).toList();
      across.getItems().setAll(entries);
      up.getItems().setAll(entries);
    }
    picture
        .pairProperty()
        .get()
        .ifPresent(
            pair -> {
              across.setValue(pair.across());
              up.setValue(pair.up());
            });
    showing = false;
  }

  private static boolean isLike(Network one, Network other) {
    return SurfaceStudy.entries(one).equals(SurfaceStudy.entries(other));
  }

  @Override
  public boolean act(PictureAct act) {
    return surface.act(act);
  }
}
