package org.chainrule.session;

import static org.assertj.core.api.Assertions.assertThat;

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
}
