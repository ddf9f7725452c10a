package org.chainrule.app.window;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Session;
import org.chainrule.session.pass.Stepping;
import org.chainrule.words.Words;

/**
 * How many steps the pass has come, of how many. It is as wide as the number of all steps needs, so
 * that nothing around it is laid out again at a step.
 */
final class StepCounter extends Region {

  private final Label label = new Label();
  private final Label widest = new Label();

  StepCounter(Session session) {
    show(label, session, false);
    show(widest, session, true);
    label.setId("counter");
    label.setManaged(false);
    label.setAlignment(Pos.CENTER_RIGHT);
    widest.setVisible(false);
    getChildren().addAll(widest, label);
    setMinWidth(USE_PREF_SIZE);
  }

  /** Shows the count of now, or the widest that there can be. */
  private static void show(Label label, Session session, boolean widest) {
    Stepping stepping = session.stepping();
    ReadOnlyObjectProperty<Optional<Target>> asked = session.asking().askedProperty();
    label.getStyleClass().add("counter");
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    Words.of(
                        widest || asked.get().isPresent()
                            ? "timeline.counter.asked"
                            : "timeline.counter",
                        String.valueOf(widest ? stepping.count() : stepping.position()),
                        String.valueOf(stepping.count())),
                session.settings().languageProperty(),
                session.traceProperty(),
                stepping.positionProperty(),
                asked));
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.max(widest.minWidth(height), widest.prefWidth(height));
  }

  @Override
  protected double computePrefHeight(double width) {
    return widest.prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    widest.resize(getWidth(), getHeight());
    label.resize(getWidth(), getHeight());
  }
}
