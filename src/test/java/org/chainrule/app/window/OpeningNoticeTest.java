package org.chainrule.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.chainrule.Scenarios;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a person sees of a file that takes long to open: its name, and a way to leave it. */
final class OpeningNoticeTest {

  private final List<Runnable> jobs = new ArrayList<>();
  private final Session session =
      new Session(Scenarios.relu(), new Settings(), jobs::add, Platform::runLater);

  @AutoClose
  private final PaneStage window =
      PaneStage.open(session.settings(), appearance -> Notice.all(session), 700, 100);

  @Test
  void aFileThatTakesLongIsNamedUntilItIsCancelled() {
    window.act(() -> session.opener().open(Path.of("large.json")));

    WindowRobot.await("the file is named", () -> window.visible("opening"));
    assertThat(window.text("opening")).isEqualTo("Opening large.json …");

    window.act(() -> cancel().fire());
    assertThat(window.visible("opening")).isFalse();
    window.act(() -> jobs.remove(0).run());
    assertThat(session.notices().problemProperty().get()).isEmpty();
  }

  private Button cancel() {
    Parent bar = window.node("opening").getParent();
    return (Button) bar.getChildrenUnmodifiable().get(2);
  }
}
