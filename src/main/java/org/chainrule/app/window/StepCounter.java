package org.chainrule.app.window;

import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.chainrule.session.pass.Session;
import org.chainrule.words.Words;

/**
 * How many steps the pass has come, of how many. It is as wide as the number of all steps needs, so
 * that nothing around it is laid out again at a step.
 */
final class StepCounter extends Region {

  private final Label label = new Label();
  private final Label widest = new Label();

  StepCounter(Session session) {
    Observable trace = session.traceProperty();
    show(
        label,
        session,
        () -> session.asking().asked().isPresent(),
        session.stepping()::position,
        trace,
        session.stepping().positionProperty(),
        session.asking().askedProperty());
    show(widest, session, () -> true, session.stepping()::count, trace);
    label.setId("counter");
    label.setManaged(false);
    label.setAlignment(Pos.CENTER_RIGHT);
    widest.setVisible(false);
    getChildren().addAll(widest, label);
    setMinWidth(USE_PREF_SIZE);
  }

  private static void show(
      Label label,
      Session session,
      BooleanSupplier asked,
      IntSupplier step,
      Observable... changes) {
    label.getStyleClass().add("counter");
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    Words.of(
                        asked.getAsBoolean() ? "timeline.counter.asked" : "timeline.counter",
                        String.valueOf(step.getAsInt()),
                        String.valueOf(session.stepping().count())),
                changes));
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
