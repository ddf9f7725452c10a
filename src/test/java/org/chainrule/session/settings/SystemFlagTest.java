package org.chainrule.session.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainrule.session.settings.SystemFlag.Wish;
import org.junit.jupiter.api.Test;

class SystemFlagTest {

  private static final SystemWishes CONTRAST = new SystemWishes(true, true);
  private static final SystemWishes STILL = new SystemWishes(false, false);

  private final Settings settings = new Settings();

  @Test
  void nobodyHasAskedForAnythingAtFirst() {
    assertThat(settings.contrastProperty().get()).isFalse();
    assertThat(settings.motionProperty().get()).isTrue();
    settings.follow(SystemWishes.NONE);
    assertThat(settings.contrastProperty().get()).isFalse();
    assertThat(settings.motionProperty().get()).isTrue();
  }

  @Test
  void theComputerIsFollowedBothWays() {
    settings.follow(CONTRAST);
    assertThat(settings.contrastProperty().get()).isTrue();
    settings.follow(STILL);
    assertThat(settings.contrastProperty().get()).isFalse();
    assertThat(settings.motionProperty().get()).isFalse();
    settings.follow(SystemWishes.NONE);
    assertThat(settings.motionProperty().get()).isTrue();
    assertThat(settings.motion().wishProperty().get()).isEqualTo(Wish.SYSTEM);
  }

  @Test
  void whatAPersonWantsHereGoesFirst() {
    settings.follow(CONTRAST);
    settings.contrast().wishProperty().set(Wish.OFF);
    assertThat(settings.contrastProperty().get()).isFalse();
    settings.follow(STILL);
    settings.motion().wishProperty().set(Wish.ON);
    assertThat(settings.motionProperty().get()).isTrue();
    settings.motion().wishProperty().set(Wish.SYSTEM);
    assertThat(settings.motionProperty().get()).isFalse();
  }

  /** As by the menu, which knows on and off only. */
  @Test
  void whoeverTurnsItWantsItSo() {
    settings.motionProperty().set(false);
    assertThat(settings.motion().wishProperty().get()).isEqualTo(Wish.OFF);
    settings.motionProperty().set(true);
    settings.follow(STILL);
    assertThat(settings.motionProperty().get()).isTrue();
  }

  /** A file of a version that had no third choice. */
  @Test
  void onAndOffOfOldAreUnderstood() {
    settings.motion().restore(false);
    assertThat(settings.motion().wishProperty().get()).isEqualTo(Wish.OFF);
    settings.motion().restore(true);
    assertThat(settings.motion().wishProperty().get()).isEqualTo(Wish.SYSTEM);
    settings.motion().restore("on");
    assertThat(settings.motion().wishProperty().get()).isEqualTo(Wish.ON);
    settings.motion().restore(null);
    assertThat(settings.motion().wishProperty().get()).isEqualTo(Wish.SYSTEM);
  }
}
