package org.chainrule.view.common.spoken;

import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;

/** A list that opens, which a screen reader calls by a name before it reads what is chosen. */
public final class SpokenBox<T> extends WrappingBox<T> {

  private final Label name = new UnseenLabel();

  /** A list without a name yet. */
  public SpokenBox() {
    getChildren().add(name);
  }

  /** Says what it is called. */
  public void setName(String words) {
    name.setText(words);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.LABELED_BY
        ? name
        : super.queryAccessibleAttribute(attribute, parameters);
  }
}
