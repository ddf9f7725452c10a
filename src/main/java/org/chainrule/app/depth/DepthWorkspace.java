package org.chainrule.app.depth;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chainrule.app.common.Place;
import org.chainrule.app.common.Split;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.settings.Settings;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.Tip;
import org.chainrule.view.depth.FactorPane;
import org.chainrule.view.depth.GradientPane;
import org.chainrule.view.depth.MapControls;
import org.chainrule.view.depth.MapPane;
import org.chainrule.view.depth.StackControls;
import org.chainrule.view.depth.WordsPane;
import org.chainrule.words.Words;

/** The panels of the depth study and how they share the window. */
public final class DepthWorkspace implements Place {

  private static final double CHART_SHARE = 0.53;
  private static final double MAP_SHARE = 0.52;
  private static final double MIDDLE_SHARE = 0.58;
  private static final double LECTURE_SHARE = 0.68;

  /** Beside maps the charts are narrower, and the words below them lower: maps are to be seen. */
  private static final double LECTURE_CHARTS = 0.54;

  private static final double LECTURE_MAPS = 0.62;

  /** Between the title of the chart and the button beside it. */
  private static final double GAP = 8;

  private final DepthSession depth;
  private final Settings settings;
  private final GradientPane gradients;
  private final WordsPane words;
  private final Node controls;
  private final Node gradientCard;
  private final Node factorCard;
  private final Node mapCard;
  private final Node wordsCard;
  private final Split charts = new Split("charts", Orientation.VERTICAL, CHART_SHARE);
  private final Split maps = new Split("maps", Orientation.VERTICAL, MAP_SHARE);
  private final Split pictures = new Split("pictures", Orientation.HORIZONTAL, MIDDLE_SHARE);
  private final Split lecture = new Split("depth-lecture", Orientation.HORIZONTAL, LECTURE_SHARE);
  private final Split withMaps =
      new Split("lecture-charts", Orientation.HORIZONTAL, LECTURE_CHARTS);
  private final Split largeMaps = new Split("lecture-maps", Orientation.VERTICAL, LECTURE_MAPS);
  private final StackPane root = new StackPane();

  /** The workspace of a depth study. */
  public DepthWorkspace(DepthSession depth, Appearance appearance, DepthPassage passage) {
    this.depth = depth;
    this.settings = appearance.settings();
    Button open = openButton(passage);
    gradients =
        new GradientPane(depth, appearance, passage::openLayer, open.widthProperty().add(GAP));
    controls = new StackControls(depth);
    gradientCard = card(gradients, open);
    factorCard = card(new FactorPane(depth, appearance));
    mapCard = mapCard(new MapPane(depth, appearance));
    words = new WordsPane(depth, appearance);
    wordsCard = card(words);
    root.getStyleClass().add("workspace");
    root.setMinSize(0, 0);
    root.cursorProperty()
        .bind(Bindings.when(passage.openingProperty()).then(Cursor.WAIT).otherwise((Cursor) null));
    settings.lectureProperty().addListener(source -> arrange());
    depth
        .maps()
        .mapsProperty()
        .addListener(
            (source, before, now) -> {
              if (before.isEmpty() && settings.lectureProperty().get()) {
                arrange();
              }
            });
    arrange();
  }

  @Override
  public Node node() {
    return root;
  }

  /** Gives the keyboard to the chart. */
  @Override
  public void focus() {
    if (gradients.getScene() == null) {
      // A new split pane shows its panels only once it has a skin.
      root.applyCss();
      root.layout();
    }
    gradients.requestFocus();
  }

  /** Scrolls what is said by so many pages. */
  public void scrollWords(int pages) {
    words.scrollPages(pages);
  }

  private void arrange() {
    root.getChildren().setAll(settings.lectureProperty().get() ? lecture() : full());
    Platform.runLater(this::focus);
  }

  /** The chart and what is said of it, large; the maps only once there are any. */
  private Node lecture() {
    boolean hasMaps = !depth.maps().mapsProperty().get().isEmpty();
    Node left = charts.of(gradientCard, factorCard);
    return hasMaps
        ? withMaps.of(left, largeMaps.of(mapCard, wordsCard))
        : lecture.of(left, wordsCard);
  }

  private Node full() {
    Node middle = charts.of(gradientCard, factorCard);
    Node shown = pictures.of(middle, maps.of(mapCard, wordsCard));
    HBox.setHgrow(shown, Priority.ALWAYS);
    HBox all = new HBox(controls, shown);
    all.getStyleClass().add("depth-columns");
    return all;
  }

  private static Node card(Region panel, Node... over) {
    StackPane card = new StackPane(panel);
    card.getChildren().addAll(over);
    card.getStyleClass().add("card-panel");
    return card;
  }

  private Node mapCard(MapPane maps) {
    VBox card = new VBox(new MapControls(depth, settings.lectureProperty()), maps);
    VBox.setVgrow(maps, Priority.ALWAYS);
    card.getStyleClass().addAll("depth-card");
    return card;
  }

  private StringBinding openWords(String key) {
    return Bindings.createStringBinding(
        () ->
            Words.of(
                key,
                String.valueOf(depth.layerProperty().get()),
                Words.of("activation." + depth.chosen().stack().activation().id())),
        settings.languageProperty(),
        depth.layerProperty(),
        depth.chosenProperty(),
        depth.stacksProperty());
  }

  private Button openButton(DepthPassage passage) {
    Button button = new Button();
    button.setId("depth-open");
    StringBinding whole = openWords("depth.open.tip");
    Tip.on(button, whole);
    button.accessibleTextProperty().bind(whole);
    button
        .textProperty()
        .bind(
            Bindings.when(passage.openingProperty())
                .then(openWords("depth.opening"))
                .otherwise(openWords("depth.open")));
    button.setOnAction(event -> passage.openLayer());
    StackPane.setAlignment(button, Pos.TOP_RIGHT);
    StackPane.setMargin(button, new Insets(2, 4, 0, 0));
    return button;
  }
}
