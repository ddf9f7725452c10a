package org.chainrule.app.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.chainrule.drawing.Inked;
import org.chainrule.view.common.PaintedPane;

/**
 * Every text of a control that stands on the screen and cannot be read whole: it ends with an
 * ellipsis, or reaches over the edge of the window or of what scrolls up and down. To be used in
 * the toolkit's thread.
 */
final class CutTexts {

  private static final double HAIR = 1;

  private static final double SCREEN_HEIGHT = 768;

  /** How far pictures reach over the padding of their cards. */
  private static final double RIM = 5;

  /** These scroll across. */
  private static final Set<String> SCROLLED = Set.of("graph", "blank", "table", "timeline");

  private final List<String> cut = new ArrayList<>();

  private CutTexts() {}

  /** Returns what is cut, with where it stands before it. */
  static List<String> onScreen() {
    CutTexts all = new CutTexts();
    for (Window window : List.copyOf(Window.getWindows())) {
      if (window.isShowing()) {
        Parent root = window.getScene().getRoot();
        // What has been said since the last frame may not be laid out yet.
        root.applyCss();
        root.layout();
        all.node(root);
        all.menu(window);
      }
    }
    return all.cut;
  }

  /** What is higher than the screen has to be scrolled. */
  private void menu(Window window) {
    if (window instanceof ContextMenu menu && window.getHeight() > SCREEN_HEIGHT) {
      cut.add("the menu " + menu.getItems().get(0).getId() + " is " + window.getHeight() + " high");
    }
  }

  private void node(Node node) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    if (node instanceof Labeled labeled && hasText(labeled)) {
      labeled(labeled);
    }
    if (node instanceof TextInputControl field) {
      prompt(field);
    }
    if (node instanceof ComboBox<?> box) {
      choices(box);
    }
    if (node instanceof PaintedPane pane) {
      painted(pane);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::node);
    }
  }

  private static boolean hasText(Labeled labeled) {
    return labeled.getText() != null && !labeled.getText().isEmpty();
  }

  private void labeled(Labeled labeled) {
    String text = labeled.getText();
    String plain = labeled.isMnemonicParsing() ? text.replace("_", "") : text;
    for (Node child : labeled.getChildrenUnmodifiable()) {
      boolean shows = child instanceof Text && child.getStyleClass().contains("text");
      if (shows && child.isVisible()) {
        String shown = ((Text) child).getText();
        if (!Objects.equals(shown, plain)) {
          add(labeled, "'" + shown + "' of '" + plain + "'");
        } else if (isOver(child)) {
          add(labeled, "over the edge: '" + plain + "'");
        }
      }
    }
  }

  /** What a screen reader calls it. */
  private static String name(Node node) {
    return node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Labeled label
        ? label.getText()
        : node.getAccessibleText();
  }

  /**
   * What is typed scrolls; what says beforehand what to type does not. It may be cut where a screen
   * reader calls the field so, since a field has one line.
   */
  private void prompt(TextInputControl field) {
    String prompt = field.getPromptText();
    boolean isName = Objects.equals(prompt, name(field));
    if (prompt != null && !isName && field.getText().isEmpty()) {
      Text text = new Text(prompt);
      text.setFont(field.getFont());
      double room = field.getWidth() - field.getInsets().getLeft() - field.getInsets().getRight();
      if (text.getLayoutBounds().getWidth() > room + HAIR) {
        add(field, "prompt '" + prompt + "'");
      }
    }
  }

  /** No painted text stands on another, or leaves a panel that doesn't scroll across. */
  private void painted(PaintedPane pane) {
    List<Inked> texts = Inked.of(pane.picture());
    double right = pane.getWidth() + 2 * RIM;
    for (int k = 0; k < texts.size(); k++) {
      Inked text = texts.get(k);
      if (!SCROLLED.contains(pane.getId())
          && (text.box().x() < -HAIR || text.box().right() > right + HAIR)) {
        add(pane, "painted over the edge: " + text);
      }
      texts.stream()
          .skip(k + 1)
          .filter(other -> text.isNear(other, -HAIR))
          .forEach(other -> add(pane, text + " on " + other));
    }
  }

  /** Whatever is chosen has room, also what is not chosen now, or is written on several lines. */
  private <T> void choices(ComboBox<T> box) {
    ListCell<T> cell = box.getButtonCell();
    if (cell == null || !cell.isWrapText()) {
      double room = ((Region) box.lookup(".list-cell")).getWidth() - 12;
      for (T item : box.getItems()) {
        String said = box.getConverter() == null ? "" + item : box.getConverter().toString(item);
        if (new Text(said).getLayoutBounds().getWidth() > room) {
          add(box, "no room for '" + said + "'");
        }
      }
    }
  }

  private static boolean isOver(Node text) {
    Bounds box = text.localToScene(text.getLayoutBounds());
    if (box.getMinX() < -HAIR || box.getMaxX() > text.getScene().getWidth() + HAIR) {
      return true;
    }
    for (Node over = text.getParent(); over != null; over = over.getParent()) {
      if (over.getClip() != null && !(over instanceof Labeled)) {
        Bounds clip = over.localToScene(over.getClip().getBoundsInParent());
        boolean shows = box.getMaxY() > clip.getMinY() && box.getMinY() < clip.getMaxY();
        if (shows
            && (box.getMinX() < clip.getMinX() - HAIR || box.getMaxX() > clip.getMaxX() + HAIR)) {
          return true;
        }
      }
    }
    return false;
  }

  private void add(Node node, String what) {
    cut.add(node.getClass().getSimpleName() + " " + id(node) + ": " + what);
  }

  private static String id(Node node) {
    Node named = node;
    while (named.getId() == null && named.getParent() != null) {
      named = named.getParent();
    }
    return (named == node ? "" : "in ") + named.getId();
  }
}
