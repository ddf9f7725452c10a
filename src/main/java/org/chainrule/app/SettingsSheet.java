package org.chainrule.app;

import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.chainrule.session.Settings;
import org.chainrule.words.Words;

/** The settings that have no key of their own. */
final class SettingsSheet {

  private SettingsSheet() {}

  static Node of(Settings settings) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("keys");
    IntegerProperty digits = settings.digitsProperty();
    Spinner<Integer> digitSpinner = new Spinner<>(2, 8, digits.get());
    NumberInRange<Integer> digitRange = NumberInRange.whole(2, 8, digits::get);
    join(digitSpinner.getValueFactory(), digits, digits::get);
    add(grid, 0, "digits", digitSpinner, digitRange);
    addDecimal(grid, 1, "flat", settings.flatThresholdProperty(), 0.001, 0.25, 0.01);
    addDecimal(grid, 2, "seconds", settings.secondsPerStepProperty(), 0.2, 60, 0.5);
    CheckBox motion = new CheckBox(Words.of("settings.motion"));
    motion.setId("setting-motion");
    motion.selectedProperty().bindBidirectional(settings.motionProperty());
    grid.add(motion, 0, 3, 2, 1);
    return grid;
  }

  private static void addDecimal(
      GridPane grid,
      int row,
      String name,
      DoubleProperty property,
      double least,
      double most,
      double step) {
    SpinnerValueFactory<Double> values =
        new SpinnerValueFactory.DoubleSpinnerValueFactory(least, most, property.get(), step);
    join(values, property, property::get);
    add(grid, row, name, new Spinner<>(values), NumberInRange.decimal(least, most, property::get));
  }

  /** Keeps a spinner and a setting at one value; the setting lives longer than the spinner. */
  private static <T extends Number> void join(
      SpinnerValueFactory<T> values, Property<Number> property, Supplier<T> current) {
    values
        .valueProperty()
        .addListener(
            (source, before, now) -> {
              if (now != null) {
                property.setValue(now);
              }
            });
    property.addListener(source -> values.setValue(current.get()));
  }

  private static <T extends Number> void add(
      GridPane grid, int row, String name, Spinner<T> spinner, NumberInRange<T> range) {
    Label reason = new Label();
    reason.setId("setting-" + name + "-reason");
    reason.getStyleClass().add("number-reason");
    reason.managedProperty().bind(reason.textProperty().isNotEmpty());
    spinner.getValueFactory().setConverter(range);
    spinner.getEditor().setText(range.toString(spinner.getValue()));
    spinner.setEditable(true);
    spinner.setId("setting-" + name);
    spinner.getEditor().setAccessibleText(Words.of("settings." + name));
    spinner.getEditor().accessibleHelpProperty().bind(reason.textProperty());
    spinner
        .focusedProperty()
        .addListener(
            (source, before, focused) -> {
              if (!focused) {
                commit(spinner, range, reason);
              }
            });
    spinner.getEditor().setOnAction(event -> commit(spinner, range, reason));
    Label label = new Label(Words.of("settings." + name));
    label.setLabelFor(spinner);
    grid.addRow(row, label, new VBox(spinner, reason));
  }

  /** Takes what was typed; what could not be taken gives way to the value that stays. */
  private static <T extends Number> void commit(
      Spinner<T> spinner, NumberInRange<T> range, Label reason) {
    reason.setText(range.refusal(spinner.getEditor().getText()).orElse(""));
    spinner.commitValue();
    spinner.getEditor().setText(range.toString(spinner.getValue()));
  }
}
