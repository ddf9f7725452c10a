package org.chainrule.app.window;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.chainrule.app.common.Slot;
import org.chainrule.app.menu.Commands;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.session.pass.Lenses;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.PaintedPane;
import org.chainrule.view.common.Tip;
import org.chainrule.view.common.icon.FeatherIcon;
import org.chainrule.words.Words;
import org.kordamp.ikonli.feather.Feather;

/** The strip of lenses, and under it the panel of the one that is looked through. */
final class LensDeck {

  private static final PseudoClass PAINTED = PseudoClass.getPseudoClass("painted");

  /** How much of what is seen a page is. */
  private static final double PAGE = 0.85;

  private final Lenses lenses;
  private final Function<Lens, Region> panels;
  private final Map<Lens, ToggleButton> buttons = new EnumMap<>(Lens.class);
  private final FlowPane strip = new FlowPane();
  private final StackPane card = new StackPane();
  private final VBox column = new VBox(strip, card);

  /**
   * A deck, empty as yet.
   *
   * @param panels gives the panel of a lens, always the same; lenses may share one
   */
  LensDeck(Session session, Function<Lens, Region> panels) {
    this.lenses = session.lenses();
    this.panels = panels;
    card.getStyleClass().addAll("card-panel", "lens-card");
    column.getStyleClass().add("lens-deck");
    VBox.setVgrow(card, Priority.ALWAYS);
    card.setMinSize(0, 0);
  }

  /** Puts the lenses and the panel of one in place. */
  void fill(Commands commands) {
    strip.getStyleClass().add("lens-strip");
    strip.setId("lenses");
    strip.setAccessibleText(Words.of("lens.strip"));
    for (Lens lens : Lens.values()) {
      ToggleButton button = button(lens, commands);
      buttons.put(lens, button);
      strip.getChildren().add(button);
    }
    strip.getChildren().add(new Slot(lenses.awayProperty(), this::back));
    lenses.lensProperty().addListener(source -> show());
    show();
  }

  Node node() {
    return column;
  }

  /** Scrolls the panel that is looked at downwards by nearly so many pages. */
  void scrollPages(int pages) {
    Region panel = panels.apply(lenses.lensProperty().get());
    if (panel instanceof PaintedPane painted) {
      painted.scrollPages(pages);
    } else if (panel instanceof ScrollPane scroll) {
      double room = scroll.getViewportBounds().getHeight();
      double hidden = scroll.getContent().getLayoutBounds().getHeight() - room;
      double by = hidden <= 0 ? 0 : pages * PAGE * room / hidden;
      scroll.setVvalue(Math.max(0, Math.min(1, scroll.getVvalue() + by)));
    }
  }

  private void show() {
    Lens lens = lenses.lensProperty().get();
    buttons.forEach((which, button) -> button.setSelected(which == lens));
    Region panel = panels.apply(lens);
    if (!card.getChildren().equals(List.of(panel))) {
      card.getChildren().setAll(panel);
      // A painted panel paints the rim of its card, with which it lies in the card's padding.
      card.pseudoClassStateChanged(PAINTED, panel instanceof PaintedPane);
    }
  }

  /** The one that is looked through stays pressed, however often it is pressed. */
  private ToggleButton button(Lens lens, Commands commands) {
    ToggleButton button = new ToggleButton(Words.of("lens." + lens.key()));
    button.setId("lens-" + lens.key());
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tip.on(
        button,
        () ->
            Words.of("lens." + lens.key() + ".tip", commands.leadingTo(lens).firstKey().inList()));
    button.setOnAction(
        event -> {
          lenses.show(lens);
          button.setSelected(true);
        });
    return button;
  }

  private Button back() {
    Button button = new Button(Words.of("lens.back"), new FeatherIcon(Feather.ARROW_LEFT));
    button.setId("lens-back");
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tip.on(button, Words.of("lens.back.tip"));
    button.setOnAction(event -> lenses.back());
    return button;
  }
}
