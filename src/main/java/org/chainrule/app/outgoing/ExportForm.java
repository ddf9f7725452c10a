package org.chainrule.app.outgoing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.export.format.Formats;
import org.chainrule.export.request.Choice;
import org.chainrule.export.request.CodeLibrary;
import org.chainrule.export.request.Format;
import org.chainrule.export.request.Options;
import org.chainrule.export.request.PictureSize;
import org.chainrule.export.request.StepRange;
import org.chainrule.export.request.UnfitChoiceException;
import org.chainrule.export.request.View;
import org.chainrule.view.common.choice.Named;
import org.chainrule.view.common.spoken.WrappingBox;
import org.chainrule.words.Words;

/** The choices of an export; of each format only those that it knows are shown. */
final class ExportForm {

  /** What can go out. */
  enum Subject {
    /** The pass that is shown. */
    PASS,
    /** The lesson that is open. */
    LESSON;

    private String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final List<Integer> PER_PAGE = List.of(1, 2, 4, 6);

  private final GridPane grid = new GridPane();
  private final Runnable changed;
  private final ComboBox<Format> format =
      choice("format", Formats.all(), one -> Words.of("export.format." + one.ending()));
  private final ComboBox<Subject> subject =
      choice(
          "subject",
          Arrays.asList(Subject.values()),
          one -> Words.of("export.subject." + one.key()));
  private final TextField steps = new TextField();
  private final ComboBox<View> view =
      choice("view", Arrays.asList(View.values()), one -> Words.of("export.view." + one.key()));
  private final ComboBox<ShownSamples> samples =
      choice("samples", List.of(ShownSamples.LEGIBLE), ShownSamples::words);
  private final CheckBox dark = new CheckBox();
  private final CheckBox contrast = new CheckBox();
  private final TextField size = new TextField();
  private final TextField scale = new TextField("1");
  private final CheckBox transparent = new CheckBox();
  private final ComboBox<Integer> perPage = choice("perPage", PER_PAGE, String::valueOf);
  private final CheckBox asText = new CheckBox();
  private final TextField pace = new TextField("2");
  private final CheckBox blank = new CheckBox();
  private final CheckBox beamer = new CheckBox();
  private final ComboBox<CodeLibrary> library =
      choice(
          "library",
          Arrays.asList(CodeLibrary.values()),
          one -> Words.of("export.library." + one.key()));
  private final Map<Choice, List<Node>> rows = new EnumMap<>(Choice.class);
  private final List<Node> subjectRow;
  private boolean hasLesson;
  private boolean offering;

  /** A form whose changes are told. */
  ExportForm(Runnable changed) {
    this.changed = changed;
    grid.getStyleClass().add("keys");
    subjectRow = add("subject", subject);
    add("format", format);
    steps.setPromptText(Words.of("export.steps.all"));
    row(Choice.STEPS, "steps", steps);
    row(Choice.VIEW, "view", view);
    row(Choice.SAMPLE, "samples", samples);
    rows.put(
        Choice.THEME,
        Stream.of(add("dark", dark), add("contrast", contrast)).flatMap(List::stream).toList());
    row(Choice.SIZE, "size", size);
    row(Choice.SCALE, "scale", scale);
    row(Choice.TRANSPARENT, "transparent", transparent);
    row(Choice.PER_PAGE, "perPage", perPage);
    row(Choice.TEXT, "asText", asText);
    row(Choice.PACE, "pace", pace);
    row(Choice.BLANK, "blank", blank);
    row(Choice.BEAMER, "beamer", beamer);
    row(Choice.LIBRARY, "library", library);
    showRows();
  }

  private static <T> ComboBox<T> choice(String id, List<T> all, Function<T, String> name) {
    ComboBox<T> box = new WrappingBox<>();
    box.setId("export-" + id);
    box.getItems().setAll(all);
    box.setValue(all.get(0));
    box.setConverter(new Named<>(name));
    return box;
  }

  private void row(Choice choice, String key, Control control) {
    rows.put(choice, add(key, control));
  }

  private List<Node> add(String key, Control control) {
    control.setId("export-" + key);
    Label label = new Label(Words.of("export.choice." + key));
    label.setWrapText(true);
    label.setLabelFor(control);
    control.setMaxWidth(control instanceof CheckBox ? Region.USE_PREF_SIZE : Double.MAX_VALUE);
    GridPane.setHgrow(control, Priority.ALWAYS);
    grid.addRow(grid.getRowCount(), label, control);
    if (control instanceof ComboBox<?> box) {
      box.valueProperty().addListener(source -> change());
    } else if (control instanceof CheckBox box) {
      box.setAccessibleText(label.getText());
      box.selectedProperty().addListener(source -> change());
    } else {
      ((TextField) control).textProperty().addListener(source -> change());
    }
    return List.of(label, control);
  }

