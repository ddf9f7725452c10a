package org.chainrule.view.depth;

import java.util.Optional;
import java.util.function.DoubleFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainrule.explain.Numbers;
import org.chainrule.typed.TypedException;
import org.chainrule.typed.TypedNumber;
import org.chainrule.words.Words;

/** A number with its name, to be typed and, where there is room for a slider, to be dragged. */
final class NumberRow extends VBox {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final Numbers WRITTEN = new Numbers(8);
  private static final double LARGEST_WHOLE = 1e15;

  private final NumberScale scale;
  private final DoubleFunction<Optional<String>> setter;
  private final Slider slider = new Slider(0, 1, 0);
  private final TextField field = new TextField();
  private final Label reason = new Label();
  private boolean showing;
  private double shown = Double.NaN;

  /** Creates a row with a slider. */
  static NumberRow sliding(
      String name, NumberScale scale, DoubleFunction<Optional<String>> setter) {
    NumberRow row = new NumberRow(name, scale, setter);
    row.getChildren().add(1, row.slider);
    return row;
  }

  /**
   * Creates a row without a slider.
   *
   * @param name its id, and what the message bundle calls it by
   * @param setter takes a number, and returns why not if it is refused
   */
  NumberRow(String name, NumberScale scale, DoubleFunction<Optional<String>> setter) {
    this.scale = scale;
    this.setter = setter;
    String text = Words.of("depth.control." + name);
    Label label = new Label(text);
    label.setLabelFor(field);
    label.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    gap.getStyleClass().add("depth-gap");
    field.setId("depth-" + name);
    field.setAccessibleText(text);
    slider.setId("depth-" + name + "-slider");
    slider.setAccessibleText(text);
    slider.setBlockIncrement(0.02);
    reason.getStyleClass().add("depth-reason");
    reason.setId("depth-" + name + "-reason");
    reason.setWrapText(true);
    reason.managedProperty().bind(reason.visibleProperty());
    reason.setVisible(false);
    HBox head = new HBox(label, gap, field);
    head.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("depth-row");
    getChildren().addAll(head, reason);
    listen();
  }

  private void listen() {
    slider.valueProperty().addListener((source, before, now) -> slid(now.doubleValue()));
    field.setOnAction(event -> typed());
    field
        .focusedProperty()
        .addListener(
            (source, before, focused) -> {
              if (!focused) {
                typed();
              }
            });
  }

  /** Shows a number, unless another one is just being typed. */
  void show(double value) {
    if (value == shown) {
      return;
    }
    shown = value;
    complain(Optional.empty());
    field.setText(WRITTEN.plain(value));
    if (!slider.isValueChanging()) {
      showing = true;
      slider.setValue(scale.share(value));
      showing = false;
    }
  }

  private void slid(double share) {
    if (!showing) {
      double value = scale.at(share);
      if (value != shown) {
        complain(setter.apply(value));
      }
    }
  }

  private void typed() {
    if (field.getText().equals(WRITTEN.plain(shown))) {
      complain(Optional.empty());
      return;
    }
    try {
      double value = TypedNumber.parse(field.getText());
      boolean whole = value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE;
      complain(
          scale.whole() && !whole
              ? Optional.of(Words.of("depth.control.whole"))
              : setter.apply(value));
    } catch (TypedException noNumber) {
      complain(Optional.of(noNumber.getMessage()));
    }
  }

  /** What was typed stays, so that it can be mended. */
  private void complain(Optional<String> why) {
    reason.setText(why.orElse(""));
    reason.setVisible(why.isPresent());
    field.pseudoClassStateChanged(WRONG, why.isPresent());
    field.setAccessibleHelp(why.orElse(null));
  }
}
