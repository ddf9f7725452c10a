package org.chainrule.app.window;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.chainrule.view.common.PaintedPane;

/**
 * What a screen reader is told of everything in the windows on the screen that takes the keyboard
 * or acts, and what is amiss with it. To be used in the toolkit's thread.
 *
 * <p>How JavaFX 21 hands it on to Windows and macOS was read in its sources: what is in a field or
 * a box is its TEXT, and its name is that of the label which is for it. A text of its own stands in
 * for the content, so that nobody hears what was typed or chosen. A spinner's TEXT is its number
 * and its name is nowhere, so that it has to be in the help.
 */
public final class SpokenControls {

  /** Whose TEXT is what they hold, and not what they are called. */
  private static final Set<AccessibleRole> HOLDING =
      EnumSet.of(AccessibleRole.TEXT_FIELD, AccessibleRole.TEXT_AREA, AccessibleRole.COMBO_BOX);

  /** What acts, or is otherwise nothing without a name. */
  private static final Set<AccessibleRole> ACTING =
      EnumSet.of(
          AccessibleRole.BUTTON,
          AccessibleRole.CHECK_BOX,
          AccessibleRole.COMBO_BOX,
          AccessibleRole.HYPERLINK,
          AccessibleRole.LIST_VIEW,
          AccessibleRole.MENU_BUTTON,
          AccessibleRole.PROGRESS_INDICATOR,
          AccessibleRole.RADIO_BUTTON,
          AccessibleRole.SLIDER,
          AccessibleRole.SPINNER,
          AccessibleRole.SPLIT_MENU_BUTTON,
          AccessibleRole.TEXT_AREA,
          AccessibleRole.TEXT_FIELD,
          AccessibleRole.THUMB,
          AccessibleRole.TOGGLE_BUTTON);

  private static final Set<AccessibleRole> TURNED =
      EnumSet.of(
          AccessibleRole.CHECK_BOX, AccessibleRole.RADIO_BUTTON, AccessibleRole.TOGGLE_BUTTON);

  /** Two letters in a row, or a number: no glyph alone. */
  private static final Pattern WORD = Pattern.compile("\\p{L}\\p{M}*\\p{L}|[0-9]");

  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private final String screen;
  private final Predicate<String> foreign;
  private final List<String> faults = new ArrayList<>();
  private final List<Node> acting = new ArrayList<>();

  private SpokenControls(String screen, Predicate<String> foreign) {
    this.screen = screen;
    this.foreign = foreign;
  }

  /**
   * Returns what is amiss.
   *
   * @param screen what the faults are told of
   * @param foreign tells of a name that it is in another language than the one that is spoken
   */
  static List<String> faults(String screen, Predicate<String> foreign) {
    SpokenControls all = new SpokenControls(screen, foreign);
    for (Window window : List.copyOf(Window.getWindows())) {
      if (window.isShowing() && !(window instanceof PopupWindow)) {
        all.look(window.getScene().getRoot());
      }
    }
    all.compare();
    return all.faults;
  }

