package org.chainrule.session.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainrule.formula.writing.FormulaFormat;
import org.chainrule.typed.MatrixFormat;
import org.junit.jupiter.api.Test;

final class SettingsTest {

  private final Settings settings = new Settings();

  @Test
  void textGrowsAndShrinksByOneSize() {
    settings.enlargeText();
    assertThat(settings.textSizeProperty().get()).isEqualTo(110);
    settings.shrinkText();
    settings.shrinkText();
    assertThat(settings.textSizeProperty().get()).isEqualTo(90);
    settings.resetText();
    assertThat(settings.textSizeProperty().get()).isEqualTo(100);
  }

  @Test
  void textStopsAtItsLargestAndSmallestSize() {
    Settings.TEXT_SIZES.forEach(size -> settings.enlargeText());
    assertThat(settings.textSizeProperty().get()).isEqualTo(300);
    Settings.TEXT_SIZES.forEach(size -> settings.shrinkText());
    assertThat(settings.textSizeProperty().get()).isEqualTo(70);
  }

  @Test
  void everyPanelIsShownAtFirst() {
    for (Settings.Panel panel : Settings.Panel.values()) {
      assertThat(settings.shownProperty(panel).get()).as(panel.name()).isTrue();
    }
  }

  @Test
  void numbersHaveTheDigitsThatAreSet() {
    assertThat(settings.numbers().plain(0.123456)).isEqualTo("0.123");
    settings.digitsProperty().set(5);
    assertThat(settings.numbers().plain(0.123456)).isEqualTo("0.12346");
  }

  @Test
  void everySettingHasAKeyOfItsOwn() {
    assertThat(settings.all()).extracting(Setting::key).doesNotHaveDuplicates().hasSize(19);
  }

  @Test
  void whatWasStoredIsRestored() {
    settings.darkProperty().set(true);
    settings.follow(new SystemWishes(true, true));
    settings.motionProperty().set(false);
    settings.textSizeProperty().set(150);
    settings.digitsProperty().set(8);
    settings.flatThresholdProperty().set(0.001);
    settings.secondsPerStepProperty().set(60);
    settings.matrixFormatProperty().set(MatrixFormat.LATEX);
    settings.formulaFormatProperty().set(FormulaFormat.MATHML);
    settings.roundedCopiesProperty().set(true);
    settings.writing().deltaProperty().set(true);
    settings.shownProperty(Settings.Panel.TABLE).set(false);

    Settings other = new Settings();
    restore(other, stored(settings));

    assertThat(stored(other)).isEqualTo(stored(settings));
    assertThat(other.motionProperty().get()).isFalse();
    assertThat(other.contrastProperty().get()).as("as the computer lately said").isTrue();
    assertThat(other.formulaFormatProperty().get()).isEqualTo(FormulaFormat.MATHML);
    assertThat(other.digitsProperty().get()).isEqualTo(8);
    assertThat(other.writing().deltaProperty().get()).isTrue();
    assertThat(other.shownProperty(Settings.Panel.TABLE).get()).isFalse();
    assertThat(other.shownProperty(Settings.Panel.CURVES).get()).isTrue();
  }

  @Test
  void whatCannotBeSetGivesWayToTheUsualValue() {
    Map<String, Object> usual = stored(settings);
    restore(
        settings,
        Map.of(
            "dark",
            "yes",
            "textSize",
            101,
            "digits",
            9,
            "flatThreshold",
            0.0009,
            "secondsPerStep",
            Double.NaN,
            "notation",
            "runes",
            "writing",
            List.of(true),
            "hidden",
            "TABLE",
            "contrast",
            "yes",
            "system",
            List.of("contrast")));
    assertThat(stored(settings)).isEqualTo(usual);
    restore(settings, Map.of());
    assertThat(stored(settings)).isEqualTo(usual);
  }

  @Test
  void everyChangeIsTold() {
    List<String> told = new ArrayList<>();
    for (Setting setting : settings.all()) {
      setting.whenChanged(() -> told.add(setting.key()));
    }
    settings.lectureProperty().set(true);
    settings.digitsProperty().set(4);
    settings.writing().rowsProperty().set(true);
    settings.shownProperty(Settings.Panel.CURVES).set(false);
    assertThat(told).containsExactly("lecture", "digits", "writing", "hidden");
  }

  private static Map<String, Object> stored(Settings settings) {
    Map<String, Object> stored = new HashMap<>();
    settings.all().forEach(setting -> stored.put(setting.key(), setting.stored()));
    return stored;
  }

  private static void restore(Settings settings, Map<String, Object> stored) {
    settings.all().forEach(setting -> setting.restore(stored.get(setting.key())));
  }
}
