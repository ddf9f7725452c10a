package org.chainrule.app.window;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.chainrule.session.pass.Session;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar that says what went wrong, until a person has taken note of it. */
final class Notice {

  private final HBox bar = new HBox();

  Notice(Session session) {
    Label text = new Label();
    text.setId("problem");
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    Button close = new Button(Words.of("overlay.close"));
    close.setOnAction(event -> session.dismissProblem());
    bar.getStyleClass().add("notice");
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setAccessibleRole(AccessibleRole.TEXT);
    bar.getChildren().addAll(new FontIcon(Feather.ALERT_TRIANGLE), text, close);
    bar.managedProperty().bind(bar.visibleProperty());
    bar.visibleProperty().bind(session.problemProperty().map(problem -> problem.isPresent()));
    text.textProperty().bind(session.problemProperty().map(problem -> problem.orElse("")));
    bar.accessibleTextProperty().bind(text.textProperty());
  }

  Node node() {
    return bar;
  }
}
