package org.chainrule.view.net;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.chainrule.edit.given.Caution;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.view.common.icon.FeatherIcon;
import org.kordamp.ikonli.feather.Feather;

/** What is allowed in this scenario, but hardly meant: a line each. */
final class CautionList implements Part {

  private final VBox box = new VBox();

  CautionList() {
    box.setId("net-cautions");
    box.getStyleClass().add("net-part");
    box.managedProperty().bind(box.visibleProperty());
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show(Scenario scenario) {
    box.getChildren().setAll(Caution.of(scenario).stream().map(CautionList::line).toList());
    box.setVisible(!box.getChildren().isEmpty());
  }

  private static Label line(Caution caution) {
    Label line = new Label(caution.text(), new FeatherIcon(Feather.ALERT_CIRCLE));
    line.setWrapText(true);
    line.getStyleClass().add("caution");
    return line;
  }
}
