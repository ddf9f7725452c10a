package org.chainrule.app.window;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.chainrule.app.common.Offers;
import org.chainrule.app.menu.Commands;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.session.settings.Writing;
import org.chainrule.view.common.Tip;
import org.chainrule.words.Words;

/** Says which layout the matrices have, and offers the others, and other names. */
final class WritingBadge {

  private final MenuButton button = new MenuButton();

  WritingBadge(Writing writing, Commands commands) {
    button.setId("writing");
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tip.on(button, () -> button.getAccessibleText() + "\n" + tip(commands));
    Offers.in(button, () -> items(writing));
    InvalidationListener say = source -> say(writing.style().convention());
    writing.numeratorProperty().addListener(say);
    writing.rowsProperty().addListener(say);
    say.invalidated(null);
  }

  private static String tip(Commands commands) {
    return Words.of(
        "writing.tip",
        commands.keyOf("numerator"),
        commands.keyOf("rows"),
        commands.keyOf("names"));
  }

  private static List<MenuItem> items(Writing writing) {
    List<MenuItem> items = new ArrayList<>();
    writing
        .choices()
        .forEach(
            (key, choice) -> {
              CheckMenuItem item = new CheckMenuItem(Words.of("writing." + key));
              item.setId("writing-" + key);
              item.selectedProperty().bindBidirectional(choice);
              items.add(item);
            });
    items.add(2, new SeparatorMenuItem());
    return items;
  }

  MenuButton node() {
    return button;
  }

  private void say(Convention convention) {
    String samples = Words.of(convention.rows() ? "writing.badge.rows" : "writing.badge.columns");
    String text = convention.numerator() ? Words.of("writing.badge.numerator", samples) : samples;
    button.setText(text);
    String gradients = convention.numerator() ? "writing.spoken.numerator" : "writing.spoken.like";
    button.setAccessibleText(Words.of("writing.spoken", samples, Words.of(gradients)));
  }
}
