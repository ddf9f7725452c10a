package org.chainrule.view.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.chainrule.intake.Item;
import org.chainrule.intake.answer.Topic;
import org.chainrule.pass.quantity.Name;
import org.chainrule.session.intake.TakingIn;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** One of the things that were found, with where it goes. */
final class ItemRow implements Row<Item> {

  /** The answers that send a table's columns to x and y, and anything nowhere. */
  private static final String BY_COLUMNS = "xy";

  private static final String NOWHERE = "none";

  /** The state of a fate without anything to choose. */
  private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

  private final String id;
  private final TakingIn takingIn;
  private final Function<Name, String> names;
  private final Label name = Texts.of("", "intake-name");
  private final Label shape = Texts.of("", "intake-shape");
  private final Label fate = Texts.of("", "intake-fate");
  private final Choice<String> places;
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final GridPane grid = new GridPane();
  private final VBox box = new VBox(grid);
  private Optional<TablePart> table = Optional.empty();
  private Item item;

  /**
   * A row.
   *
   * @param id names its nodes
   * @param names what matrices are called
   */
  ItemRow(String id, TakingIn takingIn, Function<Name, String> names) {
    this.id = id;
    this.takingIn = takingIn;
    this.names = names;
    box.setId(id);
    box.getStyleClass().add("intake-item");
    grid.getStyleClass().add("intake-item-grid");
    grid.getColumnConstraints().setAll(Columns.shares(34, 18, 48));
    name.setId(id + "-name");
    shape.setId(id + "-shape");
    fate.setId(id + "-fate");
    places =
        new Choice<>(
            id + "-place",
            "",
            word -> labels.getOrDefault(word, word),
            word -> takingIn.say(Topic.PLACE, item.found().id(), word));
    places.control().setMaxWidth(Double.MAX_VALUE);
    places.control().managedProperty().bind(places.control().visibleProperty());
    VBox destination = new VBox(places.control(), fate);
    destination.getStyleClass().add("intake-destination");
    grid.addRow(0, name, shape, destination);
    grid.getChildren().forEach(node -> GridPane.setValignment(node, VPos.TOP));
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show(Item now) {
    item = now;
    name.setText(OneLine.shortened(now.found().name()));
    shape.setText(now.shape());
    fate.setText(now.fate());
    showPlaces(now);
    showTable(now);
  }

  private void showPlaces(Item now) {
    places.control().setVisible(!now.places().isEmpty() || now.table().isPresent());
    fate.pseudoClassStateChanged(ALONE, !places.control().isVisible());
    places.control().setName(Words.of("intake.sheet.goes", name.getText()));
    places.control().setAccessibleHelp(now.fate());
    labels.clear();
    if (now.table().isPresent()) {
      labels.put(BY_COLUMNS, Words.of("intake.sheet.byColumns"));
    }
    now.places().forEach(place -> labels.put(place.id(), names.apply(place)));
    labels.put(NOWHERE, Words.of("intake.sheet.leftOut"));
    places.show(
        List.copyOf(labels.keySet()), now.open() ? Optional.empty() : Optional.of(placeOf(now)));
  }

  private static String placeOf(Item item) {
    return item.place().map(Name::id).orElse(goesByColumns(item) ? BY_COLUMNS : NOWHERE);
  }

  private static boolean goesByColumns(Item item) {
    return item.place().isEmpty()
        && item.table().filter(read -> !read.x().isEmpty() || !read.y().isEmpty()).isPresent();
  }

  private void showTable(Item now) {
    if (now.table().isPresent() && table.isEmpty()) {
      TablePart part = new TablePart(id, (x, y) -> takingIn.sayColumns(item.found().id(), x, y));
      table = Optional.of(part);
      box.getChildren().add(part.node());
    }
    table.ifPresent(part -> part.node().setVisible(now.table().isPresent()));
    now.table()
        .ifPresent(read -> table.orElseThrow().show(read, now.place().isEmpty() && !now.open()));
  }
}
