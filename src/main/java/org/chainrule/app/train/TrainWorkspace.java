package org.chainrule.app.train;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chainrule.app.common.Place;
import org.chainrule.app.common.Slot;
import org.chainrule.app.common.Split;
import org.chainrule.session.pass.Workspace;
import org.chainrule.session.train.Speeds;
import org.chainrule.session.train.Training;
import org.chainrule.view.common.AtFirstLook;
import org.chainrule.view.common.Tip;
import org.chainrule.view.common.icon.FeatherIcon;
import org.chainrule.view.train.ActedIn;
import org.chainrule.view.train.FindingsPane;
import org.chainrule.view.train.LossPane;
import org.chainrule.view.train.PictureAct;
import org.chainrule.view.train.StateBar;
import org.chainrule.view.train.TrainControls;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;

/**
 * The place where nets are trained: the curves of the loss, beside them one picture of the state
 * that is looked at, what is to be said of it, and under all the way through the states.
 */
public final class TrainWorkspace implements Place, TrainActions {

  private static final PseudoClass LECTURE = PseudoClass.getPseudoClass("lecture");
  private static final double CURVES = 0.56;
  private static final double PICTURES = 0.7;
  private static final double LECTURE_PICTURES = 0.78;

  private final TrainServices services;
  private final Training training;
  private final TrainPassage passage;
  private final LossPane losses;
  private final TrainControls controls;
  private final Node lossCard;
  private final FindingsPane findings;
  private final Node wordsCard;
  private final FlowPane buttons = new FlowPane();
  private final VBox pictureCard = new VBox();
  private final Map<TrainPicture, AtFirstLook<Region>> pictures = new LinkedHashMap<>();
  private final Split across = new Split("train-across", Orientation.HORIZONTAL, CURVES);
  private final Split down = new Split("train-down", Orientation.VERTICAL, PICTURES);
  private final Split lectureDown =
      new Split("train-lecture", Orientation.VERTICAL, LECTURE_PICTURES);
  private final VBox root = new VBox();
  private final DoubleProperty foot = new SimpleDoubleProperty();

