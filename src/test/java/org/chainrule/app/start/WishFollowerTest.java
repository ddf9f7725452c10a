package org.chainrule.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.chainrule.session.settings.Settings;
import org.chainrule.session.settings.SystemWishes;
import org.junit.jupiter.api.Test;

class WishFollowerTest {

  private final Settings settings = new Settings();
  private final BooleanProperty focused = new SimpleBooleanProperty(true);
  private final Deque<Runnable> asking = new ArrayDeque<>();
  private final Deque<Runnable> ui = new ArrayDeque<>();
  private SystemWishes system = SystemWishes.NONE;

  private final WishFollower follower =
      new WishFollower(settings, () -> system, asking::add, ui::add);

  @Test
  void asksElsewhereAndObeysInTheWindow() {
    system = new SystemWishes(true, false);
    follower.follow(focused);
    assertThat(settings.contrastProperty().get()).isFalse();
    asking.remove().run();
    assertThat(settings.contrastProperty().get()).isFalse();
    ui.remove().run();
    assertThat(settings.contrastProperty().get()).isTrue();
    assertThat(settings.motionProperty().get()).isFalse();
  }

  @Test
  void asksAgainWhenTheWindowHasTheKeyboardAgain() {
    follower.follow(focused);
    focused.set(false);
    focused.set(true);
    assertThat(asking).as("while it waits for an answer").hasSize(1);
    asking.remove().run();
    ui.remove().run();
    focused.set(false);
    assertThat(asking).isEmpty();
    system = new SystemWishes(true, true);
    focused.set(true);
    asking.remove().run();
    ui.remove().run();
    assertThat(settings.contrastProperty().get()).isTrue();
  }
}
