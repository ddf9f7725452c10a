package org.chainrule.app.outgoing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.chainrule.explain.naming.Labels;
import org.chainrule.export.exercise.SheetKind;
import org.chainrule.export.request.UnfitChoiceException;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.practice.making.ExerciseSet;
import org.chainrule.practice.making.Recipe;
import org.chainrule.practice.making.UnfitRecipeException;
import org.chainrule.view.common.choice.Named;
import org.chainrule.view.common.spoken.WrappingBox;
import org.chainrule.words.Words;

/** The choices of an exercise for a class. */
final class ExerciseForm {

  private final GridPane grid = new GridPane();
  private final Runnable changed;
  private final TextField net = new TextField("2-3-2");
  private final ComboBox<Activation> hidden =
      choice(
          Activations.all().stream().filter(one -> one.elementwise().isPresent()).toList(),
          Labels::activation);
  private final ComboBox<Optional<Activation>> output =
      choice(
          Stream.concat(
                  Stream.of(Optional.<Activation>empty()),
                  Activations.all().stream().map(Optional::of))
              .toList(),
          one -> one.map(Labels::activation).orElse(Words.of("exercises.usual")));
  private final ComboBox<Loss> loss = choice(Losses.all(), one -> Words.of("loss." + one.id()));
  private final ComboBox<Integer> samples = choice(List.of(1, 2, 3, 4), String::valueOf);
  private final TextField students = new TextField("30");
  private final TextField seed = new TextField("1");
  private final ComboBox<SheetKind> blanks =
      choice(Arrays.asList(SheetKind.values()), one -> Words.of("exercises.blanks." + one.key()));

  /** A form whose changes are told. */
  ExerciseForm(Runnable changed) {
    this.changed = changed;
    grid.getStyleClass().add("keys");
    loss.setValue(Losses.SQUARED_ERROR_HALF);
    add("net", net);
    add("hidden", hidden);
    add("output", output);
    add("loss", loss);
    add("samples", samples);
    add("students", students);
    add("seed", seed);
    add("blanks", blanks);
  }

  private static <T> ComboBox<T> choice(List<T> all, Function<T, String> name) {
    ComboBox<T> box = new WrappingBox<>();
    box.getItems().setAll(all);
    box.setValue(all.get(0));
    box.setConverter(new Named<>(name));
    return box;
  }

  private void add(String key, Control control) {
    control.setId("exercises-" + key);
    Label label = new Label(Words.of("exercises.choice." + key));
    label.setWrapText(true);
    label.setLabelFor(control);
    control.setMaxWidth(Double.MAX_VALUE);
    GridPane.setHgrow(control, Priority.ALWAYS);
    grid.addRow(grid.getRowCount(), label, control);
    if (control instanceof ComboBox<?> box) {
      box.valueProperty().addListener(source -> changed.run());
    } else {
      ((TextField) control).textProperty().addListener(source -> changed.run());
    }
  }

  /** The form. */
  Node node() {
    return grid;
  }

  /** What is reached first. */
  Node first() {
    return net;
  }

  /** Returns the kind of net that is asked for. */
  Recipe recipe() throws UnfitRecipeException {
    Activation last = output.getValue().orElse(Recipe.usualOutput(loss.getValue()));
    return Recipe.of(
        Recipe.sizes(net.getText()), hidden.getValue(), last, loss.getValue(), samples.getValue());
  }

  /** Returns how many sheets are asked for. */
  int students() throws UnfitChoiceException {
    String text = students.getText().strip();
    int count = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    if (count < 1 || count > ExerciseSet.MOST_STUDENTS) {
      throw new UnfitChoiceException(
          "exercises.students", String.valueOf(ExerciseSet.MOST_STUDENTS));
    }
    return count;
  }

  /** Returns the number from which chance begins. */
  long seed() throws UnfitChoiceException {
    try {
      return Long.parseLong(seed.getText().strip());
    } catch (NumberFormatException e) {
      throw new UnfitChoiceException("exercises.seed");
    }
  }

  /** Returns what is left to be filled in. */
  SheetKind blanks() {
    return blanks.getValue();
  }
}
