package org.chainrule.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/**
 * Fills in the controls of a sheet.
 *
 * @param robot the robot of the window that the sheet is in
 */
public record FormRobot(SceneRobot robot) {

  /** Presses a key on a control. */
  public void step(String id, KeyCode key) {
    robot.focus(id);
    robot.press(key);
  }

  /** Types a text in place of what stands there, and presses Enter. */
  public void type(String id, String text) {
    robot.focus(id);
    robot.act(() -> field(id).selectAll());
    robot.act(() -> field(id).replaceSelection(text));
    robot.press(KeyCode.ENTER);
  }

  /** Presses a button. */
  public void press(String id) {
    robot.act(() -> ((Button) robot.node(id)).fire());
  }

  /** Chooses what is called so. */
  public <T> void choose(String id, String words) {
    ComboBox<T> box = box(id);
    robot.act(
        () ->
            box.getItems().stream()
                .filter(choice -> box.getConverter().toString(choice).equals(words))
                .forEach(box::setValue));
    assertThat(box.getConverter().toString(box.getValue())).isEqualTo(words);
  }

  /** Returns what is chosen. */
  public Object chosen(String id) {
    return SceneRobot.onFx(() -> box(id).getValue());
  }

  @SuppressWarnings("unchecked")
  private <T> ComboBox<T> box(String id) {
    return (ComboBox<T>) robot.node(id);
  }

  /** Returns the text in a field, or in that of a spinner. */
  public String text(String id) {
    return SceneRobot.onFx(() -> field(id).getText());
  }

  private TextField field(String id) {
    Node node = robot.node(id);
    return node instanceof Spinner<?> spinner ? spinner.getEditor() : (TextField) node;
  }
}
