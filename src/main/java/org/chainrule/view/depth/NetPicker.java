package org.chainrule.view.depth;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.chainrule.explain.study.DepthSentences;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.depth.MapCell;
import org.chainrule.session.depth.PickedCell;
import org.chainrule.study.depth.DepthMap;
import org.chainrule.study.depth.Sampling;
import org.chainrule.study.depth.Tally;
import org.chainrule.study.depth.flow.Fate;
import org.chainrule.view.common.NumberRow;
import org.chainrule.view.common.NumberScale;
import org.chainrule.view.common.Tip;
import org.chainrule.view.common.icon.FeatherIcon;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** Which net of the picked cell is shown, and the way to the next one with a given fate. */
final class NetPicker extends VBox {

  private static final NumberScale NETS = new NumberScale(1, Sampling.MOST_NETWORKS, true, true);

  private final DepthSession depth;
  private final PickedCell picked;
  private final NumberRow net = NumberRows.bare("net", NETS, this::setNet);
  private final Label of = new Label();
  private final Map<Fate, Button> finders = new EnumMap<>(Fate.class);
  private final Label state = new Label();

  /** Picks nets of the cell that was picked in a session. */
  NetPicker(DepthSession depth) {
    this.depth = depth;
    this.picked = depth.picked();
    getStyleClass().add("net-picker");
    state.setId("depth-find-state");
    Label heading = new Label(Words.of("depth.net.heading"));
    heading.getStyleClass().add("depth-heading");
    FlowPane search = row(new Label(Words.of("depth.find.next")));
    for (Fate fate : List.of(Fate.VANISHED, Fate.EXPLODED, Fate.HEALTHY)) {
      finders.put(fate, finder(fate));
      search.getChildren().add(finders.get(fate));
    }
    search.getChildren().add(state);
    getChildren().addAll(heading, steps(), search);
    managedProperty().bind(visibleProperty());
    for (Observable source :
        List.of(
            picked.cellProperty(),
            picked.searchingProperty(),
            picked.missingProperty(),
            depth.maps().mapsProperty())) {
      source.addListener(changed -> show());
    }
    show();
  }

  private FlowPane steps() {
    return row(
        net,
        of,
        step("last", Feather.CHEVRON_LEFT, -1),
        step("following", Feather.CHEVRON_RIGHT, 1));
  }

  private static FlowPane row(Node... nodes) {
    FlowPane row = new FlowPane(nodes);
    row.setRowValignment(VPos.CENTER);
    row.getStyleClass().add("depth-flow");
    return row;
  }

  private Button step(String name, Feather icon, int by) {
    Button button = new Button("", new FeatherIcon(icon));
    button.setId("depth-net-" + name);
    describe(button, Words.of("depth.net." + name));
    button.setOnAction(event -> depth.nextNetwork(by));
    return button;
  }

  private Button finder(Fate fate) {
    Button button = new Button();
    button.setId("depth-find-" + fate);
    describe(button, Words.of("depth.find.tip." + fate));
    button.setOnAction(event -> picked.find(fate));
    return button;
  }

  private static void describe(Button button, String words) {
    button.setAccessibleText(words);
    Tip.on(button, words);
  }

  private Optional<String> setNet(double number) {
    int networks = networks();
    if (number < 1 || number > networks) {
      return Optional.of(Words.of("depth.control.count", String.valueOf(networks)));
    }
    picked.network((int) number - 1);
    return Optional.empty();
  }

  private int networks() {
    return picked.cellProperty().get().map(cell -> map(cell).plan().networks()).orElse(0);
  }

  private DepthMap map(MapCell cell) {
    return depth.maps().mapsProperty().get().get(cell.map());
  }

  private void show() {
    Optional<MapCell> cell = picked.cellProperty().get();
    setVisible(cell.isPresent());
    cell.ifPresent(this::show);
  }

  private void show(MapCell cell) {
    net.show(cell.network() + 1.0);
    of.setText(Words.of("depth.net.of", String.valueOf(networks())));
    Tally tally = map(cell).at(cell.row(), cell.column());
    finders.forEach(
        (fate, button) -> {
          button.setText(DepthSentences.found(fate, tally));
          button.setDisable(tally.count(fate) == 0);
        });
    state.setText(
        picked.searchingProperty().get()
            ? Words.of("depth.find.searching")
            : picked
                .missingProperty()
                .get()
                .map(fate -> Words.of("depth.find.missing"))
                .orElse(""));
  }
}
