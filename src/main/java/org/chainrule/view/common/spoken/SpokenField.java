package org.chainrule.view.common.spoken;

import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** A field that a screen reader calls by a name, and then reads what is in it. */
public final class SpokenField extends TextField {

  private final Label name = new UnseenLabel();

  /** A field without a name yet. */
  public SpokenField() {
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
