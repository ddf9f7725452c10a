package org.chainrule.app.window;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.chainrule.edit.given.Caution;
import org.chainrule.file.keys.Misunderstood;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.session.pass.Session;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The quiet line that says what is allowed in the open scenario, but hardly meant, and which keys
 * of its file are not understood. It has its room whether it says anything or not: nothing may move
 * because of it.
 */
final class CautionLine {

  private final Label line = new Label();
  private final Tooltip all = new Tooltip();

  CautionLine(Session session) {
    line.setId("caution");
    line.getStyleClass().add("caution");
    line.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
    line.setAccessibleRole(AccessibleRole.TEXT);
    line.setMaxWidth(Double.MAX_VALUE);
    line.setTooltip(all);
    line.setWrapText(true);
    session.scenarioProperty().addListener((source, before, now) -> show(now));
    show(session.scenarioProperty().get());
  }

  Node node() {
    return line;
  }

  private void show(Scenario scenario) {
    List<String> cautions = cautions(scenario);
    line.setVisible(!cautions.isEmpty());
    line.setText(
        cautions.stream()
            .findFirst()
            .map(first -> Words.of("caution", first, cautions.size() - 1))
            .orElse(""));
    all.setText(String.join("\n", cautions));
  }

  /** First what speaks of the numbers, then what the file holds that does not change them. */
  private static List<String> cautions(Scenario scenario) {
    Stream<String> given = Caution.of(scenario).stream().map(Caution::text);
    return Stream.concat(given, Misunderstood.of(scenario).stream()).toList();
  }
}
