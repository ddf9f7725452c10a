package org.chainrule.session.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.chainrule.explain.sheet.Samples;
import org.chainrule.formula.writing.FormulaFormat;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.marks.Marks;
import org.chainrule.typed.MatrixFormat;
import org.chainrule.words.Language;

/** How a person wants things shown. Every property may be set by the views. */
public final class Settings {

  /** The text sizes on offer, in percent. */
  public static final List<Integer> TEXT_SIZES =
      List.of(70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300);

  /** The panels that can be hidden. */
  public enum Panel {
    TIMELINE,
    TABLE,
    CURVES,
    EXPLANATION;

    /** Whether the lecture layout can show it with the graph: what is said, as a strip. */
    public boolean inLecture() {
      return this == EXPLANATION;
    }
  }

  private static final int USUAL_TEXT = 100;

  private final List<Setting> all = new ArrayList<>();
  private final BooleanProperty dark = flag("dark", false);
  private final SystemFlag contrast = new SystemFlag("contrast", false);
  private final SystemFlag motion = new SystemFlag("motion", true);
  private final BooleanProperty sharedScale = flag("sharedScale", false);
  private final BooleanProperty before = flag("before", false);
  private final BooleanProperty lecture = flag("lecture", false);
  private final BooleanProperty offered = flag("offered", false);
  private final IntegerProperty textSize = new SimpleIntegerProperty(USUAL_TEXT);
  private final IntegerProperty digits = new SimpleIntegerProperty();
  private final DoubleProperty flatThreshold = new SimpleDoubleProperty();
  private final DoubleProperty secondsPerStep = new SimpleDoubleProperty();
  private final ObjectProperty<MatrixFormat> matrixFormat =
      new SimpleObjectProperty<>(MatrixFormat.PYTHON);
  private final BooleanProperty roundedCopies = flag("roundedCopies", false);
  private final ObjectProperty<FormulaFormat> formulaFormat =
      new SimpleObjectProperty<>(FormulaFormat.LATEX);
  private final ObjectProperty<Samples> samples = new SimpleObjectProperty<>(Samples.LEGIBLE);
  private final ObjectProperty<Optional<Language>> language =
      new SimpleObjectProperty<>(Optional.empty());
  private final Writing writing = new Writing();
  private final Map<Panel, BooleanProperty> panels = new EnumMap<>(Panel.class);

  /** Everything at its usual value. */
  public Settings() {
    for (Panel panel : Panel.values()) {
      panels.put(panel, new SimpleBooleanProperty(true));
    }
    all.add(new ChoiceSetting<>("textSize", USUAL_TEXT, TEXT_SIZES, size -> size, textSize));
    number("digits", new NumberRange(2, 8, 1), Numbers.DEFAULT.digits(), digits);
    number("flatThreshold", new NumberRange(0.001, 0.25, 0.01), Marks.FLAT, flatThreshold);
    number("secondsPerStep", new NumberRange(0.2, 60.0, 0.5), 2.0, secondsPerStep);
    all.add(
        new ChoiceSetting<>(
            "notation",
            MatrixFormat.PYTHON,
            List.of(MatrixFormat.values()),
            MatrixFormat::id,
            matrixFormat));
    all.add(
        new ChoiceSetting<>(
            "formula",
            FormulaFormat.LATEX,
            List.of(FormulaFormat.values()),
            FormulaFormat::id,
            formulaFormat));
    all.add(
        new ChoiceSetting<>(
            "samples",
            Samples.LEGIBLE,
            List.of(Samples.values()),
            choice -> choice.name().toLowerCase(Locale.ROOT),
            samples));
    all.add(
        new SettingGroup(
            "writing",
            writing.choices().entrySet().stream()
                .map(choice -> ChoiceSetting.flag(choice.getKey(), choice.getValue()))
                .toList()));
    all.add(new HiddenPanels("hidden", panels));
    all.add(contrast);
    all.add(motion);
    all.add(new SettingGroup("system", List.of(contrast.ofSystem(), motion.ofSystem())));
    all.add(new LanguageSetting(language));
  }

  private BooleanProperty flag(String key, boolean usual) {
    BooleanProperty property = new SimpleBooleanProperty(usual);
    all.add(ChoiceSetting.flag(key, property));
    return property;
  }

  private void number(String key, NumberRange range, Number usual, Property<Number> property) {
    all.add(new NumberSetting(key, range, usual, property));
  }

