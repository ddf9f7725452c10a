package org.chainrule.view.common;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;

/**
 * A value that a person types. Enter takes it, and so does the way to another control; Esc brings
 * the value back that is set. What cannot be taken is refused with a reason.
 *
 * @param <T> the kind of value
 */
public final class TypedValue<T> {

  /** The state of a field whose text is refused. */
  public static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  /** What becomes of a text that is refused. */
  public enum Refused {
    /** It stays, to be mended. */
    STAYS,
    /** It stays, to be mended, until a person turns to something else. */
    STAYS_WITH_THE_FOCUS,
    /** The value that is set takes its place; the reason says what was refused. */
    GIVES_WAY
  }

  private final TextField field;
  private final RefusalLabel reason;
  private final Refused refused;
  private final TypedFormat<T> format;
  private final Function<T, Optional<String>> setter;

  /** The value that is set, as it is written or as a person typed it. */
  private String shown = "";

  /**
   * A value typed into a text field.
   *
   * @param setter takes a value, and returns why not if it is refused
   */
  public TypedValue(
      TextField field,
      RefusalLabel reason,
      Refused refused,
      TypedFormat<T> format,
      Function<T, Optional<String>> setter) {
    this(field, field, reason, refused, format, setter);
  }

  /**
   * A value typed into the field of a larger control.
   *
   * @param control has the keyboard while a person types
   */
  TypedValue(
      Control control,
      TextField field,
      RefusalLabel reason,
      Refused refused,
      TypedFormat<T> format,
      Function<T, Optional<String>> setter) {
    this.field = field;
    this.reason = reason;
    this.refused = refused;
    this.format = format;
    this.setter = setter;
    control.getProperties().put(TypedValue.class, this);
    field.setOnAction(event -> commit());
    control
        .focusedProperty()
        .addListener(
            (source, before, focused) -> {
              if (!focused) {
                leave();
              }
            });
  }

  /** Selects what is typed, if it is one of these that has the focus. */
  public static void selectIn(Node focus) {
    if (focus != null && focus.getProperties().get(TypedValue.class) instanceof TypedValue<?> it) {
      it.field.selectAll();
    }
  }

  /** Brings back the value that is set, if it is one of these that has the focus. */
  public static void restoreIn(Node focus) {
    if (focus != null && focus.getProperties().get(TypedValue.class) instanceof TypedValue<?> it) {
      it.restore();
    }
  }

  /**
   * A field in which a value was typed that was taken gives the keyboard to the row that it stands
   * in: the next key is a command then, and Tab goes on from there.
   */
  public static void release(ActionEvent event) {
    taken(event).map(Node::getParent).ifPresent(Node::requestFocus);
  }

  /** The control in which a person has typed a value that was taken, if this event says so. */
  public static Optional<Node> taken(ActionEvent event) {
    if (!(event.getTarget() instanceof TextField field)
        || field.getPseudoClassStates().contains(WRONG)) {
      return Optional.empty();
    }
    return Stream.iterate((Node) field, Objects::nonNull, Node::getParent)
        .filter(node -> node.getProperties().get(TypedValue.class) instanceof TypedValue<?>)
        .findFirst();
  }

  /** Shows a value; what was refused before is forgotten. */
  public void show(T value) {
    shown = format.writer().apply(value);
    restore();
  }

  /** Hands what is typed to another receiver, and shows why not if it is refused. */
  public void give(Function<T, Optional<String>> receiver) {
    explain(format.reader().read(field.getText(), receiver));
  }

  /** Takes what is typed. */
  public void commit() {
    String typed = field.getText();
    if (typed.equals(shown) || typed.strip().equals(shown)) {
      restore();
      return;
    }
    Optional<String> refusal = format.reader().read(typed, setter);
    if (refused == Refused.GIVES_WAY) {
      write();
    } else if (refusal.isEmpty()) {
      shown = field.getText();
    }
    explain(refusal);
  }

  /** Takes a value that came in another way, and shows why not if it is refused. */
  public void offer(T value) {
    explain(setter.apply(value));
  }

  /** Brings back the value that is set. */
  public void restore() {
    write();
    explain(Optional.empty());
  }

  private void leave() {
    commit();
    if (refused == Refused.STAYS_WITH_THE_FOCUS && reason.isVisible()) {
      restore();
    }
  }

  /** A text that is there already keeps its caret. */
  private void write() {
    if (!shown.equals(field.getText())) {
      field.setText(shown);
    }
  }

  private void explain(Optional<String> refusal) {
    reason.show(refusal);
    field.pseudoClassStateChanged(WRONG, refusal.isPresent());
  }
}
