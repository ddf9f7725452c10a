package org.chainrule.view.common;

import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * What a control says of itself under the pointer, and to a screen reader. A tooltip is a window of
 * its own, so it is made when the pointer first comes.
 */
public final class Tip {

  private Tip() {}

  /** Has a control say these words. */
  public static void on(Control control, String words) {
    control.setAccessibleHelp(words);
    // What it says may be said in another language until then.
    atFirstHover(control, () -> new Tooltip(control.getAccessibleHelp()));
  }

  /** Has a control say words that are made whenever they are asked for, and not before. */
  public static void on(Control control, Supplier<String> words) {
    control.accessibleHelpProperty().bind(new Asked(words));
    atFirstHover(
        control,
        () -> {
          Tooltip tooltip = new Tooltip(words.get());
          tooltip.setOnShowing(event -> tooltip.setText(words.get()));
          return tooltip;
        });
  }

  /** A text that is made when it is asked for. Whoever waits for a change waits in vain. */
  private record Asked(Supplier<String> words) implements ObservableStringValue {

    @Override
    public String get() {
      return words.get();
    }

    @Override
    public String getValue() {
      return get();
    }

    @Override
    public void addListener(InvalidationListener listener) {}

    @Override
    public void removeListener(InvalidationListener listener) {}

    @Override
    public void addListener(ChangeListener<? super String> listener) {}

    @Override
    public void removeListener(ChangeListener<? super String> listener) {}

    // Compared before the first frame, where Java would take a millisecond to make each of these.
    @Override
    public boolean equals(Object other) {
      return other instanceof Asked asked && words.equals(asked.words);
    }

    @Override
    public int hashCode() {
      return words.hashCode();
    }
  }

  /** Has a control say these words, whatever they are at the time. */
  public static void on(Control control, ObservableValue<String> words) {
    control.accessibleHelpProperty().bind(words);
    atFirstHover(
        control,
        () -> {
          Tooltip tooltip = new Tooltip();
          tooltip.textProperty().bind(words);
          return tooltip;
        });
  }

  private static void atFirstHover(Control control, Supplier<Tooltip> tooltip) {
    control.addEventHandler(
        MouseEvent.MOUSE_ENTERED,
        new EventHandler<>() {
          @Override
          public void handle(MouseEvent event) {
            control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
            control.setTooltip(tooltip.get());
          }
        });
  }
}