  private void look(Node node) {
    if (!node.isVisible()) {
      return;
    }
    if (MouseOnly.is(node) && !isOfSkin(node) && !ByKey.has(node.getId())) {
      fault(node, "can be used by the mouse alone");
    }
    if (acts(node)) {
      acting.add(node);
      check(node);
    } else if (isPicture(node)) {
      checkPicture(node);
    }
    if (!isWhole(node) && node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::look);
    }
  }

  /** Of what its skin is put together nobody needs to know. */
  private static boolean isWhole(Node node) {
    return node instanceof Spinner
        || node instanceof ComboBoxBase
        || node instanceof TextInputControl
        || node instanceof ScrollBar
        || node instanceof Slider
        || node instanceof MenuBar;
  }

  private static boolean isOfSkin(Node node) {
    return node.getParent() instanceof ScrollPane;
  }

  private static boolean acts(Node node) {
    if (node instanceof ScrollPane || node instanceof SplitPane || node instanceof ScrollBar) {
      return false;
    }
    return node.isFocusTraversable() || ACTING.contains(role(node));
  }

  static AccessibleRole role(Node node) {
    return (AccessibleRole) node.queryAccessibleAttribute(AccessibleAttribute.ROLE);
  }

  /** What it is called. */
  public static String name(Node node) {
    AccessibleRole role = role(node);
    Object name =
        role == AccessibleRole.SPINNER
            ? node.queryAccessibleAttribute(AccessibleAttribute.HELP)
            : HOLDING.contains(role) ? null : text(node);
    Object label = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
    if (role != AccessibleRole.SPINNER
        && (name == null || name.equals(""))
        && label instanceof Node labelling) {
      name = text(labelling);
    }
    return name == null ? "" : name.toString();
  }

  private static Object text(Node node) {
    return node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
  }

  private void check(Node node) {
    AccessibleRole role = role(node);
    String name = name(node);
    if (role == null || role == AccessibleRole.NODE) {
      fault(node, "has no role");
    }
    if (name.isBlank()) {
      fault(node, "has no name");
    } else if (!WORD.matcher(name).find()) {
      fault(node, "is called by a glyph: " + name);
    } else if (LETTER.matcher(name).find() && foreign.test(name)) {
      fault(node, "is called in another language: " + name);
    }
    if (HOLDING.contains(role) && !String.valueOf(node.getAccessibleText()).matches("null|")) {
      fault(node, "hides what it holds behind " + node.getAccessibleText());
    }
    if (!node.isFocusTraversable()
        && role != AccessibleRole.PROGRESS_INDICATOR
        && !ByKey.has(node.getId())) {
      fault(node, "is not reached by the Tab key");
    }
    if (TURNED.contains(role)
        && !(node.queryAccessibleAttribute(AccessibleAttribute.SELECTED) instanceof Boolean)) {
      fault(node, "does not tell whether it is on");
    }
  }

  private static boolean isPicture(Node node) {
    return node instanceof PaintedPane || node instanceof Canvas || node instanceof ImageView;
  }

  private void checkPicture(Node picture) {
    if (picture instanceof PaintedPane pane) {
      if (String.valueOf(text(pane)).matches("null|\\s*")) {
        fault(pane, "is a picture without a name");
      }
      if (!pane.picture().isEmpty() && !tells(pane)) {
        fault(pane, "is a picture that tells nothing");
      }
    } else if (!isPartOfPicture(picture) && String.valueOf(text(picture)).matches("null|\\s*")) {
      fault(picture, "is a picture without a text");
    }
  }

  /** Whether something in it can be read. */
  private static boolean tells(Node node) {
    return node instanceof Parent parent
        && parent.getChildrenUnmodifiable().stream()
            .anyMatch(child -> !String.valueOf(text(child)).matches("null|\\s*") || tells(child));
  }

  private static boolean isPartOfPicture(Node node) {
    for (Parent at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof PaintedPane || at.getAccessibleText() != null) {
        return true;
      }
    }
    return false;
  }

  /** No two in one row may have the same name. */
  private void compare() {
    for (int one = 0; one < acting.size(); one++) {
      for (int other = one + 1; other < acting.size(); other++) {
        Node first = acting.get(one);
        Node second = acting.get(other);
        if (role(first) == role(second)
            && !name(first).isEmpty()
            && name(first).equals(name(second))
            && first.getScene() == second.getScene()
            && inOneRow(first, second)) {
          fault(second, "is called as " + first.getId() + " beside it: " + name(first));
        }
      }
    }
  }

  private static boolean inOneRow(Node one, Node other) {
    Bounds first = one.localToScene(one.getLayoutBounds());
    Bounds second = other.localToScene(other.getLayoutBounds());
    double middle = second.getCenterY();
    return first.getMinY() < middle && middle < first.getMaxY();
  }

  private void fault(Node node, String what) {
    String classes = String.join(".", node.getStyleClass());
    faults.add(
        screen
            + ": "
            + node.getClass().getSimpleName()
            + " "
            + node.getId()
            + " ["
            + classes
            + "] "
            + what);
  }
}