  /** The place. */
  public TrainWorkspace(TrainServices services) {
    this.services = services;
    training = services.training();
    passage = new TrainPassage(services);
    losses = new LossPane(training, services.appearance());
    controls = new TrainControls(training, services.session().settings());
    lossCard = card(losses);
    findings = new FindingsPane(training, services.appearance());
    wordsCard = wordsCard();
    buttons.getStyleClass().addAll("practice-kinds", "train-pictures");
    buttons.setMinHeight(Region.USE_PREF_SIZE);
    buttons.setAlignment(Pos.CENTER_LEFT);
    TrainPictures.of(services).forEach(this::offer);
    pictureCard.getStyleClass().add("depth-card");
    pictures.keySet().stream().findFirst().ifPresent(this::show);
    root.getStyleClass().addAll("workspace", "train");
    root.setMinSize(0, 0);
    services.session().settings().lectureProperty().subscribe(this::arrange);
    services.session().workspaceProperty().addListener(source -> takeUp());
    services.session().scenarioProperty().addListener((source, before, now) -> takeUpEdit());
    // Buttons consume what the mouse does on them, so this looks before they do.
    root.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          boolean beside = !isOnField(event.getTarget());
          Platform.runLater(() -> takeKeyboard(beside));
        });
    root.addEventHandler(ComboBoxBase.ON_HIDDEN, event -> Platform.runLater(this::focusIfShown));
    training.runsProperty().addListener(source -> forgetNews());
    training.iterationProperty().addListener(source -> forgetNews());
    takeUp();
  }

  /** Samples are put and taken away in the plane, too. */
  private void takeUpEdit() {
    if (services.session().workspaceProperty().get() == Workspace.TRAIN) {
      passage.takeUpSamples();
    }
  }

  private void takeUp() {
    if (services.session().workspaceProperty().get() == Workspace.TRAIN) {
      passage.takeUp();
    } else {
      training.stop();
      passage.keepIfUnsaved();
    }
  }

  @Override
  public Node node() {
    return root;
  }

  @Override
  public void focus() {
    if (losses.getScene() == null) {
      // A new split pane shows its panels only once it has a skin.
      root.applyCss();
      root.layout();
    }
    losses.requestFocus();
  }

  /** Before an audience the settings make room: there are keys for the most of them. */
  private void arrange(boolean lecture) {
    root.pseudoClassStateChanged(LECTURE, lecture);
    Node pictured = across.of(lossCard, pictureCard);
    Node shown = (lecture ? lectureDown : down).of(pictured, wordsCard);
    HBox.setHgrow(shown, Priority.ALWAYS);
    HBox columns = lecture ? new HBox(shown) : new HBox(controls, shown);
    columns.getStyleClass().add("depth-columns");
    VBox.setVgrow(columns, Priority.ALWAYS);
    StateBar bar = new StateBar(training, this::open);
    foot.bind(bar.heightProperty());
    root.getChildren().setAll(columns, bar);
    Platform.runLater(this::focusIfShown);
  }

  /** What had the keyboard is in no scene for a moment, so that it would go to the first button. */
  private void focusIfShown() {
    if (root.getScene() != null) {
      focus();
    }
  }

  /**
   * Where it was a button's, its keys are those of the place again; and those of a field or a list,
   * once a person presses something else.
   */
  private void takeKeyboard(boolean beside) {
    Scene scene = root.getScene();
    Node owner = scene == null ? null : scene.getFocusOwner();
    boolean field = owner instanceof TextInputControl || owner instanceof ComboBoxBase<?>;
    if (owner instanceof ButtonBase || field && beside) {
      focus();
    }
  }

  private static boolean isOnField(Object target) {
    return Stream.iterate(
            target instanceof Node node ? node : null, Objects::nonNull, Node::getParent)
        .anyMatch(node -> node instanceof TextInputControl || node instanceof ComboBoxBase<?>);
  }

  /** What was told last is of what was looked at before. */
  private void forgetNews() {
    services.session().notices().dismissNews();
  }

  @Override
  public ObservableValue<? extends Number> foot() {
    return foot;
  }

  private static Node card(Region panel) {
    StackPane card = new StackPane(panel);
    card.getStyleClass().add("card-panel");
    return card;
  }

  /** What is said; under it the way to where there is more of it, while there is any. */
  private Node wordsCard() {
    BooleanExpression more =
        BooleanExpression.booleanExpression(
            findings.alikeProperty().map(Optional::isPresent).orElse(false));
    Slot link = new Slot(more, this::depthButton);
    VBox card = new VBox(findings, link);
    VBox.setVgrow(findings, Priority.ALWAYS);
    card.getStyleClass().addAll("card-panel", "depth-card");
    return card;
  }

  private Button depthButton() {
    Button button = new Button(Words.of("train.depth"), new FeatherIcon(Feather.LAYERS));
    button.setId("train-depth");
    button.setAccessibleText(Words.of("train.depth.tip"));
    Tip.on(button, Words.of("train.depth.tip"));
    button.setOnAction(event -> study());
    return button;
  }

  private void offer(TrainPicture picture) {
    pictures.put(picture, new AtFirstLook<>(picture.maker()));
    ToggleButton button = new ToggleButton(picture.words());
    button.setId("train-picture-" + picture.key());
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setUserData(picture);
    Tip.on(button, picture.tip());
    button.setOnAction(event -> show(picture));
    buttons.getChildren().add(button);
  }

  /** The one that is shown stays pressed, however often it is pressed. */
  private void show(TrainPicture picture) {
    Region region = pictures.get(picture).get();
    VBox.setVgrow(region, Priority.ALWAYS);
    pictureCard.getChildren().setAll(buttons, region);
    for (Node button : buttons.getChildren()) {
      ((ToggleButton) button).setSelected(button.getUserData() == picture);
    }
  }

  @Override
  public void nextPicture() {
    int place = 0;
    for (Node button : buttons.getChildren()) {
      place++;
      if (((ToggleButton) button).isSelected()) {
        break;
      }
    }
    if (!pictures.isEmpty()) {
      show(pictures.keySet().stream().toList().get(place % pictures.size()));
    }
  }

  @Override
  public void readOn(int by) {
    findings.readOn(by);
  }

  @Override
  public void keep() {
    passage.keep();
  }

  @Override
  public void open() {
    passage.open();
  }

  @Override
  public void study() {
    findings
        .alikeProperty()
        .get()
        .ifPresentOrElse(
            services.depth(),
            () -> services.session().notices().tell(Words.of("train.depth.none")));
  }

  @Override
  public void rename() {
    if (services.session().settings().lectureProperty().get()) {
      services.session().notices().tell(Words.of("train.rename.lecture"));
    } else {
      controls.rename();
    }
  }

  @Override
  public void beginAnew() {
    passage.beginAnew();
  }

  @Override
  public void pace(int by) {
    training.speedProperty().set(Speeds.next(training.speedProperty().get(), by));
  }

  @Override
  public void undo() {
    passage.undo();
  }

  @Override
  public boolean act(PictureAct act) {
    return pictureCard.getChildren().stream()
        .anyMatch(shown -> shown instanceof ActedIn acted && acted.act(act));
  }
}
