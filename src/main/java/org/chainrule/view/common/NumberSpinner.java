package org.chainrule.view.common;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.util.StringConverter;
import org.chainrule.session.settings.NumberRange;
import org.chainrule.view.common.TypedValue.Refused;

/**
 * A number that a person types or steps. Both only ask for another number: it is set by showing it.
 */
public final class NumberSpinner {

  private final Spinner<Number> spinner = new Spinner<>();
  private final RefusalLabel reason;
  private final NumberRange range;
  private final TypedFormat<Number> format;
  private final TypedValue<Number> typed;
  private Number shown;

  /**
   * Creates a spinner that shows the least number.
   *
   * @param name what a screen reader calls it
   * @param range where the arrows stop
   * @param label makes the label for reasons, of the spinner's id and itself
   * @param setter asks for another number; returns why not if it is refused
   */
  public NumberSpinner(
      String id,
      String name,
      NumberRange range,
      TypedFormat<Number> format,
      BiFunction<String, Control, RefusalLabel> label,
      Function<Number, Optional<String>> setter) {
    this.range = range;
    this.format = format;
    shown = range.least();
    spinner.setId(id);
    spinner.setEditable(true);
    spinner.getEditor().setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    // A spinner has no name beside its number but this.
    spinner.setAccessibleHelp(name);
    reason = label.apply(id, spinner);
    typed =
        new TypedValue<>(spinner, spinner.getEditor(), reason, Refused.GIVES_WAY, format, setter);
    spinner.setValueFactory(new Steps());
  }

  /** The control, which a person sees. */
  public Spinner<Number> control() {
    return spinner;
  }

  /** Where a reason is said. */
  public Node reason() {
    return reason;
  }

  /** Shows the number that is set. */
  public void show(Number number) {
    shown = number;
    spinner.getValueFactory().setValue(number);
    typed.show(number);
  }

  /** The number that is refused is not the spinner's value either. */
  private void ask(Number number) {
    if (!number.equals(shown)) {
      typed.offer(number);
      spinner.getValueFactory().setValue(shown);
    }
  }

  /** What was typed is taken before it is stepped from. */
  private final class Steps extends SpinnerValueFactory<Number> {

    Steps() {
      setConverter(new Shown());
      setValue(shown);
      valueProperty().addListener((source, before, now) -> ask(now));
    }

    @Override
    public void increment(int steps) {
      typed.commit();
      ask(range.move(shown, steps));
    }

    @Override
    public void decrement(int steps) {
      typed.commit();
      ask(range.move(shown, -steps));
    }
  }

  /** Reads nothing: a {@link TypedValue} takes what is typed, and can say why not. */
  private final class Shown extends StringConverter<Number> {

    @Override
    public String toString(Number number) {
      return format.writer().apply(shown);
    }

    @Override
    public Number fromString(String text) {
      return shown;
    }
  }
}
