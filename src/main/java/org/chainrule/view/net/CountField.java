package org.chainrule.view.net;

import java.util.Optional;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.util.StringConverter;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** A whole number from 1 on that a person types or steps, and that shows what came of it. */
final class CountField {

  private final Spinner<Integer> spinner = new Spinner<>();
  private final Reason reason;
  private final int most;
  private final IntFunction<Optional<String>> change;
  private int shown = 1;

  /**
   * Creates a field.
   *
   * @param name what a screen reader calls it
   * @param most where the arrows stop
   * @param change asks for another count; returns why not if it is refused
   * @param left called when the keyboard goes elsewhere
   */
  CountField(
      String id, String name, int most, IntFunction<Optional<String>> change, Runnable left) {
    this.most = most;
    this.change = change;
    spinner.setId(id);
    spinner.setEditable(true);
    spinner.setValueFactory(new Counts());
    spinner.setAccessibleText(name);
    spinner.getEditor().setAccessibleText(name);
    spinner.getEditor().setOnAction(event -> commit());
    spinner
        .focusedProperty()
        .addListener(
            (source, before, focused) -> {
              if (!focused) {
                commit();
                left.run();
              }
            });
    spinner.getStyleClass().add("count");
    reason = new Reason(id, spinner);
  }

  Spinner<Integer> control() {
    return spinner;
  }

  Node reason() {
    return reason.node();
  }

  void show(int count) {
    shown = count;
    spinner.getValueFactory().setValue(count);
    write();
    reason.show(Optional.empty());
  }

  private void write() {
    String text = String.valueOf(shown);
    if (!text.equals(spinner.getEditor().getText())) {
      spinner.getEditor().setText(text);
    }
  }

  /** Takes what was typed. */
  private void commit() {
    String typed = spinner.getEditor().getText().strip();
    if (!typed.equals(String.valueOf(shown))) {
      try {
        ask(Integer.parseInt(typed));
      } catch (NumberFormatException noNumber) {
        write();
        reason.show(Optional.of(Words.of("net.noCount", OneLine.shortened(typed))));
      }
    }
  }

  /** The number that stays is shown again; the reason says which one was refused. */
  private void ask(int count) {
    Optional<String> refusal = change.apply(count);
    write();
    reason.show(refusal);
  }

  /** Steps ask for another count; only the scenario sets it. */
  private final class Counts extends SpinnerValueFactory<Integer> {

    Counts() {
      setValue(shown);
      setConverter(new Shown());
    }

    @Override
    public void increment(int steps) {
      commit();
      step(Math.min(Math.max(most, shown), shown + steps));
    }

    @Override
    public void decrement(int steps) {
      commit();
      step(Math.max(1, shown - steps));
    }

    private void step(int count) {
      if (count != shown) {
        ask(count);
      }
    }
  }

  /** Reads nothing: what is typed is taken by {@link #commit}, which can say why not. */
  private final class Shown extends StringConverter<Integer> {

    @Override
    public String toString(Integer count) {
      return String.valueOf(shown);
    }

    @Override
    public Integer fromString(String text) {
      return shown;
    }
  }
}