  /** A list has no value while it gets other things to choose from. */
  private void change() {
    if (!offering) {
      offerFormats();
      showRows();
      changed.run();
    }
  }

  private <T> void offer(ComboBox<T> box, List<T> all, T chosen) {
    offering = true;
    if (!box.getItems().equals(all)) {
      box.getItems().setAll(all);
    }
    box.setValue(chosen);
    offering = false;
  }

  /** Of a lesson only those that lessons go out in. */
  private void offerFormats() {
    List<Format> known = subject() == Subject.LESSON ? Formats.ofLessons() : Formats.all();
    Format before = format.getValue();
    offer(format, known, known.contains(before) ? before : known.get(0));
  }

  private void showRows() {
    show(subjectRow, hasLesson);
    size.setPromptText(
        Words.of(view.getValue().isOfAllSteps() ? "export.size.paper" : "export.size.usual"));
    rows.forEach((choice, nodes) -> show(nodes, isKnown(choice)));
  }

  private boolean isKnown(Choice choice) {
    boolean known = subject() == Subject.PASS && format.getValue().choices().contains(choice);
    return switch (choice) {
      case SAMPLE -> known && samples.getItems().size() > ShownSamples.LEAST;
      case PER_PAGE -> known && !view.getValue().isOfAllSteps();
      default -> known;
    };
  }

  private static void show(List<Node> nodes, boolean shown) {
    for (Node node : nodes) {
      node.setVisible(shown);
      node.setManaged(shown);
    }
  }

  /**
   * Offers what there is to go out.
   *
   * @param lesson whether a lesson is open
   * @param inFront whether it is what a person is at
   */
  void offer(boolean lesson, boolean inFront) {
    if (hasLesson != lesson) {
      offer(subject, subject.getItems(), lesson && inFront ? Subject.LESSON : Subject.PASS);
    }
    hasLesson = lesson;
    offerFormats();
    showRows();
  }

  /**
   * Offers the samples of a batch.
   *
   * @param count how many there are
   * @param shown what is shown of them at first
   */
  void offerSamples(int count, ShownSamples shown) {
    offer(samples, ShownSamples.of(count), shown);
    showRows();
  }

  /** What goes out. */
  Subject subject() {
    return hasLesson ? subject.getValue() : Subject.PASS;
  }

  /** The rows of the form. */
  Node node() {
    return grid;
  }

  /** What takes the keyboard first. */
  Node first() {
    return format;
  }

  /** The format that is chosen. */
  Format format() {
    return format.getValue();
  }

  /** The steps that are chosen, as they are typed; all if nothing is, or what stands for it. */
  String steps() {
    String typed = steps.getText().strip();
    boolean all = typed.isEmpty() || typed.equals(steps.getPromptText());
    return all || !rows.get(Choice.STEPS).get(0).isVisible() ? StepRange.ALL : typed;
  }

  /** Chooses a theme. */
  void setTheme(boolean isDark, boolean hasContrast) {
    dark.setSelected(isDark);
    contrast.setSelected(hasContrast);
  }

  /**
   * Returns what is chosen.
   *
   * @throws UnfitChoiceException if something typed is no size or number
   */
  Options options() throws UnfitChoiceException {
    String typed = size.getText().strip();
    Optional<PictureSize> pixels =
        typed.isEmpty() ? Optional.empty() : Optional.of(PictureSize.parse(typed));
    Options options =
        new Options(
            view.getValue(),
            Palette.of(dark.isSelected(), contrast.isSelected()),
            pixels,
            number(scale, 0.1, 10),
            transparent.isSelected(),
            perPage.getValue(),
            !asText.isSelected(),
            number(pace, 0.05, 60),
            blank.isSelected(),
            beamer.isSelected(),
            library.getValue());
    options.check();
    ShownSamples shown = samples.getValue();
    return options.with(shown.samples(), shown.sample());
  }

  private static double number(TextField field, double least, double most)
      throws UnfitChoiceException {
    String typed = field.getText().strip().replace(',', '.');
    if (typed.matches("\\d{1,3}(\\.\\d{1,6})?")) {
      double number = Double.parseDouble(typed);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new UnfitChoiceException(
        "export.wrong.number", typed, String.valueOf(least), String.valueOf(most));
  }
}
