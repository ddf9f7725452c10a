package org.chainrule.app.window;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.chainrule.app.common.Slot;
import org.chainrule.edit.given.Caution;
import org.chainrule.file.keys.Misunderstood;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.Tip;
import org.chainrule.view.common.icon.FeatherIcon;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;

/**
 * The quiet line that says what is allowed in the open scenario, but hardly meant, and which keys
 * of its file are not understood. It has its room whether it says anything or not: nothing may move
 * because of it.
 */
final class CautionLine {

  private final ReadOnlyListWrapper<String> cautions =
      new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
  private final ObservableValue<Optional<Supplier<String>>> note;
  private final Node room = new StackPane(new Slot(cautions.emptyProperty().not(), this::line));

  /**
   * Speaks of what is open.
   *
   * @param note what there is to say of it beside, as long as it is open
   */
  CautionLine(Session session, ObservableValue<Optional<Supplier<String>>> note) {
    this.note = note;
    InvalidationListener changed = source -> show(session.scenarioProperty().get());
    note.addListener(changed);
    session.scenarioProperty().addListener(changed);
    session.settings().languageProperty().addListener(changed);
    show(session.scenarioProperty().get());
  }

  private Label line() {
    Label line = new Label();
    line.setId("caution");
    line.getStyleClass().add("caution");
    line.setGraphic(new FeatherIcon(Feather.ALERT_CIRCLE));
    line.setAccessibleRole(AccessibleRole.TEXT);
    line.setMaxWidth(Double.MAX_VALUE);
    line.setWrapText(true);
    line.textProperty().bind(Bindings.createStringBinding(this::first, cautions));
    Tip.on(line, Bindings.createStringBinding(() -> String.join("\n", cautions), cautions));
    return line;
  }

  Node node() {
    return room;
  }

  private void show(Scenario scenario) {
    cautions.setAll(cautions(scenario));
  }

  private String first() {
    return cautions.stream()
        .findFirst()
        .map(first -> Words.of("caution", first, cautions.size() - 1))
        .orElse("");
  }

  /**
   * First what was noted, then what speaks of the numbers, then what the file holds that does not
   * change them.
   */
  private List<String> cautions(Scenario scenario) {
    Stream<String> noted = note.getValue().map(Supplier::get).stream();
    Stream<String> given = Caution.of(scenario).stream().map(Caution::text);
    return Stream.of(noted, given, Misunderstood.of(scenario).stream())
        .flatMap(Function.identity())
        .toList();
  }
}