  /** Everything that can be set, in the order of its file. */
  public List<Setting> all() {
    return List.copyOf(all);
  }

  /** The numbers that can be set. */
  public List<NumberSetting> numberSettings() {
    return all.stream()
        .filter(NumberSetting.class::isInstance)
        .map(NumberSetting.class::cast)
        .toList();
  }

  /** Whether the dark theme is on. */
  public BooleanProperty darkProperty() {
    return dark;
  }

  /** Whether only the graph and the explanation are shown, large. */
  public BooleanProperty lectureProperty() {
    return lecture;
  }

  /** Whether the first lesson was offered, and needs not be again. */
  public BooleanProperty offeredProperty() {
    return offered;
  }

  /** Whether the colours of either theme differ strongly. To set it is to wish for it. */
  public BooleanProperty contrastProperty() {
    return contrast.onProperty();
  }

  /** Whose word counts about contrast. */
  public SystemFlag contrast() {
    return contrast;
  }

  /** Whether values travel along their arrows. To set it is to wish for it. */
  public BooleanProperty motionProperty() {
    return motion.onProperty();
  }

  /** Whose word counts about motion. */
  public SystemFlag motion() {
    return motion;
  }

  /** Takes note of what a person has set for all programs on the computer. */
  public void follow(SystemWishes wishes) {
    contrast.systemProperty().set(wishes.contrast());
    motion.systemProperty().set(wishes.motion());
  }

  /** Whether an edit leaves the old values beside the new ones, until the next key. */
  public BooleanProperty beforeProperty() {
    return before;
  }

  /** Whether all matrices share one colour scale. */
  public BooleanProperty sharedScaleProperty() {
    return sharedScale;
  }

  /** The text size in percent, one of {@link #TEXT_SIZES}. */
  public IntegerProperty textSizeProperty() {
    return textSize;
  }

  /** The significant digits of a number. */
  public IntegerProperty digitsProperty() {
    return digits;
  }

  /** The slope under which a unit counts as flat. */
  public DoubleProperty flatThresholdProperty() {
    return flatThreshold;
  }

  /** How long a step lasts while the pass goes on by itself. */
  public DoubleProperty secondsPerStepProperty() {
    return secondsPerStep;
  }

  /** How a matrix is written when it is copied. */
  public ObjectProperty<MatrixFormat> matrixFormatProperty() {
    return matrixFormat;
  }

  /** Whether copied matrices have the digits that are shown, not all that the numbers have. */
  public BooleanProperty roundedCopiesProperty() {
    return roundedCopies;
  }

  /** How a copied formula is written. */
  public ObjectProperty<FormulaFormat> formulaFormatProperty() {
    return formulaFormat;
  }

  /** Which samples of a batch are shown at once. */
  public ObjectProperty<Samples> samplesProperty() {
    return samples;
  }

  /** The language that the program speaks; empty for that of the computer. */
  public ObjectProperty<Optional<Language>> languageProperty() {
    return language;
  }

  /** Whether a panel is shown. */
  public BooleanProperty shownProperty(Panel panel) {
    return panels.get(panel);
  }

  /**
   * What changes the words and numbers of a pass, how much room they take, or what all of them have
   * in common: for a large net, much is to be made anew then.
   */
  public List<Property<?>> shaping() {
    List<Property<?>> shaping = new ArrayList<>(writing.choices().values());
    shaping.addAll(List.of(digits, flatThreshold, before, sharedScale, lecture, samples, language));
    return shaping;
  }

  /** How a person's course writes things down. */
  public Writing writing() {
    return writing;
  }

  /** How numbers are written. */
  public Numbers numbers() {
    return new Numbers(digits.get());
  }

  /** The slope under which a unit counts as flat. */
  public double flatThreshold() {
    return flatThreshold.get();
  }

  /** Makes text one size larger, if there is one. */
  public void enlargeText() {
    stepText(1);
  }

  /** Makes text one size smaller, if there is one. */
  public void shrinkText() {
    stepText(-1);
  }

  /** Sets the text back to its usual size. */
  public void resetText() {
    textSize.set(USUAL_TEXT);
  }

  private void stepText(int by) {
    int index = TEXT_SIZES.indexOf(textSize.get()) + by;
    if (index >= 0 && index < TEXT_SIZES.size()) {
      textSize.set(TEXT_SIZES.get(index));
    }
  }
}
