package org.chainrule.app.menu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.chainrule.app.window.AllCommands;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.session.depth.DepthJobs;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.pass.Session;
import org.chainrule.session.settings.Settings;
import org.chainrule.session.settings.Settings.Panel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class ViewMenuTest {

  static {
    try {
      FxToolkit.registerPrimaryStage();
    } catch (TimeoutException e) {
      throw new AssertionError("the toolkit does not start", e);
    }
  }

  private final Settings settings = new Settings();
  private final Session session =
      new Session(BundledScenarios.first(), settings, Runnable::run, Runnable::run);
  private final Menu menu =
      ViewMenu.of(
          session,
          new MenuItems(
              AllCommands.of(
                  session,
                  new DepthSession(
                      settings,
                      new DepthJobs(work -> {}, work -> {}, work -> {}, work -> {}, 1),
                      session.notices()))));

  /** A menu is filled when it is first opened. */
  @BeforeEach
  void open() {
    Event.fireEvent(menu, new Event(Menu.ON_SHOWING));
  }

  private List<String> ticked() {
    return menu.getItems().stream()
        .filter(item -> String.valueOf(item.getId()).startsWith("menu-panel-"))
        .map(CheckMenuItem.class::cast)
        .filter(CheckMenuItem::isSelected)
        .map(MenuItem::getText)
        .toList();
  }

  @Test
  void namesNothingTwice() {
    assertThat(menu.getItems().stream().map(MenuItem::getText).filter(text -> text != null))
        .doesNotHaveDuplicates();
  }

  @Test
  void ticksThePanelsThatAreThereInEveryLayout() {
    assertThat(ticked()).containsExactly("Timeline", "Layer table", "Curves", "Explanation");
    settings.shownProperty(Panel.EXPLANATION).set(false);
    settings.shownProperty(Panel.TABLE).set(false);
    assertThat(ticked()).containsExactly("Timeline", "Curves");

    settings.lectureProperty().set(true);
    assertThat(ticked()).isEmpty();
    settings.shownProperty(Panel.EXPLANATION).set(true);
    assertThat(ticked()).containsExactly("Explanation");
    settings.shownProperty(Panel.EXPLANATION).set(false);
    settings.lectureProperty().set(false);
    assertThat(ticked()).containsExactly("Timeline", "Curves");
  }

  /** Else the key of a lens would do nothing that can be seen. */
  @Test
  void whatIsLookedThroughIsThere() {
    settings.shownProperty(Panel.EXPLANATION).set(false);
    session.lenses().show(Lens.NUDGE);
    assertThat(ticked()).contains("Explanation");
  }
}
