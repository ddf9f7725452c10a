package org.chainrule.view.common.spoken;

import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;

/** A text of many lines that a screen reader calls by a name, and then reads what is in it. */
public final class SpokenArea extends TextArea {

  private final Label name = new UnseenLabel();

  /** A text without a name yet. */
  public SpokenArea() {
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
