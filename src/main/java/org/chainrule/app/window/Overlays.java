package org.chainrule.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.chainrule.app.common.Command;
import org.chainrule.app.common.Layer;
import org.chainrule.app.common.Overlay;
import org.chainrule.app.common.Question;
import org.chainrule.app.menu.Commands;
import org.chainrule.app.menu.KeyRouter;
import org.chainrule.view.intake.IntakeSheet;

/**
 * What comes over the panels now and then, and whose the keys are meanwhile: cards, over them the
 * sheet of an import, over that a question, and over everything a curtain.
 */
final class Overlays {

  /** The commands that change how the window looks, whatever it shows. */
  private static final Set<String> LOOKS = Set.of("larger", "smaller", "usual", "fullScreen");

  private final Scene scene;
  private final StackPane root;
  private final List<Overlay> cards = new ArrayList<>();
  private final BooleanProperty importing = new SimpleBooleanProperty();
  private final Layer<Question> question;
  private final Layer<Curtain> curtain;
  private Optional<PointerLight> light = Optional.empty();
  private BooleanExpression covering;

  /** Nothing yet over what is in the root of this scene. */
  Overlays(Scene scene, StackPane root) {
    this.scene = scene;
    this.root = root;
    question = new Layer<>(Question::new, root.getChildren()::add);
    curtain = Curtain.over(scene, root.getChildren()::add);
    covering = importing.or(question.visibleProperty());
  }

  /** A card under which the panels cannot be used. */
  Layer<Overlay> card(Supplier<Overlay> maker) {
    Layer<Overlay> card = new Layer<>(maker, this::place);
    covering = covering.or(card.visibleProperty());
    return card;
  }

  /** What asks something. */
  Layer<Question> question() {
    return question;
  }

  /** Hides the whole window until the next key. */
  void blank() {
    curtain.get().fall();
  }

  /** Turns the light at the pointer on or off as is wanted; it is made when it is first on. */
  void light(BooleanProperty wanted) {
    if (light.isEmpty()) {
      light = Optional.of(new PointerLight(scene, wanted));
      root.getChildren().add(light.get());
    }
    light.get().turn(wanted.get());
  }

  /** Whether the panels cannot be used now, since a card of those made so far lies over them. */
  BooleanExpression coveringProperty() {
    return covering;
  }

  /** Puts a card into the window; while another one asks something it cannot be used. */
  void place(Overlay card) {
    cards.add(card);
    card.disableProperty().bind(question.visibleProperty().or(importing));
    placeUnderQuestion(card);
  }

  /** Puts the sheet of an import into the window. */
  void place(IntakeSheet sheet) {
    importing.bind(sheet.visibleProperty());
    sheet.disableProperty().bind(question.visibleProperty());
    placeUnderQuestion(sheet);
  }

  private void placeUnderQuestion(Node node) {
    List<Node> all = root.getChildren();
    all.add(question.made().map(all::indexOf).orElse(all.size()), node);
  }

  /** A question needs every key, and the sheet of an import all but those of how it looks. */
  boolean allows(Command command) {
    return !question.isVisible() && (!importing.get() || LOOKS.contains(command.name()));
  }

  /**
   * While a card lies over the window, the pass gets no keys; those of leaving and help close it,
   * and those of the glossary and of what the program is lead there.
   */
  void keepKeys(Commands commands, KeyRouter router) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> keep(event, commands, router));
  }

  private void keep(KeyEvent event, Commands commands, KeyRouter router) {
    for (Overlay card : cards) {
      if (card.isVisible() && !card.isDisabled() && !event.isConsumed()) {
        boolean turns =
            commands.named("glossary").matches(event) || commands.named("about").matches(event);
        boolean closes =
            commands.named("leave").matches(event) || commands.named("help").matches(event);
        if (closes || turns) {
          card.hide();
        }
        if (closes || !turns && router.isForPass(scene, event)) {
          event.consume();
        }
      }
    }
  }
}
