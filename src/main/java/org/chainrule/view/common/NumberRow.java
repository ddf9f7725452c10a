package org.chainrule.view.common;

import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.view.common.spoken.SpokenField;
import org.chainrule.words.Language;
import org.chainrule.words.Words;

/**
 * A number with its name, to be typed and, where there is room for a slider, to be dragged. What is
 * no whole number may hold letters: roots, π and e can be typed.
 */
public final class NumberRow extends VBox {

  private static final int DIGITS = 8;

  /** So many letters are seen in the field. */
  private static final int LETTERS = 10;

  private static final int FEWEST_DIGITS = 3;
  private static final double LARGEST_WHOLE = 1e15;
  private static final double LEAST_SLIDER = 40;

  private NumberScale scale;
  private final DoubleFunction<Optional<String>> setter;
  private final Slider slider = new Slider(0, 1, 0);
  private final SpokenField field = new SpokenField();
  private final Label label = new Label();
  private final RefusalLabel reason;
  private final TypedValue<Double> typed;
  private boolean showing;

  /** The language in which the number is shown. */
  private Language language;

  private double shown = Double.NaN;

  /**
   * Creates its parts.
   *
   * @param id that of its field; the slider's ends in {@code -slider}
   * @param text its name
   * @param setter takes a number, and returns why not if it is refused
   */
  private NumberRow(
      String id, String text, NumberScale scale, DoubleFunction<Optional<String>> setter) {
    this.scale = scale;
    this.setter = setter;
    call(text);
    label.setLabelFor(field);
    label.setMinWidth(Region.USE_PREF_SIZE);
    field.setId(id);
    field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    if (scale.whole()) {
      field.setTextFormatter(WholeNumbers.only());
    }
    slider.setId(id + "-slider");
    slider.setBlockIncrement(0.02);
    reason = RefusalLabel.small(id, field);
    typed =
        new TypedValue<>(
            field,
            reason,
            TypedValue.Refused.STAYS_WITH_THE_FOCUS,
            TypedFormat.number(NumberRow::written),
            this::take);
    slider.valueProperty().addListener((source, before, now) -> slid(now.doubleValue()));
    getStyleClass().add("number-row");
  }

  /** A power of ten that is cut off would make it quite another number. */
  static String written(double value) {
    String text = new Numbers(DIGITS).plain(value);
    for (int digits = DIGITS - 1; isCut(text) && digits >= FEWEST_DIGITS; digits--) {
      text = new Numbers(digits).plain(value);
    }
    return text;
  }

  private static boolean isCut(String text) {
    return text.length() > LETTERS && text.contains("e");
  }

  /** A row with the slider below the name and the field. */
  public static NumberRow tall(
      String id, String text, NumberScale scale, DoubleFunction<Optional<String>> setter) {
    NumberRow row = bare(id, text, scale, setter);
    row.getChildren().add(1, row.slider);
    return row;
  }

  /** A row without a slider. */
  public static NumberRow bare(
      String id, String text, NumberScale scale, DoubleFunction<Optional<String>> setter) {
    NumberRow row = new NumberRow(id, text, scale, setter);
    Region gap = new Region();
    gap.getStyleClass().add("number-gap");
    HBox.setHgrow(row.field, Priority.ALWAYS);
    HBox.setHgrow(gap, Priority.SOMETIMES);
    row.label.setMinWidth(0);
    row.label.setWrapText(true);
    row.getChildren().addAll(line(row.label, gap, row.field), row.reason);
    return row;
  }

  /**
   * A row with all on one line.
   *
   * @param name what stands before it, as short as can be
   * @param behind what stands behind it
   */
  public static NumberRow flat(
      String id,
      String name,
      String text,
      NumberScale scale,
      DoubleFunction<Optional<String>> setter,
      Node... behind) {
    NumberRow row = new NumberRow(id, text, scale, setter);
    row.label.setText(name);
    row.slider.setMinWidth(LEAST_SLIDER);
    HBox.setHgrow(row.slider, Priority.ALWAYS);
    HBox line = line(row.label, row.slider, row.field);
    line.getChildren().addAll(behind);
    line.getStyleClass().add("number-line");
    row.getChildren().addAll(line, row.reason);
    return row;
  }

  /** Calls the number by another name. */
  public void call(String text) {
    label.setText(text);
    field.setName(text);
    slider.setAccessibleText(text);
  }

  /** Has a tip say more of the number. */
  public void explain(Supplier<String> words) {
    Tip.on(field, words);
  }

  private static HBox line(Node... nodes) {
    HBox line = new HBox(nodes);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /** Offers other numbers. */
  public void offer(NumberScale newScale) {
    if (!newScale.equals(scale)) {
      scale = newScale;
      place(shown);
    }
  }

  /** Shows a number, unless another one is just being typed. */
  public void show(double value) {
    if (value == shown && Words.language().equals(language)) {
      return;
    }
    shown = value;
    language = Words.language();
    typed.show(value);
    place(value);
  }

  private void place(double value) {
    if (!slider.isValueChanging() && !Double.isNaN(value)) {
      showing = true;
      slider.setValue(scale.share(value));
      showing = false;
    }
  }

  private void slid(double share) {
    if (!showing) {
      double value = scale.at(share);
      if (value != shown) {
        typed.offer(value);
      }
    }
  }

  private Optional<String> take(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE;
    return scale.whole() && !whole ? Optional.of(Words.of("number.whole")) : setter.apply(value);
  }
}
